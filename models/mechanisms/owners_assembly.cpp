#include "models/mechanisms/owners_assembly.hpp"

#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

// Flats of a compound are numbered upwards from the first that an issue touches.
std::uint32_t flat_number(Ticket const& ticket, std::uint32_t flats, std::uint32_t i) {
    auto const first = ticket.flat - ticket.flat % std::max<std::uint32_t>(1, ticket.affected);
    return (first + i) % std::max<std::uint32_t>(1, flats);
}

Courtyard const& home_of(Model const& model, Ticket const& ticket) {
    return model.geography.courtyards[model.geography.first_courtyard[ticket.home] + ticket.courtyard];
}

Poll poll_of(OwnersAssembly const& rules, std::uint32_t rounds) {
    return {.meeting_effort_hours = rules.meeting_effort_hours,
            .door_effort_hours = rules.door_effort_hours,
            .absent_effort_hours = rules.absent_effort_hours,
            .rounds = rounds,
            .door_rounds = static_cast<std::uint32_t>(rules.door_rounds)};
}

// Those of the compound whom the work does not touch.
Stance bystander(Model const& model, Ticket const& ticket, std::uint32_t i) {
    auto const block = model.draw(Purpose::bystander, ticket.key, i);
    double const benefit = model.kinds[ticket.kind].bystander_benefit +
                           model.behaviour.deliberating->spread * standard_normal(uniform(block[0]));
    return {.own = benefit, .now = benefit};
}

/// Counts votes of the flats of an issue's compound.
class Tellers {
  public:
    Tellers(Model const& model, Ticket const& ticket, std::uint32_t rounds)
        : model_(model), ticket_(ticket), home_(home_of(model, ticket)), flats_(flats_of(model, home_)),
          poll_(poll_of(*model.structure.mechanism.owners_assembly, rounds)) {}

    [[nodiscard]] std::uint32_t flats() const { return flats_; }
    [[nodiscard]] bool add(Stance const& stance, std::uint32_t i, Vote& vote) const {
        auto const owner = owner_of(model_, home_, flat_number(ticket_, flats_, i));
        vote.all.add(owner);
        bool const voted = has_voted(model_, poll_, owner, ticket_.key, i,
                                     static_cast<double>(ticket_.ownership), std::abs(stance.own));
        if (voted) {
            vote.voted.add(owner);
            if (stance.now > 0.0) {
                vote.agreed.add(owner);
            }
        }
        return voted;
    }

  private:
    Model const& model_;
    Ticket const& ticket_;
    Courtyard const& home_;
    std::uint32_t flats_;
    Poll poll_;
};

bool passes(OwnersAssembly const& rules, bool special, Vote const& vote) {
    auto const& whole = rules.majority_of == MajorityOf::voting ? vote.voted : vote.all;
    double const share = vote.agreed.share_of(whole);
    return special ? share >= rules.pass_special - 1e-9 : share > rules.pass_ordinary + 1e-9;
}

} // namespace

Owner owner_of(Model const& model, Courtyard const& courtyard, std::uint32_t flat) {
    auto const block =
        model.draw(Purpose::flat, (static_cast<std::uint64_t>(courtyard.number) << 32U) | flat);
    auto const& rules = model.structure.mechanism.owners_assembly;
    double const sigma = rules ? rules->area_sigma : 0.0;
    return {.lives_there = uniform(block[0]) < model.scenario.courtyard_types[courtyard.type].owner_share,
            .area = lognormal(uniform(block[1]), 1.0, sigma)};
}

std::uint32_t flats_of(Model const& model, Courtyard const& courtyard) {
    double const flats =
        std::round(courtyard.residents / std::max(1.0, model.scenario.population.household_size));
    return std::max(1U, static_cast<std::uint32_t>(flats));
}

bool has_voted(Model const& model, Poll const& poll, Owner const& owner, std::uint64_t entity,
               std::uint32_t flat, double ownership, double stake) {
    auto const& params = *model.behaviour.voting;
    double const will = params.intercept + params.ownership_weight * ownership + params.stake_weight * stake;
    double const coming = owner.lives_there ? poll.meeting_effort_hours : poll.absent_effort_hours;
    double const opening = owner.lives_there ? poll.door_effort_hours : poll.absent_effort_hours;
    double const at_meeting = logistic(will - params.effort_weight * coming);
    double const at_door = logistic(will - params.effort_weight * opening);
    for (std::uint32_t round = 0; round < poll.rounds; ++round) {
        auto const block = model.draw(Purpose::ballot, entity, flat, round);
        if (uniform(block[0]) < at_meeting || (round < poll.door_rounds && uniform(block[1]) < at_door)) {
            return true;
        }
    }
    return false;
}

double Headcount::share_of(Headcount const& whole) const {
    return whole.owners <= 0.0 ? 0.0 : std::min(owners / whole.owners, area / whole.area);
}

bool decided_by_owners(Model const& model, Ticket const& ticket) {
    return ((model.codes.assembly_kinds >> ticket.kind) & 1U) != 0;
}

Vote take_vote(Model const& model, Ticket const& ticket, std::span<Stance const> stances) {
    auto const& rules = *model.structure.mechanism.owners_assembly;
    Tellers const tellers(model, ticket, rounds_of(ticket));
    Vote vote;
    for (std::uint32_t i = 0; i < stances.size(); ++i) {
        (void)tellers.add(stances[i], i, vote);
        vote.objected = vote.objected || stances[i].now < -model.behaviour.voting->objection;
    }
    vote.quorum = vote.voted.share_of(vote.all) >= rules.quorum - 1e-9;
    vote.passed = vote.quorum && passes(rules, model.kinds[ticket.kind].special_majority, vote) &&
                  !(rules.veto && vote.objected);
    if (vote.passed && rules.compound_share > 0.0) {
        Vote compound = vote;
        for (auto i = static_cast<std::uint32_t>(stances.size()); i < tellers.flats(); ++i) {
            (void)tellers.add(bystander(model, ticket, i), i, compound);
        }
        vote.passed = compound.agreed.share_of(compound.all) >= rules.compound_share - 1e-9;
    }
    return vote;
}

double ballot_hours(Model const& model, Office const& office, Ticket const& ticket) {
    auto const& rules = *model.structure.mechanism.owners_assembly;
    auto const rounds = rounds_of(ticket);
    if (rules.hours_per_ballot <= 0.0 || rounds >= static_cast<std::uint32_t>(rules.door_rounds)) {
        return 0.0;
    }
    auto const stances = stances_of(model, office, ticket);
    Tellers const tellers(model, ticket, rounds);
    Vote vote;
    std::uint32_t doors = 0;
    auto const asked = rules.compound_share > 0.0 ? std::max<std::uint32_t>(tellers.flats(), ticket.affected)
                                                  : ticket.affected;
    for (std::uint32_t i = 0; i < asked; ++i) {
        auto const stance = i < stances.size() ? stances[i] : bystander(model, ticket, i);
        doors += tellers.add(stance, i, vote) ? 0U : 1U;
    }
    return rules.hours_per_ballot * doors;
}

} // namespace linli
