#include "models/app/sweep_results.hpp"

#include "models/app/sweep_sensitivity.hpp"
#include "models/app/sweep_stop.hpp"
#include "models/app/sweep_summary.hpp"

namespace linli::app {

namespace {

void write_estimate(experiment::Estimate const& estimate, JsonWriter& json) {
    json.field("value", estimate.value)
        .field("low", estimate.interval.low)
        .field("high", estimate.interval.high)
        .field("count", estimate.count);
}

void write_indicator(IndicatorSummary const& indicator, SweepSummary const& summary, JsonWriter& json) {
    json.begin_object()
        .field("id", indicator.meaning.id)
        .field("unit", indicator.meaning.unit)
        .field("main", indicator.meaning.main);
    json.key("structures").begin_array();
    for (std::size_t s = 0; s < indicator.structures.size(); ++s) {
        json.begin_object().field("id", summary.structures[s]).key("mean").begin_object();
        write_estimate(indicator.structures[s].mean, json);
        json.end_object().key("effects").begin_array();
        for (std::size_t f = 0; f < summary.factors.size(); ++f) {
            json.begin_object().field("factor", summary.factors[f].id);
            write_estimate(indicator.structures[s].effects[f], json);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
}

void write_summary(SweepSummary const& summary, JsonWriter& json) {
    json.field("whole_replications", summary.replications)
        .field("points", summary.points)
        .field("points_left_out", summary.points_left_out);
    json.key("factors").begin_array();
    for (auto const& factor : summary.factors) {
        json.begin_object()
            .field("id", factor.id)
            .field("path", factor.path)
            .field("low", factor.low)
            .field("high", factor.high)
            .end_object();
    }
    json.end_array().key("indicators").begin_array();
    for (auto const& indicator : summary.indicators) {
        write_indicator(indicator, summary, json);
    }
    json.end_array();
}

void write_share(char const* name, double value, experiment::Interval const& interval, JsonWriter& json) {
    json.key(name).begin_object();
    json.field("value", value).field("low", interval.low).field("high", interval.high).end_object();
}

void write_influence(IndicatorSensitivity const& indicator, std::size_t structure, std::size_t factor,
                     JsonWriter& json) {
    if (indicator.sobol.empty()) {
        auto const& effect = indicator.morris[structure][factor];
        json.field("mean", effect.mean);
        write_share("mean_absolute", effect.mean_absolute, effect.mean_absolute_interval, json);
        write_share("deviation", effect.deviation, effect.deviation_interval, json);
    } else {
        auto const& indices = indicator.sobol[structure][factor];
        write_share("first", indices.first, indices.first_interval, json);
        write_share("total", indices.total, indices.total_interval, json);
    }
}

void write_sensitivity(Sensitivity const& sensitivity, SweepSummary const& summary, JsonWriter& json) {
    json.key("sensitivity")
        .begin_object()
        .field("method", sensitivity.screening ? "morris" : "sobol-indices")
        .field("rows", sensitivity.rows)
        .field("rows_left_out", sensitivity.left_out);
    json.key("indicators").begin_array();
    for (auto const& indicator : sensitivity.indicators) {
        json.begin_object().field("id", indicator.meaning.id).key("structures").begin_array();
        for (std::size_t s = 0; s < summary.structures.size(); ++s) {
            json.begin_object().field("id", summary.structures[s]).key("factors").begin_array();
            for (std::size_t f = 0; f < summary.factors.size(); ++f) {
                json.begin_object().field("factor", summary.factors[f].id);
                write_influence(indicator, s, f, json);
                json.end_object();
            }
            json.end_array().end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
}

void write_stop(store::RunFile const& merged, JsonWriter& json) {
    auto const* const met = merged.provenance_text("stop_met");
    if (met == nullptr) {
        return;
    }
    json.key("stop").begin_object().field("met", *met == "1");
    for (auto const* const name : {"rule", "indicator", "between", "target", "confidence", "replications",
                                   "half_width", "best", "eliminated"}) {
        if (auto const* const text = merged.provenance_text("stop_" + std::string(name))) {
            json.field(name, *text);
        }
    }
    json.end_object();
}

} // namespace

std::string study_results_text(store::RunFile const& merged, Language language, std::size_t width) {
    auto const summary = summary_of(merged);
    auto const sensitivity = sensitivity_of(merged);
    auto const stop = stop_text(merged, language, width);
    if (!sensitivity) {
        return stop + summary_text(summary, language, width);
    }
    return stop + summary_text(summary, language, width, ShownEffects::none) +
           sensitivity_text(*sensitivity, summary, language, width);
}

void write_study_results(store::RunFile const& merged, JsonWriter& json) {
    auto const summary = summary_of(merged);
    write_stop(merged, json);
    write_summary(summary, json);
    if (auto const sensitivity = sensitivity_of(merged)) {
        write_sensitivity(*sensitivity, summary, json);
    }
}

} // namespace linli::app
