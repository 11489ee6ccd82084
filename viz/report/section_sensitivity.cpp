#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/row_chart.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

namespace linli::report {

namespace {

/// Bars below the name of their indicator, with the intervals of the table.
std::string strengths(SensitivityTable const& sensitivity, std::size_t number) {
    auto const& part = sensitivity.parts[number];
    RowChart chart{.id = "sensitivity-" + std::to_string(number + 1),
                   .title = part.structure,
                   .axis =
                       both(sensitivity.screening ? words::sensitivity_relative : words::sensitivity_share),
                   .headings = true,
                   .series = {{"strength", part.structure, std::string(palette::neutral)}},
                   .groups = {}};
    for (auto const& line : part.lines) {
        if (!is_empty(line.indicator) || chart.groups.empty()) {
            chart.groups.push_back({line.indicator, {}});
        }
        chart.groups.back().rows.push_back(
            {.series = 0,
             .label = same(line.factor),
             .value = 100.0 * line.share,
             .low = 100.0 * line.share_interval.low,
             .high = 100.0 * line.share_interval.high,
             .hint = same(line.factor + ": ") +
                     (sensitivity.screening ? same("mu*") : both(words::sensitivity_total)) +
                     same(' ' + line.strength + ' ' + line.interval)});
    }
    return html(chart, "");
}

} // namespace

std::string sensitivity_section(Contents const& contents) {
    auto const& sensitivity = contents.sensitivity;
    if (sensitivity.parts.empty()) {
        return "";
    }
    bool const screening = sensitivity.screening;
    std::string text = paragraph(fill(screening ? words::sensitivity_screening : words::sensitivity_shares,
                                      {same(sensitivity.study), same(std::to_string(sensitivity.rows))}));
    for (std::size_t number = 0; number < sensitivity.parts.size(); ++number) {
        auto const& part = sensitivity.parts[number];
        HtmlTable table({html(words::sensitivity_indicator), html(words::sensitivity_factor),
                         screening ? "mu*" : html(words::sensitivity_total), html(words::interval),
                         html(screening ? words::sensitivity_spread : words::sensitivity_first)});
        for (auto const& line : part.lines) {
            table.row({html(line.indicator), escaped(line.factor), escaped(line.strength),
                       escaped(line.interval), escaped(line.other)});
        }
        text += strengths(sensitivity, number) + table.html();
    }
    return section("sensitivity", both(words::sensitivity_title), text);
}

} // namespace linli::report
