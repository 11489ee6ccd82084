#pragma once

#include "models/mechanisms/consent.hpp"

#include <span>

namespace linli {

/// The owner of a flat.
struct Owner {
    bool lives_there = true;
    double area = 1.0; ///< relative to the median flat
};

/// Who owns a flat of a courtyard: the same under every structure.
/// Randomness: (seed, flat, courtyard number and flat).
[[nodiscard]] Owner owner_of(Model const& model, Courtyard const& courtyard, std::uint32_t flat);

/// Flats of a courtyard, one for each household of mean size.
[[nodiscard]] std::uint32_t flats_of(Model const& model, Courtyard const& courtyard);

/// What collecting votes costs those who vote and those who collect.
struct Poll {
    double meeting_effort_hours = 0.0;
    double door_effort_hours = 0.0;
    double absent_effort_hours = 0.0;
    std::uint32_t rounds =
        1; ///< held so far; each a meeting and, while `door_rounds` last, a way to the doors
    std::uint32_t door_rounds = 0;
};

/// Whether an owner has voted after the rounds of a poll.
///
/// Each round she may come to the meeting, and may be found at her door, each with a log odds that grows with
/// ownership and stake and falls with effort; who lives elsewhere has the effort of the absent. Who has voted
/// once need not again.
/// Randomness: (seed, ballot, entity, flat, round).
[[nodiscard]] bool has_voted(Model const& model, Poll const& poll, Owner const& owner, std::uint64_t entity,
                             std::uint32_t flat, double ownership, double stake);

/// Owners by number and by area.
struct Headcount {
    double owners = 0.0;
    double area = 0.0;

    void add(Owner const& owner) {
        owners += 1.0;
        area += owner.area;
    }
    /// The smaller of the two shares of `whole`.
    [[nodiscard]] double share_of(Headcount const& whole) const;
};

/// How a vote of the owners has gone.
struct Vote {
    bool quorum = false; ///< enough have voted
    bool objected = false;
    bool passed = false;
    Headcount all;
    Headcount voted;
    Headcount agreed;
};

/// Whether the owners' assembly decides an issue.
[[nodiscard]] bool decided_by_owners(Model const& model, Ticket const& ticket);

/// Take the vote of those whom an issue touches and, where the rule wants it, of the whole compound.
///
/// Who does not vote counts as absent and so blocks. Bystanders of the compound agree by a net benefit of
/// their own. Source: see `OwnersAssembly`.
/// Randomness: (seed, bystander, key, flat) and as for `has_voted`.
[[nodiscard]] Vote take_vote(Model const& model, Ticket const& ticket, std::span<Stance const> stances);

/// Hours of the office for the doors of the next round.
[[nodiscard]] double ballot_hours(Model const& model, Office const& office, Ticket const& ticket);

/// Meetings held on an issue so far, under earlier reports as well.
[[nodiscard]] inline std::uint32_t rounds_of(Ticket const& ticket) {
    return static_cast<std::uint32_t>(ticket.meetings) + ticket.meetings_before;
}

} // namespace linli
