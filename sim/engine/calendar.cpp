#include "sim/engine/calendar.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"

#include <chrono>

namespace linli {

std::optional<std::int32_t> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    auto const year = parse_unsigned(text.substr(0, 4));
    auto const month = parse_unsigned(text.substr(5, 2));
    auto const day = parse_unsigned(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    std::chrono::year_month_day const date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::string format_date(std::int32_t day) {
    std::chrono::year_month_day const date{std::chrono::sys_days(std::chrono::days(day))};
    auto const two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    auto year = std::to_string(static_cast<int>(date.year()));
    return year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0') + '-' +
           two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
}

Calendar::Calendar(Settings settings)
    : settings_(std::move(settings)), step_days_(1.0 / settings_.steps_per_day) {
    LINLI_EXPECT(settings_.days >= 1 && settings_.warm_up_days >= 0 && settings_.steps_per_day >= 1);
    auto const count = settings_.warm_up_days + settings_.days;
    working_.resize(static_cast<std::size_t>(count));
    for (std::int32_t i = 0; i < count; ++i) {
        working_[static_cast<std::size_t>(i)] =
            weekday_of(i * settings_.steps_per_day) < settings_.work_days_per_week ? 1 : 0;
    }
    for (auto const holiday : settings_.holidays) {
        auto const i = holiday + settings_.warm_up_days;
        if (i >= 0 && i < count) {
            working_[static_cast<std::size_t>(i)] = 0;
        }
    }
    working_before_.push_back(0);
    for (char const working : working_) {
        working_before_.push_back(working_before_.back() + (working != 0 ? 1 : 0));
    }
}

Step Calendar::working_before(Step step) const {
    LINLI_EXPECT(step >= 0 && step <= steps());
    auto const day = static_cast<std::size_t>(step / settings_.steps_per_day);
    auto const whole = working_before_[day] * settings_.steps_per_day;
    return day < working_.size() && working_[day] != 0 ? whole + step % settings_.steps_per_day : whole;
}

int Calendar::weekday_of(Step step) const {
    // 1970-01-01 was a Thursday.
    auto const day = settings_.first_date + day_of(step) + 3;
    return ((day % 7) + 7) % 7;
}

} // namespace linli
