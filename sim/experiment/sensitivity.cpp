#include "sim/experiment/sensitivity.hpp"

#include "sim/core/contract.hpp"
#include "sim/experiment/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace linli::experiment {

namespace {

// The engine's own purposes are counted down from the top of the 16 bits.
constexpr std::uint32_t bootstrap_purpose = 0xFFFC;
constexpr std::uint32_t trajectory_purpose = 0xFFFB;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::size_t below(std::uint32_t word, std::size_t count) {
    return static_cast<std::size_t>((std::uint64_t{word} * count) >> 32U);
}

// ------------------------------------------------------------------------------------------ Sobol

/// The outputs of one row: at A, at B, and at A with one coordinate of B.
class Rows {
  public:
    Rows(std::span<double const> outputs, std::size_t factors) : outputs_(outputs), width_(factors + 2) {
        LINLI_EXPECT(outputs.size() % width_ == 0);
    }
    [[nodiscard]] std::size_t count() const { return outputs_.size() / width_; }
    [[nodiscard]] double a(std::size_t row) const { return outputs_[row * width_]; }
    [[nodiscard]] double b(std::size_t row) const { return outputs_[row * width_ + 1]; }
    [[nodiscard]] double mixed(std::size_t row, std::size_t factor) const {
        return outputs_[row * width_ + 2 + factor];
    }

  private:
    std::span<double const> outputs_;
    std::size_t width_;
};

struct Shares {
    double first = nan;
    double total = nan;
};

Shares shares(Rows const& rows, std::span<std::size_t const> chosen, std::size_t factor) {
    RunningMoments outputs;
    RunningMoments first;
    RunningMoments total;
    for (auto const row : chosen) {
        outputs.add(rows.a(row));
        outputs.add(rows.b(row));
    }
    auto const middle = outputs.mean(); // taken away from all, which steadies the sum
    for (auto const row : chosen) {
        auto const step = rows.mixed(row, factor) - rows.a(row);
        first.add((rows.b(row) - middle) * step);
        total.add(step * step / 2.0);
    }
    auto const variance = outputs.variance();
    return variance > 0.0 ? Shares{first.mean() / variance, total.mean() / variance} : Shares{};
}

Interval middle_95(std::vector<double>& values) {
    if (values.empty() || std::any_of(values.begin(), values.end(), [](double v) { return std::isnan(v); })) {
        return {nan, nan};
    }
    std::sort(values.begin(), values.end());
    auto const at = [&](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    return {at(0.025), at(0.975)};
}

/// 0 … count-1.
std::vector<std::size_t> counted(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

std::vector<std::size_t> resampled(std::size_t count, Seed seed, std::size_t number) {
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i) {
        rows[i] = below(draw(seed, bootstrap_purpose, number, static_cast<std::uint32_t>(i))[0], count);
    }
    return rows;
}

// ----------------------------------------------------------------------------------------- Morris

/// The factors in the order in which a trajectory changes them.
std::vector<std::size_t> drawn_order(std::size_t factors, Seed seed, std::size_t trajectory) {
    auto order = counted(factors);
    for (std::size_t i = factors; i > 1; --i) {
        auto const word = draw(seed, trajectory_purpose, trajectory, static_cast<std::uint32_t>(i), 1)[0];
        std::swap(order[i - 1], order[below(word, i)]);
    }
    return order;
}

/// Effect of each factor in each trajectory: [factor][trajectory].
std::vector<std::vector<double>> elementary_effects(UnitPoints const& points,
                                                    std::span<double const> outputs) {
    auto const factors = points.front().size();
    std::vector<std::vector<double>> effects(factors);
    for (std::size_t p = 1; p < points.size(); ++p) {
        if (p % (factors + 1) == 0) {
            continue; // another trajectory begins
        }
        for (std::size_t f = 0; f < factors; ++f) {
            auto const step = points[p][f] - points[p - 1][f];
            if (step != 0.0) {
                effects[f].push_back((outputs[p] - outputs[p - 1]) / step);
            }
        }
    }
    return effects;
}

MorrisEffect summed_up(std::vector<double> const& effects, std::vector<std::size_t> const& chosen) {
    RunningMoments with_sign;
    RunningMoments absolute;
    for (auto const trajectory : chosen) {
        with_sign.add(effects[trajectory]);
        absolute.add(std::abs(effects[trajectory]));
    }
    return {with_sign.mean(), absolute.mean(), std::sqrt(with_sign.variance()), {}, {}};
}

} // namespace

UnitPoints sobol_index_points(std::size_t base, std::size_t factors) {
    auto const both = sobol_sequence(base, 2 * factors);
    UnitPoints points;
    points.reserve(base * (factors + 2));
    for (auto const& row : both) {
        auto const middle = row.begin() + static_cast<std::ptrdiff_t>(factors);
        std::vector<double> const a(row.begin(), middle);
        points.push_back(a);
        points.emplace_back(middle, row.end());
        for (std::size_t f = 0; f < factors; ++f) {
            points.push_back(a);
            points.back()[f] = row[factors + f];
        }
    }
    return points;
}

std::vector<SobolIndices> sobol_indices(std::span<double const> outputs, std::size_t factors, Seed seed,
                                        std::size_t resamples) {
    Rows const rows(outputs, factors);
    auto const all = counted(rows.count());
    std::vector<std::vector<double>> firsts(factors);
    std::vector<std::vector<double>> totals(factors);
    for (std::size_t i = 0; i < resamples; ++i) {
        auto const chosen = resampled(rows.count(), seed, i);
        for (std::size_t f = 0; f < factors; ++f) {
            auto const [first, total] = shares(rows, chosen, f);
            firsts[f].push_back(first);
            totals[f].push_back(total);
        }
    }
    std::vector<SobolIndices> indices;
    for (std::size_t f = 0; f < factors; ++f) {
        auto const [first, total] = shares(rows, all, f);
        indices.push_back({first, total, middle_95(firsts[f]), middle_95(totals[f])});
    }
    return indices;
}

UnitPoints morris_points(std::size_t trajectories, std::size_t factors, Seed seed, std::size_t levels) {
    LINLI_EXPECT(levels >= 2 && levels % 2 == 0);
    auto const steps = static_cast<double>(levels - 1);
    auto const half = levels / 2;
    auto const jump = static_cast<double>(half) / steps;
    UnitPoints points;
    for (std::size_t t = 0; t < trajectories; ++t) {
        std::vector<double> point(factors);
        std::vector<double> change(factors);
        for (std::size_t f = 0; f < factors; ++f) {
            auto const block = draw(seed, trajectory_purpose, t, static_cast<std::uint32_t>(f));
            auto const lower = static_cast<double>(below(block[0], levels / 2)) / steps;
            bool const upwards = below(block[1], 2) == 0;
            point[f] = upwards ? lower : lower + jump;
            change[f] = upwards ? jump : -jump;
        }
        points.push_back(point);
        for (auto const f : drawn_order(factors, seed, t)) {
            point[f] += change[f];
            points.push_back(point);
        }
    }
    return points;
}

std::vector<MorrisEffect> morris_effects(UnitPoints const& points, std::span<double const> outputs, Seed seed,
                                         std::size_t resamples) {
    LINLI_EXPECT(!points.empty() && points.size() == outputs.size());
    auto const effects = elementary_effects(points, outputs);
    std::vector<MorrisEffect> result;
    for (auto const& of_factor : effects) {
        result.push_back(summed_up(of_factor, counted(of_factor.size())));
        std::vector<double> means;
        std::vector<double> deviations;
        for (std::size_t i = 0; i < resamples; ++i) {
            auto const again = summed_up(of_factor, resampled(of_factor.size(), seed, i));
            means.push_back(again.mean_absolute);
            deviations.push_back(again.deviation);
        }
        result.back().mean_absolute_interval = middle_95(means);
        result.back().deviation_interval = middle_95(deviations);
    }
    return result;
}

} // namespace linli::experiment
