#include "viz/view/dates.hpp"

#include "sim/core/text.hpp"

#include <chrono>

namespace linli::viz {

namespace {

std::string padded(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string date_of(std::string_view first, int day) {
    if (first.size() != 10 || first[4] != '-' || first[7] != '-') {
        return {};
    }
    auto const year = parse_unsigned(first.substr(0, 4));
    auto const month = parse_unsigned(first.substr(5, 2));
    auto const date = parse_unsigned(first.substr(8, 2));
    if (!year || !month || !date) {
        return {};
    }
    using namespace std::chrono;
    auto const start = year_month_day{std::chrono::year(static_cast<int>(*year)),
                                      std::chrono::month(static_cast<unsigned>(*month)),
                                      std::chrono::day(static_cast<unsigned>(*date))};
    if (!start.ok()) {
        return {};
    }
    auto const then = year_month_day(sys_days(start) + days(day));
    return std::to_string(static_cast<int>(then.year())) + '-' + padded(static_cast<unsigned>(then.month())) +
           '-' + padded(static_cast<unsigned>(then.day()));
}

} // namespace linli::viz
