#pragma once

#include "models/indicators/tally.hpp"
#include "models/issue/problem.hpp"
#include "models/mechanisms/emergency_state.hpp"
#include "models/organization/office.hpp"
#include "models/organization/organization.hpp"
#include "models/organization/ticket.hpp"
#include "models/people/people.hpp"
#include "sim/engine/agenda.hpp"
#include "sim/engine/slab.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace linli {

/// What is due on a later day.
struct Entry {
    enum class What : std::uint8_t {
        notice, ///< the resident affected becomes aware of problem `slot`
        watch,  ///< somebody on patrol would see problem `slot`, if the patrol were as dense as it can get
        listen, ///< a council member would hear of problem `slot`
        reconsider, ///< the resident thinks again about problem `slot`
        fade,       ///< problem `slot` passes by itself
        relapse,    ///< scar `slot` opens
        arrive,     ///< ticket `slot` reaches its office
        resume,     ///< ticket `slot` comes back from a pause to the queue of its office
        tempt,      ///< ticket `slot` is overdue
        insist,     ///< the reporter of problem `slot` comes back after a bad answer
        founding,   ///< the next step towards a council in courtyard `slot`
        order,      ///< allied units have served ticket `slot`, or nobody has accepted it
        sense,      ///< a sensor would see problem `slot`
    };

    What what = What::notice;
    std::uint8_t extra = 0;
    std::uint16_t count = 0; ///< which candidate of its kind, for keys
    std::uint32_t slot = 0;
    std::uint32_t generation = 0;
};

/// What is left behind by a solved problem that may come back.
struct Scar {
    std::uint64_t key = 0;
    std::uint32_t resident = 0;
    std::uint32_t courtyard = 0;
    std::uint8_t kind = 0;
    std::uint8_t generation = 0;
    float kept = 0.0F; ///< share of relapses that visits after the settlement prevent
};

/// A unit allied with a community.
struct AlliedUnit {
    Monthly hours;
    double given = 0.0; ///< hours since the first recorded day
};

/// A council member: a resident with hours to give.
struct Member {
    std::uint32_t resident = 0;
    float hours = 0.0F; ///< per week, at motivation 1
    float skill = 1.0F;
    float motivation = 0.0F;
};

/// Where the founding of a council stands.
enum class CouncilState : std::uint8_t { none, preparing, nominating, posted, serving };
inline constexpr std::array<std::string_view, 5> council_state_ids{"none", "preparing", "nominating",
                                                                   "posted", "serving"};

/// The council of a courtyard, or of several that share one.
struct Council {
    CouncilState state = CouncilState::none;
    std::uint8_t tries = 0;
    std::uint32_t host = 0;   ///< courtyard whose council serves this one
    std::uint32_t shared = 1; ///< courtyards that this one serves
    float founded = never;
    std::vector<Resident> candidates;
    std::vector<Member> members;
    std::uint32_t elected = 0; ///< members ever
    std::uint32_t elected_party = 0;
    std::uint32_t elected_retired_cadre = 0;
    std::uint32_t resigned = 0;
    double publicity = 0.0; ///< hours per week
    double activity = 0.0;
    double visits_per_day = 0.0;  ///< of every corner, by the way or on rounds
    double talks_per_day = 0.0;   ///< conversations with households
    double volunteer_hours = 0.0; ///< given so far

    template <class Archive>
    void archive(Archive& ar) {
        ar(state, tries, host, shared, founded, candidates, members, elected, elected_party,
           elected_retired_cadre, resigned, publicity, activity, visits_per_day, talks_per_day,
           volunteer_hours);
    }
};

/// A property company's contract for a courtyard that had none when the run began.
struct Contract {
    bool runs = false;
    bool willing = false;     ///< the owners have agreed
    bool away = false;        ///< until the next company has come
    std::uint8_t company = 0; ///< how many have come so far
    std::uint16_t tries = 0;  ///< attempts to bring one in
    std::uint32_t sites = 1;  ///< courtyards in the contract
    float paying = 0.0F;      ///< share of households who pay
    float skill = 0.0F;       ///< of the company's people
    float back_on = -1e9F;    ///< day from which there is service
    float asked_on = 0.0F;    ///< day on which the owners were asked last
    double fees = 0.0;        ///< yuan paid since the first recorded day

    template <class Archive>
    void archive(Archive& ar) {
        ar(runs, willing, away, company, tries, sites, paying, skill, back_on, asked_on, fees);
    }
};

/// What changes about a courtyard; what every problem touches stands first.
struct CourtyardState {
    std::uint32_t open = 0;   ///< problems that exist
    std::uint32_t arisen = 0; ///< since the first recorded day
    std::uint32_t solved = 0;
    float norms = 0.5F;
    double fix_days = 0.0;              ///< sum over solved problems
    float cooperation = 0.5F;           ///< share who help, as believed
    float patrol_visits = 0.0F;         ///< per day, by posts with a patrol share
    std::uint8_t patrol_code = no_code; ///< office template that patrols here most
    bool room_found = false;
    std::uint16_t unused = 0;
    float norms_rest = 0.5F;       ///< to which norms fade back
    float campaign_visits = 0.0F;  ///< per day while a campaign lasts
    float volunteer_factor = 1.0F; ///< hours given by volunteers over those of their posts
    float credit = 0.0F;           ///< hours of service that volunteers have earned and not yet had
    float credit_spent = 0.0F;     ///< in this week
    float honoured = 0.0F;         ///< how surely credit can be spent, 0 to 1
    std::uint32_t unused_too = 0;  // no padding: these go to checkpoints as they lie in memory
    double volunteer_hours = 0.0;
};

/// Something that happened to an issue, for journeys.
struct Event {
    std::uint64_t key = 0;
    float time = 0.0F;
    std::uint8_t what = 0;
    std::uint8_t office = no_code;
    std::uint8_t cause = 0;
    std::uint8_t detail = 0;
    std::uint32_t place = 0;
    std::uint32_t partition = 0;
};

/// Hand-overs between the phases of one step; empty between steps.
struct Trays {
    struct Report {
        std::uint32_t problem = 0;
        std::uint32_t generation = 0;   ///< the problem may be solved before its report is read
        std::uint8_t channel = no_code; ///< or no channel: found by an office itself
        OfficeRef office;               ///< that one
    };
    std::vector<std::uint32_t> arisen;
    std::vector<std::uint32_t> deciding; ///< problems, each once: see `Problem::deciding`
    std::vector<Report> reports;
    struct Leaving {
        std::uint32_t ticket = 0;
        bool for_age = false; ///< not for lack of powers
    };
    std::vector<Leaving> leaving;       ///< of one office
    std::vector<std::uint32_t> passing; ///< tickets to be passed on tonight, in no queue
    struct Staying {
        std::uint64_t key = 0;   ///< of the problem
        std::uint32_t order = 0; ///< of sending
        std::uint32_t ticket = 0;
        friend auto operator<=>(Staying const&, Staying const&) = default; // NOLINT(modernize-use-nullptr)
    };
    struct Within {
        std::vector<Staying> staying;
        std::size_t awaited = 0; ///< so many of these are awaited by their offices already
    };
    Within within;                     ///< tickets on their way from office to office of this partition
    std::vector<std::uint32_t> closed; ///< tickets
    struct Sent {
        Ticket ticket;
        OfficeRef to;
        float time = 0.0F;
    };
    std::vector<Sent> joint; ///< parts of joint work on their way to an office, or back
    struct Rating {
        std::uint32_t partition = 0;
        std::uint32_t office = 0;
        bool good = false;
    };
    std::vector<Rating> ratings; ///< answers of reporters called back
    struct Audit {
        std::uint32_t partition = 0;
        std::uint32_t office = 0;
        bool held = false;
    };
    struct Share {
        std::uint32_t payer = 0; ///< office of this partition that has ordered the work
        std::uint32_t home = 0;  ///< partition of the problem
        std::uint32_t courtyard = 0;
        std::uint8_t code = 0; ///< template of who owes it
        double yuan = 0.0;
    };
    std::vector<Share> shares; ///< of bills, owed by others than those who have ordered the work
    std::vector<Audit> audits; ///< closings that a supervisory board could have looked into
};

/// A community with its people and problems, or a subdistrict or district with its offices alone: the unit
/// that one thread works on.
struct Partition {
    std::uint32_t number = 0;
    std::vector<Office> offices;
    Slab<Ticket> tickets;
    Agenda<Entry> agenda;
    Tally tally;
    std::vector<Problem> rows; ///< issues that have ended, if they are recorded
    std::vector<Event> events;
    Trays trays;
    std::uint32_t parts = 0; ///< of joint work among the tickets

    // Communities only.
    People people;
    std::vector<CourtyardState> courtyards;
    std::vector<Council> councils;
    std::vector<std::vector<Council>> boards; ///< further bodies: [body][courtyard]
    std::vector<Contract> contracts;          ///< of courtyards, if companies may come
    Slab<Problem> problems;
    Slab<Scar> scars;
    std::vector<AlliedUnit> units;

    EmergencyState emergency;

    /// Issues in the hands of its offices.
    [[nodiscard]] std::size_t backlog() const { return tickets.size() - parts; }
    [[nodiscard]] std::size_t bytes() const;

    template <class Archive>
    void archive(Archive& ar) {
        ar(number, offices, tickets, agenda, tally, rows, events, people, courtyards, councils, boards,
           contracts, problems, scars, parts, units, emergency);
    }
};

} // namespace linli
