#include "sim/experiment/numbers.hpp"
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

Both verdict_text(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return both(words::better);
    case Verdict::worse:
        return both(words::worse);
    case Verdict::different:
        return both(words::different);
    case Verdict::same:
        return both(words::same_everywhere);
    case Verdict::unclear:
        return both(words::unclear);
    case Verdict::untested:
        break;
    }
    return same("-");
}

std::string_view verdict_colour(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return palette::good;
    case Verdict::worse:
        return palette::bad;
    default:
        return palette::neutral;
    }
}

/// One indicator: a line for each structure after the baseline.
std::string interval_plot(Contents const& contents, Indicator const& indicator) {
    constexpr double width = 240;
    constexpr double left = 20;
    constexpr double right = 228;
    constexpr double row = 18;
    double const bottom = row * static_cast<double>(indicator.contrasts.size()) + 6;
    Extent extent;
    extent.add(0.0);
    for (auto const& contrast : indicator.contrasts) {
        for (double const x :
             {contrast.paired.difference, contrast.paired.interval.low, contrast.paired.interval.high}) {
            extent.add(x * indicator.factor);
        }
    }
    auto const [low, high] = extent.limits();
    Scale const x(low, high, left + 8, right - 8);
    Svg svg(width, bottom + 18, fill(words::difference_picture, {indicator.name}));
    svg.line({left, bottom}, {right, bottom}, palette::rule);
    for (double const mark : ticks(low, high, 3)) {
        svg.line({x(mark), bottom}, {x(mark), bottom + 3}, palette::faint);
        svg.text({x(mark), bottom + 14}, same(experiment::readable(mark)), Anchor::middle, "small");
    }
    svg.line({x(0.0), 2}, {x(0.0), bottom}, palette::ink);
    for (std::size_t k = 1; k <= indicator.contrasts.size(); ++k) {
        auto const& contrast = indicator.contrasts[k - 1];
        if (std::isnan(contrast.paired.difference)) {
            continue;
        }
        double const y = row * (static_cast<double>(k) - 0.5) + 3;
        auto const colour = verdict_colour(contrast.verdict);
        svg.text({2, y + 4}, same(letter(k)));
        if (!std::isnan(contrast.paired.interval.low)) {
            svg.line({x(contrast.paired.interval.low * indicator.factor), y},
                     {x(contrast.paired.interval.high * indicator.factor), y}, colour, 2.5);
        }
        bool const holds = contrast.verdict == Verdict::better || contrast.verdict == Verdict::worse ||
                           contrast.verdict == Verdict::different;
        svg.circle({x(contrast.paired.difference * indicator.factor), y}, 4, holds ? colour : palette::paper,
                   colour,
                   same(short_label(contents.study, k) + ": " + shown_difference(indicator, k) + ' ' +
                        shown_interval(indicator, k)));
    }
    return svg.html();
}

std::string plots(Contents const& contents) {
    std::string figures;
    for (auto const& indicator : contents.comparison.main) {
        figures += element("figure", element("figcaption", html(titled(indicator))) +
                                         interval_plot(contents, indicator));
    }
    return element("div", figures, "grid") + '\n';
}

std::string best(Indicator const& indicator, std::size_t arm) {
    return indicator.probability_best.empty() ? "-" : experiment::percent(indicator.probability_best[arm]);
}

/// The title, with the number of pairs where some had to be dropped.
Both title_of(Indicator const& indicator) {
    auto title = titled(indicator);
    auto const fewest = std::min_element(
        indicator.contrasts.begin(), indicator.contrasts.end(),
        [](Contrast const& a, Contrast const& b) { return a.paired.pairs < b.paired.pairs; });
    if (fewest != indicator.contrasts.end() && fewest->paired.dropped > 0) {
        title = title + fill(words::pairs, {same(std::to_string(fewest->paired.pairs))});
    }
    return title;
}

/// The numbers that `linli compare` prints.
std::string difference_table(Contents const& contents, std::vector<Indicator> const& indicators) {
    HtmlTable table({html(words::structure), html(words::mean), html(words::minus_a), html(words::interval),
                     html(words::verdict), html(words::is_best)});
    for (auto const& indicator : indicators) {
        table.heading(html(title_of(indicator)));
        for (std::size_t k = 0; k < indicator.spreads.size(); ++k) {
            auto const name = escaped(short_label(contents.study, k));
            auto const mean = escaped(shown_mean(indicator, k));
            if (k == 0) {
                table.row({name, mean, "", "", html(words::baseline), escaped(best(indicator, k))});
                continue;
            }
            table.row({name, mean, escaped(shown_difference(indicator, k)),
                       escaped(shown_interval(indicator, k)),
                       html(verdict_text(indicator.contrasts[k - 1].verdict)), escaped(best(indicator, k))});
        }
    }
    return table.html();
}

std::string value_table(std::vector<Indicator> const& indicators) {
    HtmlTable table({html(words::indicator), html(words::mean), html(words::interval)});
    for (auto const& indicator : indicators) {
        table.row({html(titled(indicator)), escaped(shown_mean(indicator, 0)),
                   escaped(shown_interval(indicator, 0))});
    }
    return table.html();
}

} // namespace

std::string differences_section(Contents const& contents) {
    auto const& comparison = contents.comparison;
    auto const more = fill(words::further, {same(std::to_string(comparison.other.size()))});
    if (contents.study.arms.size() == 1) {
        auto const count = same(std::to_string(contents.study.replications()));
        return section("values", both(words::values),
                       paragraph(fill(words::values_text, {count})) + value_table(comparison.main) +
                           collapsible(more, value_table(comparison.other)));
    }
    return section("differences", both(words::differences),
                   paragraph(both(words::differences_text)) +
                       legend({{palette::good, both(words::key_better)},
                               {palette::bad, both(words::key_worse)},
                               {palette::neutral, both(words::key_unclear)}}) +
                       plots(contents) + difference_table(contents, comparison.main) +
                       paragraph(both(words::best_note), "note") +
                       collapsible(more, difference_table(contents, comparison.other)));
}

} // namespace linli::report
