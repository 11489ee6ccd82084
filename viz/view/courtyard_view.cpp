#include "viz/view/courtyard_view.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace linli::viz {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

template <class Value>
std::vector<Value> const* values_of(Run const& run, std::string_view table, std::string_view column) {
    auto const* const found = run.find(table);
    auto const* const values = found != nullptr ? found->find(column) : nullptr;
    return values != nullptr ? std::get_if<std::vector<Value>>(&values->values) : nullptr;
}

/// A number of the table `courtyards`, of either type; NaN if there is none.
double number_of(Run const& run, std::string_view column, std::uint32_t courtyard) {
    if (auto const* const whole = values_of<std::int32_t>(run, "courtyards", column)) {
        return (*whole)[courtyard];
    }
    auto const* const real = values_of<float>(run, "courtyards", column);
    return real != nullptr ? static_cast<double>((*real)[courtyard]) : nan;
}

CourtyardTypeInfo const* type_of(Run const& run, std::uint32_t courtyard) {
    auto const type = number_of(run, "type", courtyard);
    return std::isnan(type) || type < 0.0 || type >= static_cast<double>(run.courtyard_types().size())
               ? nullptr
               : &run.courtyard_types()[static_cast<std::size_t>(type)];
}

/// Whether a problem counts on a day, as on the map.
bool counts(IssueColumns const& issues, std::size_t row, MapIndicator indicator, int day) {
    auto const by = [day](float time) { return static_cast<double>(time) < day; }; // never is not by any day
    if (!by(issues.arisen[row]) || by(issues.gone[row])) {
        return false;
    }
    return indicator == MapIndicator::unnoticed ? !by(issues.noticed[row])
           : indicator == MapIndicator::backlog ? by(issues.reported[row]) && !by(issues.closed[row])
                                                : true;
}

bool is_counted(MapIndicator indicator) {
    return indicator == MapIndicator::open || indicator == MapIndicator::unnoticed ||
           indicator == MapIndicator::backlog;
}

void count_problems(Run const& run, MapIndicator indicator, std::uint32_t courtyard, int day,
                    std::vector<Building>& buildings) {
    auto const* const homes = values_of<std::int32_t>(run, "issues", "building");
    auto const& issues = run.issues();
    for (std::size_t row = 0; homes != nullptr && row < issues.size(); ++row) {
        auto const home = static_cast<std::size_t>((*homes)[row]);
        if (issues.courtyard[row] == static_cast<std::int32_t>(courtyard) && home < buildings.size() &&
            counts(issues, row, indicator, day)) {
            ++buildings[home].count;
        }
    }
}

std::string text_of(double value, int decimals) {
    return std::isnan(value) ? "-" : fixed(value, decimals);
}

/// Of a council: its state, in the order of the codes.
std::string council_of(Run const& run, std::uint32_t courtyard, Language language) {
    static constexpr std::array<Text, 5> states{Text::council_none, Text::council_preparing,
                                                Text::council_nominating, Text::council_posted,
                                                Text::council_serving};
    auto const code = number_of(run, "council_state", courtyard);
    if (std::isnan(code) || code < 0.0 || code >= static_cast<double>(states.size())) {
        return "-";
    }
    auto text = say(language, states.at(static_cast<std::size_t>(code)));
    return number_of(run, "council_shared", courtyard) > 0.0 ? text + say(language, Text::council_is_shared)
                                                             : text;
}

} // namespace

std::vector<Building> buildings_of(Run const& run, MapIndicator indicator, std::uint32_t courtyard, int day) {
    auto const* const type = type_of(run, courtyard);
    auto const households = number_of(run, "households", courtyard);
    if (type == nullptr || type->households_per_building < 1.0 || !(households >= 1.0)) {
        return {};
    }
    auto const people = run.info({Tier::courtyard, courtyard}).residents / households;
    std::vector<Building> buildings;
    for (double left = households; left > 0.0; left -= type->households_per_building) {
        auto const here = std::min(left, type->households_per_building);
        buildings.push_back({static_cast<std::uint32_t>(buildings.size()), static_cast<int>(type->floors),
                             here, here * people, nan, 0});
    }
    if (is_counted(indicator)) {
        count_problems(run, indicator, courtyard, day, buildings);
        for (auto& building : buildings) {
            building.value = building.count * 1000.0 / building.residents;
        }
    }
    return buildings;
}

std::vector<CourtyardFact> courtyard_facts(Run const& run, std::uint32_t courtyard, Language language) {
    auto const number = [&](std::string_view column, int decimals) {
        return text_of(number_of(run, column, courtyard), decimals);
    };
    auto const* const type = type_of(run, courtyard);
    bool const is_managed = number_of(run, "managed", courtyard) > 0.0;
    return {{Text::courtyard_type, type != nullptr ? say(language, type->name, "-") : "-"},
            {Text::courtyard_managed, say(language, is_managed ? Text::yes : Text::no)},
            {Text::residents, number("residents", 0)},
            {Text::households, number("households", 0)},
            {Text::courtyard_council, council_of(run, courtyard, language)},
            {Text::council_members, number("council_members", 0)},
            {Text::council_since, number("council_founded", 0)},
            {Text::series_arisen, number("arisen", 0)},
            {Text::series_fixed, number("fixed", 0)},
            {Text::open_at_end, number("open", 0)},
            {Text::mean_days_to_fix, number("days_to_fix_mean", 1)},
            {Text::series_satisfaction, number("satisfaction", 3)},
            {Text::series_trust, number("trust", 3)},
            {Text::series_ownership, number("ownership", 3)},
            {Text::norms, number("norms", 3)},
            {Text::helpers, number("cooperation", 3)},
            {Text::series_volunteer_hours, number("volunteer_hours", 0)}};
}

} // namespace linli::viz
