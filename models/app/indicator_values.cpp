#include "models/app/indicator_values.hpp"

#include "models/app/units.hpp"
#include "models/indicators/catalogue.hpp"

namespace linli::app {

namespace {

/// `name` of a family, then the member.
std::string member_name(std::string name, std::string const& member, std::string_view colon) {
    while (!name.empty() && name.back() == ':') {
        name.pop_back();
    }
    return name + std::string(colon) + member;
}

} // namespace

std::vector<IndicatorValue> indicators_of(store::RunFile const& run) {
    auto const& table = run.table("indicators");
    auto const& ids = table.values<std::string>("name");
    auto const& values = table.values<double>("value");
    auto const& units = table.values<std::string>("unit");
    auto const& samples = table.values<std::int64_t>("samples");
    std::vector<IndicatorValue> indicators;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        indicators.push_back({ids[i], values[i], units[i], samples[i]});
    }
    return indicators;
}

IndicatorMeaning meaning_of(IndicatorValue const& value) {
    auto const* const info = find_indicator(value.id);
    if (info == nullptr) {
        return {.id = value.id,
                .name = {value.id, value.id},
                .unit = value.unit,
                .higher_is_better = std::nullopt};
    }
    IndicatorMeaning meaning{value.id,
                             info->name,
                             value.unit.empty() ? info->unit : value.unit,
                             info->higher_is_better,
                             info->main,
                             static_cast<std::size_t>(info - indicator_catalogue().data())};
    if (info->id.ends_with(".*")) {
        auto const member = value.id.substr(info->id.size() - 1);
        meaning.name = {member_name(info->name.en, member, ": "), member_name(info->name.zh, member, ":")};
    }
    return meaning;
}

std::string titled(IndicatorMeaning const& meaning, Language language) {
    auto const name = say(language, meaning.name, meaning.id);
    auto const unit = shown_unit(meaning.unit, language).text;
    return unit.empty() ? name : name + " [" + unit + ']';
}

} // namespace linli::app
