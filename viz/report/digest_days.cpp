#include "viz/report/columns.hpp"
#include "viz/report/digest_parts.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace linli::report {

namespace {

constexpr std::array<std::string_view, 3> tiers{"district", "subdistrict", "community"};
/// Series that are means over residents; all others are counts.
constexpr std::array<std::string_view, 3> means{"satisfaction", "trust", "ownership"};
constexpr std::array<std::string_view, 6> shown{"open_problems", "backlog",      "reported",
                                                "fixed",         "satisfaction", "trust"};
constexpr std::size_t days_of_week = 7;

/// One value a day for the whole scenario.
std::vector<double> total(store::Table const& daily, std::string_view series,
                          std::vector<double> const& residents) {
    auto const values = numbers(daily, series);
    auto const places = residents.size();
    bool const is_mean = std::find(means.begin(), means.end(), series) != means.end();
    if (places == 0 || values.size() % places != 0) {
        throw RunError("the tables `" + daily.path + "` and of its places do not fit together");
    }
    double all = 0.0;
    for (double const r : residents) {
        all += r;
    }
    std::vector<double> days(values.size() / places, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        days[i / places] += values[i] * (is_mean ? residents[i % places] / all : 1.0);
    }
    return days;
}

std::vector<double> by_week(std::vector<double> const& days) {
    std::vector<double> weeks;
    for (std::size_t begin = 0; begin < days.size(); begin += days_of_week) {
        auto const end = std::min(begin + days_of_week, days.size());
        if (begin > 0 && end - begin < days_of_week) {
            break; // a part of a week would stand out by its noise
        }
        double sum = 0.0;
        for (auto day = begin; day < end; ++day) {
            sum += days[day];
        }
        weeks.push_back(sum / static_cast<double>(end - begin));
    }
    return weeks;
}

} // namespace

std::optional<WeeklySeries> weeks_of(store::RunFile const& run) {
    for (auto const tier : tiers) {
        auto const* const daily = run.find("daily/" + std::string(tier));
        auto const* const places = run.find("places/" + std::string(tier));
        if (daily == nullptr || places == nullptr) {
            continue;
        }
        auto const residents = numbers(*places, "residents");
        WeeklySeries weeks;
        for (auto const series : shown) {
            weeks[std::string(series)] = by_week(total(*daily, series, residents));
        }
        return weeks;
    }
    return std::nullopt;
}

} // namespace linli::report
