#include "models/app/run.hpp"

#include "models/app/json.hpp"
#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

namespace linli::app {

using experiment::Align;
using experiment::Fit;
using experiment::TextTable;

namespace {

IndicatorSpread& entry_for(std::vector<IndicatorSpread>& indicators, IndicatorValue const& value) {
    auto const found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](auto const& indicator) { return indicator.meaning.id == value.id; });
    if (found != indicators.end()) {
        return *found;
    }
    return indicators.emplace_back(IndicatorSpread{.meaning = meaning_of(value), .moments = {}});
}

void write_json(std::vector<IndicatorSpread> const& indicators, RunsOutcome const& outcome,
                RunArguments const& arguments, Inputs const& inputs, Console const& console) {
    JsonWriter json;
    json.begin_object()
        .field("command", "run")
        .field("scenario", inputs.scenario.id)
        .field("structure", inputs.structure.id)
        .field("seed", arguments.choices.seed)
        .field("replications", outcome.batch.complete())
        .field("files", outcome.files());
    json.key("indicators").begin_array();
    for (auto const& indicator : indicators) {
        auto const interval = experiment::mean_interval(indicator.moments);
        json.begin_object()
            .field("id", indicator.meaning.id)
            .field("name_en", indicator.meaning.name.en)
            .field("name_zh", indicator.meaning.name.zh)
            .field("unit", indicator.meaning.unit)
            .field("main", indicator.meaning.main)
            .field("mean", indicator.moments.mean())
            .field("low", interval.low)
            .field("high", interval.high)
            .field("defined", indicator.moments.count())
            .field("cases", indicator.samples)
            .end_object();
    }
    json.end_array().end_object();
    console.out << json.text();
}

void write_text(std::vector<IndicatorSpread> const& indicators, RunsOutcome const& outcome,
                RunArguments const& arguments, Inputs const& inputs, Console const& console) {
    auto const complete = outcome.batch.complete();
    console.out << say(console.language, inputs.scenario.name, inputs.scenario.id) << " ("
                << inputs.scenario.id << ")\n"
                << say(console.language, inputs.structure.name, inputs.structure.id) << " ("
                << inputs.structure.id << ")\n"
                << complete << (complete == 1 ? " run" : " runs") << ", seed " << arguments.choices.seed
                << "\n\n"
                << indicator_table(indicators, complete, console.language, console.width);
}

} // namespace

std::vector<IndicatorSpread> gather(RunsOutcome const& outcome) {
    std::vector<IndicatorSpread> indicators;
    for (auto const& finished : outcome.runs) {
        if (!finished) {
            continue;
        }
        for (auto const& value : finished->indicators) {
            auto& entry = entry_for(indicators, value);
            entry.samples += value.samples;
            if (!std::isnan(value.value)) {
                entry.moments.add(value.value);
            }
        }
    }
    std::erase_if(indicators, [](auto const& indicator) { return indicator.moments.count() == 0; });
    std::stable_sort(indicators.begin(), indicators.end(), [](auto const& a, auto const& b) {
        return std::pair(!a.meaning.main, a.meaning.rank) < std::pair(!b.meaning.main, b.meaning.rank);
    });
    return indicators;
}

std::string indicator_table(std::vector<IndicatorSpread> const& indicators, std::size_t replications,
                            Language language, std::size_t width) {
    bool const once = replications <= 1;
    TextTable table({{say(language, words::indicator), Align::left, Fit::shrinks},
                     {say(language, once ? words::value : words::mean), Align::right, Fit::contents},
                     {say(language, once ? words::cases : words::interval), Align::right, Fit::contents}});
    bool in_main = !indicators.empty() && indicators.front().meaning.main;
    for (auto const& indicator : indicators) {
        if (in_main && !indicator.meaning.main) {
            table.heading(" ");
            table.heading(say(language, words::other_indicators));
            in_main = false;
        }
        double const factor = shown_unit(indicator.meaning.unit, language).factor;
        double const half = experiment::mean_interval(indicator.moments).half_width() * factor;
        table.row({titled(indicator.meaning, language),
                   experiment::with_uncertainty(indicator.moments.mean() * factor, half),
                   once ? std::to_string(indicator.samples)
                        : experiment::interval_text(experiment::mean_interval(indicator.moments), factor)});
    }
    return table.render(width);
}

int run(RunArguments const& arguments, Library const& library, Console const& console) {
    auto const scenario = library.scenario(arguments.choices.scenario);
    std::optional<std::filesystem::path> structure;
    if (arguments.structure) {
        structure = library.structure(*arguments.structure, scenario);
    }
    auto const inputs = load_inputs(scenario, structure, arguments.choices.overrides);
    auto const outcome = simulate_all({inputs}, arguments.choices, "run", console);
    auto const indicators = gather(outcome);
    if (outcome.batch.complete() > 0) {
        (console.format == Format::json ? write_json : write_text)(indicators, outcome, arguments, *inputs,
                                                                   console);
    }
    return conclude(outcome, arguments.choices, console);
}

} // namespace linli::app
