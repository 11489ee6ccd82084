#include "models/app/cell.hpp"
#include "models/app/indicator_values.hpp"
#include "models/app/sweep_stop.hpp"
#include "models/app/units.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/moments.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/student_t.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace linli::app {

namespace {

std::string text_in(store::RunFile const& file, char const* name) {
    auto const* const text = file.provenance_text(name);
    return text == nullptr ? std::string() : *text;
}

double number_in(store::RunFile const& file, char const* name) {
    auto const text = text_in(file, name);
    char* end = nullptr;
    double const number = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0') {
        throw RunError("the study does not say its " + std::string(name));
    }
    return number;
}

std::string title_of(std::string const& indicator, Language language) {
    auto const* const nothing = "";
    return say(language, meaning_of({indicator, std::numeric_limits<double>::quiet_NaN(), nothing, 0}).name,
               indicator);
}

/// A number of the indicator in the unit that is shown.
std::string shown(store::RunFile const& merged, double value, Language language) {
    auto const meaning = meaning_of({text_in(merged, "stop_indicator"), value, "", 0});
    auto const unit = shown_unit(meaning.unit, language);
    return experiment::readable(value * unit.factor) + (unit.text.empty() ? "" : ' ' + unit.text);
}

std::string precision_text(store::RunFile const& merged, Language language) {
    auto const between = text_in(merged, "stop_between");
    auto const comma = between.find(',');
    auto const pair = between.substr(comma + 1) + (language == Language::zh ? " 减 " : " minus ") +
                      between.substr(0, comma);
    auto const reached = shown(merged, number_in(merged, "stop_half_width"), language);
    auto const target = shown(merged, number_in(merged, "stop_target"), language);
    auto const share = experiment::percent(number_in(merged, "stop_confidence"));
    return language == Language::zh
               ? pair + " 的 " + share + " 区间半宽为 " + reached + ",目标 " + target
               : pair + ": half-width of the " + share + " interval " + reached + ", target " + target;
}

std::string selection_text(store::RunFile const& merged, bool met, Language language) {
    auto const best = text_in(merged, "stop_best");
    auto const share = experiment::percent(number_in(merged, "stop_confidence"));
    auto const margin = shown(merged, number_in(merged, "stop_target"), language);
    auto const out = text_in(merged, "stop_eliminated");
    if (language == Language::zh) {
        return (met ? "最优为 " + best + ",把握至少 " + share + "(差别小于 " + margin + " 视为相同)"
                    : "最优尚不确定,目前领先的是 " + best) +
               (out.empty() ? "" : ";已淘汰(第几次重复后):" + out);
    }
    return (met ? best + " is best with probability " + share + " or more, differences below " + margin +
                      " not minded"
                : "the best is not known yet; " + best + " leads") +
           (out.empty() ? "" : "; eliminated (after which replication): " + out);
}

/// The mean of the rule's indicator over the points: [structure][replication]; NaN where a run is not there.
std::vector<std::vector<double>> means_by_replication(store::RunFile const& merged) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    auto const& runs = merged.table("runs");
    auto const& ids = merged.table("structures").values<std::string>("id");
    auto const points = merged.table("points").rows();
    auto const replications = static_cast<std::size_t>(number_in(merged, "stop_replications"));
    std::vector<std::vector<double>> sums(ids.size(), std::vector<double>(replications, 0.0));
    std::vector<std::vector<std::size_t>> counts(ids.size(), std::vector<std::size_t>(replications, 0));
    auto const& names = runs.values<std::string>("structure");
    for (std::size_t row = 0; row < names.size(); ++row) {
        auto const structure = std::find(ids.begin(), ids.end(), names[row]) - ids.begin();
        auto const replicate = static_cast<std::size_t>(runs.values<std::int64_t>("replicate")[row]);
        auto const s = static_cast<std::size_t>(structure);
        if (s < ids.size() && replicate < replications) {
            sums[s][replicate] += number_at(runs, text_in(merged, "stop_indicator"), row);
            ++counts[s][replicate];
        }
    }
    for (std::size_t s = 0; s < ids.size(); ++s) {
        for (std::size_t r = 0; r < replications; ++r) {
            sums[s][r] = counts[s][r] == points ? sums[s][r] / static_cast<double>(points) : nan;
        }
    }
    return sums;
}

/// The difference of the leading structure to every other one, over the replications that both have.
std::string selection_table(store::RunFile const& merged, Language language, std::size_t width) {
    auto const& ids = merged.table("structures").values<std::string>("id");
    auto const found = std::find(ids.begin(), ids.end(), text_in(merged, "stop_best"));
    if (found == ids.end()) {
        return {};
    }
    auto const best = static_cast<std::size_t>(found - ids.begin());
    auto const values = means_by_replication(merged);
    auto const confidence = number_in(merged, "stop_confidence");
    auto const unit = shown_unit(meaning_of({text_in(merged, "stop_indicator"), 0.0, "", 0}).unit, language);
    using experiment::Align;
    using experiment::Fit;
    experiment::TextTable table(
        {{*found + say(language, Phrase{" minus", " 减"}), Align::left, Fit::shrinks},
         {say(language, Phrase{"difference", "差"}) + (unit.text.empty() ? "" : " [" + unit.text + ']'),
          Align::right, Fit::contents},
         {experiment::percent(confidence) + ' ' + say(language, Phrase{"interval", "区间"}), Align::right,
          Fit::contents},
         {say(language, Phrase{"replications", "重复"}), Align::right, Fit::contents}});
    for (std::size_t s = 0; s < ids.size(); ++s) {
        experiment::RunningMoments differences;
        for (std::size_t r = 0; s != best && r < values[s].size(); ++r) {
            if (double const difference = values[best][r] - values[s][r]; !std::isnan(difference)) {
                differences.add(difference * unit.factor);
            }
        }
        if (differences.count() > 1) {
            auto const interval = experiment::mean_interval(differences, confidence);
            table.row({ids[s],
                       experiment::with_uncertainty(differences.mean(), interval.half_width(),
                                                    experiment::Sign::always),
                       experiment::interval_text(interval, 1.0, experiment::Sign::always),
                       std::to_string(differences.count())});
        }
    }
    if (table.empty()) {
        return {};
    }
    auto const note =
        say(language, Phrase{"Each difference rests on the replications that both have; what follows "
                             "on those that all have.",
                             "每个差值取两者共有的重复;下文只取全部结构共有的重复。"});
    bool const eliminated = !text_in(merged, "stop_eliminated").empty();
    return table.render(width) + (eliminated ? experiment::paragraph(note, width) : "");
}

} // namespace

std::vector<store::Text> stop_texts(StudyStop const& stop) {
    bool const precision = stop.rule == StopKind::precision;
    std::vector<store::Text> texts{{"stop_rule", precision ? "precision" : "selection"},
                                   {"stop_indicator", stop.indicator},
                                   {"stop_target", shortest(precision ? stop.half_width : stop.indifference)},
                                   {"stop_confidence", shortest(stop.confidence)},
                                   {"stop_least", std::to_string(stop.least)}};
    if (precision) {
        texts.push_back({"stop_between", stop.between.at(0) + ',' + stop.between.at(1)});
    }
    return texts;
}

std::optional<StudyStop> stop_in(store::RunFile const& file) {
    auto const rule = text_in(file, "stop_rule");
    if (rule.empty()) {
        return std::nullopt;
    }
    StudyStop stop;
    stop.rule = rule == "precision" ? StopKind::precision : StopKind::selection;
    stop.indicator = text_in(file, "stop_indicator");
    auto const target = number_in(file, "stop_target");
    stop.half_width = stop.rule == StopKind::precision ? target : 0.0;
    stop.indifference = stop.rule == StopKind::selection ? target : 0.0;
    stop.confidence = number_in(file, "stop_confidence");
    stop.least = static_cast<std::int64_t>(number_in(file, "stop_least"));
    auto const between = text_in(file, "stop_between");
    if (auto const comma = between.find(','); comma != std::string::npos) {
        stop.between = {between.substr(0, comma), between.substr(comma + 1)};
    }
    bool const possible = target > 0.0 && stop.least >= 2 && stop.confidence > 0.0 && stop.confidence < 1.0;
    if (!possible || (stop.rule == StopKind::precision) != (stop.between.size() == 2)) {
        throw RunError("the study's stop rule cannot be read");
    }
    return stop;
}

std::vector<store::Text> outcome_texts(StopOutcome const& outcome,
                                       std::vector<std::string> const& structures) {
    std::vector<store::Text> texts{{"stop_met", outcome.met ? "1" : "0"},
                                   {"stop_replications", std::to_string(outcome.replications)}};
    if (outcome.eliminated.empty()) {
        texts.push_back({"stop_half_width", shortest(outcome.half_width)});
        return texts;
    }
    std::string eliminated;
    for (std::size_t s = 0; s < structures.size(); ++s) {
        if (outcome.eliminated[s]) {
            eliminated += (eliminated.empty() ? "" : ", ") + structures[s] + " (" +
                          std::to_string(*outcome.eliminated[s]) + ')';
        }
    }
    texts.push_back({"stop_best", outcome.best ? structures[*outcome.best] : "-"});
    if (!eliminated.empty()) {
        texts.push_back({"stop_eliminated", eliminated});
    }
    return texts;
}

std::string stop_text(store::RunFile const& merged, Language language, std::size_t width) {
    auto const rule = text_in(merged, "stop_rule");
    if (rule.empty() || text_in(merged, "stop_met").empty()) {
        return {};
    }
    bool const met = text_in(merged, "stop_met") == "1";
    auto const count = text_in(merged, "stop_replications");
    auto const indicator = title_of(text_in(merged, "stop_indicator"), language);
    auto const what =
        rule == "precision" ? precision_text(merged, language) : selection_text(merged, met, language);
    auto const state =
        language == Language::zh
            ? (met ? "停止规则已满足,重复 " + count + " 次:" : "停止规则未满足,已看 " + count + " 次重复:")
            : (met ? "Stop rule met after " + count + " replications: "
                   : "Stop rule not met after " + count + " replications: ");
    auto const separator = language == Language::zh ? "," : ": ";
    auto const text = experiment::paragraph(state + indicator + separator + what, width);
    return text + (rule == "selection" ? selection_table(merged, language, width) : "") + '\n';
}

} // namespace linli::app
