#include "models/app/reproduce_table.hpp"

#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <cmath>

namespace linli::app {

using experiment::Align;
using experiment::Fit;

namespace {

constexpr Phrase claim_word{"Claim or pattern", "说法或规律"};
constexpr Phrase reported_word{"reported", "文献值"};
constexpr Phrase simulated_word{"model", "模型"};
constexpr Phrase use_word{"use", "用途"};
constexpr Phrase result_word{"repro-\nduced", "重现"};
constexpr Phrase yes{"yes", "是"};
constexpr Phrase no{"NO", "否"};
constexpr Phrase external_word{"External patterns", "外部规律"};
constexpr Phrase case_word{"Case ", "案例 "};

Phrase role_name(EvidenceRole role) {
    switch (role) {
    case EvidenceRole::calibrated:
        return {"fitted", "已拟合"};
    case EvidenceRole::built_in:
        return {"built in", "内置"};
    case EvidenceRole::held_out:
        break;
    }
    return {"held out", "留出"};
}

char const* role_id(EvidenceRole role) {
    return role == EvidenceRole::calibrated ? "calibrated"
           : role == EvidenceRole::built_in ? "built-in"
                                            : "held-out";
}

std::string reported_text(EvidenceRow const& row, double factor) {
    auto const low = experiment::readable(row.low() * factor);
    if (row.rule == EvidenceRule::at_least) {
        return "≥ " + low;
    }
    if (row.rule == EvidenceRule::above || row.rule == EvidenceRule::below) {
        return (row.rule == EvidenceRule::above ? "> " : "< ") + low;
    }
    if (row.rule == EvidenceRule::at_most) {
        return "≤ " + experiment::readable(row.high() * factor);
    }
    return row.reported.size() == 1 ? low : low + " – " + experiment::readable(row.high() * factor);
}

void add_row(EvidenceResult const& result, Language language, experiment::TextTable& table) {
    auto const& row = result.row;
    auto const unit = shown_unit(row.unit, language);
    auto title = say(language, row.claim, row.id) + (unit.text.empty() ? "" : " [" + unit.text + ']');
    double const half = result.interval.half_width() * unit.factor;
    table.row({std::move(title), reported_text(row, unit.factor),
               experiment::with_uncertainty(result.simulated * unit.factor, half),
               experiment::interval_text(result.interval, unit.factor), std::to_string(result.replications),
               say(language, role_name(row.role)), say(language, result.reproduced() ? yes : no)});
}

std::string legend(std::vector<EvidenceResult> const& results, Language language) {
    auto const count = [&](EvidenceRole role, bool only_reproduced) {
        return std::to_string(std::count_if(results.begin(), results.end(), [&](auto const& result) {
            return result.row.role == role && (!only_reproduced || result.reproduced());
        }));
    };
    auto const of = [&](EvidenceRole role, char const* between) {
        return count(role, true) + between + count(role, false);
    };
    if (language == Language::zh) {
        return "读法\n模型：各次重复的均值及其 95% 区间；n "
               "为重复次数。留出：未用于选取参数；已拟合：用于选取参数；内置：由输入文件的规则"
               "直接给出，不构成检验。重现：均值落在文献值（加容差）之内；方向性说法（>、<"
               "）则要求整个区间在其一侧。留出 " +
               of(EvidenceRole::held_out, "/") + " 项重现，已拟合 " + of(EvidenceRole::calibrated, "/") +
               " 项重现。未重现的说法如实列出，讨论见 models/ODD.md。";
    }
    return "How to read it\nmodel: mean over n replications with its 95 % interval. held out: not used to "
           "choose numbers; fitted: used; built in: a rule of the input files makes it so, no test. "
           "reproduced: the mean lies in the reported range, with the row's tolerance; for a direction (>, "
           "<) the whole interval does. Of those held out " +
           of(EvidenceRole::held_out, " of ") + " are reproduced, of those fitted " +
           of(EvidenceRole::calibrated, " of ") + ". What is not is a finding; models/ODD.md discusses it.";
}

} // namespace

bool EvidenceResult::reproduced() const {
    return !std::isnan(simulated) && row.reproduced_by(simulated, interval);
}

std::string evidence_text(std::vector<EvidenceResult> const& results, std::uint64_t seed, Language language,
                          std::size_t width) {
    experiment::TextTable table({{say(language, claim_word), Align::left, Fit::shrinks},
                                 {say(language, reported_word), Align::right, Fit::contents},
                                 {say(language, simulated_word), Align::right, Fit::contents},
                                 {say(language, words::interval), Align::right, Fit::contents},
                                 {"n", Align::right, Fit::contents},
                                 {say(language, use_word), Align::left, Fit::contents},
                                 {say(language, result_word), Align::left, Fit::contents}});
    std::string last;
    for (auto const& result : results) {
        if (result.row.case_id != last) {
            last = result.row.case_id;
            table.heading(last == "external" ? say(language, external_word)
                                             : say(language, case_word) + last);
        }
        add_row(result, language, table);
    }
    return table.render(width) + '\n' +
           experiment::paragraph(legend(results, language) + say(language, Phrase{" Seed ", "种子 "}) +
                                     std::to_string(seed) + say(language, Phrase{".", "。"}),
                                 width);
}

void write_evidence(std::vector<EvidenceResult> const& results, JsonWriter& json) {
    json.key("rows").begin_array();
    for (auto const& result : results) {
        auto const& row = result.row;
        json.begin_object()
            .field("id", row.id)
            .field("case", row.case_id)
            .field("claim_en", row.claim.en)
            .field("claim_zh", row.claim.zh)
            .field("note_en", row.note.en)
            .field("note_zh", row.note.zh)
            .field("source", row.source)
            .field("unit", row.unit)
            .field("reported", row.reported)
            .field("tolerance", row.tolerance)
            .field("role", role_id(row.role))
            .field("world", row.world)
            .field("measure", row.measure)
            .field("simulated", result.simulated)
            .field("low", result.interval.low)
            .field("high", result.interval.high)
            .field("replications", result.replications)
            .field("reproduced", result.reproduced())
            .end_object();
    }
    json.end_array();
}

store::RunFile evidence_file(std::vector<EvidenceResult> const& results, std::uint64_t seed,
                             std::string const& build) {
    store::Table table{"evidence", "Claims and patterns beside what the model says.", {}};
    auto const texts = [&](char const* name, char const* meaning, auto const& of) {
        std::vector<std::string> values;
        std::transform(results.begin(), results.end(), std::back_inserter(values), of);
        table.columns.push_back({name, "", meaning, std::move(values)});
    };
    auto const numbers = [&](char const* name, char const* meaning, auto const& of) {
        std::vector<double> values;
        std::transform(results.begin(), results.end(), std::back_inserter(values), of);
        table.columns.push_back({name, "", meaning, std::move(values)});
    };
    texts("id", "Identifier.", [](auto const& r) { return r.row.id; });
    texts("case", "Case, or `external`.", [](auto const& r) { return r.row.case_id; });
    texts("claim_en", "English claim.", [](auto const& r) { return r.row.claim.en; });
    texts("claim_zh", "Chinese claim.", [](auto const& r) { return r.row.claim.zh; });
    texts("source", "Where it stands.", [](auto const& r) { return r.row.source; });
    texts("unit", "Unit of the values.", [](auto const& r) { return r.row.unit; });
    numbers("reported_low", "Reported value, or lower end.", [](auto const& r) { return r.row.low(); });
    numbers("reported_high", "Reported value, or upper end.", [](auto const& r) { return r.row.high(); });
    numbers("simulated", "Mean over replications.", [](auto const& r) { return r.simulated; });
    numbers("low", "Lower end of its 95 % interval.", [](auto const& r) { return r.interval.low; });
    numbers("high", "Upper end.", [](auto const& r) { return r.interval.high; });
    numbers("replications", "In which it is defined.",
            [](auto const& r) { return static_cast<double>(r.replications); });
    texts("role", "held-out, calibrated or built-in.", [](auto const& r) { return role_id(r.row.role); });
    numbers("reproduced", "1 if reproduced.", [](auto const& r) { return r.reproduced() ? 1.0 : 0.0; });
    store::RunFile file;
    file.provenance = {{"schema_version", "evidence 1"}, {"build", build}, {"seed", std::to_string(seed)}};
    file.tables.push_back(std::move(table));
    return file;
}

} // namespace linli::app
