#include "models/mechanisms/founding.hpp"

#include "models/mechanisms/capable_people.hpp"
#include "models/mechanisms/founding_vote.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/noticing.hpp"
#include "models/mechanisms/volunteers.hpp"
#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

/// One of the bodies of courtyards: its rules, and its seats in every courtyard.
struct BodySeats {
    std::uint8_t number; ///< 0 is the first, that of `founding`
    Founding const& rules;
    std::vector<Council>& councils;
};

BodySeats seats_of(Model const& model, Partition& partition, std::uint8_t number) {
    auto const& mechanisms = model.structure.mechanism;
    if (number == 0) {
        return {number, *mechanisms.founding, partition.councils};
    }
    return {number, mechanisms.bodies[number - 1U], partition.boards[number - 1U]};
}

// Nobody sits twice in the bodies of a courtyard.
bool serves_already(Partition const& partition, std::uint32_t courtyard, Resident resident) {
    auto const sits_in = [&](Council const& council) {
        return std::any_of(council.members.begin(), council.members.end(),
                           [&](Member const& member) { return member.resident == resident; });
    };
    auto const sits_for = [&](std::vector<Council> const& councils) {
        return sits_in(councils[councils[courtyard].host]);
    };
    return sits_for(partition.councils) ||
           std::any_of(partition.boards.begin(), partition.boards.end(), sits_for);
}

std::uint32_t seats_for(Founding const& params, double residents) {
    auto const seats = std::round(residents / params.residents_per_seat);
    return std::max(static_cast<std::uint32_t>(params.seats_minimum), static_cast<std::uint32_t>(seats));
}

std::uint32_t residents_of(Partition const& partition, std::uint32_t courtyard) {
    return partition.people.first[courtyard + 1] - partition.people.first[courtyard];
}

// Log odds that an adult stands: one behaviour for all, so that who serves emerges from who lives there.
double odds_of_standing(Volunteering const& params, Traits traits, double ownership) {
    return params.intercept + (traits.has(Traits::party_member) ? params.party_weight : 0.0) +
           (traits.has(Traits::retired_cadre) ? params.retired_cadre_weight : 0.0) +
           (traits.has(Traits::elderly) ? params.retired_weight : 0.0) + params.ownership_weight * ownership;
}

std::vector<Resident> nominate(Model const& model, Partition& partition, BodySeats const& body, Step step,
                               std::uint32_t courtyard, std::uint32_t attempt) {
    std::vector<Resident> candidates;
    if (!model.behaviour.volunteering) {
        return candidates;
    }
    auto& people = partition.people;
    for (auto resident = people.first[courtyard]; resident < people.first[courtyard + 1]; ++resident) {
        auto const traits = people.traits[resident];
        if (!traits.adult() || serves_already(partition, courtyard, resident)) {
            continue;
        }
        double const ownership = people.ownership_of(courtyard, resident, step);
        auto const block =
            model.draw(Purpose::standing, model.person(partition, resident), attempt, body.number);
        bool const stands =
            uniform(block[0]) < logistic(odds_of_standing(*model.behaviour.volunteering, traits, ownership));
        if (stands && uniform(block[1]) < body.rules.vetting_pass) {
            candidates.push_back(resident);
        }
    }
    if (model.structure.mechanism.capable_people) {
        auto const found = find_capable(model, partition, courtyard, attempt, candidates);
        candidates.insert(candidates.end(), found.begin(), found.end());
        partition.tally.add(Count::capable_found, found.size());
    }
    return candidates;
}

} // namespace

Member make_member(Model const& model, Partition const& partition, Resident resident) {
    auto const& params = *model.behaviour.volunteering;
    auto const block = model.draw(Purpose::member, model.person(partition, resident));
    return {.resident = resident,
            .hours =
                static_cast<float>(lognormal(uniform(block[0]), params.hours_per_week, params.hours_sigma)),
            .skill = static_cast<float>(lognormal(uniform(block[1]), 1.0, params.skill_sigma)),
            .motivation = static_cast<float>(params.motivation_start)};
}

namespace {

// Representatives raise their hands the more readily the more capable the candidate.
double hands_raised(Model const& model, Partition const& partition, Member const& member,
                    std::uint32_t attempt, std::uint8_t body) {
    auto const block = model.draw(Purpose::hands, model.person(partition, member.resident), attempt, body);
    auto const& params = *model.behaviour.volunteering;
    return logistic(params.hands_intercept +
                    params.hands_skill_weight * log_exact(static_cast<double>(member.skill)) +
                    params.hands_spread * standard_normal(uniform(block[0])));
}

void elect(Model const& model, Partition& partition, BodySeats const& body, std::uint32_t courtyard,
           std::uint32_t seats, std::uint32_t attempt) {
    auto& council = body.councils[courtyard];
    std::vector<std::pair<double, Member>> approved;
    for (auto const resident : council.candidates) {
        if (serves_already(partition, courtyard, resident)) {
            continue; // elected into another body in the meantime
        }
        auto const member = make_member(model, partition, resident);
        double const share = hands_raised(model, partition, member, attempt, body.number);
        if (share >= body.rules.approval) {
            approved.emplace_back(-share, member);
        }
    }
    std::stable_sort(approved.begin(), approved.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto const& [minus_share, member] : approved) {
        if (council.members.size() >= seats) {
            break;
        }
        council.members.push_back(member);
        auto const traits = partition.people.traits[member.resident];
        ++council.elected;
        council.elected_party += traits.has(Traits::party_member) ? 1U : 0U;
        council.elected_retired_cadre +=
            traits.has(Traits::retired_cadre) && !traits.has(Traits::party_member) ? 1U : 0U;
    }
    council.candidates.clear();
}

void plan(Model const& model, Partition& partition, BodySeats const& body, Step step, std::uint32_t courtyard,
          double when) {
    partition.agenda.put(model.calendar.step_at(when), step + 1,
                         {.what = Entry::What::founding, .extra = body.number, .slot = courtyard});
}

// A neighbour's council that may take this courtyard along: the nearest by number, with room for it.
bool join_neighbour(Model const& model, Partition& partition, BodySeats const& body, Step step,
                    std::uint32_t courtyard) {
    auto const limit = static_cast<std::uint32_t>(body.rules.joint_limit);
    auto const count = static_cast<std::uint32_t>(body.councils.size());
    for (std::uint32_t distance = 1; distance < count; ++distance) {
        for (auto const other : {courtyard - distance, courtyard + distance}) {
            if (other >= count) {
                continue; // wraps below zero, too
            }
            auto& host = body.councils[other];
            if (host.state == CouncilState::serving && host.host == other && host.shared < limit) {
                auto& own = body.councils[courtyard];
                for (auto const candidate : own.candidates) {
                    host.members.push_back(make_member(model, partition, candidate));
                    auto const traits = partition.people.traits[candidate];
                    ++host.elected;
                    host.elected_party += traits.has(Traits::party_member) ? 1U : 0U;
                    host.elected_retired_cadre +=
                        traits.has(Traits::retired_cadre) && !traits.has(Traits::party_member) ? 1U : 0U;
                }
                own.candidates.clear();
                own.host = other;
                own.state = CouncilState::serving;
                own.founded = model.start_of(step);
                ++host.shared;
                refresh_council(model, partition, step, other, body.number);
                return true;
            }
        }
    }
    return false;
}

// What one adds to or takes from a member's hours by points for Party members.
double member_points(Model const& model, Partition const& partition, Member const& member, Step step) {
    auto const& points = model.structure.mechanism.points;
    bool const scored = points && points->office == model.structure.mechanism.founding->office &&
                        partition.people.traits[member.resident].has(Traits::party_member);
    return scored ? points_factor(model, step, 1.0) : 1.0;
}

// Skill of elected posts relative to their members' own.
double elected_skill(OfficeTemplate const& office) {
    for (auto const& post : office.posts) {
        if (post.kind == PostKind::elected) {
            return post.skill;
        }
    }
    return 1.0;
}

// Own office and, through it, the neighbours' problems: hours that go to the queue.
double hours_for_issues(Model const& model) {
    auto const& work = model.structure.mechanism.council_work;
    return work ? 1.0 - work->publicity_share - work->watch_share - work->listening_share -
                      work->activity_share
                : 1.0;
}

} // namespace

Council& council_for(Partition& partition, std::uint32_t courtyard) {
    return partition.councils[partition.councils[courtyard].host];
}

OfficeRef council_office(Model const& model, Partition const& partition, std::uint32_t courtyard,
                         std::uint8_t body) {
    if (model.council_code < 0) {
        return {};
    }
    auto const code =
        body == 0 ? static_cast<std::uint8_t>(model.council_code) : model.codes.bodies[body - 1U];
    auto const& councils = body == 0 ? partition.councils : partition.boards[body - 1U];
    return model.organization.office_for(code, partition.number, councils[courtyard].host);
}

int body_of(Model const& model, std::uint8_t code) {
    if (static_cast<std::int16_t>(code) == model.council_code) {
        return 0;
    }
    auto const& codes = model.codes.bodies;
    auto const found = std::find(codes.begin(), codes.end(), code);
    return found == codes.end() ? -1 : static_cast<int>(found - codes.begin()) + 1;
}

bool is_serving(Model const& model, Partition const& partition, std::uint32_t courtyard, std::uint8_t body) {
    auto const& councils = body == 0 ? partition.councils : partition.boards[body - 1U];
    if (councils[courtyard].state != CouncilState::serving) {
        return false;
    }
    auto const ref = council_office(model, partition, courtyard, body);
    return ref.exists() && partition.offices[ref.office].active;
}

OfficeRef patrol_office(Model const& model, Partition const& partition, std::uint32_t courtyard) {
    auto const code = partition.courtyards[courtyard].patrol_code;
    return code == no_code ? OfficeRef{} : model.organization.office_for(code, partition.number, courtyard);
}

void plan_founding(Model const& model, Partition& partition) {
    if (!model.structure.mechanism.founding || model.council_code < 0) {
        return;
    }
    partition.boards.resize(model.codes.bodies.size());
    for (auto& board : partition.boards) {
        board.resize(partition.councils.size());
        for (std::uint32_t courtyard = 0; courtyard < board.size(); ++courtyard) {
            board[courtyard].host = courtyard;
        }
    }
    for (std::size_t n = 0; n <= partition.boards.size(); ++n) {
        auto const number = static_cast<std::uint8_t>(n);
        auto const body = seats_of(model, partition, number);
        for (std::uint32_t courtyard = 0; courtyard < body.councils.size(); ++courtyard) {
            if (council_office(model, partition, courtyard, number).exists()) {
                body.councils[courtyard].state = CouncilState::preparing;
                partition.agenda.put(
                    model.calendar.step_at(body.rules.start_day + body.rules.preparation_days), 0,
                    {.what = Entry::What::founding, .extra = number, .slot = courtyard});
            }
        }
    }
}

namespace {

// Back to the beginning; nothing is left of this try.
void fail_founding(Model const& model, Partition& partition, BodySeats const& body, Step step,
                   std::uint32_t courtyard) {
    auto& council = body.councils[courtyard];
    council.members.clear();
    council.elected = council.elected_party = council.elected_retired_cadre = 0;
    council.candidates.clear();
    council.state = CouncilState::preparing;
    ++council.tries;
    plan(model, partition, body, step, courtyard, model.calendar.start_of(step) + body.rules.retry_days);
}

void found(Model const& model, Partition& partition, BodySeats const& body, Step step,
           std::uint32_t courtyard) {
    auto const& params = body.rules;
    auto& council = body.councils[courtyard];
    double const now = model.calendar.start_of(step);
    if (params.turnout_quorum > 0.0) {
        if (!organiser_is_free(model, partition, params, courtyard)) {
            plan(model, partition, body, step, courtyard, now + params.postpone_days);
            return;
        }
        if (!reaches_quorum(model, partition, params, courtyard, council.tries, body.number, step)) {
            partition.tally.add(Count::foundings_without_quorum);
            fail_founding(model, partition, body, step, courtyard);
            return;
        }
    }
    auto const candidates = council.candidates;
    elect(model, partition, body, courtyard, seats_for(params, residents_of(partition, courtyard)),
          council.tries);
    if (council.members.size() >= static_cast<std::size_t>(params.seats_minimum)) {
        council.state = CouncilState::serving;
        council.host = courtyard;
        council.founded = static_cast<float>(now);
        refresh_council(model, partition, step, courtyard, body.number);
        plan(model, partition, body, step, courtyard, now + params.by_election_days);
        return;
    }
    council.members.clear();
    council.elected = council.elected_party = council.elected_retired_cadre = 0;
    council.candidates = candidates;
    if (!join_neighbour(model, partition, body, step, courtyard)) {
        fail_founding(model, partition, body, step, courtyard);
    }
}

// Fill the empty seats of a body with new candidates.
void by_election(Model const& model, Partition& partition, BodySeats const& body, Step step,
                 std::uint32_t courtyard) {
    auto& council = body.councils[courtyard];
    if (council.host != courtyard) {
        return;
    }
    auto const seats = seats_for(body.rules, residents_of(partition, courtyard));
    if (council.members.size() >= seats) {
        return;
    }
    ++council.tries;
    council.candidates = nominate(model, partition, body, step, courtyard, council.tries);
    elect(model, partition, body, courtyard, seats, council.tries);
    refresh_council(model, partition, step, courtyard, body.number);
}

} // namespace

void founding_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    auto const body = seats_of(model, partition, entry.extra);
    auto const& params = body.rules;
    auto& council = body.councils[entry.slot];
    double const now = model.calendar.start_of(step);
    switch (council.state) {
    case CouncilState::none:
        break;
    case CouncilState::preparing:
        council.candidates = nominate(model, partition, body, step, entry.slot, council.tries);
        council.state = CouncilState::nominating;
        plan(model, partition, body, step, entry.slot, now + params.nomination_days);
        break;
    case CouncilState::nominating:
        council.state = CouncilState::posted;
        plan(model, partition, body, step, entry.slot, now + params.posting_days);
        break;
    case CouncilState::posted:
        found(model, partition, body, step, entry.slot);
        break;
    case CouncilState::serving:
        by_election(model, partition, body, step, entry.slot);
        plan(model, partition, body, step, entry.slot, now + params.by_election_days);
        break;
    }
}

void refresh_council(Model const& model, Partition& partition, Step step, std::uint32_t host,
                     std::uint8_t body) {
    auto& council = seats_of(model, partition, body).councils[host];
    auto const ref = council_office(model, partition, host, body);
    if (!ref.exists()) {
        return;
    }
    auto& office = partition.offices[ref.office];
    double hours = 0.0;
    double skilled = 0.0;
    for (auto const& member : council.members) {
        double const given = static_cast<double>(member.hours) * static_cast<double>(member.motivation) *
                             member_points(model, partition, member, step);
        hours += given;
        skilled += given * static_cast<double>(member.skill);
    }
    settle_hours(model, office, step);
    office.active = !council.members.empty();
    office.servers = std::max<std::uint32_t>(
        1, model.office(office.code).pooled ? 1 : static_cast<std::uint32_t>(council.members.size()));
    office.skill = (hours > 0.0 ? skilled / hours : 1.0) * elected_skill(model.office(office.code));
    office.hours_working_day = hours / 7.0 * (body == 0 ? hours_for_issues(model) : 1.0) * office.effort;
    office.hours_free_day = office.hours_working_day;
    if (body != 0) {
        return; // the duties of a council are those of the first body
    }
    auto const& noticing = model.behaviour.noticing;
    auto const& work = model.structure.mechanism.council_work;
    double const watch = work ? work->watch_share * hours / 7.0 : 0.0;
    double const households = office.residents / model.scenario.population.household_size;
    council.visits_per_day =
        noticing ? static_cast<double>(council.members.size()) * noticing->resident_watch / council.shared +
                       watch / visit_time(model, households) / council.shared
                 : 0.0;
    council.publicity = work ? work->publicity_share * hours : 0.0;
    council.activity = work ? work->activity_share * hours : 0.0;
    council.talks_per_day =
        work && model.behaviour.neighbourly_work
            ? work->listening_share * hours / 7.0 * model.behaviour.neighbourly_work->conversations_per_hour
            : 0.0;
}

} // namespace linli
