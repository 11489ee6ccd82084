#include "viz/report/html.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>

namespace linli::report {

namespace {

std::size_t count(std::vector<Indicator> const& indicators, std::size_t arm, Verdict verdict) {
    return static_cast<std::size_t>(
        std::count_if(indicators.begin(), indicators.end(), [&](Indicator const& indicator) {
            return indicator.contrasts[arm - 1].verdict == verdict;
        }));
}

/// E.g. "Days to solve, median -2.1 days [-3, -1]".
Both change(Indicator const& indicator, std::size_t arm) {
    auto const unit = indicator.unit.en == "%" ? both(words::percentage_points) : indicator.unit;
    Both const spaced{unit.en.empty() ? "" : " " + unit.en, unit.zh.empty() ? "" : " " + unit.zh};
    return fill(words::one_change, {indicator.name, same(shown_difference(indicator, arm)), spaced,
                                    same(shown_interval(indicator, arm))});
}

Both changes(std::vector<Indicator> const& indicators, std::size_t arm, Verdict verdict) {
    std::vector<Both> list;
    for (auto const& indicator : indicators) {
        if (indicator.contrasts[arm - 1].verdict == verdict) {
            list.push_back(change(indicator, arm));
        }
    }
    return joined(list, words::list_separator);
}

Both number(std::size_t n) {
    return same(std::to_string(n));
}

std::string in_words(Contents const& contents, std::size_t arm) {
    auto const& main = contents.comparison.main;
    auto const better = count(main, arm, Verdict::better);
    auto const worse = count(main, arm, Verdict::worse);
    auto const equal = count(main, arm, Verdict::same);
    auto const unclear = main.size() - better - worse - equal - count(main, arm, Verdict::different);
    auto const list = element(
        "ul",
        element("li", html(better == 0 ? fill(words::nothing_better, {number(main.size())})
                                       : fill(words::better_in, {number(better), number(main.size()),
                                                                 changes(main, arm, Verdict::better)}))) +
            element("li", html(worse == 0 ? both(words::nothing_worse)
                                          : fill(words::worse_in,
                                                 {number(worse), changes(main, arm, Verdict::worse)}))) +
            element("li", html(fill(words::rest_unclear, {number(unclear), number(equal)}))));
    return element("h3",
                   html(fill(words::compared_with, {label(contents.study, arm), label(contents.study, 0)}))) +
           '\n' + list + '\n';
}

std::string mark(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return "▲ ";
    case Verdict::worse:
        return "▼ ";
    case Verdict::different:
        return "◆ ";
    case Verdict::same:
        return "= ";
    case Verdict::unclear:
        return "· ";
    case Verdict::untested:
        break;
    }
    return "";
}

std::string glance_class(Verdict verdict) {
    return verdict == Verdict::better ? "better" : verdict == Verdict::worse ? "worse" : "";
}

std::string glance(Contents const& contents) {
    std::vector<std::string> header{html(words::indicator)};
    for (std::size_t k = 0; k < contents.study.arms.size(); ++k) {
        header.push_back(escaped(letter(k)));
    }
    HtmlTable table(header);
    for (auto const& indicator : contents.comparison.main) {
        std::vector<std::string> cells{html(titled(indicator)), escaped(shown_mean(indicator, 0))};
        for (std::size_t k = 1; k < contents.study.arms.size(); ++k) {
            auto const verdict = indicator.contrasts[k - 1].verdict;
            cells.push_back(element("span", escaped(mark(verdict) + shown_difference(indicator, k)),
                                    glance_class(verdict)));
        }
        table.row(cells);
    }
    return element("h3", html(words::at_a_glance)) + '\n' + paragraph(both(words::glance_key), "note") +
           table.html();
}

} // namespace

std::string summary_section(Contents const& contents) {
    auto const& study = contents.study;
    std::string text;
    if (study.arms.size() > 1) {
        text += paragraph(fill(words::method, {number(study.replications())}));
    }
    if (study.replications() < 2) {
        text += paragraph(both(words::one_replication), "warning");
    }
    if (study.left_out > 0) {
        text += paragraph(fill(words::left_out, {number(study.left_out)}), "warning");
    }
    if (study.arms.size() > 1) {
        for (std::size_t k = 1; study.replications() > 1 && k < study.arms.size(); ++k) {
            text += in_words(contents, k);
        }
        text += glance(contents);
    }
    return section("summary", both(words::summary), text);
}

} // namespace linli::report
