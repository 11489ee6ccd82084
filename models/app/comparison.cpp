#include "models/app/comparison.hpp"

#include "sim/core/contract.hpp"
#include "sim/experiment/best.hpp"
#include "sim/experiment/holm.hpp"

#include <algorithm>
#include <cmath>

namespace linli::app {

namespace {

Spread spread_of(std::vector<double> const& values) {
    experiment::RunningMoments moments;
    for (double const value : values) {
        if (!std::isnan(value)) {
            moments.add(value);
        }
    }
    return {moments.count(), moments.mean(), experiment::mean_interval(moments)};
}

bool is_defined_somewhere(IndicatorSamples const& samples) {
    return std::any_of(samples.values.begin(), samples.values.end(), [](auto const& values) {
        return std::any_of(values.begin(), values.end(), [](double x) { return !std::isnan(x); });
    });
}

bool is_equal_everywhere(experiment::PairedComparison const& paired) {
    return paired.pairs > 0 && std::fpclassify(paired.difference) == FP_ZERO &&
           !(paired.interval.half_width() > 0.0);
}

Verdict verdict_on(Contrast const& contrast, std::optional<bool> higher_is_better) {
    if (is_equal_everywhere(contrast.paired)) {
        return Verdict::same;
    }
    if (std::isnan(contrast.adjusted_p)) {
        return Verdict::untested;
    }
    if (!contrast.holds()) {
        return Verdict::unclear;
    }
    if (!higher_is_better) {
        return Verdict::different;
    }
    return (contrast.paired.difference > 0.0) == *higher_is_better ? Verdict::better : Verdict::worse;
}

IndicatorComparison compare_one(IndicatorSamples const& samples, Seed seed) {
    IndicatorComparison result{
        .meaning = samples.meaning, .spreads = {}, .contrasts = {}, .probability_best = {}};
    for (auto const& values : samples.values) {
        result.spreads.push_back(spread_of(values));
    }
    for (std::size_t k = 1; k < samples.values.size(); ++k) {
        result.contrasts.push_back(
            {.paired = experiment::compare_paired(samples.values.front(), samples.values[k])});
    }
    if (samples.meaning.higher_is_better) {
        auto const better =
            *samples.meaning.higher_is_better ? experiment::Better::higher : experiment::Better::lower;
        result.probability_best = experiment::probability_best(samples.values, better, seed);
    }
    return result;
}

/// Correct the p-values over all contrasts of these indicators, and judge.
void judge_family(std::vector<IndicatorComparison>& family) {
    std::vector<double> p_values;
    for (auto const& indicator : family) {
        for (auto const& contrast : indicator.contrasts) {
            p_values.push_back(contrast.paired.p_value);
        }
    }
    auto const adjusted = experiment::holm_adjusted(p_values);
    std::size_t next = 0;
    for (auto& indicator : family) {
        for (auto& contrast : indicator.contrasts) {
            contrast.adjusted_p = adjusted[next++];
            contrast.verdict = verdict_on(contrast, indicator.meaning.higher_is_better);
        }
    }
}

} // namespace

Comparison compare_samples(std::vector<IndicatorSamples> samples, Seed seed) {
    Comparison comparison;
    std::erase_if(samples, [](auto const& indicator) { return !is_defined_somewhere(indicator); });
    bool const has_main =
        std::any_of(samples.begin(), samples.end(), [](auto const& s) { return s.meaning.main; });
    std::stable_sort(samples.begin(), samples.end(),
                     [](auto const& a, auto const& b) { return a.meaning.rank < b.meaning.rank; });
    for (auto const& indicator : samples) {
        LINLI_EXPECT(!indicator.values.empty());
        comparison.replications = indicator.values.front().size();
        auto& family = indicator.meaning.main || !has_main ? comparison.main : comparison.other;
        family.push_back(compare_one(indicator, seed));
    }
    judge_family(comparison.main);
    judge_family(comparison.other);
    return comparison;
}

} // namespace linli::app
