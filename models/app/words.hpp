#pragma once

#include "sim/config/name.hpp"

#include <string>
#include <string_view>

namespace linli::app {

/// The language of tables.
enum class Language { en, zh };

/// A text in both languages.
struct Phrase {
    std::string_view en;
    std::string_view zh;
};

[[nodiscard]] inline std::string say(Language language, Phrase phrase) {
    return std::string(language == Language::zh ? phrase.zh : phrase.en);
}

/// The name in the language; the other one, or `otherwise`, where it is missing.
[[nodiscard]] inline std::string say(Language language, config::Name const& name,
                                     std::string_view otherwise = {}) {
    auto const& wanted = language == Language::zh ? name.zh : name.en;
    auto const& other = language == Language::zh ? name.en : name.zh;
    return !wanted.empty() ? wanted : !other.empty() ? other : std::string(otherwise);
}

// What tables say, in both languages, in one place.
namespace words {

inline constexpr Phrase arisen{"arisen", "发生"};
inline constexpr Phrase baseline{"baseline", "基准"};
inline constexpr Phrase b_best{"B\nbest", "B\n最优"};
inline constexpr Phrase better{"better", "更好"};
inline constexpr Phrase cases{"cases", "样本"};
inline constexpr Phrase closed{"closed", "办结"};
inline constexpr Phrase closed_falsely{"closed, not fixed", "虚假办结"};
inline constexpr Phrase confirmed{"confirmed", "报事人确认"};
inline constexpr Phrase date{"date", "日期"};
inline constexpr Phrase day{"day", "第几天"};
inline constexpr Phrase days{"days", "天数"};
inline constexpr Phrase definition{"Definition", "定义"};
inline constexpr Phrase description{"description", "说明"};
inline constexpr Phrase different{"differs", "有差异"};
inline constexpr Phrase fallback{"if absent", "缺省值"};
inline constexpr Phrase fixed{"really fixed", "真正解决"};
inline constexpr Phrase from_then_on{"from then on", "此后"};
inline constexpr Phrase handled{"handled", "受理办理"};
inline constexpr Phrase identifier{"id", "标识"};
inline constexpr Phrase indicator{"Indicator", "指标"};
inline constexpr Phrase interval{"95 % interval", "95% 区间"};
inline constexpr Phrase is_best{"best", "最优"};
inline constexpr Phrase mean{"mean", "均值"};
inline constexpr Phrase meaning{"Meaning", "含义"};
inline constexpr Phrase minimum_samples{"minimum of cases", "最少样本数"};
inline constexpr Phrase minus_a{"minus A", "减 A"};
inline constexpr Phrase name{"name", "名称"};
inline constexpr Phrase never{"never", "从未"};
inline constexpr Phrase noticed{"noticed", "发现"};
inline constexpr Phrase other_indicators{"Further indicators", "其他指标"};
inline constexpr Phrase promised{"promised for", "承诺期限"};
inline constexpr Phrase range{"range", "范围"};
inline constexpr Phrase reported{"reported", "上报"};
inline constexpr Phrase required{"required", "必填"};
inline constexpr Phrase same{"same", "相同"};
inline constexpr Phrase source{"source", "来源"};
inline constexpr Phrase structure{"structure", "组织结构"};
inline constexpr Phrase tag{"tag", "标签"};
inline constexpr Phrase unclear{"unclear", "不明确"};
inline constexpr Phrase unit{"unit", "单位"};
inline constexpr Phrase value{"value", "数值"};
inline constexpr Phrase verdict{"verdict", "结论"};
inline constexpr Phrase what{"what", "事件"};
inline constexpr Phrase where_time_went{"where the time went", "时间去向"};
inline constexpr Phrase who{"who", "经手方"};
inline constexpr Phrase worse{"worse", "更差"};

} // namespace words

} // namespace linli::app
