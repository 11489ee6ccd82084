#include "sim/experiment/numbers.hpp"
#include "viz/report/estimate.hpp"
#include "viz/report/html.hpp"
#include "viz/report/row_chart.hpp"
#include "viz/report/sections.hpp"
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

Both hint_of(Study const& study, OfficeDigest const& office, LoadBar const& bar) {
    auto const hint =
        fill(words::load_hint, {office.name, label(study, bar.arm), same(experiment::percent(bar.mean))});
    return std::isnan(bar.p10) ? hint
                               : hint + fill(words::load_posts_hint, {same(experiment::percent(bar.p10)),
                                                                      same(experiment::percent(bar.p90))});
}

std::string load_plot(Study const& study) {
    RowChart chart{.id = "load",
                   .title = both(words::load_picture),
                   .axis = both(words::load_axis),
                   .limit = 100.0,
                   .series = arm_series(study),
                   .groups = {}};
    HtmlTable table(
        {html(words::structure), html(words::mean), html(words::load_tenth), html(words::load_ninetieth)});
    for (auto const& row : rows_of(study)) {
        RowGroup group{.label = row.office.name, .rows = {}};
        table.heading(html(row.office.name));
        for (auto const& bar : row.bars) {
            group.rows.push_back({.series = bar.arm,
                                  .label = same(letter(bar.arm)),
                                  .value = 100.0 * bar.mean,
                                  .low = 100.0 * bar.p10,
                                  .high = 100.0 * bar.p90,
                                  .hint = hint_of(study, row.office, bar)});
            table.row({escaped(short_label(study, bar.arm)), escaped(experiment::percent(bar.mean)),
                       escaped(experiment::percent(bar.p10)), escaped(experiment::percent(bar.p90))});
        }
        chart.groups.push_back(std::move(group));
    }
    return html(chart, table.html());
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
                       load_plot(study));
}

} // namespace linli::report
