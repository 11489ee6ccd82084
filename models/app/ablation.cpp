#include "models/app/ablation.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>

namespace linli::app {

namespace {

struct Test {
    std::size_t mechanism;
    IndicatorMeaning const* meaning;
};

/// Size of the largest effect that holds, else of the largest one.
double weight(MechanismEffects const& mechanism) {
    double largest = 0.0;
    double holding = 0.0;
    for (auto const& [meaning, effect] : mechanism.effects) {
        largest = std::max(largest, effect.size);
        holding = std::max(holding, effect.holds() ? effect.size : 0.0);
    }
    constexpr double first_those_that_hold = 1e9;
    return holding > 0.0 ? first_those_that_hold + holding : largest;
}

void sort_by_size(MechanismEffects& mechanism) {
    std::vector<experiment::Effect> effects;
    for (auto const& entry : mechanism.effects) {
        effects.push_back(entry.effect);
    }
    std::vector<MechanismEffect> sorted;
    for (auto const i : experiment::by_size(effects)) {
        sorted.push_back(std::move(mechanism.effects[i]));
    }
    mechanism.effects = std::move(sorted);
}

} // namespace

Ablation ablation_of(std::vector<MechanismVariant> const& variants, AblationKind kind,
                     std::vector<IndicatorSamples> const& samples) {
    Ablation result;
    for (auto const& variant : variants) {
        if (variant.inputs) {
            result.mechanisms.push_back({variant.part, variant.name, {}});
        } else {
            result.left_out.push_back(variant);
        }
    }
    std::vector<Test> tests;
    std::vector<experiment::EffectSamples> family;
    for (auto const& indicator : samples) {
        LINLI_EXPECT(indicator.values.size() == result.mechanisms.size() + 1);
        result.replications = indicator.values.front().size();
        for (std::size_t m = 0; indicator.meaning.main && m < result.mechanisms.size(); ++m) {
            auto const& as_it_is = indicator.values.front();
            auto const& variant = indicator.values[m + 1];
            tests.push_back({m, &indicator.meaning});
            family.push_back(kind == AblationKind::added ? experiment::EffectSamples{as_it_is, variant}
                                                         : experiment::EffectSamples{variant, as_it_is});
        }
    }
    auto const effects = experiment::effects_of(family);
    for (std::size_t i = 0; i < tests.size(); ++i) {
        if (effects[i].paired.pairs > 0) {
            result.mechanisms[tests[i].mechanism].effects.push_back({*tests[i].meaning, effects[i]});
        }
    }
    for (auto& mechanism : result.mechanisms) {
        sort_by_size(mechanism);
    }
    std::stable_sort(result.mechanisms.begin(), result.mechanisms.end(),
                     [](auto const& a, auto const& b) { return weight(a) > weight(b); });
    return result;
}

} // namespace linli::app
