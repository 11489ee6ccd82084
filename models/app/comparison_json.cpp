#include "models/app/comparison_json.hpp"

#include <array>

namespace linli::app {

namespace {

char const* verdict_id(Verdict verdict) {
    constexpr std::array ids{"better", "worse", "different", "same", "unclear", "untested"};
    return ids[static_cast<std::size_t>(verdict)];
}

void write_alternative(IndicatorComparison const& indicator, std::size_t k, ComparisonFrame const& frame,
                       JsonWriter& json) {
    auto const& spread = indicator.spreads[k];
    json.begin_object()
        .field("structure", frame.alternatives[k].id)
        .field("mean", spread.mean)
        .field("low", spread.interval.low)
        .field("high", spread.interval.high)
        .field("defined", spread.defined);
    if (!indicator.probability_best.empty()) {
        json.field("probability_best", indicator.probability_best[k]);
    }
    json.end_object();
}

void write_contrast(Contrast const& contrast, std::string const& structure, JsonWriter& json) {
    json.begin_object()
        .field("structure", structure)
        .field("pairs", contrast.paired.pairs)
        .field("dropped", contrast.paired.dropped)
        .field("difference", contrast.paired.difference)
        .field("low", contrast.paired.interval.low)
        .field("high", contrast.paired.interval.high)
        .field("p_value", contrast.paired.p_value)
        .field("adjusted_p", contrast.adjusted_p)
        .field("holds", contrast.holds())
        .field("verdict", verdict_id(contrast.verdict))
        .end_object();
}

void write_family(std::vector<IndicatorComparison> const& family, bool main, ComparisonFrame const& frame,
                  JsonWriter& json) {
    for (auto const& indicator : family) {
        json.begin_object()
            .field("id", indicator.meaning.id)
            .field("name_en", indicator.meaning.name.en)
            .field("name_zh", indicator.meaning.name.zh)
            .field("unit", indicator.meaning.unit)
            .field("family", main ? "main" : "other");
        if (indicator.meaning.higher_is_better) {
            json.field("higher_is_better", *indicator.meaning.higher_is_better);
        }
        json.key("values").begin_array();
        for (std::size_t k = 0; k < indicator.spreads.size(); ++k) {
            write_alternative(indicator, k, frame, json);
        }
        json.end_array().key("differences").begin_array();
        for (std::size_t k = 0; k < indicator.contrasts.size(); ++k) {
            write_contrast(indicator.contrasts[k], frame.alternatives[k + 1].id, json);
        }
        json.end_array().end_object();
    }
}

} // namespace

void write_comparison(Comparison const& comparison, ComparisonFrame const& frame, JsonWriter& json) {
    json.field("scenario", frame.scenario).field("seed", frame.seed).field("days", frame.days);
    json.field("replications", comparison.replications);
    json.key("structures").begin_array();
    for (auto const& alternative : frame.alternatives) {
        json.begin_object()
            .field("id", alternative.id)
            .field("name_en", alternative.name.en)
            .field("name_zh", alternative.name.zh)
            .end_object();
    }
    json.end_array().key("indicators").begin_array();
    write_family(comparison.main, true, frame, json);
    write_family(comparison.other, false, frame, json);
    json.end_array();
    json.field("caveat", "Rankings are conditional on the model and its assumed numbers.");
}

} // namespace linli::app
