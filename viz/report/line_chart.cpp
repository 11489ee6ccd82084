#include "viz/report/line_chart.hpp"

#include "viz/report/contents.hpp"
#include "viz/report/html.hpp"
#include "viz/report/plot.hpp"

namespace linli::report {

namespace {

std::vector<double> values(std::vector<Estimate> const& curve, double (*value)(Estimate const&)) {
    std::vector<double> list;
    list.reserve(curve.size());
    for (auto const& estimate : curve) {
        list.push_back(value(estimate));
    }
    return list;
}

std::string data_of(LineChart const& chart, Study const& study) {
    PlotData data("lines");
    data.series(arm_series(study)).put("x_label", chart.x_label).put("x", chart.x).begin("panels");
    for (auto const& panel : chart.panels) {
        data.begin_item().put("title", panel.title).put("unit", panel.unit);
        data.put("from_zero", panel.from_zero ? 1.0 : 0.0).begin("curves");
        for (auto const& curve : panel.curves) {
            data.begin_item();
            data.put("mean", values(curve, [](Estimate const& e) { return e.mean; }));
            data.put("low", values(curve, [](Estimate const& e) { return e.interval.low; }));
            data.put("high", values(curve, [](Estimate const& e) { return e.interval.high; }));
            data.end_item();
        }
        data.end().end_item();
    }
    return data.end().json();
}

std::string table_of(LineChart const& chart, LinePanel const& panel) {
    std::vector<std::string> header{html(chart.x_label)};
    for (std::size_t k = 0; k < panel.curves.size(); ++k) {
        header.push_back(escaped(letter(k)));
    }
    HtmlTable table(header);
    table.heading(html(panel.title));
    for (std::size_t i = 0; i < chart.x.size(); ++i) {
        std::vector<std::string> cells{escaped(chart.x[i])};
        for (auto const& curve : panel.curves) {
            cells.push_back(i < curve.size() ? escaped(shown(curve[i])) : "");
        }
        table.row(cells);
    }
    return table.html();
}

} // namespace

std::string html(LineChart const& chart, Study const& study) {
    std::string tables;
    for (auto const& panel : chart.panels) {
        tables += table_of(chart, panel);
    }
    return plot(chart.id, chart.title, data_of(chart, study), tables);
}

} // namespace linli::report
