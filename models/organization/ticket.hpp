#pragma once

#include "models/issue/problem.hpp"
#include "models/organization/structure.hpp"
#include "sim/core/rare.hpp"
#include "sim/engine/calendar.hpp"

#include <cstdint>

namespace linli {

/// What has to be done next for a ticket at the office that holds it.
enum class Stage : std::uint8_t { consent, work };

/// How an office has closed a ticket.
enum class Outcome : std::uint8_t {
    open,
    solved,         ///< and the problem is gone
    botched,        ///< in good faith, but the problem is still there
    failed,         ///< with the honest answer that it cannot be solved
    falsely_closed, ///< as solved, untouched
};

/// What a ticket stands for.
enum class Role : std::uint8_t {
    whole,        ///< an issue
    part,         ///< one office's part of joint work on an issue that another office holds
    part_done,    ///< such a part on its way back
    part_refused, ///< the same, untouched
};

/// Joint work: of a part, whose it is; of the issue itself, how many parts are out.
struct Joint {
    std::uint32_t partition = 0; ///< where the whole is
    std::uint32_t slot = 0;
    std::uint32_t generation = 0;
    std::uint32_t powers = 0; ///< that the part brings, as bits
    float work = 0.0F;        ///< hours of skill 1, the visit not counted
    float begins = never;     ///< [day]
    float ends = 0.0F;        ///< [day], of the parts that have come back
    std::uint8_t parts = 0;
    bool called = false; ///< for this issue somebody has whistled
};

/// Orders to allied units.
struct Ordered {
    std::uint32_t units = 0; ///< that have had it, as bits
    std::uint8_t rounds = 0;
    bool accepted = false;
    bool returned = false; ///< to the normal route
    float begins = never;  ///< [day]
    float ends = never;    ///< [day]
    float skill = 1.0F;
};

/// An issue in the hands of the organization. It travels from office to office; the problem stays at home.
struct Ticket {
    std::uint64_t key = 0;            ///< of the problem
    std::uint32_t home = 0;           ///< partition of the problem
    std::uint32_t problem = 0;        ///< slot there
    std::uint32_t courtyard = 0;      ///< in its community
    std::uint32_t resident = 0;       ///< the person first affected, in the community's arrays
    std::uint32_t flat = 0;           ///< of the person first affected, in the courtyard
    std::uint32_t authority_left = 0; ///< powers that are still needed, as bits
    std::uint32_t office = 0;         ///< in the partition that holds it
    std::uint16_t hops = 0;
    std::uint16_t affected = 1;
    std::uint8_t kind = 0;
    std::uint8_t pingpong = 0;
    std::uint8_t attempts = 0; ///< at mediation
    std::uint8_t meetings = 0;
    std::uint8_t meetings_before = 0; ///< when it was open before
    Stage stage = Stage::work;
    Outcome outcome = Outcome::open;
    std::uint8_t closed_by = no_code;
    std::uint8_t reopened = 0;
    std::uint8_t temptations = 0;
    std::uint8_t floors = 1; ///< of the building
    bool paid = false;
    bool beyond = false;  ///< its office has done what it can: to be passed on
    bool started = false; ///< this office has taken it up
    bool escalated = false;
    bool agreed = false;     ///< those affected have consented
    bool room = false;       ///< the courtyard has a room to meet in
    bool room_found = false; ///< by an inventory
    bool entered = false;    ///< its data are in the platform
    Role role = Role::whole;
    float severity = 0.0F;
    float work_left = 0.0F;    ///< hours of skill 1, all of it
    float work_floor = 0.0F;   ///< where this office's part of it ends
    float meeting_left = 0.0F; ///< hours of the meeting that is on
    float money = 0.0F;        ///< yuan
    float trust = 0.5F;        ///< of the reporter in the body that has it
    float ownership = 0.3F;    ///< mean of the courtyard when reported
    float promised = never;
    float handled = never;
    float work_hours = 0.0F;   ///< spent so far
    float compensation = 0.0F; ///< yuan promised by gainers to losers, once agreed
    float subsidy = 0.0F;      ///< yuan promised by the public purse
    Step arrived = 0;          ///< at this office
    Rare<Joint> joint;
    Rare<Ordered> ordered;
    float follow_up = 0.0F;      ///< hours of visits after a settlement
    std::uint32_t closed_in = 0; ///< partition of the office that has closed it
    Ledger ledger;

    template <class Archive>
    void archive(Archive& ar) {
        ar(key, home, problem, courtyard, resident, flat, authority_left, office, hops, affected, kind,
           pingpong, attempts, meetings, meetings_before, stage, outcome, closed_by, reopened, temptations,
           floors, paid, beyond, started, escalated, agreed, severity, work_left, work_floor, meeting_left,
           money, trust, ownership, promised, handled, work_hours, compensation, subsidy, room, room_found,
           arrived, entered, role, joint, ordered, follow_up, closed_in, ledger);
    }
};

/// What one partition sends to another in the evening.
struct Parcel {
    enum class What : std::uint8_t { ticket, answer, passed_for_age };

    Parcel(std::uint32_t to, What content, Ticket const& copied)
        : key(copied.key), destination(to), what(content), ticket(copied) {}

    std::uint64_t key;         ///< of the problem
    std::uint32_t destination; ///< partition
    What what;
    Ticket ticket;
};

} // namespace linli
