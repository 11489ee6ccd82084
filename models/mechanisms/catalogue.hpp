#pragma once

#include "models/mechanisms/council_params.hpp"
#include "sim/config/schema.hpp"

#include <optional>

namespace linli {

/// The mechanisms that a structure switches on. Absent: off. The one list of them: a new mechanism adds its
/// parameters here and one line to the schema.
struct Mechanisms {
    std::optional<Founding> founding;
    std::optional<CouncilWork> council_work;
    std::optional<Yardstick> yardstick;
};

config::Schema<Mechanisms> const& mechanisms_schema();

} // namespace linli
