#include "sim/experiment/numbers.hpp"
#include "viz/report/html.hpp"
#include "viz/report/line_chart.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/scale.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/svg.hpp"
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

void draw_kind_line(Svg& svg, Study const& study, std::size_t k, Both const& kind, KindLine const& line,
                    Scale const& x, double y) {
    auto const solved = experiment::percent(line.arisen > 0.0 ? line.fixed / line.arisen : std::nan(""));
    svg.text({x(x.high()) + 52, y + 4}, same(solved), Anchor::end, "small");
    if (std::isnan(line.p50)) {
        return;
    }
    svg.line({x(line.p50), y}, {x(line.p90), y}, palette::arm(k), 2.0);
    svg.circle({x(line.p50), y}, 3.5, palette::arm(k), palette::arm(k),
               fill(words::kind_hint,
                    {kind, label(study, k), same(readable(line.p50)), same(readable(line.p90)),
                     same(readable(std::round(line.fixed))), same(readable(std::round(line.arisen)))}));
}

std::string by_kind(Study const& study) {
    constexpr double width = 720;
    constexpr double left = 270;
    constexpr double right = 650;
    constexpr double row = 12;
    constexpr double gap = 8;
    auto const kinds = all_kinds(study);
    std::vector<std::vector<KindLine>> lines;
    Extent extent;
    extent.add(0.0);
    for (auto const& kind : kinds) {
        lines.emplace_back();
        for (auto const& arm : study.arms) {
            lines.back().push_back(kind_line(arm, kind.id));
            extent.add(lines.back().back().p50);
            extent.add(lines.back().back().p90);
        }
    }
    double const block = row * static_cast<double>(study.arms.size()) + gap;
    double const bottom = 20 + block * static_cast<double>(kinds.size());
    Scale const x(0.0, extent.limits().second, left, right);
    Svg svg(width, bottom + 34, both(words::by_kind_picture));
    svg.text({right + 52, 12}, both(words::solved_column), Anchor::end, "small");
    for (double const mark : ticks(0.0, x.high(), 8)) {
        svg.line({x(mark), 18}, {x(mark), bottom}, palette::rule);
        svg.text({x(mark), bottom + 14}, same(readable(mark)), Anchor::middle, "small");
    }
    svg.text({(left + right) / 2, bottom + 29}, both(words::days_axis), Anchor::middle, "small");
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        double const y = 20 + block * static_cast<double>(i) + gap / 2;
        svg.text({left - 8, y + (block - gap) / 2 + 4}, cut(kinds[i].name, left - 12), Anchor::end);
        for (std::size_t k = 0; k < study.arms.size(); ++k) {
            draw_kind_line(svg, study, k, kinds[i].name, lines[i][k], x,
                           y + row * (static_cast<double>(k) + 0.5));
        }
    }
    return paragraph(both(words::by_kind_text)) + arm_legend(study) + element("figure", svg.html()) + '\n';
}

} // namespace

std::string times_section(Contents const& contents) {
    return section("times", both(words::times), follow_up(contents.study) + by_kind(contents.study));
}

} // namespace linli::report
