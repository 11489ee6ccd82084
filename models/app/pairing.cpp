#include "models/app/pairing.hpp"

#include "models/app/comparison_frame.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/moments.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::Fit;
using experiment::RunningMoments;
using experiment::TextTable;

/// Replications after which the half-width is a tenth of the difference, by the normal 1.96; at least two.
double needed(double variance, double difference) {
    constexpr double normal = 1.959963984540054;
    double const half_width = std::abs(difference) / 10.0;
    return half_width > 0.0 ? std::max(2.0, std::ceil(normal * normal * variance / (half_width * half_width)))
                            : std::numeric_limits<double>::quiet_NaN();
}

std::optional<Pairing> pairing_of(IndicatorSamples const& samples, std::size_t alternative) {
    RunningMoments a;
    RunningMoments b;
    RunningMoments difference;
    for (std::size_t r = 0; r < samples.values[0].size(); ++r) {
        double const x = samples.values[0][r];
        double const y = samples.values[alternative][r];
        if (!std::isnan(x) && !std::isnan(y)) {
            a.add(x);
            b.add(y);
            difference.add(y - x);
        }
    }
    if (difference.count() < 3 || !(difference.variance() > 0.0) || !(a.variance() > 0.0) ||
        !(b.variance() > 0.0)) {
        return std::nullopt;
    }
    double const independent = a.variance() + b.variance();
    return Pairing{.meaning = samples.meaning,
                   .alternative = alternative,
                   .pairs = difference.count(),
                   .correlation =
                       (independent - difference.variance()) / 2.0 / std::sqrt(a.variance() * b.variance()),
                   .factor = independent / difference.variance(),
                   .with_same = needed(difference.variance(), difference.mean()),
                   .with_independent = needed(independent, difference.mean())};
}

std::string count_text(double number) {
    return std::isnan(number) ? "-" : experiment::rounded(number, 0);
}

} // namespace

std::vector<Pairing> pairings_of(std::vector<IndicatorSamples> const& samples) {
    std::vector<Pairing> pairings;
    for (auto const& indicator : samples) {
        for (std::size_t k = 1; indicator.meaning.main && k < indicator.values.size(); ++k) {
            if (auto const pairing = pairing_of(indicator, k)) {
                pairings.push_back(*pairing);
            }
        }
    }
    std::stable_sort(pairings.begin(), pairings.end(),
                     [](auto const& a, auto const& b) { return a.meaning.rank < b.meaning.rank; });
    return pairings;
}

std::string pairing_text(std::vector<Pairing> const& pairings, Language language, std::size_t width) {
    TextTable table(
        {{say(language, words::indicator), Align::left, Fit::shrinks},
         {"", Align::left, Fit::contents},
         {say(language, Phrase{"correlation", "相关"}), Align::right, Fit::contents},
         {say(language, Phrase{"variance\nfactor", "方差\n倍数"}), Align::right, Fit::contents},
         {say(language, Phrase{"same\nworlds", "同一\n世界"}), Align::right, Fit::contents},
         {say(language, Phrase{"independent\nworlds", "独立\n世界"}), Align::right, Fit::contents}});
    for (auto const& pairing : pairings) {
        table.row({titled(pairing.meaning, language), letter(pairing.alternative),
                   experiment::rounded(pairing.correlation, 2), experiment::rounded(pairing.factor, 1),
                   count_text(pairing.with_same), count_text(pairing.with_independent)});
    }
    Phrase const legend{
        "What the same chance for all structures saves. correlation: of a structure with A over the worlds. "
        "variance factor: of the difference with independent worlds over that with the same ones. same and "
        "independent worlds: replications after which the 95 % interval is plus or minus a tenth of the "
        "difference.",
        "各结构共用随机性所节省的重复次数。相关:各世界中该结构与 A "
        "的相关系数。方差倍数:差值在独立世界与同一世界"
        "中的方差之比。同一、独立世界:使 95% 区间为差值的正负十分之一所需的重复次数。"};
    return '\n' + table.render(width) + '\n' + experiment::paragraph(say(language, legend), width);
}

void write_pairings(std::vector<Pairing> const& pairings, JsonWriter& json) {
    json.key("pairing").begin_array();
    for (auto const& pairing : pairings) {
        json.begin_object()
            .field("id", pairing.meaning.id)
            .field("alternative", pairing.alternative)
            .field("pairs", pairing.pairs)
            .field("correlation", pairing.correlation)
            .field("variance_factor", pairing.factor)
            .field("replications_same_worlds", pairing.with_same)
            .field("replications_independent_worlds", pairing.with_independent)
            .end_object();
    }
    json.end_array();
}

} // namespace linli::app
