#include "viz/report/html.hpp"
#include "viz/report/line_chart.hpp"
#include "viz/report/palette.hpp"
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
    bool from_zero;
};

constexpr std::array panels{
    Panel{"open_problems", words::open_problems, true}, Panel{"backlog", words::backlog, true},
    Panel{"reported", words::reported, true},           Panel{"fixed", words::fixed, true},
    Panel{"satisfaction", words::satisfaction, false},  Panel{"trust", words::trust, false}};

bool all_weeks(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.weeks.has_value(); });
    });
}

Curve curve_of(Study const& study, std::size_t k, std::string const& series) {
    Curve curve{.label = label(study, k), .colour = palette::arm(k), .values = {}};
    auto const weeks = study.arms[k].runs.front().weeks->at(series).size();
    for (std::size_t week = 0; week < weeks; ++week) {
        std::vector<double> values;
        for (auto const& run : study.arms[k].runs) {
            auto const& of_run = run.weeks->at(series);
            if (week < of_run.size()) {
                values.push_back(of_run[week]);
            }
        }
        curve.values.push_back(estimate(values));
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

/// Beginnings of months, at most about six of them; week numbers if the first day is no date.
std::vector<Mark> month_marks(std::string const& first_date, int days) {
    using namespace std::chrono;
    year_month_day const first{year(digits(first_date, 0, 4)),
                               month(static_cast<unsigned>(digits(first_date, 5, 2))),
                               day(static_cast<unsigned>(digits(first_date, 8, 2)))};
    if (!first.ok()) {
        return {};
    }
    int const every = std::max(1, days / 30 / 6);
    std::vector<Mark> marks;
    for (auto month = first.year() / first.month() + months(first.day() == day(1) ? 0 : 1);;
         month += months(every)) {
        auto const at = (sys_days(month / 1) - sys_days(first)).count();
        if (at >= days) {
            return marks;
        }
        auto const number = static_cast<unsigned>(month.month());
        auto const text = std::to_string(static_cast<int>(month.year())) + (number < 10 ? "-0" : "-") +
                          std::to_string(number);
        marks.push_back({static_cast<double>(at) / 7.0 - 0.5, same(text)});
    }
}

} // namespace

std::string series_section(Contents const& contents) {
    auto const& study = contents.study;
    if (!all_weeks(study)) {
        return section("series", both(words::series), paragraph(both(words::series_missing), "note"));
    }
    std::string figures;
    for (auto const& panel : panels) {
        LineChart chart{.title = both(panel.title),
                        .x_label = {},
                        .x_marks = month_marks(study.first().first_date, study.first().days),
                        .from_zero = panel.from_zero,
                        .curves = {}};
        for (std::size_t k = 0; k < study.arms.size(); ++k) {
            chart.curves.push_back(curve_of(study, k, panel.series));
        }
        std::erase_if(chart.x_marks, [](Mark const& mark) { return mark.at < 0.0; });
        figures += element("figure", element("figcaption", html(panel.title)) + html(chart)) + '\n';
    }
    return section("series", both(words::series),
                   paragraph(both(words::series_text)) + arm_legend(study) +
                       element("div", figures, "pairs"));
}

} // namespace linli::report
