#include "viz/report/estimate.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/plot.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

namespace linli::report {

namespace {

/// Days of each cause, by arm, over replications.
using Bars = std::vector<std::vector<Estimate>>;

Bars bars_of(Study const& study, std::vector<std::string> const& causes) {
    Bars bars;
    for (auto const& arm : study.arms) {
        bars.emplace_back();
        for (auto const& cause : causes) {
            std::vector<double> days;
            for (auto const& run : arm.runs) {
                days.push_back(run.indicator("days_by_cause." + cause));
            }
            bars.back().push_back(estimate(days));
        }
    }
    return bars;
}

Both cause_name(Contents const& contents, std::string const& id) {
    auto const found = contents.causes.find(id);
    return found == contents.causes.end() ? same(id) : found->second;
}

std::string stacked_bars(Contents const& contents, std::vector<std::string> const& causes, Bars const& bars) {
    std::vector<PlotSeries> series;
    for (std::size_t c = 0; c < causes.size(); ++c) {
        series.push_back({causes[c], cause_name(contents, causes[c]), std::string(palette::series(c))});
    }
    PlotData data("stack");
    data.put("axis", words::days_per_problem).series(series).begin("rows");
    for (std::size_t k = 0; k < bars.size(); ++k) {
        std::vector<double> days;
        for (auto const& part : bars[k]) {
            days.push_back(part.mean);
        }
        data.begin_item().put("label", label(contents.study, k)).put("values", days).end_item();
    }
    return plot("causes", both(words::causes_picture), data.end().json(), "");
}

std::string cause_table(Contents const& contents, std::vector<std::string> const& causes, Bars const& bars) {
    std::vector<std::string> header{html(words::cause)};
    for (std::size_t k = 0; k < bars.size(); ++k) {
        header.push_back(escaped(letter(k)));
    }
    HtmlTable table(header);
    for (std::size_t c = 0; c < causes.size(); ++c) {
        std::vector<std::string> cells{html(cause_name(contents, causes[c]))};
        for (auto const& bar : bars) {
            cells.push_back(escaped(shown(bar[c])));
        }
        table.row(cells);
    }
    return table.html();
}

} // namespace

std::string causes_section(Contents const& contents) {
    auto const& causes = contents.study.first().causes;
    auto const bars = bars_of(contents.study, causes);
    return section("causes", both(words::causes),
                   paragraph(both(words::causes_text)) + stacked_bars(contents, causes, bars) +
                       cause_table(contents, causes, bars));
}

} // namespace linli::report
