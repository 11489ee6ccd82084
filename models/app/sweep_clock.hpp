#pragma once

#include <chrono>

namespace linli::app {

using SweepClock = std::chrono::steady_clock;

[[nodiscard]] inline double seconds_since(SweepClock::time_point moment) {
    return std::chrono::duration<double>(SweepClock::now() - moment).count();
}

} // namespace linli::app
