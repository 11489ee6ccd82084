#include "models/mechanisms/dispatch_rules.hpp"

#include "models/purpose.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linli {

namespace {

bool contains(std::vector<std::string> const& list, std::string const& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void add_whistle(Whistle const& whistle, Structure const& structure, DispatchRules& rules) {
    rules.whistling = whistle.monthly_limit > 0 ? code_of(structure, whistle.office) : std::int16_t{-1};
    rules.calls = {.joint = contains(whistle.kinds, "joint"),
                   .beyond_powers = contains(whistle.kinds, "beyond-powers"),
                   .emergency = contains(whistle.kinds, "emergency")};
    for (auto const& department : whistle.departments) {
        rules.departments.push_back(static_cast<std::uint8_t>(code_of(structure, department)));
    }
}

void add_orders(FourSlipOrders const& orders, Inputs const& inputs, Organization const& organization,
                DispatchRules& rules) {
    rules.ordering = code_of(inputs.structure, orders.office);
    for (std::size_t sort = 0; sort < orders.unit.size(); ++sort) {
        DispatchRules::Unit const unit{.sort = sort,
                                       .kinds = kinds_of(inputs.issues, orders.unit[sort].kinds),
                                       .authority = organization.powers_of(orders.unit[sort].authority)};
        rules.units.insert(rules.units.end(), static_cast<std::size_t>(orders.unit[sort].count), unit);
    }
}

void add_dedicated_grid(DedicatedGrid const& grid, Inputs const& inputs, Geography const& geography,
                        Seed seed, DispatchRules& rules) {
    rules.dedicated_grid = code_of(inputs.structure, grid.office);
    for (std::size_t c = 0; c < geography.courtyards.size(); ++c) {
        auto const& type = inputs.scenario.courtyard_types[geography.courtyards[c].type];
        bool const of_type = grid.courtyard_types.empty() || contains(grid.courtyard_types, type.id);
        auto const block = draw(seed, number(Purpose::dedicated_area), c, 0, 0);
        rules.dedicated.push_back(of_type && uniform(block[0]) < grid.share ? 1 : 0);
    }
}

void add_desk(SendDown const& desk, Inputs const& inputs, DispatchRules& rules) {
    rules.desk = code_of(inputs.structure, desk.office);
    rules.desk_weekdays = weekdays_of(desk.weekdays);
    for (int day = 0; day < inputs.scenario.calendar.work_days_per_week; ++day) {
        rules.desk_days += (rules.desk_weekdays >> day) & 1;
    }
}

void add_ranking(Ranking const& ranking, Structure const& structure, DispatchRules& rules) {
    for (auto const& office : ranking.offices) {
        rules.ranked.push_back(static_cast<std::uint8_t>(code_of(structure, office)));
    }
}

} // namespace

std::uint8_t weekdays_of(std::vector<std::string> const& names) {
    std::array<std::string, 7> const week{"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};
    unsigned bits = 0;
    for (std::size_t day = 0; day < week.size(); ++day) {
        bits |= contains(names, week[day]) ? 1U << day : 0U;
    }
    return static_cast<std::uint8_t>(bits);
}

DispatchRules make_dispatch_rules(Inputs const& inputs, Organization const& organization,
                                  Geography const& geography, Seed seed) {
    DispatchRules rules;
    auto const& mechanism = inputs.structure.mechanism;
    if (mechanism.whistle) {
        add_whistle(*mechanism.whistle, inputs.structure, rules);
    }
    if (mechanism.four_slip_orders) {
        add_orders(*mechanism.four_slip_orders, inputs, organization, rules);
    }
    if (mechanism.mediation) {
        rules.mediating = code_of(inputs.structure, mechanism.mediation->office);
    }
    if (mechanism.dedicated_grid) {
        add_dedicated_grid(*mechanism.dedicated_grid, inputs, geography, seed, rules);
    }
    if (mechanism.send_down) {
        add_desk(*mechanism.send_down, inputs, rules);
    }
    if (mechanism.platform) {
        rules.platform = code_of(inputs.structure, mechanism.platform->office);
        rules.sensed = kinds_of(inputs.issues, mechanism.platform->senses);
    }
    if (mechanism.power_lists) {
        rules.listed = kinds_of(inputs.issues, mechanism.power_lists->kinds);
    }
    if (mechanism.ranking) {
        add_ranking(*mechanism.ranking, inputs.structure, rules);
    }
    return rules;
}

} // namespace linli
