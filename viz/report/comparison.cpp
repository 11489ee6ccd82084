#include "viz/report/comparison.hpp"

#include "sim/experiment/numbers.hpp"

#include <cmath>

namespace linli::report {

using experiment::Sign;
using experiment::with_uncertainty;

namespace {

experiment::PairedComparison const& paired(Indicator const& indicator, std::size_t arm) {
    return indicator.contrasts[arm == 0 ? 0 : arm - 1].paired;
}

/// What decides the digits: the interval of the difference, or of the mean where nothing is compared.
double half_width(Indicator const& indicator, std::size_t arm) {
    auto const& interval =
        indicator.contrasts.empty() ? indicator.spreads[arm].interval : paired(indicator, arm).interval;
    return interval.half_width() * indicator.factor;
}

std::string with_unit(std::string const& name, std::string const& unit) {
    return unit.empty() ? name : name + " [" + unit + ']';
}

} // namespace

std::string shown_mean(Indicator const& indicator, std::size_t arm) {
    return with_uncertainty(indicator.spreads[arm].mean * indicator.factor, half_width(indicator, arm));
}

std::string shown_difference(Indicator const& indicator, std::size_t arm) {
    return with_uncertainty(paired(indicator, arm).difference * indicator.factor, half_width(indicator, arm),
                            Sign::always);
}

std::string shown_interval(Indicator const& indicator, std::size_t arm) {
    bool const own = indicator.contrasts.empty();
    auto const [low, high] = own ? indicator.spreads[arm].interval : paired(indicator, arm).interval;
    if (std::isnan(low)) {
        return "-";
    }
    double const half = half_width(indicator, arm);
    auto const sign = own ? Sign::negative_only : Sign::always;
    return '[' + with_uncertainty(low * indicator.factor, half, sign) + ", " +
           with_uncertainty(high * indicator.factor, half, sign) + ']';
}

Both titled(Indicator const& indicator) {
    return {with_unit(indicator.name.en, indicator.unit.en), with_unit(indicator.name.zh, indicator.unit.zh)};
}

} // namespace linli::report
