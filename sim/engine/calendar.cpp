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
    auto const days = settings_.warm_up_days + settings_.days;
    std::vector<char> working(static_cast<std::size_t>(days));
    for (std::int32_t day = 0; day < days; ++day) {
        auto const weekday = weekday_by_count(day * settings_.steps_per_day);
        working[static_cast<std::size_t>(day)] = weekday < settings_.work_days_per_week ? 1 : 0;
    }
    for (auto const holiday : settings_.holidays) {
        auto const day = holiday + settings_.warm_up_days;
        if (day >= 0 && day < days) {
            working[static_cast<std::size_t>(day)] = 0;
        }
    }
    working_before_.push_back(0);
    for (Step step = 0; step < days * settings_.steps_per_day; ++step) {
        facts_.push_back({.weekday = static_cast<std::int8_t>(weekday_by_count(step)),
                          .working = working[static_cast<std::size_t>(step / settings_.steps_per_day)] != 0});
        working_before_.push_back(working_before_.back() + (facts_.back().working ? 1 : 0));
    }
}

int Calendar::weekday_by_count(Step step) const {
    // 1970-01-01 was a Thursday.
    auto const day = settings_.first_date + day_of(step) + 3;
    return ((day % 7) + 7) % 7;
}

} // namespace linli
