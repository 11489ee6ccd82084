#include "models/mechanisms/three_party.hpp"

#include "models/mechanisms/routing.hpp"

namespace linli {

namespace {

bool may_convene(Model const& model, Partition const& partition, std::uint8_t code, Ticket const& ticket) {
    return static_cast<std::int16_t>(code) == model.codes.convenor && ticket.home == partition.number &&
           ((model.codes.joint_kinds >> ticket.kind) & 1U) != 0;
}

// Call `visit(member)` for each member's place; false if one is missing.
template <class Visit>
bool for_each_member(Model const& model, Partition const& partition, Ticket const& ticket, Visit&& visit) {
    for (auto const code : model.codes.joint_members) {
        auto const ref = open_office(model, partition, ticket.courtyard, code);
        if (!ref.exists() || !partition.offices[ref.office].active) {
            return false;
        }
        visit(ref.office);
    }
    return true;
}

bool all_there(Model const& model, Partition const& partition, std::uint8_t code, Ticket const& ticket) {
    return may_convene(model, partition, code, ticket) &&
           for_each_member(model, partition, ticket, [](std::uint32_t) {});
}

} // namespace

std::uint32_t powers_of_convenor(Model const& model, Partition const& partition, std::uint8_t code,
                                 Ticket const& ticket) {
    auto powers = model.rules(code).authority;
    if (all_there(model, partition, code, ticket)) {
        for (auto const member : model.codes.joint_members) {
            powers |= model.rules(member).authority;
        }
    }
    return powers;
}

Office* payer_of(Model const& model, Partition& partition, Office& office, Ticket const& ticket) {
    auto const sum = static_cast<double>(ticket.money);
    auto* payer = &office;
    if (sum > model.rules(office.code).money_limit && all_there(model, partition, office.code, ticket)) {
        for_each_member(model, partition, ticket, [&](std::uint32_t member) {
            auto& other = partition.offices[member];
            if (model.rules(other.code).money_limit > model.rules(payer->code).money_limit) {
                payer = &other;
            }
        });
    }
    return sum > model.rules(payer->code).money_limit ? nullptr : payer;
}

void convene(Model const& model, Partition& partition, Office const& office, Ticket const& ticket) {
    if (!all_there(model, partition, office.code, ticket)) {
        return;
    }
    partition.tally.add(Count::joint_sessions);
    double const hours = model.structure.mechanism.three_party->member_hours;
    for_each_member(model, partition, ticket,
                    [&](std::uint32_t member) { partition.offices[member].claimed += hours; });
}

} // namespace linli
