#include "sim/experiment/numbers.hpp"
#include "viz/report/html.hpp"
#include "viz/report/line_chart.hpp"
#include "viz/report/row_chart.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

namespace {

using experiment::readable;

bool all_followed(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.follow_up.has_value(); });
    });
}

std::vector<Estimate> solved_curve(Arm const& arm, std::size_t days) {
    std::vector<Estimate> curve;
    for (std::size_t day = 0; day <= days; ++day) {
        std::vector<double> shares;
        for (auto const& run : arm.runs) {
            shares.push_back(100.0 * run.follow_up->solved_share[day]);
        }
        curve.push_back(estimate(shares));
    }
    return curve;
}

std::string follow_up(Study const& study) {
    if (!all_followed(study)) {
        return paragraph(both(words::issues_needed), "note");
    }
    int const days = study.first().follow_up->days; // equal, because the runs are equally long
    LinePanel panel{.title = both(words::share_solved), .unit = same("%"), .curves = {}};
    for (auto const& arm : study.arms) {
        panel.curves.push_back(solved_curve(arm, static_cast<std::size_t>(days)));
    }
    LineChart chart{.id = "follow-up",
                    .title = panel.title,
                    .x_label = both(words::days_since_arisen),
                    .x = {},
                    .panels = {std::move(panel)}};
    for (int day = 0; day <= days; ++day) {
        chart.x.push_back(std::to_string(day));
    }
    return paragraph(fill(words::follow_up_text, {same(std::to_string(days))})) + html(chart, study);
}

/// A kind of problem under one structure, over replications.
struct KindLine {
    double arisen = 0.0;
    double fixed = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
};

KindLine kind_line(Arm const& arm, std::string const& id) {
    std::vector<double> arisen;
    std::vector<double> fixed;
    std::vector<double> p50;
    std::vector<double> p90;
    for (auto const& run : arm.runs) {
        for (auto const& kind : run.kinds) {
            if (kind.id == id) {
                arisen.push_back(kind.arisen);
                fixed.push_back(kind.fixed);
                p50.push_back(kind.days_p50);
                p90.push_back(kind.days_p90);
            }
        }
    }
    return {estimate(arisen).mean, estimate(fixed).mean, estimate(p50).mean, estimate(p90).mean};
}

/// The kinds of all structures by id, in the order in which they are met.
std::vector<KindDigest> all_kinds(Study const& study) {
    std::vector<KindDigest> kinds;
    for (auto const& arm : study.arms) {
        for (auto const& kind : arm.runs.front().kinds) {
            if (std::none_of(kinds.begin(), kinds.end(),
                             [&](auto const& known) { return known.id == kind.id; })) {
                kinds.push_back(kind);
            }
        }
    }
    return kinds;
}

RowMark mark_of(Study const& study, std::size_t k, Both const& kind, KindLine const& line) {
    return {.series = k,
            .label = same(letter(k)),
            .value = line.p50,
            .low = line.p50,
            .high = line.p90,
            .hint = fill(words::kind_hint,
                         {kind, label(study, k), same(readable(line.p50)), same(readable(line.p90)),
                          same(readable(std::round(line.fixed))), same(readable(std::round(line.arisen)))})};
}

std::string by_kind(Study const& study) {
    RowChart chart{.id = "kinds",
                   .title = both(words::by_kind_picture),
                   .axis = both(words::days_axis),
                   .dots = true,
                   .series = arm_series(study),
                   .groups = {}};
    HtmlTable table({html(words::structure), html(words::kind_median), html(words::kind_ninetieth),
                     html(words::solved_column), html(words::kind_arisen)});
    for (auto const& kind : all_kinds(study)) {
        RowGroup group{.label = kind.name, .rows = {}};
        table.heading(html(kind.name));
        for (std::size_t k = 0; k < study.arms.size(); ++k) {
            auto const line = kind_line(study.arms[k], kind.id);
            group.rows.push_back(mark_of(study, k, kind.name, line));
            table.row(
                {escaped(short_label(study, k)), readable(line.p50), readable(line.p90),
                 escaped(experiment::percent(line.arisen > 0.0 ? line.fixed / line.arisen : std::nan(""))),
                 readable(std::round(line.arisen))});
        }
        chart.groups.push_back(std::move(group));
    }
    return paragraph(both(words::by_kind_text)) + html(chart, table.html());
}

} // namespace

std::string times_section(Contents const& contents) {
    return section("times", both(words::times), follow_up(contents.study) + by_kind(contents.study));
}

} // namespace linli::report
