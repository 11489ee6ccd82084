#include "sim/experiment/best.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace linli::experiment {

namespace {

// The engine's own purposes are counted down from the top of the 16 bits, the models' up from the bottom.
constexpr std::uint32_t bootstrap_purpose = 0xFFFF;

/// Replications in which every alternative is defined.
std::vector<std::size_t> complete_replications(std::span<std::vector<double> const> samples) {
    std::vector<std::size_t> complete;
    for (std::size_t r = 0; r < samples.front().size(); ++r) {
        if (std::none_of(samples.begin(), samples.end(), [&](auto const& s) { return std::isnan(s[r]); })) {
            complete.push_back(r);
        }
    }
    return complete;
}

/// One resample of `from`, of the same size, with replacement.
void resample(std::span<std::size_t const> from, Seed seed, std::uint32_t number,
              std::vector<std::size_t>& into) {
    Block block{};
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (i % 4 == 0) {
            block = draw(seed, bootstrap_purpose, number, static_cast<std::uint32_t>(i / 4));
        }
        into[i] = from[(std::uint64_t{block[i % 4]} * from.size()) >> 32U];
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

} // namespace

std::vector<double> probability_best(std::span<std::vector<double> const> samples, Better better, Seed seed,
                                     std::uint32_t resamples) {
    LINLI_EXPECT(!samples.empty() && resamples > 0);
    auto const complete = complete_replications(samples);
    if (complete.size() < 2) {
        return std::vector<double>(samples.size(), std::numeric_limits<double>::quiet_NaN());
    }
    std::vector<double> wins(samples.size(), 0.0);
    std::vector<double> totals(samples.size());
    std::vector<std::size_t> chosen(complete.size());
    for (std::uint32_t number = 0; number < resamples; ++number) {
        resample(complete, seed, number, chosen);
        for (std::size_t k = 0; k < samples.size(); ++k) {
            totals[k] = 0.0;
            for (auto const r : chosen) {
                totals[k] += samples[k][r];
            }
        }
        award(totals, better, wins);
    }
    for (auto& share : wins) {
        share /= static_cast<double>(resamples);
    }
    return wins;
}

} // namespace linli::experiment
