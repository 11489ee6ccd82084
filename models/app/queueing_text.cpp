#include "models/app/queueing.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <cmath>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::Fit;
using experiment::rounded;

constexpr Phrase office{"Office", "机构"};
constexpr Phrase visits{"visits\na day", "每日\n件数"};
constexpr Phrase servers{"at a\ntime", "同时\n办理"};
constexpr Phrase load{"load", "负荷"};
constexpr Phrase variation{"variation of\narrivals  work", "变异\n到达  工时"};
constexpr Phrase left{"left", "离队"};
constexpr Phrase waited{"waited\n[days]", "等待\n[天]"};
constexpr Phrase theory{"theory\n[days]", "理论\n[天]"};
constexpr Phrase no_steady_state{"grows", "无界"};
constexpr Phrase nothing{"No office took anything up.\n", "没有机构受理任何问题。\n"};
constexpr Phrase legend{
    "A row is an office in the mean over its places, weighted by visits. load: hours of work over hours free "
    "for "
    "the queue. variation: squared coefficient, 1 for Poisson arrivals and exponential work. left: share "
    "that "
    "left before it was taken up. waited: days from arriving to being taken up, as simulated. theory: the "
    "same "
    "for a first-come-first-served queue with these arrivals, this work and these hours (Allen-Cunneen; "
    "exact "
    "for M/M/c and M/G/1); grows: a place has more work than hours. What is waited beyond theory comes from "
    "what the formula does not know: nights and weekends, the length of a step, seasons, founding in the "
    "course of the year, priorities and those who leave.",
    "每行为一类机构,按件数加权的各处平均。负荷:工时除以可用于排队事项的工时。变异:平方变异系数,泊松到达与指"
    "数工时为 1。离队:受理前即离开的比例。等待:到达至受理的模拟天数。理论:到达、工时与人力相同的先到先办队列"
    "的等待(Allen-Cunneen 公式;对 M/M/c 与 M/G/1 精确);无界:某处工作量超过工时。超出理论的等待来自公式不知"
    "道的因素:夜间与周末、步长、季节、年中才成立、优先次序以及中途离队者。"};

/// Three significant digits of days, at most three decimals.
std::string days(double value) {
    return rounded(value, value < 1.0 ? 3 : value < 10.0 ? 2 : 1);
}

std::string share_left(OfficeQueue const& queue) {
    auto const all = static_cast<double>(queue.left + queue.visits);
    return experiment::percent(static_cast<double>(queue.left) / all);
}

} // namespace

std::string queues_text(std::vector<OfficeQueue> const& queues, Language language, std::size_t width) {
    if (queues.empty()) {
        return say(language, nothing);
    }
    experiment::TextTable table({{say(language, office), Align::left, Fit::shrinks},
                                 {say(language, visits), Align::right, Fit::contents},
                                 {say(language, servers), Align::right, Fit::contents},
                                 {say(language, load), Align::right, Fit::contents},
                                 {say(language, variation), Align::right, Fit::contents},
                                 {say(language, left), Align::right, Fit::contents},
                                 {say(language, waited), Align::right, Fit::contents},
                                 {say(language, theory), Align::right, Fit::contents}});
    for (auto const& queue : queues) {
        table.row(
            {say(language, queue.name), rounded(queue.mean.arrivals, 2), std::to_string(queue.mean.servers),
             experiment::percent(queue.mean.utilisation()),
             rounded(queue.mean.arrival_variation, 1) + "   " + rounded(queue.mean.service_variation, 1),
             share_left(queue), days(queue.waited),
             std::isinf(queue.expected) ? say(language, no_steady_state) : days(queue.expected)});
    }
    return table.render(width) + '\n' + experiment::paragraph(say(language, legend), width) + '\n';
}

} // namespace linli::app
