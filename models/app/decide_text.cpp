#include "models/app/comparison_frame.hpp"
#include "models/app/decide.hpp"
#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <cmath>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::Estimate;
using experiment::Fit;
using experiment::TextTable;
using experiment::with_uncertainty;

constexpr Phrase benefit{"benefit", "收益"};
constexpr Phrase cost{"cost", "成本"};
constexpr Phrase pareto{"Pareto\nset", "帕累托\n集"};
constexpr Phrase regret{"largest\nregret", "最大\n遗憾"};
constexpr Phrase mean_regret{"mean\nregret", "平均\n遗憾"};
constexpr Phrase where{"largest where", "何处最大"};

std::string number(Estimate const& estimate, double factor) {
    return with_uncertainty(estimate.value * factor, estimate.interval.half_width() * factor);
}

std::string pareto_text(DecisionRow const& row, Language language) {
    auto const in = say(language, row.in_pareto_set ? Phrase{"yes", "是"} : Phrase{"no", "否"});
    return std::isnan(row.pareto_share) ? in : in + ' ' + experiment::percent(row.pareto_share);
}

std::string opening(Decision const& decision, Language language, std::size_t width) {
    auto const& frame = decision.frame;
    auto const points = std::to_string(frame.points);
    auto const worlds = std::to_string(frame.replications);
    auto text = experiment::paragraph(language == Language::zh
                                          ? frame.study + ":" + points + " 个设计点,各重复 " + worlds + " 次"
                                          : frame.study + ": design points: " + points +
                                                ", whole replications: " + worlds,
                                      width);
    for (std::size_t s = 0; s < frame.structures.size(); ++s) {
        text += experiment::paragraph(
            "  " + letter(s) + " = " + frame.structures[s] + ": " + say(language, frame.names[s], ""), width);
    }
    text += experiment::paragraph(say(language, benefit) + ": " + titled(decision.benefit, language), width);
    return text + experiment::paragraph(say(language, cost) + ": " + titled(decision.cost, language), width) +
           '\n';
}

std::string legend(Language language) {
    return '\n' +
           say(language,
               Phrase{
                   "Pareto set: no other structure is as good in both and better in one; with the share of "
                   "resampled studies in which it is so. regret: what is missed against the best structure "
                   "at a design point, in the unit of the benefit; its largest over the points (least is "
                   "safest, Savage 1951) with its 95 % interval, and its mean. Intervals: bootstrap over "
                   "the replications. Within the model and its assumed numbers.",
                   "帕累托集:没有其他结构两项都不差且至少一项更好;百分数为自助抽样中属于该集的比例。遗憾:"
                   "在一个设计"
                   "点上与最优结构相比少得多少(收益的单位);列出各点中的最大值(最小者最稳妥,Savage 1951)及其 "
                   "95% "
                   "区间,与平均值。区间对各次重复自助抽样。结论以模型及其假定数值为前提。"});
}

} // namespace

std::string decision_text(Decision const& decision, Language language, std::size_t width) {
    if (decision.rows.empty()) {
        return say(language, Phrase{"No replication is whole yet: nothing can be told.\n",
                                    "尚无完整的重复,无法汇总。\n"});
    }
    double const gain = shown_unit(decision.benefit.unit, language).factor;
    double const price = shown_unit(decision.cost.unit, language).factor;
    TextTable table({{"", Align::left, Fit::contents},
                     {say(language, benefit), Align::right, Fit::contents},
                     {say(language, cost), Align::right, Fit::contents},
                     {say(language, pareto), Align::right, Fit::contents},
                     {say(language, regret), Align::right, Fit::contents},
                     {say(language, words::interval), Align::right, Fit::contents},
                     {say(language, mean_regret), Align::right, Fit::contents},
                     {say(language, where), Align::left, Fit::shrinks}});
    for (std::size_t s = 0; s < decision.rows.size(); ++s) {
        auto const& row = decision.rows[s];
        table.row({letter(s), number(row.benefit, gain), number(row.cost, price), pareto_text(row, language),
                   number(row.largest_regret, gain),
                   experiment::interval_text(row.largest_regret.interval, gain),
                   experiment::readable(row.mean_regret * gain), row.where});
    }
    return opening(decision, language, width) + table.render(width) +
           experiment::paragraph(legend(language), width);
}

} // namespace linli::app
