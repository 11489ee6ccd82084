#include "sim/experiment/best.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/math.hpp"
#include "sim/experiment/paired.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>

namespace linli::experiment {

namespace {

// The engine's own purposes are counted down from the top of the 16 bits, the models' up from the bottom.
constexpr std::uint32_t means_purpose = 0xFFFF;

using Samples = std::vector<std::vector<double>>;

/// The complete replications alone: [alternative][replication].
Samples complete_replications(std::span<std::vector<double> const> samples) {
    Samples complete(samples.size());
    for (std::size_t r = 0; r < samples.front().size(); ++r) {
        if (std::any_of(samples.begin(), samples.end(), [&](auto const& s) { return std::isnan(s[r]); })) {
            continue;
        }
        for (std::size_t k = 0; k < samples.size(); ++k) {
            complete[k].push_back(samples[k][r]);
        }
    }
    return complete;
}

/// Probability that the first of two has the larger true mean.
double probability_larger(std::vector<double> const& first, std::vector<double> const& second) {
    auto const paired = compare_paired(second, first);
    double const tail = paired.p_value / 2.0;
    return paired.difference > 0.0 ? 1.0 - tail : tail;
}

/// Standard normals, one a replication, and the factor that turns them into Student's t.
void draw_deviations(Seed seed, std::uint32_t simulation, std::vector<double>& deviations) {
    auto const n = static_cast<std::uint32_t>(deviations.size());
    double chi_square = 0.0; // n - 1 degrees of freedom
    for (std::uint32_t r = 0; r < n; ++r) {
        auto const words = draw(seed, means_purpose, simulation, r);
        deviations[r] = normal_quantile(uniform(words[0], words[1]));
        double const other = normal_quantile(uniform(words[2], words[3]));
        chi_square += r == 0 ? 0.0 : other * other;
    }
    // Sum of deviations times x - mean has variance (n - 1) s^2; that of the mean is s^2 / n.
    double const scale = std::sqrt(1.0 / (static_cast<double>(n) * chi_square));
    for (auto& deviation : deviations) {
        deviation *= scale;
    }
}

/// Share one win among the alternatives with the best total.
void award(std::span<double const> totals, Better better, std::vector<double>& wins) {
    auto const [lowest, highest] = std::minmax_element(totals.begin(), totals.end());
    double const best = better == Better::higher ? *highest : *lowest;
    auto const is_best = [&](double total) { return !(total < best) && !(total > best); };
    auto const winners = std::count_if(totals.begin(), totals.end(), is_best);
    for (std::size_t k = 0; k < totals.size(); ++k) {
        wins[k] += is_best(totals[k]) ? 1.0 / static_cast<double>(winners) : 0.0;
    }
}

/// A possible true mean of an alternative.
double possible_mean(std::vector<double> const& values, double mean, std::vector<double> const& deviations) {
    double possible = mean;
    for (std::size_t r = 0; r < values.size(); ++r) {
        possible += deviations[r] * (values[r] - mean);
    }
    return possible;
}

std::vector<double> simulated_probabilities(Samples const& samples, Better better, Seed seed,
                                            std::uint32_t simulations) {
    std::vector<double> means;
    for (auto const& values : samples) {
        means.push_back(std::accumulate(values.begin(), values.end(), 0.0) /
                        static_cast<double>(values.size()));
    }
    std::vector<double> wins(samples.size(), 0.0);
    std::vector<double> possible(samples.size());
    std::vector<double> deviations(samples.front().size());
    for (std::uint32_t number = 0; number < simulations; ++number) {
        draw_deviations(seed, number, deviations);
        for (std::size_t k = 0; k < samples.size(); ++k) {
            possible[k] = possible_mean(samples[k], means[k], deviations);
        }
        award(possible, better, wins);
    }
    for (auto& share : wins) {
        share /= static_cast<double>(simulations);
    }
    return wins;
}

} // namespace

std::vector<double> probability_best(std::span<std::vector<double> const> samples, Better better, Seed seed,
                                     std::uint32_t simulations) {
    LINLI_EXPECT(!samples.empty() && simulations > 0);
    auto const complete = complete_replications(samples);
    if (complete.front().size() < 2) {
        return std::vector<double>(samples.size(), std::numeric_limits<double>::quiet_NaN());
    }
    if (complete.size() == 2) {
        double const larger = probability_larger(complete[0], complete[1]);
        return better == Better::higher ? std::vector{larger, 1.0 - larger}
                                        : std::vector{1.0 - larger, larger};
    }
    return simulated_probabilities(complete, better, seed, simulations);
}

} // namespace linli::experiment
