#include "viz/report/html.hpp"
#include "viz/report/line_chart.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace linli::report {

namespace {

struct Panel {
    char const* series;
    Phrase title;
    Phrase unit;
    bool from_zero;
};

constexpr std::array panels{Panel{"open_problems", words::open_problems, words::problems_unit, true},
                            Panel{"backlog", words::backlog, words::issues_unit, true},
                            Panel{"reported", words::reported, words::a_day_unit, true},
                            Panel{"fixed", words::fixed, words::a_day_unit, true},
                            Panel{"satisfaction", words::satisfaction, words::no_unit, false},
                            Panel{"trust", words::trust, words::no_unit, false}};

bool all_weeks(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.weeks.has_value(); });
    });
}

std::vector<Estimate> curve_of(Arm const& arm, std::string const& series) {
    std::vector<Estimate> curve;
    auto const weeks = arm.runs.front().weeks->at(series).size();
    for (std::size_t week = 0; week < weeks; ++week) {
        std::vector<double> values;
        for (auto const& run : arm.runs) {
            auto const& of_run = run.weeks->at(series);
            if (week < of_run.size()) {
                values.push_back(of_run[week]);
            }
        }
        curve.push_back(estimate(values));
    }
    return curve;
}

int digits(std::string const& text, std::size_t from, std::size_t count) {
    int value = 0;
    if (text.size() >= from + count) {
        std::from_chars(text.data() + from, text.data() + from + count, value);
    }
    return value;
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// The first days of weeks; numbers of weeks if the first day of the run is no date.
std::vector<std::string> week_names(std::string const& first_date, std::size_t weeks) {
    using namespace std::chrono;
    year_month_day const first{year(digits(first_date, 0, 4)),
                               month(static_cast<unsigned>(digits(first_date, 5, 2))),
                               day(static_cast<unsigned>(digits(first_date, 8, 2)))};
    std::vector<std::string> names;
    for (std::size_t week = 0; week < weeks; ++week) {
        if (!first.ok()) {
            names.push_back(std::to_string(week + 1));
            continue;
        }
        year_month_day const begin{sys_days(first) + days(7 * static_cast<int>(week))};
        names.push_back(std::to_string(static_cast<int>(begin.year())) + '-' +
                        two_digits(static_cast<unsigned>(begin.month())) + '-' +
                        two_digits(static_cast<unsigned>(begin.day())));
    }
    return names;
}

} // namespace

std::string series_section(Contents const& contents) {
    auto const& study = contents.study;
    if (!all_weeks(study)) {
        return section("series", both(words::series), paragraph(both(words::series_missing), "note"));
    }
    LineChart chart{.id = "series",
                    .title = both(words::series_title),
                    .x_label = both(words::week_from),
                    .x = {},
                    .panels = {}};
    std::size_t weeks = 0;
    for (auto const& [series, title, unit, from_zero] : panels) {
        LinePanel panel{.title = both(title), .unit = both(unit), .from_zero = from_zero, .curves = {}};
        for (auto const& arm : study.arms) {
            panel.curves.push_back(curve_of(arm, series));
            weeks = std::max(weeks, panel.curves.back().size());
        }
        chart.panels.push_back(std::move(panel));
    }
    chart.x = week_names(study.first().first_date, weeks);
    return section("series", both(words::series), paragraph(both(words::series_text)) + html(chart, study));
}

} // namespace linli::report
