#include "models/app/comparison_frame.hpp"
#include "models/app/sweep_sensitivity.hpp"
#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <numeric>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::Fit;
using experiment::Interval;
using experiment::TextTable;
using experiment::with_uncertainty;

constexpr std::size_t most_shown = 3;     // factors of an indicator
constexpr double least_share_shown = 0.1; // of the effect of the strongest factor

constexpr Phrase factor{"factor", "因素"};
constexpr Phrase spread{"sigma", "σ"};
constexpr Phrase first{"first", "一阶"};
constexpr Phrase total{"total", "总效应"};

/// A number with its interval, two cells of a row.
struct Shown {
    double value;
    Interval interval;
};

/// What decides which factors are shown comes first; the other number second.
std::pair<Shown, Shown> numbers_of(IndicatorSensitivity const& indicator, bool screening,
                                   std::size_t structure, std::size_t number) {
    if (screening) {
        auto const& effect = indicator.morris[structure][number];
        return {{effect.mean_absolute, effect.mean_absolute_interval},
                {effect.deviation, effect.deviation_interval}};
    }
    auto const& indices = indicator.sobol[structure][number];
    return {{indices.total, indices.total_interval}, {indices.first, indices.first_interval}};
}

std::vector<std::size_t> strongest(IndicatorSensitivity const& indicator, bool screening,
                                   std::size_t structure, std::size_t factors) {
    std::vector<std::size_t> order(factors);
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const strength = [&](std::size_t f) {
        return numbers_of(indicator, screening, structure, f).first.value;
    };
    std::erase_if(order, [&](std::size_t f) { return !(strength(f) > 0.0); });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    auto const weak = std::find_if(order.begin(), order.end(), [&](std::size_t f) {
        return strength(f) < least_share_shown * strength(order.front());
    });
    order.erase(weak, order.end());
    order.resize(std::min(order.size(), most_shown));
    return order;
}

std::string value_text(Shown const& shown, double scale) {
    return with_uncertainty(shown.value * scale, shown.interval.half_width() * scale);
}

TextTable table_for(bool screening, Language language) {
    auto const interval = say(language, words::interval);
    auto const strength = screening ? std::string("mu*") : say(language, total);
    auto const other = say(language, screening ? spread : first);
    return TextTable({{say(language, words::indicator), Align::left, Fit::shrinks},
                      {say(language, factor), Align::left, Fit::contents},
                      {strength, Align::right, Fit::contents},
                      {interval, Align::right, Fit::contents},
                      {other, Align::right, Fit::contents}});
}

std::string structure_part(Sensitivity const& sensitivity, SweepSummary const& summary, std::size_t structure,
                           Language language, std::size_t width) {
    auto table = table_for(sensitivity.screening, language);
    for (auto const& row : sensitivity_rows(sensitivity, summary, structure)) {
        table.row({row.meaning ? titled(*row.meaning, language) : "", row.factor, row.strength, row.interval,
                   row.other});
    }
    auto const heading = '\n' + letter(structure) + " = " + summary.structures[structure] + '\n';
    return heading + (table.empty()
                          ? say(language, Phrase{"no factor changes anything\n", "没有因素产生影响\n"})
                          : table.render(width));
}

std::string opening(Sensitivity const& sensitivity, Language language, std::size_t width) {
    auto const rows = std::to_string(sensitivity.rows - sensitivity.left_out);
    auto const left_out = std::to_string(sensitivity.left_out);
    auto text = sensitivity.screening ? (language == Language::zh ? "Morris 筛选:" + rows + " 条轨迹"
                                                                  : "Morris screening: trajectories: " + rows)
                                      : (language == Language::zh ? "Sobol 指数:" + rows + " 行"
                                                                  : "Sobol indices: rows: " + rows);
    if (sensitivity.left_out > 0) {
        text += language == Language::zh ? ",另有 " + left_out + " 因运行失败而略去"
                                         : ", left out because a run failed: " + left_out;
    }
    return '\n' + experiment::paragraph(text, width);
}

std::string legend(Sensitivity const& sensitivity, Language language) {
    Phrase const screening{
        "mu*: mean size of the change of the indicator when the factor crosses its whole range; 0: it does "
        "nothing. sigma: how much that change depends on the other factors or is not linear. ",
        "mu*:因素跨越其全部范围时指标变化的平均大小;0 表示无影响。σ:该变化随其他因素而变或非线性的程度。"};
    Phrase const indices{
        "total: share of the indicator's variance that would remain if only this factor were not known, with "
        "its interactions. first: share by itself. ",
        "总效应:仅该因素未知时所剩的方差份额,含交互作用。一阶:其单独的份额。"};
    Phrase const common{
        "95 % intervals: bootstrap over the rows of the design. Shown are up to three factors "
        "with at least a tenth of the strongest effect; --json has all. All points share the "
        "chance of their replication, so this is about factors, not about chance.",
        "95% 区间:对设计各行自助抽样。最多列出三个因素,且不小于最强者的十分之一;全部数值见 --json。"
        "同一重复中各点共用随机性,故所述为因素之影响,而非偶然。"};
    return '\n' + say(language, sensitivity.screening ? screening : indices) + say(language, common);
}

} // namespace

std::vector<SensitivityRow> sensitivity_rows(Sensitivity const& sensitivity, SweepSummary const& summary,
                                             std::size_t structure) {
    std::vector<SensitivityRow> rows;
    for (auto const& indicator : sensitivity.indicators) {
        if (!indicator.meaning.main) {
            continue;
        }
        std::optional<IndicatorMeaning> meaning = indicator.meaning;
        double const scale =
            sensitivity.screening ? shown_unit(indicator.meaning.unit, Language::en).factor : 1.0;
        double whole = 1.0; // what shares are of
        for (auto const f : strongest(indicator, sensitivity.screening, structure, summary.factors.size())) {
            auto const [strength, other] = numbers_of(indicator, sensitivity.screening, structure, f);
            whole = sensitivity.screening && meaning ? strength.value : whole;
            rows.push_back({meaning,
                            summary.factors[f].id,
                            value_text(strength, scale),
                            experiment::interval_text(strength.interval, scale),
                            value_text(other, scale),
                            strength.value / whole,
                            {strength.interval.low / whole, strength.interval.high / whole}});
            meaning.reset();
        }
    }
    return rows;
}

std::string sensitivity_text(Sensitivity const& sensitivity, SweepSummary const& summary, Language language,
                             std::size_t width) {
    auto text = opening(sensitivity, language, width);
    for (std::size_t s = 0; s < summary.structures.size(); ++s) {
        text += structure_part(sensitivity, summary, s, language, width);
    }
    return text + experiment::paragraph(legend(sensitivity, language), width);
}

} // namespace linli::app
