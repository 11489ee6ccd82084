#include "models/app/ablation.hpp"
#include "models/app/units.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <cmath>

namespace linli::app {

using experiment::Align;
using experiment::Effect;
using experiment::Fit;
using experiment::Sign;
using experiment::with_uncertainty;

namespace {

constexpr Phrase without{"without", "无"};
constexpr Phrase with{"with", "有"};
constexpr Phrase effect_word{"effect", "效应"};
constexpr Phrase size_word{"size", "大小"};

Phrase verdict_of(Effect const& effect, IndicatorMeaning const& meaning) {
    if (std::isnan(effect.adjusted_p)) {
        return {"-", "-"};
    }
    if (!effect.holds()) {
        return words::unclear;
    }
    if (!meaning.higher_is_better) {
        return words::different;
    }
    return (effect.paired.difference > 0.0) == *meaning.higher_is_better ? words::better : words::worse;
}

std::string size_text(double size) {
    return std::isinf(size) ? ">99" : size > 99.0 ? ">99" : experiment::rounded(size, 1);
}

std::string table_of(MechanismEffects const& mechanism, Language language, std::size_t width) {
    experiment::TextTable table({{say(language, words::indicator), Align::left, Fit::shrinks},
                                 {say(language, without), Align::right, Fit::contents},
                                 {say(language, with), Align::right, Fit::contents},
                                 {say(language, effect_word), Align::right, Fit::contents},
                                 {say(language, words::interval), Align::right, Fit::contents},
                                 {say(language, size_word), Align::right, Fit::contents},
                                 {say(language, words::verdict), Align::left, Fit::contents}});
    std::string same;
    for (auto const& [meaning, effect] : mechanism.effects) {
        if (effect.is_none()) {
            same += (same.empty() ? "" : say(language, Phrase{", ", "、"})) +
                    say(language, meaning.name, meaning.id);
            continue;
        }
        double const factor = shown_unit(meaning.unit, language).factor;
        double const half = effect.paired.interval.half_width() * factor;
        table.row({titled(meaning, language), with_uncertainty(effect.paired.mean_a * factor, half),
                   with_uncertainty(effect.paired.mean_b * factor, half),
                   with_uncertainty(effect.paired.difference * factor, half, Sign::always),
                   experiment::interval_text(effect.paired.interval, factor, Sign::always),
                   size_text(effect.size), say(language, verdict_of(effect, meaning))});
    }
    auto text = experiment::paragraph(mechanism.name + " (" + mechanism.part + ')', width);
    text += table.empty() ? "" : table.render(width);
    if (!same.empty()) {
        text += experiment::paragraph(say(language, Phrase{"No effect on: ", "无影响："}) + same, width);
    }
    return text + '\n';
}

std::string opening(Ablation const& ablation, AblationFrame const& frame, Language language) {
    auto const runs = std::to_string(ablation.replications);
    auto const days = std::to_string(frame.days);
    auto const seed = std::to_string(frame.seed);
    bool const added = frame.kind == AblationKind::added;
    if (language == Language::zh) {
        return frame.scenario + "，" + frame.structure +
               (added ? "：逐一加入 " + frame.other + " 的机制" : "：逐一关闭各机制") + "；同一世界，重复 " +
               runs + " 次，每次 " + days + " 天，种子 " + seed;
    }
    return frame.scenario + " under " + frame.structure +
           (added ? ": each mechanism of " + frame.other + " added in turn"
                  : ": each mechanism switched off in turn") +
           ", in the same worlds; " + runs + (runs == "1" ? " replication of " : " replications of ") + days +
           " days, seed " + seed;
}

std::string legend(Language language) {
    if (language == Language::zh) {
        return "读法\n效应：有该机制减去没有该机制，成对运行之差的均值；区间置信度 "
               "95%。大小：效应除以不同世界之间的标准差，"
               "机制与指标均按大小排列。结论：对全部机制与主要指标一并作 Holm 校正后在 5% "
               "水平上成立；“不明确”可能出于偶然。"
               "各机制相互影响，效应不可相加。";
    }
    return "How to read it\neffect: mean over pairs of runs with the mechanism minus without it, with 95 % "
           "interval. size: the effect in standard deviations between worlds; mechanisms and indicators are "
           "sorted by it. verdict: holds at 5 % after Holm's correction for all mechanisms and main "
           "indicators "
           "together; `unclear` may be chance. Mechanisms lean on each other: effects do not add up.";
}

} // namespace

std::string ablation_text(Ablation const& ablation, AblationFrame const& frame, Language language,
                          std::size_t width) {
    auto text = experiment::paragraph(opening(ablation, frame, language), width) + '\n';
    for (auto const& mechanism : ablation.mechanisms) {
        text += table_of(mechanism, language, width);
    }
    for (auto const& variant : ablation.left_out) {
        text += experiment::paragraph(
            (frame.kind == AblationKind::added
                 ? say(language, Phrase{"Not added: ", "未能加入："})
                 : say(language, Phrase{"Cannot be switched off alone: ", "无法单独关闭："})) +
                variant.part + ". " + variant.why_not,
            width);
    }
    text += ablation.left_out.empty() ? "" : "\n";
    return text + experiment::paragraph(legend(language), width);
}

void write_ablation(Ablation const& ablation, AblationFrame const& frame, JsonWriter& json) {
    json.field("scenario", frame.scenario).field("structure", frame.structure);
    json.field("kind", frame.kind == AblationKind::added ? "added" : "switched_off");
    json.field("seed", frame.seed).field("days", frame.days).field("replications", ablation.replications);
    json.key("mechanisms").begin_array();
    for (auto const& mechanism : ablation.mechanisms) {
        json.begin_object().field("part", mechanism.part).key("effects").begin_array();
        for (auto const& [meaning, effect] : mechanism.effects) {
            json.begin_object()
                .field("id", meaning.id)
                .field("unit", meaning.unit)
                .field("without", effect.paired.mean_a)
                .field("with", effect.paired.mean_b)
                .field("effect", effect.paired.difference)
                .field("low", effect.paired.interval.low)
                .field("high", effect.paired.interval.high)
                .field("p_value", effect.paired.p_value)
                .field("adjusted_p", effect.adjusted_p)
                .field("holds", effect.holds())
                .field("size", effect.size)
                .field("verdict", effect.is_none() ? "same" : std::string(verdict_of(effect, meaning).en))
                .end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().key("left_out").begin_array();
    for (auto const& variant : ablation.left_out) {
        json.begin_object().field("part", variant.part).field("reason", variant.why_not).end_object();
    }
    json.end_array();
    json.field("caveat", "Effects are conditional on the model and its assumed numbers.");
}

} // namespace linli::app
