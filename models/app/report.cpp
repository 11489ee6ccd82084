#include "models/app/report.hpp"

#include "models/app/comparison.hpp"
#include "models/app/comparison_json.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/journey_words.hpp"
#include "models/app/report_extras.hpp"
#include "models/app/report_inputs.hpp"
#include "models/app/units.hpp"
#include "models/indicators/catalogue.hpp"
#include "sim/core/error.hpp"
#include "sim/store/atomic_file.hpp"
#include "viz/report/report.hpp"

#include <algorithm>
#include <limits>
#include <ostream>
#include <system_error>

namespace linli::app {

namespace {

std::vector<IndicatorSamples> samples_of(report::Study const& study) {
    std::vector<IndicatorSamples> samples;
    std::vector<double> const undefined(study.replications(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        for (std::size_t r = 0; r < study.replications(); ++r) {
            for (auto const& value : study.arms[k].runs[r].indicators) {
                auto entry = std::find_if(samples.begin(), samples.end(),
                                          [&](auto const& sample) { return sample.meaning.id == value.id; });
                if (entry == samples.end()) {
                    samples.push_back({meaning_of({value.id, value.value, value.unit, value.samples}),
                                       std::vector<std::vector<double>>(study.arms.size(), undefined)});
                    entry = samples.end() - 1;
                }
                entry->values[k][r] = value.value;
            }
        }
    }
    return samples;
}

report::Verdict shown(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return report::Verdict::better;
    case Verdict::worse:
        return report::Verdict::worse;
    case Verdict::different:
        return report::Verdict::different;
    case Verdict::same:
        return report::Verdict::same;
    case Verdict::unclear:
        return report::Verdict::unclear;
    case Verdict::untested:
        break;
    }
    return report::Verdict::untested;
}

report::Indicator shown(IndicatorComparison const& comparison) {
    auto const& meaning = comparison.meaning;
    auto const* const info = find_indicator(meaning.id);
    report::Indicator indicator{
        .id = meaning.id,
        .name = meaning.name,
        .definition =
            info == nullptr ? report::Both{} : report::Both{info->definition_en, info->definition_zh},
        .unit = {shown_unit(meaning.unit, Language::en).text, shown_unit(meaning.unit, Language::zh).text},
        .factor = shown_unit(meaning.unit, Language::en).factor,
        .higher_is_better = meaning.higher_is_better,
        .spreads = {},
        .contrasts = {},
        .probability_best = comparison.probability_best};
    for (auto const& spread : comparison.spreads) {
        indicator.spreads.push_back({spread.defined, spread.mean, spread.interval});
    }
    for (auto const& contrast : comparison.contrasts) {
        indicator.contrasts.push_back({contrast.paired, contrast.adjusted_p, shown(contrast.verdict)});
    }
    return indicator;
}

report::Comparison shown(Comparison const& comparison) {
    report::Comparison result;
    for (auto const& indicator : comparison.main) {
        result.main.push_back(shown(indicator));
    }
    for (auto const& indicator : comparison.other) {
        result.other.push_back(shown(indicator));
    }
    return result;
}

std::string json_of(Comparison const& comparison, report::Contents const& contents) {
    ComparisonFrame frame{.scenario = contents.study.first().scenario,
                          .scenario_name = contents.scenario_name,
                          .alternatives = {},
                          .seed = contents.study.first().seed};
    for (auto const& arm : contents.study.arms) {
        frame.alternatives.push_back({arm.id, arm.name});
    }
    JsonWriter json;
    json.begin_object();
    write_comparison(comparison, frame, json);
    json.end_object();
    return json.text();
}

report::Contents contents_of(report::Study study, Language language) {
    report::Contents contents{.study = std::move(study),
                              .language =
                                  language == Language::zh ? report::Language::zh : report::Language::en};
    describe_inputs(contents);
    for (auto const& cause : contents.study.first().causes) {
        contents.causes[cause] = {cause_text(cause, Language::en), cause_text(cause, Language::zh)};
    }
    auto const comparison = compare_samples(samples_of(contents.study), Seed{contents.study.first().seed});
    contents.comparison = shown(comparison);
    contents.numbers_json = json_of(comparison, contents);
    return contents;
}

void make_folder_of(std::filesystem::path const& file) {
    std::error_code error;
    if (auto const folder = file.parent_path(); !folder.empty()) {
        std::filesystem::create_directories(folder, error);
    }
    if (error) {
        throw RunError("cannot make the folder of " + file.string() + ": " + error.message());
    }
}

} // namespace

ReportFacts write_report(ReportArguments const& arguments, Console const& console) {
    auto contents = contents_of(report::collect(arguments.results), console.language);
    if (arguments.evidence) {
        add_evidence(*arguments.evidence, contents);
    }
    if (arguments.study) {
        add_sensitivity(*arguments.study, contents);
    }
    auto const page = report::render(contents);
    make_folder_of(arguments.out);
    store::write_atomically(arguments.out, page, {});
    if (console.progress != experiment::ProgressStyle::quiet) {
        console.notes << "report in " << arguments.out.string() << '\n';
    }
    return {contents.study.arms.size(), contents.study.replications(), contents.study.left_out};
}

int report(ReportArguments const& arguments, Console const& console) {
    auto const facts = write_report(arguments, console);
    if (console.format == Format::json) {
        console.out << JsonWriter()
                           .begin_object()
                           .field("command", "report")
                           .field("file", arguments.out.string())
                           .field("structures", facts.structures)
                           .field("replications", facts.replications)
                           .field("runs_left_out", facts.runs_left_out)
                           .end_object()
                           .text();
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
