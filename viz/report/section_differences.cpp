#include "sim/experiment/numbers.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/plot.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>

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

struct Look {
    std::string_view name; ///< of the mark in script/intervals.js
    std::string_view colour;
};

Look look_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return {"better", palette::good};
    case Verdict::worse:
        return {"worse", palette::bad};
    case Verdict::different:
        return {"different", palette::neutral};
    default:
        return {"unclear", palette::neutral};
    }
}

/// One indicator: a row for each structure after the baseline.
void put_rows(PlotData& data, Contents const& contents, Indicator const& indicator) {
    data.begin("rows");
    for (std::size_t k = 1; k <= indicator.contrasts.size(); ++k) {
        auto const& contrast = indicator.contrasts[k - 1];
        auto const [name, colour] = look_of(contrast.verdict);
        auto const numbers = shown_difference(indicator, k) + ' ' + shown_interval(indicator, k);
        data.begin_item().put("letter", letter(k)).put("mark", name).put("colour", colour);
        data.put("value", contrast.paired.difference * indicator.factor);
        data.put("low", contrast.paired.interval.low * indicator.factor);
        data.put("high", contrast.paired.interval.high * indicator.factor);
        data.put("hint", label(contents.study, k) + same(": " + numbers)).end_item();
    }
    data.end();
}

std::string plots(Contents const& contents) {
    auto const& main = contents.comparison.main;
    // Lines of panels that fit an A4 page, by the measures of script/intervals.js; three panels stand in a
    // line.
    auto const lines = std::max<std::size_t>(1, 860 / (18 * contents.study.arms.size() + 50));
    auto const step = 3 * on_a_page((main.size() + 2) / 3, lines);
    std::string parts;
    for (std::size_t first = 0, part = 1; first < main.size(); first += step, ++part) {
        PlotData data("intervals");
        data.begin("panels");
        for (std::size_t i = first; i < std::min(first + step, main.size()); ++i) {
            data.begin_item().put("title", titled(main[i]));
            put_rows(data, contents, main[i]);
            data.end_item();
        }
        parts += plot(part == 1 ? "differences" : "differences-" + std::to_string(part),
                      both(words::difference_picture), data.end().json(), "");
    }
    return parts;
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
