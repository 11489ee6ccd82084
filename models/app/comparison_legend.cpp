#include "models/app/comparison_legend.hpp"

#include "sim/experiment/wrap.hpp"

namespace linli::app {

namespace {

std::size_t tests_in(std::vector<IndicatorComparison> const& family) {
    std::size_t tests = 0;
    for (auto const& indicator : family) {
        tests += indicator.contrasts.size();
    }
    return tests;
}

/// "1 pair", "2 pairs".
std::string counted(std::size_t number, std::string const& singular) {
    return std::to_string(number) + ' ' + singular + (number == 1 ? "" : "s");
}

std::string legend_en(Comparison const& comparison, ComparisonFrame const& frame) {
    bool const two = frame.alternatives.size() == 2;
    std::string const difference = two ? "B - A" : "minus A";
    std::string text = "How to read it\n";
    text +=
        difference + ": mean over " + counted(comparison.replications, "pair") +
        " of runs. Both runs of a pair share residents, problems and chance, so their difference is due to "
        "the structure. The interval contains the true mean difference with 95 % confidence.\n";
    text +=
        "verdict: `better` or `worse` than A where the difference holds at 5 % after Holm's correction for "
        "the " +
        counted(tests_in(comparison.main), "test") +
        " of the main indicators together; `unclear` may be chance; `same` is equal in every run.\n";
    text += std::string(two ? "B best" : "best") +
            ": probability of having the best mean, as far as the replications show it.\n";
    if (comparison.replications < 2) {
        text += "One replication shows no uncertainty: take at least 2, better 10 (--replications 10).\n";
    }
    text += "These rankings are conditional on the model and its assumed numbers (`linli explain --all`). "
            "They are reasons to look closer, not forecasts.";
    return text;
}

std::string legend_zh(Comparison const& comparison, ComparisonFrame const& frame) {
    bool const two = frame.alternatives.size() == 2;
    std::string text = "读法\n";
    text += std::string(two ? "B - A" : "减 A") + ":" + std::to_string(comparison.replications) +
            " 对运行之差的均值。每对运行的居民、问题和随机性完全相同,差别只来自组织结构。区间以 95% "
            "的置信度包含真实的平均差值。\n";
    text +=
        "结论:经 Holm 校正(主要指标共 " + std::to_string(tests_in(comparison.main)) +
        " 项检验)后,在 5% 水平上成立的差异记为“更好”或“更差”;“不明确”可能出于偶然;“相同”指每次运行都相等。\n";
    text += std::string(two ? "B 最优" : "最优") + ":均值最优的概率,按重复运行之间的差异推算。\n";
    if (comparison.replications < 2) {
        text += "只运行一次看不出不确定性:至少 2 次,最好 10 次(--replications 10)。\n";
    }
    text += "以上排序取决于模型及其假定的数值(见 `linli explain --all`),只说明值得细看之处,不是预测。";
    return text;
}

} // namespace

std::string comparison_opening(Comparison const& comparison, ComparisonFrame const& frame, Language language,
                               std::size_t width) {
    auto const title = say(language, frame.scenario_name, frame.scenario) + " (" + frame.scenario + ")";
    auto const days = std::to_string(frame.days);
    auto const seed = std::to_string(frame.seed);
    std::string text = experiment::paragraph(
        language == Language::zh
            ? title + ":同一世界、同样的问题,重复 " + std::to_string(comparison.replications) + " 次,每次 " +
                  days + " 天,种子 " + seed
            : title + ": the same worlds and problems, " + counted(comparison.replications, "replication") +
                  " of " + days + " days, seed " + seed,
        width);
    for (std::size_t k = 0; k < frame.alternatives.size(); ++k) {
        auto const& alternative = frame.alternatives[k];
        auto line = letter(k) + " = " + alternative.id;
        auto const name = say(language, alternative.name);
        line += name.empty() ? "" : ": " + name;
        line += k == 0 ? " (" + say(language, words::baseline) + ")" : "";
        auto lines = experiment::wrap(line, width - 6);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text += (i == 0 ? "  " : "      ") + lines[i] + '\n';
        }
    }
    return text + '\n';
}

std::string comparison_legend(Comparison const& comparison, ComparisonFrame const& frame, Language language,
                              std::size_t width) {
    auto const text = language == Language::zh ? legend_zh(comparison, frame) : legend_en(comparison, frame);
    return experiment::paragraph(text, width);
}

} // namespace linli::app
