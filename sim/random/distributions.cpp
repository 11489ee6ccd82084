#include "sim/random/distributions.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace linli {

namespace {

double log_of_one_minus(double p) {
    // Near 1 the difference loses its digits, and below 1e-16 its logarithm is 0: take the series there.
    return p < 1e-4 ? -p * (1.0 + p * (1.0 / 2.0 + p * (1.0 / 3.0 + p / 4.0))) : log_exact(1.0 - p);
}

} // namespace

double exponential(double u) {
    return -log_exact(u);
}

std::uint32_t geometric(double u, double p) {
    LINLI_EXPECT(p > 0.0 && p <= 1.0);
    if (p >= 1.0) {
        return 0;
    }
    double const n = std::floor(log_exact(u) / log_of_one_minus(p));
    return n >= 4294967295.0 ? 4294967295U : static_cast<std::uint32_t>(n);
}

double lognormal(double u, double median, double sigma) {
    return sigma <= 0.0 ? median : median * exp_exact(sigma * normal_quantile(u));
}

double standard_normal(double u) {
    return normal_quantile(u);
}

std::uint32_t poisson(double u, double mean) {
    LINLI_EXPECT(mean >= 0.0 && mean <= 700.0);
    double term = exp_exact(-mean);
    double sum = term;
    std::uint32_t n = 0;
    while (u > sum && term > 1e-18 * sum) {
        ++n;
        term *= mean / n;
        sum += term;
    }
    return n;
}

std::uint32_t binomial(double u, std::uint32_t n, double p) {
    LINLI_EXPECT(p >= 0.0 && p <= 1.0);
    if (n == 0 || p <= 0.0) {
        return 0;
    }
    if (p > 0.5) {
        return n - binomial(1.0 - u, n, 1.0 - p); // so that more comes of a larger u, as below
    }
    double const none = n * log_of_one_minus(p);
    if (none < -700.0) {
        double const about = n * p + std::sqrt(n * p * (1.0 - p)) * normal_quantile(u);
        return static_cast<std::uint32_t>(std::min<double>(n, std::max(0.0, std::round(about))));
    }
    double const odds = p / (1.0 - p);
    double term = exp_exact(none);
    double sum = term;
    std::uint32_t k = 0;
    while (u > sum && k < n) {
        ++k;
        term *= odds * (n - k + 1) / k;
        sum += term;
    }
    return k;
}

double gamma_mean_one(double u, double shape) {
    LINLI_EXPECT(shape > 0.0);
    double const c = 1.0 / (9.0 * shape);
    double const root = 1.0 - c + normal_quantile(u) * std::sqrt(c);
    return root <= 0.0 ? 0.0 : root * root * root;
}

double gumbel(double u) {
    return -log_exact(-log_exact(u));
}

std::size_t pick(double u, std::span<double const> weights) {
    double const total = std::accumulate(weights.begin(), weights.end(), 0.0);
    LINLI_EXPECT(total > 0.0);
    double left = u * total;
    std::size_t last = 0; // rounding may leave a trifle: it belongs to the last that can be drawn at all
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0.0) {
            continue;
        }
        left -= weights[i];
        last = i;
        if (left < 0.0) {
            break;
        }
    }
    return last;
}

} // namespace linli
