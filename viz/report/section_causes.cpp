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
    constexpr double width = 720;
    constexpr double left = 28;
    constexpr double right = 700;
    constexpr double row = 30;
    double longest = 0.0;
    for (auto const& bar : bars) {
        double sum = 0.0;
        for (auto const& part : bar) {
            sum += std::isnan(part.mean) ? 0.0 : part.mean;
        }
        longest = std::max(longest, sum);
    }
    double const bottom = row * static_cast<double>(bars.size()) + 4;
    Scale const x(0.0, longest > 0.0 ? longest : 1.0, left, right);
    Svg svg(width, bottom + 34, both(words::causes_picture));
    for (double const mark : ticks(0.0, x.high(), 8)) {
        svg.line({x(mark), 0}, {x(mark), bottom}, palette::rule);
        svg.text({x(mark), bottom + 14}, same(experiment::readable(mark)), Anchor::middle, "small");
    }
    svg.text({(left + right) / 2, bottom + 29}, both(words::days_per_problem), Anchor::middle, "small");
    for (std::size_t k = 0; k < bars.size(); ++k) {
        double const y = row * static_cast<double>(k) + 5;
        svg.text({8, y + 16}, same(letter(k)));
        double from = 0.0;
        for (std::size_t c = 0; c < causes.size(); ++c) {
            double const days = bars[k][c].mean;
            if (!(days > 0.0)) {
                continue;
            }
            svg.rectangle({x(from), y}, x(from + days) - x(from), row - 8, palette::series(c),
                          fill(words::segment_hint,
                               {cause_name(contents, causes[c]), same(experiment::readable(days))}));
            from += days;
        }
    }
    return svg.html();
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
            double const half = bar[c].interval.half_width();
            auto text = experiment::with_uncertainty(bar[c].mean, half);
            if (half > 0.0) {
                text += " ± " + experiment::with_uncertainty(half, half);
            }
            cells.push_back(escaped(text));
        }
        table.row(cells);
    }
    return table.html();
}

} // namespace

std::string causes_section(Contents const& contents) {
    auto const& causes = contents.study.first().causes;
    auto const bars = bars_of(contents.study, causes);
    std::vector<LegendEntry> entries;
    for (std::size_t c = 0; c < causes.size(); ++c) {
        entries.push_back({palette::series(c), cause_name(contents, causes[c])});
    }
    return section("causes", both(words::causes),
                   paragraph(both(words::causes_text)) + legend(entries) +
                       element("figure", stacked_bars(contents, causes, bars)) + '\n' +
                       cause_table(contents, causes, bars));
}

} // namespace linli::report
