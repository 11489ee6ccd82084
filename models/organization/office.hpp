#pragma once

#include "models/organization/monthly.hpp"
#include "models/organization/structure.hpp"
#include "models/organization/ticket.hpp"
#include "sim/core/fetch.hpp"
#include "sim/engine/slab.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace linli {

/// What the hours of an office went into.
struct HoursSpent {
    double issues = 0.0;
    double meetings = 0.0;
    double emergency = 0.0; ///< duty in emergencies, extra hours included
    double duties = 0.0;    ///< claimed by mechanisms outside the queue: talks, audits, votes, data entry
    double overtime = 0.0;  ///< of these, beyond those of the posts

    /// On issues, meetings and duties outside the queue.
    [[nodiscard]] double total() const { return issues + meetings + duties; }
};

/// What an office is ranked by; since the last ranking.
struct Appraised {
    std::uint32_t taken_in = 0;
    std::uint32_t closed = 0;
    std::uint32_t in_time = 0;
    std::uint32_t called_back = 0;
    std::uint32_t satisfied = 0;
};

/// Later than any ticket can have arrived.
inline constexpr Step nobody_waits = std::numeric_limits<Step>::max();

/// An office of one place: its people's hours, its queue, its money, its tiredness.
///
/// What every step asks of every office, even of one with nothing to do, stands first and in one cache line;
/// what it asks of one with something to do, in the two next.
struct alignas(64) Office {
    std::vector<std::uint32_t> queue; ///< slots of tickets, the next one at `head`
    std::uint32_t head = 0;
    Step oldest = nobody_waits;     ///< no ticket in the queue has come here earlier
    std::uint8_t code = 0;          ///< template
    bool active = true;             ///< false: not founded, or serves nobody here
    bool must_pass = false;         ///< something in the queue is beyond its powers
    std::uint8_t weekdays = 0x7F;   ///< on which it is open, as bits from Monday
    std::uint32_t servers = 1;      ///< issues that can be worked on at the same time
    double hours_working_day = 0.0; ///< for issues and meetings, after reporting and patrol, all together
    double hours_free_day = 0.0;    ///< the same on weekends and holidays
    double claimed = 0.0;           ///< hours promised to duties outside the queue, not spent yet

    double duty = 0.0; ///< share of its hours that goes to other duties at present
    double away = 0.0; ///< share of today's hours on emergency duty
    double skill = 1.0;
    double fatigue = 0.0;
    HoursSpent spent; ///< since the first recorded day
    double week_spent = 0.0;
    std::uint64_t closed = 0;
    std::uint32_t week_closed = 0;
    Appraised appraised;

    std::uint32_t place = 0;     ///< within its partition
    double residents = 0.0;      ///< served
    double courtyards = 0.0;     ///< served
    double budget_per_day = 0.0; ///< yuan
    double committed = 0.0;      ///< yuan, promised to issues since the start
    double had = 0.0; ///< hours for issues and meetings since the first recorded day, up to `settled`
    Step settled = 0;
    std::uint32_t departures = 0;
    double week_had = 0.0;
    double extra = 0.0; ///< hours on emergency duty on top of those of its posts, today
    Monthly whistles;
    Monthly adviser;         ///< hours
    double pressure = 0.0;   ///< from the ranking, in [0, 1]
    double effort = 1.0;     ///< hours worked over hours of the posts
    double duty_hours = 0.0; ///< given to other duties since the first recorded day
    std::uint32_t added =
        0;              ///< people added because the place served too many households: 1 of a cell split off
    Step split_due = 0; ///< step at which the next one is approved, 0 if none is proposed
    Step trained_since = 0;           ///< step at which its people in training came
    double cells = 1.0;               ///< grids that it stands for; 0 of a cell split off
    std::uint32_t next_cell = 0;      ///< place of the cell split off behind it, 0 if none
    std::uint32_t first_resident = 0; ///< in its community, of a cell split off
    double watched = 0.0; ///< share of its closings that a supervisory board looks into, as it believes

    /// Have what an issue touches of the office fetched from memory for a use to come.
    void fetch_early() const { linli::fetch_early<192>(this); }

    [[nodiscard]] std::size_t waiting() const { return queue.size() - head; }

    template <class Archive>
    void archive(Archive& ar) {
        ar(code, place, active, servers, hours_working_day, hours_free_day, skill, residents, courtyards,
           budget_per_day, committed, fatigue, spent, had, settled, week_spent, week_had, away, extra, closed,
           week_closed, departures, queue, head, oldest, must_pass, claimed, weekdays, whistles, adviser,
           pressure, effort, appraised, duty, duty_hours, added, split_due, trained_since, cells, next_cell,
           first_resident, watched);
    }
};

/// Put a ticket into the queue: emergencies behind the emergencies that wait, all else at the end.
/// @param emergency_kinds  as bits
void enqueue(Office& office, Slab<Ticket> const& tickets, std::uint32_t slot, std::uint32_t emergency_kinds);

/// Take what stands at `head` out of the queue.
void dequeue(Office& office);

/// Take a ticket out of the queue wherever it stands; nothing if it is not there.
void withdraw(Office& office, std::uint32_t slot);

/// Bring the queue into the order of its discipline; stable, and nothing to do when first come is first
/// served.
void put_in_order(Office& office, Slab<Ticket> const& tickets, Discipline discipline,
                  std::uint32_t emergency_kinds);

/// Day on which the office can pay `yuan`, and commit the sum to be paid then. Earlier commitments go first.
/// Infinite if it has no budget. Unit: days. Money accrues evenly from `start` on.
[[nodiscard]] double commit_money(Office& office, double yuan, double now, double start);

} // namespace linli
