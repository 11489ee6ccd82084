#include "sim/experiment/design.hpp"

#include "sim/core/contract.hpp"

#include <boost/random/sobol.hpp>

#include <cstdint>

namespace linli::experiment {

UnitPoints sobol_sequence(std::size_t points, std::size_t factors) {
    LINLI_EXPECT(factors >= 1 && factors <= most_sobol_factors);
    UnitPoints result(points, std::vector<double>(factors)); // the origin, which the library leaves out
    boost::random::sobol_engine<std::uint32_t, 32> engine(factors);
    for (std::size_t p = 1; p < points; ++p) {
        for (std::size_t f = 0; f < factors; ++f) {
            result[p][f] = static_cast<double>(engine()) / 4294967296.0;
        }
    }
    return result;
}

} // namespace linli::experiment
