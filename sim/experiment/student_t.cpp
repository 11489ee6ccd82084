#include "sim/experiment/student_t.hpp"

#include "sim/core/contract.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace linli::experiment {

double student_t_quantile(double p, double freedom) {
    LINLI_EXPECT(p > 0.0 && p < 1.0 && freedom > 0.0);
    return boost::math::quantile(boost::math::students_t(freedom), p);
}

double student_t_two_sided(double t, double freedom) {
    LINLI_EXPECT(freedom > 0.0);
    if (std::isinf(t)) {
        return 0.0;
    }
    return 2.0 * boost::math::cdf(boost::math::complement(boost::math::students_t(freedom), std::abs(t)));
}

Interval mean_interval(RunningMoments const& moments, double confidence) {
    LINLI_EXPECT(confidence > 0.0 && confidence < 1.0);
    if (moments.count() < 2) {
        constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
        return {undefined, undefined};
    }
    double const t = student_t_quantile(0.5 + confidence / 2.0, static_cast<double>(moments.count() - 1));
    double const half = t * moments.standard_error();
    return {moments.mean() - half, moments.mean() + half};
}

} // namespace linli::experiment
