#pragma once

#include "sim/engine/calendar.hpp"

namespace linli {

/// Something of which there is only so much in 30 days, counted from the start of the warm-up. What is left
/// over at the end of a month is lost.
struct Monthly {
    std::int32_t month = 0;
    double used = 0.0;

    [[nodiscard]] static std::int32_t month_of(Calendar const& calendar, Step step) {
        return step / calendar.steps_per_day() / 30;
    }
    [[nodiscard]] double left(double limit, std::int32_t now) const {
        return now == month ? limit - used : limit;
    }
    void take(double amount, std::int32_t now) {
        used = (now == month ? used : 0.0) + amount;
        month = now;
    }
};

} // namespace linli
