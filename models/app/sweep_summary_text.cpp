#include "models/app/sweep_summary.hpp"

#include "models/app/comparison_frame.hpp"
#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

namespace linli::app {

using experiment::Align;
using experiment::Estimate;
using experiment::Fit;
using experiment::Sign;
using experiment::TextTable;
using experiment::with_uncertainty;

namespace {

constexpr Phrase change{"change", "变化"};

std::string number(Estimate const& estimate, double factor, Sign sign) {
    return with_uncertainty(estimate.value * factor, estimate.interval.half_width() * factor, sign);
}

/// The indicator, a letter for the structure, a number and its interval.
TextTable table_of(Phrase number_header, Language language) {
    return TextTable({{say(language, words::indicator), Align::left, Fit::shrinks},
                      {"", Align::left, Fit::contents},
                      {say(language, number_header), Align::right, Fit::contents},
                      {say(language, words::interval), Align::right, Fit::contents}});
}

std::string means(SweepSummary const& summary, Language language, std::size_t width) {
    auto table = table_of(words::mean, language);
    for (auto const& indicator : summary.indicators) {
        double const factor = shown_unit(indicator.meaning.unit, language).factor;
        auto title = titled(indicator.meaning, language);
        for (std::size_t s = 0; indicator.meaning.main && s < indicator.structures.size(); ++s) {
            auto const& mean = indicator.structures[s].mean;
            table.row({title, letter(s), number(mean, factor, Sign::negative_only),
                       experiment::interval_text(mean.interval, factor)});
            title.clear();
        }
    }
    return table.empty() ? "" : table.render(width);
}

bool excludes_zero(Estimate const& effect) {
    return effect.interval.low > 0.0 || effect.interval.high < 0.0;
}

std::string effects(SweepSummary const& summary, std::size_t factor_number, Language language,
                    std::size_t width) {
    auto table = table_of(change, language);
    for (auto const& indicator : summary.indicators) {
        double const factor = shown_unit(indicator.meaning.unit, language).factor;
        auto title = titled(indicator.meaning, language);
        for (std::size_t s = 0; indicator.meaning.main && s < indicator.structures.size(); ++s) {
            auto const& effect = indicator.structures[s].effects[factor_number];
            if (excludes_zero(effect)) {
                table.row({title, letter(s), number(effect, factor, Sign::always),
                           experiment::interval_text(effect.interval, factor, Sign::always)});
                title.clear();
            }
        }
    }
    auto const& factor = summary.factors[factor_number];
    auto const heading = experiment::paragraph(
        factor.id + ": " + factor.low + " → " + factor.high + " (" + factor.path + ')', width);
    auto const none = say(language, Phrase{"no change beyond chance was seen\n", "未见超出偶然的变化\n"});
    return '\n' + heading + (table.empty() ? none : table.render(width));
}

std::string opening(SweepSummary const& summary, Language language, std::size_t width) {
    auto const points = std::to_string(summary.points);
    auto const worlds = std::to_string(summary.replications);
    auto text = experiment::paragraph(
        language == Language::zh
            ? summary.study + ":" + points + " 个设计点,各重复 " + worlds + " 次"
            : summary.study + ": design points: " + points + ", whole replications: " + worlds,
        width);
    if (summary.points_left_out > 0) {
        auto const left_out = std::to_string(summary.points_left_out);
        text += experiment::paragraph(language == Language::zh
                                          ? left_out + " 个设计点因运行失败而略去"
                                          : "design points left out because a run failed: " + left_out,
                                      width);
    }
    for (std::size_t s = 0; s < summary.structures.size(); ++s) {
        auto const name = say(language, summary.names[s], "");
        text += experiment::paragraph("  " + letter(s) + " = " + summary.structures[s] + ": " + name, width);
    }
    return text + '\n';
}

std::string legend(SweepSummary const& summary, Language language) {
    if (language == Language::zh) {
        return std::string("\n均值:在全部设计点上的平均。变化:因素由其最低值变到最高值时指标的变化(线性)。") +
               (summary.replications > 1 ? "95% 区间来自各次重复。" : "只有一次重复,95% 区间来自设计点。") +
               "只列出区间不含零的变化;纯属偶然时,每百个区间中约有五个不含零。全部数值见 --json。";
    }
    return std::string(
               "\nmean: over all design points. change: of the indicator when the factor goes from its "
               "lowest to its highest value (linear). ") +
           (summary.replications > 1 ? "The 95 % intervals come from the replications. "
                                     : "With one replication the 95 % intervals come from the points. ") +
           "Only changes whose interval does not hold zero are listed; by chance alone about five of a "
           "hundred "
           "would not. --json has all.";
}

} // namespace

std::string summary_text(SweepSummary const& summary, Language language, std::size_t width,
                         ShownEffects shown) {
    if (summary.replications == 0) {
        return say(language, Phrase{"No replication is whole yet: nothing can be told.\n",
                                    "尚无完整的重复,无法汇总。\n"});
    }
    auto text = opening(summary, language, width) + means(summary, language, width);
    if (shown == ShownEffects::none) {
        return text;
    }
    for (std::size_t f = 0; f < summary.factors.size(); ++f) {
        text += effects(summary, f, language, width);
    }
    return text + experiment::paragraph(legend(summary, language), width);
}

} // namespace linli::app
