#include "models/app/units.hpp"

#include <algorithm>
#include <array>

namespace linli::app {

namespace {

struct Translation {
    std::string_view unit;
    Phrase text;
};

// Units that are not listed are shown as they are.
constexpr std::array translations{Translation{"1", {"", ""}},
                                  Translation{"issue", {"", ""}},
                                  Translation{"meeting", {"", ""}},
                                  Translation{"council", {"", ""}},
                                  Translation{"person", {"", ""}},
                                  Translation{"day", {"days", "天"}},
                                  Translation{"hour", {"hours", "小时"}},
                                  Translation{"yuan", {"yuan", "元"}},
                                  Translation{"share", {"%", "%"}},
                                  Translation{"1/1000 residents", {"", ""}},
                                  Translation{"1/(1000 residents year)", {"per year", "每年"}}};

} // namespace

ShownUnit shown_unit(std::string_view unit, Language language) {
    double const factor = unit == "share" ? 100.0 : 1.0;
    auto const known = std::find_if(translations.begin(), translations.end(),
                                    [&](Translation const& translation) { return translation.unit == unit; });
    return {factor, known == translations.end() ? std::string(unit) : say(language, known->text)};
}

} // namespace linli::app
