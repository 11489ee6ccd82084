#include "sim/experiment/abc.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace linli::experiment {

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Solve a x = b for a symmetric positive definite matrix, by elimination with pivots.
std::vector<double> solve(Matrix a, std::vector<double> b) {
    auto const n = b.size();
    for (std::size_t column = 0; column < n; ++column) {
        auto pivot = column;
        for (auto row = column + 1; row < n; ++row) {
            pivot = std::abs(a[row][column]) > std::abs(a[pivot][column]) ? row : pivot;
        }
        std::swap(a[column], a[pivot]);
        std::swap(b[column], b[pivot]);
        for (auto row = column + 1; row < n; ++row) {
            double const factor = a[row][column] / a[column][column];
            for (auto i = column; i < n; ++i) {
                a[row][i] -= factor * a[column][i];
            }
            b[row] -= factor * b[column];
        }
    }
    for (auto row = n; row-- > 0;) {
        for (auto i = row + 1; i < n; ++i) {
            b[row] -= a[row][i] * b[i];
        }
        b[row] /= a[row][row];
    }
    return b;
}

/// Slopes of the weighted linear regression of `y` on the misses, with an intercept that is left out.
std::vector<double> slopes(std::vector<std::vector<double>> const& misses, std::vector<double> const& weights,
                           std::vector<double> const& y) {
    auto const n = misses.front().size() + 1;
    Matrix normal(n, std::vector<double>(n, 0.0));
    std::vector<double> right(n, 0.0);
    for (std::size_t k = 0; k < misses.size(); ++k) {
        std::vector<double> x{1.0};
        x.insert(x.end(), misses[k].begin(), misses[k].end());
        for (std::size_t i = 0; i < n; ++i) {
            right[i] += weights[k] * x[i] * y[k];
            for (std::size_t j = 0; j < n; ++j) {
                normal[i][j] += weights[k] * x[i] * x[j];
            }
        }
    }
    constexpr double ridge = 1e-6; // targets that never vary must not divide by zero
    for (std::size_t i = 1; i < n; ++i) {
        normal[i][i] += ridge;
    }
    auto coefficients = solve(std::move(normal), std::move(right));
    coefficients.erase(coefficients.begin());
    return coefficients;
}

double logit(double u) {
    constexpr double edge = 1e-6;
    double const inside = std::clamp(u, edge, 1.0 - edge);
    return log_exact(inside / (1.0 - inside));
}

/// The least miss of each target that accepted points come to: 0 where they lie on both sides of it. A line
/// through them says nothing about what lies beyond.
std::vector<double> least_misses(Matrix const& misses) {
    std::vector<double> least;
    for (std::size_t target = 0; target < misses.front().size(); ++target) {
        double low = misses.front()[target];
        double high = low;
        for (auto const& row : misses) {
            low = std::min(low, row[target]);
            high = std::max(high, row[target]);
        }
        least.push_back(std::clamp(0.0, low, high));
    }
    return least;
}

/// Move each accepted value of one parameter to where it would lie with the least misses.
void adjust(AbcTrials const& trials, std::size_t parameter, AbcPosterior& posterior) {
    std::vector<double> y;
    Matrix misses;
    for (auto const point : posterior.accepted) {
        y.push_back(logit(trials.points[point][parameter]));
        misses.push_back(trials.misses[point]);
    }
    auto const slope = slopes(misses, posterior.weights, y);
    auto const aim = least_misses(misses);
    auto const [least, most] = std::minmax_element(y.begin(), y.end());
    for (std::size_t k = 0; k < y.size(); ++k) {
        double moved = y[k];
        for (std::size_t target = 0; target < slope.size(); ++target) {
            moved -= slope[target] * (misses[k][target] - aim[target]);
        }
        // Where no point comes near the targets a line would lead far away from all that was tried.
        posterior.sample[k][parameter] = logistic(std::clamp(moved, *least, *most));
    }
}

double weighted_quantile(std::vector<std::pair<double, double>> values, double p) {
    std::sort(values.begin(), values.end());
    double sum = 0.0;
    for (auto const& [value, weight] : values) {
        sum += weight;
        if (sum >= p) {
            return value;
        }
    }
    return values.back().first;
}

/// Weighted covariance of two parameters of the sample.
double covariance(AbcPosterior const& posterior, std::size_t a, std::size_t b) {
    double sum = 0.0;
    for (std::size_t k = 0; k < posterior.sample.size(); ++k) {
        sum += posterior.weights[k] * (posterior.sample[k][a] - posterior.marginals[a].mean) *
               (posterior.sample[k][b] - posterior.marginals[b].mean);
    }
    return sum;
}

void summarize(AbcPosterior& posterior, std::size_t parameters) {
    for (std::size_t p = 0; p < parameters; ++p) {
        AbcMarginal marginal{.mean = 0.0};
        std::vector<std::pair<double, double>> values;
        for (std::size_t k = 0; k < posterior.sample.size(); ++k) {
            marginal.mean += posterior.weights[k] * posterior.sample[k][p];
            values.emplace_back(posterior.sample[k][p], posterior.weights[k]);
        }
        marginal.low = weighted_quantile(values, 0.05);
        marginal.high = weighted_quantile(std::move(values), 0.95);
        posterior.marginals.push_back(marginal);
    }
    posterior.correlations.resize(parameters);
    for (auto& row : posterior.correlations) {
        row.resize(parameters, 1.0);
    }
    for (std::size_t a = 0; a < parameters; ++a) {
        constexpr double uniform_variance = 1.0 / 12.0;
        posterior.marginals[a].contraction = 1.0 - covariance(posterior, a, a) / uniform_variance;
        for (std::size_t b = 0; b < parameters; ++b) {
            double const scale = std::sqrt(covariance(posterior, a, a) * covariance(posterior, b, b));
            posterior.correlations[a][b] = a == b        ? 1.0
                                           : scale > 0.0 ? covariance(posterior, a, b) / scale
                                                         : 0.0;
        }
    }
}

/// Epanechnikov weights that fall to zero at the distance of the farthest.
std::vector<double> weights_of(std::vector<double> const& distances) {
    double const farthest = distances.back() * (1.0 + 1e-9) + 1e-12;
    std::vector<double> weights;
    double sum = 0.0;
    for (double const distance : distances) {
        weights.push_back(1.0 - (distance / farthest) * (distance / farthest));
        sum += weights.back();
    }
    for (double& weight : weights) {
        weight = sum > 0.0 ? weight / sum : 1.0 / static_cast<double>(weights.size());
    }
    return weights;
}

} // namespace

double distance_of(std::span<double const> misses) {
    double sum = 0.0;
    for (double const miss : misses) {
        sum += miss * miss;
    }
    return std::isnan(sum) ? std::numeric_limits<double>::infinity()
                           : std::sqrt(sum / std::max(1.0, static_cast<double>(misses.size())));
}

AbcPosterior approximate_posterior(AbcTrials const& trials, double share) {
    LINLI_EXPECT(!trials.points.empty() && trials.points.size() == trials.misses.size());
    LINLI_EXPECT(share > 0.0 && share <= 1.0);
    std::vector<double> distances;
    for (auto const& misses : trials.misses) {
        distances.push_back(distance_of(misses));
    }
    AbcPosterior posterior;
    posterior.accepted.resize(distances.size());
    std::iota(posterior.accepted.begin(), posterior.accepted.end(), std::size_t{0});
    std::erase_if(posterior.accepted, [&](std::size_t point) { return std::isinf(distances[point]); });
    LINLI_EXPECT(!posterior.accepted.empty());
    std::stable_sort(posterior.accepted.begin(), posterior.accepted.end(),
                     [&](std::size_t a, std::size_t b) { return distances[a] < distances[b]; });
    auto const wanted = std::max(static_cast<std::size_t>(share * static_cast<double>(distances.size())),
                                 3 * (trials.misses.front().size() + 1));
    posterior.accepted.resize(std::min(wanted, posterior.accepted.size()));
    std::vector<double> nearest;
    for (auto const point : posterior.accepted) {
        nearest.push_back(distances[point]);
    }
    posterior.weights = weights_of(nearest);
    auto const parameters = trials.points.front().size();
    posterior.sample.assign(posterior.accepted.size(), std::vector<double>(parameters, 0.5));
    for (std::size_t parameter = 0; parameter < parameters; ++parameter) {
        adjust(trials, parameter, posterior);
    }
    summarize(posterior, parameters);
    return posterior;
}

Identified judgement_of(double contraction) {
    constexpr double half = 0.5;
    constexpr double fifth = 0.2;
    return contraction >= half    ? Identified::well
           : contraction >= fifth ? Identified::weakly
                                  : Identified::not_at_all;
}

} // namespace linli::experiment
