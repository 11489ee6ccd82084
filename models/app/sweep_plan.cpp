#include "models/app/sweep_plan.hpp"

#include "models/app/sweep_stop.hpp"
#include "sim/config/canonical.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace linli::app {

namespace {

using config::Document;
using experiment::RunKey;

/// Changed whenever the same inputs and build would store something else; then every run is done again.
constexpr char const* key_version = "linli sweep 1";

std::vector<std::string> changes_at(StudyFile const& file, StudyPoint const& point,
                                    std::vector<Document> const& documents) {
    std::vector<std::string> changes;
    for (std::size_t f = 0; f < point.size(); ++f) {
        auto change = file.study.factors[f].change_to(point[f]);
        if (!change.empty() && config::takes(documents, change)) {
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

std::vector<std::string> fixed_at(StudyFile const& file, std::vector<Document> const& documents) {
    std::vector<std::string> fixed;
    for (auto const& text : file.study.set) {
        if (config::takes(documents, text)) {
            fixed.push_back(text);
        }
    }
    return fixed;
}

RunKey key_of_documents(std::vector<RunKey> const& documents) {
    std::vector<std::string> texts;
    texts.reserve(documents.size());
    for (auto const& document : documents) {
        texts.push_back(document.text());
    }
    return experiment::key_of_all(texts);
}

std::vector<RunKey> document_keys(std::vector<Document> const& documents) {
    std::vector<RunKey> keys;
    keys.reserve(documents.size());
    for (auto const& document : documents) {
        keys.push_back(experiment::key_of(config::canonical_text(document)));
    }
    return keys;
}

/// Key of the inputs with changes, without reading and checking them again; only changed documents are
/// written out.
RunKey changed_key(std::vector<Document> documents, std::vector<RunKey> keys,
                   std::vector<std::string> const& changes) {
    std::set<std::size_t> touched;
    for (auto const& change : changes) {
        for (std::size_t d = 0; d < documents.size(); ++d) {
            if (documents[d].takes(change)) {
                documents[d].change(change);
                touched.insert(d);
            }
        }
    }
    for (auto const d : touched) {
        keys[d] = experiment::key_of(config::canonical_text(documents[d]));
    }
    return key_of_documents(keys);
}

std::vector<RunKey> cell_keys(SweepPlan const& plan) {
    std::vector<std::vector<RunKey>> base_keys;
    for (auto const& base : plan.bases) {
        base_keys.push_back(document_keys(base->documents));
    }
    std::vector<RunKey> cells;
    for (auto const& point : plan.points) {
        auto const first = plan.file.scenario_at(point) * plan.structures();
        for (std::size_t base = first; base < first + plan.structures(); ++base) {
            auto const& documents = plan.bases[base]->documents;
            cells.push_back(changed_key(documents, base_keys[base], changes_at(plan.file, point, documents)));
        }
    }
    return cells;
}

/// Several runs at once, because reading out a program's file is slow.
std::string text_of(std::filesystem::path const& file) {
    std::ifstream program(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(program), {}};
}

std::string scenario_ids(SweepPlan const& plan) {
    std::string ids;
    for (std::size_t base = 0; base < plan.bases.size(); base += plan.structures()) {
        ids += (ids.empty() ? "" : ", ") + plan.bases[base]->scenario.id;
    }
    return ids;
}

store::Table points_table(SweepPlan const& plan) {
    std::vector<std::int64_t> numbers(plan.points.size());
    for (std::size_t p = 0; p < numbers.size(); ++p) {
        numbers[p] = static_cast<std::int64_t>(p);
    }
    store::Table table{"points",
                       "Design points; the number of a point is its row.",
                       {{"point", "", "Number of the point.", std::move(numbers)}}};
    auto const& factors = plan.file.study.factors;
    for (std::size_t f = 0; f < factors.size(); ++f) {
        std::vector<double> values;
        std::vector<std::string> words;
        bool all_numbers = true;
        for (auto const& point : plan.points) {
            all_numbers = all_numbers && point[f].number.has_value();
            values.push_back(point[f].number.value_or(0.0));
            words.push_back(point[f].literal);
        }
        auto const values_or_words = all_numbers ? store::Values(std::move(values)) : std::move(words);
        table.columns.push_back({"factor." + factors[f].id, "", factors[f].path, values_or_words});
    }
    return table;
}

store::Table structures_table(SweepPlan const& plan) {
    std::vector<std::string> en;
    std::vector<std::string> zh;
    for (std::size_t s = 0; s < plan.structures(); ++s) {
        auto const& structure = plan.bases[s]->structure; // the same in every scenario
        en.push_back(structure.name.en);
        zh.push_back(structure.name.zh);
    }
    return {"structures",
            "Structures; the number of a structure is its row.",
            {{"id", "", "Identifier.", plan.structure_ids()},
             {"name_en", "", "English name.", std::move(en)},
             {"name_zh", "", "Chinese name.", std::move(zh)}}};
}

store::Table runs_table(SweepPlan const& plan) {
    std::vector<std::string> keys;
    std::vector<std::int64_t> replicates;
    std::vector<std::int64_t> points;
    std::vector<std::int64_t> structures;
    for (std::size_t run = 0; run < plan.runs(); ++run) {
        auto const slot = plan.slot(run);
        keys.push_back(plan.keys[run].text());
        replicates.push_back(static_cast<std::int64_t>(slot.replicate));
        points.push_back(static_cast<std::int64_t>(slot.point));
        structures.push_back(static_cast<std::int64_t>(slot.structure));
    }
    return {"plan",
            "Runs of the study, in their order.",
            {{"key", "", "Key of the run, which follows from program, inputs, seed and replicate.",
              std::move(keys)},
             {"replicate", "", "Number of the replication.", std::move(replicates)},
             {"point", "", "Row of `points`.", std::move(points)},
             {"structure", "", "Row of `structures`.", std::move(structures)}}};
}

} // namespace

SweepSlot SweepPlan::slot(std::size_t run) const {
    return {run / (structures() * points.size()), run / structures() % points.size(), run % structures()};
}

std::vector<std::string> SweepPlan::overrides(SweepSlot const& slot) const {
    auto all = base(slot).overrides;
    auto const changes = changes_at(file, points[slot.point], base(slot).documents);
    all.insert(all.end(), changes.begin(), changes.end());
    return all;
}

std::vector<std::string> SweepPlan::structure_ids() const {
    std::vector<std::string> ids;
    for (std::size_t s = 0; s < structures(); ++s) {
        ids.push_back(bases[s]->structure.id);
    }
    return ids;
}

std::string build_id() {
    static std::string const id = experiment::key_of(text_of("/proc/self/exe")).text();
    return id;
}

std::optional<std::string> build_id_of(std::filesystem::path const& program) {
    auto const text = text_of(program);
    return text.empty() ? std::nullopt : std::optional(experiment::key_of(text).text());
}

RunKey key_of_inputs(Inputs const& inputs) {
    return key_of_documents(document_keys(inputs.documents));
}

SweepPlan plan_of(StudyFile file, std::string build) {
    SweepPlan plan{std::move(file), {}, {}, {}, {}, std::move(build)};
    plan.points = points_of(plan.file.study);
    for (auto const& scenario : plan.file.scenarios) {
        for (auto const& structure : plan.file.structures) {
            auto const plain = load_inputs(scenario, structure);
            plan.bases.push_back(load_inputs(scenario, structure, fixed_at(plan.file, plain->documents)));
        }
    }
    plan.cells = cell_keys(plan);
    auto const& study = plan.file.study;
    plan.keys.resize(static_cast<std::size_t>(study.replications) * plan.cells.size());
    for (std::size_t run = 0; run < plan.keys.size(); ++run) {
        auto const slot = plan.slot(run);
        plan.keys[run] = experiment::key_of_all({key_version, plan.build, plan.cells[plan.cell(slot)].text(),
                                                 std::to_string(study.seed), std::to_string(slot.replicate)});
    }
    return plan;
}

store::RunFile plan_file(SweepPlan const& plan) {
    auto const& study = plan.file.study;
    store::RunFile file;
    file.provenance = {
        {"schema_version", "study 1"},        {"study", study.id},
        {"scenario", scenario_ids(plan)},     {"build", plan.build},
        {"seed", std::to_string(study.seed)}, {"replications", std::to_string(study.replications)}};
    if (study.design == DesignKind::morris) {
        file.provenance.push_back({"design", "morris"});
        file.provenance.push_back({"trajectories", std::to_string(study.trajectories)});
        file.provenance.push_back({"levels", std::to_string(study.levels)});
    } else if (study.design == DesignKind::sobol_indices) {
        file.provenance.push_back({"design", "sobol-indices"});
    }
    if (study.stop) {
        auto const texts = stop_texts(*study.stop);
        file.provenance.insert(file.provenance.end(), texts.begin(), texts.end());
    }
    std::set<std::string> names{"study"};
    file.inputs.push_back({"study", plan.file.text});
    for (auto const& base : plan.bases) {
        for (auto const& document : base->documents) {
            if (names.insert(document.file()).second) {
                file.inputs.push_back(
                    {std::filesystem::path(document.file()).filename().string(), document.text()});
            }
        }
    }
    file.tables = {points_table(plan), structures_table(plan), runs_table(plan)};
    return file;
}

std::vector<std::size_t> runs_of_part(SweepPlan const& plan, std::size_t part, std::size_t parts) {
    LINLI_EXPECT(part >= 1 && part <= parts);
    std::set<RunKey> seen;
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run < plan.runs(); ++run) {
        auto const slot = plan.slot(run);
        if (seen.insert(plan.keys[run]).second && (slot.point + slot.replicate) % parts == part - 1) {
            runs.push_back(run);
        }
    }
    return runs;
}

} // namespace linli::app
