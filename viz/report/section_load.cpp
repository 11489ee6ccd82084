#include "sim/experiment/numbers.hpp"
#include "viz/report/estimate.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/scale.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/svg.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

namespace {

/// One kind of office under one structure.
struct LoadBar {
    std::size_t arm = 0;
    double mean = 0.0; ///< share
    double p10 = 0.0;  ///< of single posts; NaN where they were not recorded
    double p90 = 0.0;
};

/// One kind of office, with those structures that have it.
struct LoadRow {
    OfficeDigest office;
    std::vector<LoadBar> bars;
};

LoadBar bar_of(Study const& study, std::size_t k, std::size_t office) {
    auto const& arm = study.arms[k];
    std::vector<double> means;
    std::vector<double> posts;
    for (auto const& run : arm.runs) {
        means.push_back(run.indicator("load." + arm.runs.front().offices[office].id));
        if (run.posts) {
            auto const found = run.posts->find(static_cast<int>(office));
            if (found != run.posts->end()) {
                posts.insert(posts.end(), found->second.begin(), found->second.end());
            }
        }
    }
    return {k, estimate(means).mean, quantile(posts, 0.1), quantile(posts, 0.9)};
}

std::vector<LoadRow> rows_of(Study const& study) {
    std::vector<LoadRow> rows;
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        auto const& offices = study.arms[k].runs.front().offices;
        for (std::size_t o = 0; o < offices.size(); ++o) {
            auto const bar = bar_of(study, k, o);
            if (std::isnan(bar.mean)) {
                continue; // an office without staff has no load
            }
            auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](LoadRow const& known) { return known.office.id == offices[o].id; });
            if (row == rows.end()) {
                rows.push_back({offices[o], {}});
                row = rows.end() - 1;
            }
            row->bars.push_back(bar);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](LoadRow const& a, LoadRow const& b) { return a.office.tier < b.office.tier; });
    return rows;
}

bool has_posts(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.posts.has_value(); });
    });
}

void draw_bar(Svg& svg, Study const& study, LoadRow const& row, LoadBar const& bar, Scale const& x,
              double y) {
    constexpr double thickness = 9;
    auto const hint =
        fill(words::load_hint, {row.office.name, label(study, bar.arm), same(experiment::percent(bar.mean))});
    svg.rectangle({x(0.0), y}, x(100.0 * bar.mean) - x(0.0), thickness, palette::arm(bar.arm), hint);
    if (!std::isnan(bar.p10)) {
        svg.line({x(100.0 * bar.p10), y + thickness / 2}, {x(100.0 * bar.p90), y + thickness / 2},
                 palette::ink, 1.2);
        for (double const end : {bar.p10, bar.p90}) {
            svg.line({x(100.0 * end), y + 2}, {x(100.0 * end), y + thickness - 2}, palette::ink, 1.2);
        }
    }
}

std::string load_plot(Study const& study, std::vector<LoadRow> const& rows) {
    constexpr double width = 720;
    constexpr double left = 270;
    constexpr double right = 700;
    constexpr double step = 12;
    constexpr double gap = 8;
    Extent extent;
    extent.add(100.0);
    double bottom = 4;
    for (auto const& row : rows) {
        bottom += step * static_cast<double>(row.bars.size()) + gap;
        for (auto const& bar : row.bars) {
            extent.add(100.0 * bar.mean);
            extent.add(100.0 * bar.p90);
        }
    }
    Scale const x(0.0, extent.limits().second * 1.02, left, right);
    Svg svg(width, bottom + 34, both(words::load_picture));
    for (double const mark : ticks(0.0, x.high(), 8)) {
        svg.line({x(mark), 0}, {x(mark), bottom}, palette::rule);
        svg.text({x(mark), bottom + 14}, same(experiment::readable(mark)), Anchor::middle, "small");
    }
    svg.line({x(100.0), 0}, {x(100.0), bottom}, palette::bad, 1.5);
    svg.text({(left + right) / 2, bottom + 29}, both(words::load_axis), Anchor::middle, "small");
    double y = 4;
    for (auto const& row : rows) {
        double const block = step * static_cast<double>(row.bars.size());
        svg.text({left - 8, y + block / 2 + 4}, cut(row.office.name, left - 12), Anchor::end);
        for (auto const& bar : row.bars) {
            draw_bar(svg, study, row, bar, x, y);
            y += step;
        }
        y += gap;
    }
    return svg.html();
}

} // namespace

std::string load_section(Contents const& contents) {
    auto const& study = contents.study;
    auto text = both(words::load_text);
    bool const posts = has_posts(study);
    if (posts) {
        text = text + same(" ") + both(words::load_posts_text);
    }
    return section("load", both(words::load),
                   paragraph(text) + (posts ? "" : paragraph(both(words::load_needs_issues), "note")) +
                       arm_legend(study) + element("figure", load_plot(study, rows_of(study))) + '\n');
}

} // namespace linli::report
