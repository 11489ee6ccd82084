#include "models/app/reproduce.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/isolated_runs.hpp"
#include "models/app/refuse.hpp"
#include "models/app/reproduce_table.hpp"
#include "models/app/sweep_plan.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/expression.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

namespace linli::app {

namespace {

std::filesystem::path evidence_path(Library const& library) {
    if (!library.folder()) {
        refuse("reproduce", "needs the shipped scenarios",
               "the variable LINLI_SCENARIOS can name their folder");
    }
    return *library.folder() / "evidence" / "evidence.toml";
}

/// The rows asked for, in the order of the table.
std::vector<EvidenceRow> chosen_rows(Evidence const& evidence, std::vector<std::string> const& wanted) {
    std::vector<std::string> known;
    for (auto const& row : evidence.rows) {
        known.push_back(row.id);
    }
    for (auto const& id : wanted) {
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            auto const close = nearest(id, known);
            refuse("--rows " + id, "must name rows of the table of evidence",
                   close ? "did you mean `" + *close + "`?" : "`linli reproduce` without --rows shows all");
        }
    }
    std::vector<EvidenceRow> rows;
    std::copy_if(evidence.rows.begin(), evidence.rows.end(), std::back_inserter(rows), [&](auto const& row) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), row.id) != wanted.end();
    });
    return rows;
}

/// Numbers of the worlds that rows are measured in.
std::vector<std::size_t> needed_worlds(Evidence const& evidence, std::vector<EvidenceRow> const& rows) {
    std::set<std::size_t> worlds;
    for (auto const& row : rows) {
        for (auto const& name : experiment::Expression(row.measure).names()) {
            worlds.insert(quantity_of(evidence, row, name)->world);
        }
    }
    return {worlds.begin(), worlds.end()};
}

EvidenceResult measure(Evidence const& evidence, EvidenceRow const& row, IsolatedRuns const& runs,
                       std::vector<std::size_t> const& worlds) {
    experiment::Expression const expression(row.measure);
    experiment::RunningMoments moments;
    for (std::uint32_t replication = 0; replication < runs.replications; ++replication) {
        double const value = expression.value([&](std::string const& name) {
            auto const quantity = *quantity_of(evidence, row, name);
            auto const input = static_cast<std::size_t>(
                std::lower_bound(worlds.begin(), worlds.end(), quantity.world) - worlds.begin());
            return runs.value(input, replication, quantity.indicator);
        });
        if (std::isfinite(value)) {
            moments.add(value);
        }
    }
    return {row, moments.count(), moments.mean(), experiment::mean_interval(moments)};
}

void print(std::vector<EvidenceResult> const& results, ReproduceArguments const& arguments,
           Console const& console) {
    if (console.format == Format::text) {
        console.out << evidence_text(results, arguments.seed, console.language, console.width);
        return;
    }
    JsonWriter json;
    json.begin_object().field("command", "reproduce").field("seed", arguments.seed);
    write_evidence(results, json);
    json.field("file", arguments.out.string()).end_object();
    console.out << json.text();
}

} // namespace

int reproduce(ReproduceArguments const& arguments, Library const& library, Console const& console) {
    auto const evidence = load_evidence(evidence_path(library));
    auto const rows = chosen_rows(evidence, arguments.rows);
    auto const worlds = needed_worlds(evidence, rows);
    std::vector<std::shared_ptr<Inputs const>> inputs;
    for (auto const world : worlds) {
        auto const& [id, scenario, structure, set, section] = evidence.worlds[world];
        inputs.push_back(load_inputs(scenario, structure, set));
    }
    auto const runs = run_isolated_worlds(
        inputs.size(), [&](std::size_t input) { return inputs[input]; },
        {.label = "reproduce",
         .seed = arguments.seed,
         .replications = arguments.replications,
         .jobs = arguments.jobs},
        console);
    std::vector<EvidenceResult> results;
    results.reserve(rows.size());
    for (auto const& row : rows) {
        results.push_back(measure(evidence, row, runs, worlds));
    }
    print(results, arguments, console);
    if (arguments.out.has_parent_path()) {
        std::filesystem::create_directories(arguments.out.parent_path());
    }
    store::write(arguments.out, evidence_file(results, arguments.seed, build_id()));
    for (auto const& failure : runs.failures) {
        console.notes << "linli: a run failed: " << failure << '\n';
    }
    return static_cast<int>(runs.complete ? ExitCode::done : ExitCode::failed);
}

} // namespace linli::app
