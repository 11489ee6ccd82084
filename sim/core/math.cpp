#include "sim/core/math.hpp"

#include "sim/core/contract.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace linli {

namespace {

constexpr double ln2_high = 6.93147180369123816490e-01; // fdlibm split of ln 2
constexpr double ln2_low = 1.90821492927058770002e-10;

double scale_by_power_of_two(double x, int exponent) {
    auto const bits = static_cast<std::uint64_t>(1023 + exponent) << 52U;
    return x * std::bit_cast<double>(bits);
}

} // namespace

double exp_exact(double x) {
    LINLI_EXPECT(!std::isnan(x));
    if (x > 709.0) {
        return std::numeric_limits<double>::infinity();
    }
    if (x < -708.0) {
        return 0.0;
    }
    // x = k ln 2 + r with |r| <= ln 2 / 2, then the fdlibm rational form of e^r (Sun Microsystems, 1993).
    constexpr double inverse_ln2 = 1.44269504088896338700;
    auto const k = static_cast<int>(x * inverse_ln2 + (x < 0.0 ? -0.5 : 0.5));
    double const high = x - k * ln2_high;
    double const low = k * ln2_low;
    double const r = high - low;
    double const t = r * r;
    double const c = r - t * (1.66666666666666019037e-01 +
                              t * (-2.77777777770155933842e-03 +
                                   t * (6.61375632143793436117e-05 +
                                        t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    double const y = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
    return k == 1024 ? scale_by_power_of_two(y, 1023) * 2.0 : scale_by_power_of_two(y, k);
}

namespace {

// Without a branch and without a conversion of integers, so that a compiler can do it for several numbers at
// a time.
inline double log_of(double x) {
    // x = 2^k m with m in (sqrt(1/2), sqrt(2)].
    constexpr auto fraction = 0x000FFFFFFFFFFFFFULL;
    constexpr auto sqrt_2 = std::bit_cast<std::uint64_t>(1.4142135623730951) & fraction;
    constexpr double two_to_52 = 4503599627370496.0;
    auto const bits = std::bit_cast<std::uint64_t>(x);
    auto const upper = (sqrt_2 - (bits & fraction)) >> 63U; // 1 if m would be above sqrt(2)
    double const m = std::bit_cast<double>((bits & fraction) | (0x3FFULL - upper) << 52U);
    auto const exponent = (bits >> 52U) + upper;
    double const k =
        std::bit_cast<double>(exponent | std::bit_cast<std::uint64_t>(two_to_52)) - (two_to_52 + 1023.0);
    // fdlibm: log(1 + f) = f - (f²/2 - s (f²/2 + R(s²))), s = f / (2 + f).
    double const f = m - 1.0;
    double const s = f / (2.0 + f);
    double const z = s * s;
    double const w = z * z;
    double const t1 =
        w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    double const t2 =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    double const half = 0.5 * f * f;
    return k * ln2_high - ((half - (s * (half + t1 + t2) + k * ln2_low)) - f);
}

} // namespace

double log_exact(double x) {
    LINLI_EXPECT(x > 0.0);
    return log_of(x);
}

void logs_exact(std::span<double> numbers) {
    for (auto& x : numbers) {
        LINLI_EXPECT(x > 0.0);
        x = log_of(x);
    }
}

double pow_exact(double base, double exponent) {
    LINLI_EXPECT(base >= 0.0);
    if (base <= 0.0) {
        return exponent > 0.0 ? 0.0 : exponent < 0.0 ? std::numeric_limits<double>::infinity() : 1.0;
    }
    return exp_exact(exponent * log_exact(base));
}

double power(double base, unsigned n) {
    double result = 1.0;
    while (n != 0) {
        if ((n & 1U) != 0) {
            result *= base;
        }
        base *= base;
        n >>= 1U;
    }
    return result;
}

double normal_quantile(double p) {
    LINLI_EXPECT(p > 0.0 && p < 1.0);
    constexpr std::array<double, 6> a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                      1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array<double, 5> b{-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                                      6.680131188771972e+01, -1.328068155288572e+01};
    constexpr std::array<double, 6> c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                      -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array<double, 4> d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                      3.754408661907416e+00};
    constexpr double tail = 0.02425;
    auto const outer = [&](double q) {
        return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
               ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0);
    };
    if (p < tail) {
        return outer(std::sqrt(-2.0 * log_exact(p)));
    }
    if (p > 1.0 - tail) {
        return -outer(std::sqrt(-2.0 * log_exact(1.0 - p)));
    }
    double const q = p - 0.5;
    double const r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
           (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0);
}

double logistic(double x) {
    return 1.0 / (1.0 + exp_exact(-x));
}

} // namespace linli
