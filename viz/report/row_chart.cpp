#include "viz/report/row_chart.hpp"

namespace linli::report {

std::string html(RowChart const& chart, std::string const& table) {
    PlotData data("rows");
    data.put("mark", chart.dots ? "dot" : "bar").put("axis", chart.axis);
    data.put("headings", chart.headings ? 1.0 : 0.0);
    if (chart.limit) {
        data.put("limit", *chart.limit);
    }
    data.series(chart.series).begin("groups");
    for (auto const& group : chart.groups) {
        data.begin_item().put("label", group.label).begin("rows");
        for (auto const& row : group.rows) {
            data.begin_item().put("series", static_cast<double>(row.series)).put("label", row.label);
            data.put("value", row.value).put("low", row.low).put("high", row.high).put("hint", row.hint);
            data.end_item();
        }
        data.end().end_item();
    }
    return plot(chart.id, chart.title, data.end().json(), table);
}

} // namespace linli::report
