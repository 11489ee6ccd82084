#include "models/mechanisms/founding_vote.hpp"

#include "models/mechanisms/owners_assembly.hpp"

#include <algorithm>

namespace linli {

namespace {

Office* organiser_of(Model const& model, Partition& partition, Founding const& rules) {
    auto const found =
        std::find_if(partition.offices.begin(), partition.offices.end(),
                     [&](Office const& office) { return model.office(office.code).id == rules.organiser; });
    return found == partition.offices.end() ? nullptr : &*found;
}

} // namespace

bool organiser_is_free(Model const& model, Partition const& partition, Founding const& rules,
                       std::uint32_t courtyard) {
    (void)courtyard;
    return std::none_of(partition.offices.begin(), partition.offices.end(), [&](Office const& office) {
        return office.claimed > 0.0 && model.office(office.code).id == rules.organiser;
    });
}

bool reaches_quorum(Model const& model, Partition& partition, Founding const& rules, std::uint32_t courtyard,
                    std::uint32_t attempt, std::uint8_t body, Step step) {
    auto const& assembly = *model.structure.mechanism.owners_assembly;
    auto const& home = model.courtyard(partition, courtyard);
    auto const& people = partition.people;
    double const ownership = people.ownership_in(courtyard, step);
    auto const entity = (1ULL << 62U) | (static_cast<std::uint64_t>(body) << 52U) |
                        (static_cast<std::uint64_t>(attempt & 0xFFFU) << 40U) | home.number;
    Poll poll{.meeting_effort_hours = assembly.meeting_effort_hours,
              .door_effort_hours = assembly.door_effort_hours,
              .absent_effort_hours = assembly.absent_effort_hours,
              .door_rounds = static_cast<std::uint32_t>(rules.door_rounds)};
    auto const rounds = std::max(1U, poll.door_rounds);
    Headcount all;
    Headcount voted;
    double doors = 0.0;
    for (std::uint32_t flat = 0; flat < flats_of(model, home); ++flat) {
        auto const owner = owner_of(model, home, flat);
        all.add(owner);
        for (poll.rounds = 1; poll.rounds <= rounds; ++poll.rounds) {
            doors += poll.rounds <= poll.door_rounds ? 1.0 : 0.0;
            if (has_voted(model, poll, owner, entity, flat, ownership, 0.0)) {
                voted.add(owner);
                break;
            }
        }
    }
    if (auto* const organiser = organiser_of(model, partition, rules)) {
        organiser->claimed += rules.hours_per_ballot * doors;
    }
    return voted.share_of(all) >= rules.turnout_quorum - 1e-9;
}

} // namespace linli
