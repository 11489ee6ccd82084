#include "models/mechanisms/dispatch_rules.hpp"

#include <algorithm>

namespace linli {

namespace {

bool names(std::vector<std::string> const& list, std::string const& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void add_whistle(Whistle const& whistle, Structure const& structure, DispatchRules& rules) {
    rules.whistling = whistle.monthly_limit > 0 ? code_of(structure, whistle.office) : std::int16_t{-1};
    rules.calls = {.joint = names(whistle.kinds, "joint"),
                   .beyond_powers = names(whistle.kinds, "beyond-powers"),
                   .emergency = names(whistle.kinds, "emergency")};
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

} // namespace

DispatchRules make_dispatch_rules(Inputs const& inputs, Organization const& organization) {
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
    return rules;
}

} // namespace linli
