#include "sim/config/limits.hpp"

#include "sim/core/text.hpp"

#include <cmath>

namespace linli::config {

std::string to_string(Limits const& limits) {
    bool const has_min = std::isfinite(limits.min);
    bool const has_max = std::isfinite(limits.max);
    if (has_min && has_max) {
        return "in [" + shortest(limits.min) + ", " + shortest(limits.max) + ']';
    }
    if (has_min) {
        return "at least " + shortest(limits.min);
    }
    return has_max ? "at most " + shortest(limits.max) : std::string("any");
}

} // namespace linli::config
