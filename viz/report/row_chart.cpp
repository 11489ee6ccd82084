#include "viz/report/row_chart.hpp"

#include "sim/core/text.hpp"

#include <span>

namespace linli::report {

namespace {

constexpr std::size_t most_rows = 54; // of script/rows.js on an A4 page

/// Rows that the script draws, with those of headings or gaps between groups.
std::size_t rows_of(RowChart const& chart, std::size_t group) {
    return chart.groups[group].rows.size() + (chart.headings ? 2 : 1);
}

/// Where the parts of the chart end, so that each fits a printed page and none is much shorter than the
/// others.
std::vector<std::size_t> ends_of_parts(RowChart const& chart) {
    std::size_t all = 0;
    for (std::size_t group = 0; group < chart.groups.size(); ++group) {
        all += rows_of(chart, group);
    }
    auto const enough = on_a_page(all, most_rows);
    std::vector<std::size_t> ends;
    std::size_t rows = 0;
    for (std::size_t group = 0; group < chart.groups.size(); ++group) {
        rows += rows_of(chart, group);
        if (rows >= enough || group + 1 == chart.groups.size()) {
            ends.push_back(group + 1);
            rows = 0;
        }
    }
    return ends;
}

/// The widest text on the left in each language; all parts of a chart leave it the same room.
Both widest_label(RowChart const& chart) {
    Both widest;
    auto const widen = [](std::string& known, std::string const& text) {
        known = display_width(text) > display_width(known) ? text : known;
    };
    auto const add = [&](Both const& text) {
        widen(widest.en, text.en);
        widen(widest.zh, text.zh);
    };
    for (auto const& group : chart.groups) {
        add(group.label);
        for (auto const& row : group.rows) {
            add(chart.headings ? row.label : group.label + same("   ") + row.label);
        }
    }
    return widest;
}

std::string data_of(RowChart const& chart, std::span<RowGroup const> groups, double highest) {
    PlotData data("rows");
    data.put("mark", chart.dots ? "dot" : "bar").put("axis", chart.axis);
    data.put("headings", chart.headings ? 1.0 : 0.0).put("highest", highest);
    data.put("widest", widest_label(chart));
    if (chart.limit) {
        data.put("limit", *chart.limit);
    }
    data.series(chart.series).begin("groups");
    for (auto const& group : groups) {
        data.begin_item().put("label", group.label).begin("rows");
        for (auto const& row : group.rows) {
            data.begin_item().put("series", static_cast<double>(row.series)).put("label", row.label);
            data.put("value", row.value).put("low", row.low).put("high", row.high).put("hint", row.hint);
            data.end_item();
        }
        data.end().end_item();
    }
    return data.end().json();
}

/// Where the axis has to reach, the same in all parts of a chart.
double highest_of(RowChart const& chart) {
    double highest = chart.limit.value_or(0.0);
    for (auto const& group : chart.groups) {
        for (auto const& row : group.rows) {
            highest = std::fmax(highest, std::fmax(row.value, row.high)); // passes over NaN
        }
    }
    return highest;
}

} // namespace

std::string html(RowChart const& chart, std::string const& table) {
    auto const ends = ends_of_parts(chart);
    auto const highest = highest_of(chart);
    std::span<RowGroup const> const groups(chart.groups);
    std::string parts;
    for (std::size_t part = 0, first = 0; part < ends.size(); first = ends[part++]) {
        parts += plot(part == 0 ? chart.id : chart.id + '-' + std::to_string(part + 1), chart.title,
                      data_of(chart, groups.subspan(first, ends[part] - first), highest),
                      part + 1 == ends.size() ? table : "");
    }
    return parts;
}

} // namespace linli::report
