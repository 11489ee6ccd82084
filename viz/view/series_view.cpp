#include "viz/view/series_view.hpp"

#include "sim/experiment/moments.hpp"
#include "sim/experiment/student_t.hpp"
#include "viz/view/svg_canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::viz {

namespace {

/// Mean of each day and the six before it, as far as there are any.
std::vector<double> weekly(std::vector<double> const& y) {
    std::vector<double> smooth;
    for (std::size_t i = 0; i < y.size(); ++i) {
        double sum = 0.0;
        auto const first = i < 6 ? 0 : i - 6;
        for (auto j = first; j <= i; ++j) {
            sum += y[j];
        }
        smooth.push_back(sum / static_cast<double>(i - first + 1));
    }
    return smooth;
}

std::vector<double> values_of(Run const& run, std::string const& series, SeriesChoice const& choice) {
    std::vector<double> values;
    for (int day = 1; day <= run.days(); ++day) {
        values.push_back(run.daily(choice.place, series, day));
    }
    return choice.weekly_mean && is_flow(series) ? weekly(values) : values;
}

Curve curve_of(Arm const& arm, std::string const& series, SeriesChoice const& choice) {
    std::vector<experiment::RunningMoments> moments(static_cast<std::size_t>(arm.run().days()));
    for (auto const& run : arm.runs) {
        auto const values = values_of(run, series, choice);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!std::isnan(values[i])) {
                moments[i].add(values[i]);
            }
        }
    }
    Curve curve;
    for (auto const& day : moments) {
        curve.y.push_back(day.mean());
        if (arm.runs.size() > 1) {
            auto const interval = experiment::mean_interval(day);
            curve.low.push_back(std::max(interval.low, 0.0)); // counts, hours and shares are never below zero
            curve.high.push_back(interval.high);
        }
    }
    return curve;
}

std::string plot_title(store::Column const& column, Language language) {
    auto title = say_id(language, "series", column.name);
    if (!column.unit.empty() && column.unit != "1") {
        title += " [" + say_id(language, "unit", column.unit);
        title += is_flow(column.name) ? ' ' + say(language, Text::per_day) + ']' : "]";
    }
    return title;
}

} // namespace

bool is_flow(std::string_view series) {
    static constexpr std::array<std::string_view, 9> flows{"arisen",    "noticed",     "reported",
                                                           "closed",    "fixed",       "false_closed",
                                                           "passed_up", "hours_spent", "volunteer_hours"};
    return std::find(flows.begin(), flows.end(), series) != flows.end();
}

std::vector<Plot> series_plots(Study const& study, SeriesChoice const& choice, int mark, Language language) {
    std::vector<Plot> plots;
    for (auto const* const column : study.first().series()) {
        if (std::find(choice.series.begin(), choice.series.end(), column->name) == choice.series.end()) {
            continue;
        }
        Plot plot{plot_title(*column, language), say(language, Text::days_axis), {}, study.days(), mark};
        for (std::size_t a = 0; a < study.arms().size(); ++a) {
            plot.curves.push_back(curve_of(study.arms()[a], column->name, choice));
            plot.curves.back().name = study.arm_name(a, language);
            plot.curves.back().colour = arm_colour(a);
        }
        plots.push_back(std::move(plot));
    }
    return plots;
}

std::string series_svg(Study const& study, SeriesChoice const& choice, Language language) {
    auto const plots = series_plots(study, choice, 0, language);
    constexpr double width = 900.0;
    constexpr double height = 240.0;
    constexpr double heading = 56.0;
    SvgCanvas canvas(width, heading + height * static_cast<double>(plots.size()));
    auto const& run = study.first();
    auto const title = say(language, run.scenario_name(), run.provenance("scenario"));
    canvas.text({20.0, 18.0}, Align::left, colours::ink,
                title + " · " + place_name(run, choice.place, language));
    if (!plots.empty()) {
        draw_legend(plots.front().curves, {20.0, 40.0}, canvas);
    }
    for (std::size_t i = 0; i < plots.size(); ++i) {
        draw(plots[i], {8.0, heading + height * static_cast<double>(i), width - 16.0, height - 8.0}, canvas);
    }
    return canvas.svg();
}

} // namespace linli::viz
