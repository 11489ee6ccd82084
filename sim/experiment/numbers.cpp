#include "sim/experiment/numbers.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>

namespace linli::experiment {

namespace {

constexpr int most_decimals = 6;
constexpr double too_long = 1e7;

int magnitude(double value) {
    return static_cast<int>(std::floor(std::log10(std::abs(value))));
}

bool is_zero(double value) {
    return std::fpclassify(value) == FP_ZERO;
}

std::string scientific(double value) {
    int exponent = magnitude(value);
    auto mantissa = fixed(value / std::pow(10.0, exponent), 2);
    if (mantissa == "10.00" || mantissa == "-10.00") {
        mantissa.erase(mantissa.size() - 4, 1);
        ++exponent;
    }
    return mantissa + 'e' + std::to_string(exponent);
}

std::string without_trailing_zeros(std::string text) {
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    return text;
}

std::string with_sign(std::string text, Sign sign) {
    bool const zero = text.find_first_of("123456789") == std::string::npos;
    if (zero && text.front() == '-') {
        text.erase(0, 1);
    }
    return sign == Sign::always && !zero && text.front() != '-' ? '+' + text : text;
}

std::string two_digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

int decimals_for(double half_width) {
    if (!std::isfinite(half_width) || half_width <= 0.0) {
        return 0;
    }
    int const first_digit_at = magnitude(half_width);
    bool const starts_low = half_width < 3.0 * std::pow(10.0, first_digit_at);
    return std::clamp((starts_low ? 1 : 0) - first_digit_at, 0, most_decimals);
}

std::string rounded(double value, int decimals, Sign sign) {
    if (std::isnan(value)) {
        return "-";
    }
    if (std::isinf(value)) {
        return value > 0.0 ? "inf" : "-inf";
    }
    return with_sign(std::abs(value) >= too_long ? scientific(value) : fixed(value, decimals), sign);
}

std::string readable(double value, Sign sign) {
    if (!std::isfinite(value) || is_zero(value) || is_zero(value - std::round(value))) {
        return rounded(value, 0, sign);
    }
    int const decimals = std::clamp(3 - magnitude(value), 0, most_decimals);
    return std::abs(value) < too_long ? with_sign(without_trailing_zeros(fixed(value, decimals)), sign)
                                      : rounded(value, 0, sign);
}

std::string with_uncertainty(double value, double half_width, Sign sign) {
    return std::isfinite(half_width) && half_width > 0.0 ? rounded(value, decimals_for(half_width), sign)
                                                         : readable(value, sign);
}

std::string interval_text(Interval const& interval, double factor, Sign sign) {
    if (std::isnan(interval.low)) {
        return "-";
    }
    double const half = interval.half_width() * factor;
    return '[' + with_uncertainty(interval.low * factor, half, sign) + ", " +
           with_uncertainty(interval.high * factor, half, sign) + ']';
}

std::string percent(double share) {
    if (std::isnan(share)) {
        return "-";
    }
    if (share > 0.99 && share < 1.0) {
        return ">99%";
    }
    if (share > 0.0 && share < 0.01) {
        return "<1%";
    }
    return fixed(100.0 * share, 0) + "%";
}

std::string duration(double seconds) {
    auto const whole = static_cast<long long>(std::clamp(std::ceil(seconds), 0.0, 3.6e9));
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    if (whole < 3600) {
        return std::to_string(whole / 60) + " min " + two_digits(whole % 60) + " s";
    }
    return std::to_string(whole / 3600) + " h " + two_digits(whole / 60 % 60) + " min";
}

} // namespace linli::experiment
