#include "models/mechanisms/answering.hpp"

#include "models/mechanisms/arising.hpp"
#include "models/mechanisms/campaign.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/norms.hpp"
#include "models/mechanisms/reporting.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/volunteers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace linli {

namespace {

// Of the office that closed it.
std::size_t tier_of(Model const& model, Ticket const& ticket) {
    return static_cast<std::size_t>(model.office(ticket.closed_by).at);
}

// Book what the office did into the problem it was about.
void settle(Model const& model, Partition& partition, Problem& problem, Ticket const& ticket) {
    auto& tally = partition.tally;
    problem.in_hand = false;
    problem.ledger.add(ticket.ledger);
    problem.hops = static_cast<std::uint16_t>(problem.hops + ticket.hops);
    problem.pingpong = static_cast<std::uint8_t>(std::min(255, problem.pingpong + ticket.pingpong));
    problem.escalated = problem.escalated || ticket.escalated;
    problem.closed_by = ticket.closed_by;
    problem.work_hours += ticket.work_hours;
    problem.meetings = static_cast<std::uint8_t>(std::min(255, problem.meetings + ticket.meetings));
    problem.follow_up = ticket.follow_up;
    problem.promised = ticket.promised;
    auto const time = ticket.ledger.since();
    if (!(problem.handled == problem.handled)) {
        problem.handled = ticket.handled;
        tally.add(Count::handled);
        bool const in_time =
            static_cast<double>(ticket.handled - problem.reported) <= model.kinds[problem.kind].deadline_days;
        tally.add(Count::first_answers_in_time, in_time ? 1 : 0);
    }
    if (!(problem.closed == problem.closed)) {
        tally.add(Count::closed);
        tally.add(Count::closed_at_weekend, is_weekend(model, time) ? 1 : 0);
        ++tally.kinds[problem.kind].closed;
        tally.close_days[problem.kind].push_back(time - problem.reported);
        tally.tier_days[tier_of(model, ticket)].push_back(time - problem.reported);
        if (ticket.promised == ticket.promised) {
            tally.add(time <= ticket.promised ? Count::kept : Count::closed_late);
        }
    }
    problem.closed = time;
    tally.add(Count::closings);
    tally.add(Count::pingpong, ticket.pingpong);
    ++tally.kinds[problem.kind].closings;
    tally.tier_solved[tier_of(model, ticket)] += ticket.outcome == Outcome::solved ? 1U : 0U;
    if (ticket.outcome == Outcome::falsely_closed) {
        problem.false_closed = true;
        tally.add(Count::falsely_closed);
        ++tally.kinds[problem.kind].falsely_closed;
    } else if (ticket.outcome != Outcome::solved) {
        tally.add(ticket.outcome == Outcome::failed ? Count::failed : Count::botched);
    }
}

bool pleases(Model const& model, Problem const& problem, bool solved) {
    if (!solved) {
        return false;
    }
    if (!model.behaviour.closing) {
        return true;
    }
    double const waited = static_cast<double>(problem.closed - problem.reported);
    return waited <= model.behaviour.closing->lateness_tolerance * model.kinds[problem.kind].deadline_days;
}

// Whether the office learns that its closing was not true, from a call-back or an audit.
bool found_out(Model const& model, Partition& partition, Problem& problem, Ticket const& ticket, bool solved,
               bool good, Step step) {
    auto const& answering = model.structure.answering;
    if (!answering || !model.behaviour.closing) {
        return false;
    }
    auto const block = model.draw(Purpose::callback, problem.key, problem.reopened);
    bool seen = false;
    if (uniform(block[0]) < answering->callback_share) {
        bool const fooled = !solved && uniform(block[1]) >= model.behaviour.closing->callback_insight;
        bool const confirms = solved || fooled;
        partition.tally.add(Count::called_back);
        partition.tally.add(Count::confirmed, confirms ? 1 : 0);
        partition.tally.add(Count::satisfied, good || fooled ? 1 : 0);
        problem.rating = good || fooled ? 1.0F : 0.0F;
        if (model.structure.mechanism.ranking) {
            partition.trays.ratings.push_back({ticket.closed_in, ticket.office, good || fooled});
        }
        problem.confirmed = confirms ? problem.closed : problem.confirmed;
        seen = !confirms;
        note(model, partition, problem.key, problem.closed,
             confirms ? Happening::confirmed : Happening::disputed, Cause::unsolved);
    }
    auto const audit = model.draw(Purpose::audit, problem.key, problem.reopened);
    double const checked = std::max(answering->audit_share, campaign_audit(model, problem.kind, step));
    return seen || (!solved && uniform(audit[0]) < checked);
}

void plan_insistence(Model const& model, Partition& partition, std::uint32_t slot, bool ordered, Step step) {
    auto& problem = partition.problems[slot];
    if (!model.behaviour.closing || problem.reopened >= 20) {
        return;
    }
    auto const block = model.draw(Purpose::insistence, problem.key, problem.reopened);
    if (!ordered && uniform(block[0]) >= model.behaviour.closing->reopening) {
        return;
    }
    double const when = model.calendar.start_of(step) + model.behaviour.closing->reopening_delay_days;
    partition.agenda.put(std::max(step + 1, model.calendar.step_at(when)), step + 1,
                         {.what = Entry::What::insist,
                          .extra = ordered ? std::uint8_t{1} : std::uint8_t{0},
                          .slot = slot,
                          .generation = partition.problems.generation(slot)});
}

} // namespace

void move_trust(Model const& model, Partition& partition, std::uint32_t courtyard, Resident resident,
                Body body, bool good, double weight, Step step) {
    auto const& params = *model.behaviour.trust;
    auto& field = partition.people.trust[static_cast<std::size_t>(body)];
    field.change(courtyard, resident, step, [&](double before) {
        return good ? before + weight * params.gain * (1.0 - before) : before * (1.0 - weight * params.loss);
    });
}

void learn(Model const& model, Partition& partition, Problem const& problem, Body body, bool good,
           Step step) {
    auto& people = partition.people;
    if (auto const& mood = model.behaviour.mood) {
        people.satisfaction.change(problem.courtyard, problem.resident, step, [&](double s) {
            return good ? s + mood->completion_gain * (1.0 - s) : s * (1.0 - mood->failure_loss);
        });
    }
    if (!model.behaviour.trust) {
        return;
    }
    move_trust(model, partition, problem.courtyard, problem.resident, body, good, 1.0, step);
    auto const first = people.first[problem.courtyard];
    auto const count = people.first[problem.courtyard + 1] - first;
    auto const& type = model.scenario.courtyard_types[model.courtyard(partition, problem.courtyard).type];
    // Neighbours of the same building are those next in the list of residents.
    auto const building = std::min<std::uint32_t>(
        count, std::max<std::uint32_t>(
                   1, static_cast<std::uint32_t>(static_cast<double>(type.households_per_building) *
                                                 model.scenario.population.household_size)));
    auto const told = static_cast<std::uint32_t>(model.behaviour.trust->neighbours_told);
    auto const start = std::min(problem.resident - first, count - building);
    for (std::uint32_t i = 0; i < told; ++i) {
        auto const block = model.draw(Purpose::told, problem.key, problem.reopened, i);
        auto const neighbour = first + start + static_cast<std::uint32_t>(uniform(block[0]) * building);
        if (neighbour != problem.resident) {
            move_trust(model, partition, problem.courtyard, neighbour, body, good,
                       model.behaviour.trust->told_weight, step);
        }
    }
}

void answer(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox) {
    for (auto const slot : partition.trays.closed) {
        auto const& ticket = partition.tickets[slot];
        if (ticket.home == partition.number) {
            receive_answer(model, partition, ticket, step);
        } else {
            outbox.emplace_back(ticket.home, Parcel::What::answer, ticket);
        }
        partition.tickets.remove(slot);
    }
    partition.trays.closed.clear();
}

void receive_answer(Model const& model, Partition& partition, Ticket const& ticket, Step step) {
    auto& problem = partition.problems[ticket.problem];
    LINLI_EXPECT(problem.key == ticket.key && problem.in_hand);
    settle(model, partition, problem, ticket);
    bool const solved = ticket.outcome == Outcome::solved;
    bool const good = pleases(model, problem, solved);
    bool const found = found_out(model, partition, problem, ticket, solved, good, step);
    auto const& mechanisms = model.structure.mechanism;
    bool const objected = mechanisms.supervisory_board && board_objects(model, partition, ticket);
    learn(model, partition, problem, model.office(ticket.closed_by).body, good, step);
    if (mechanisms.posted_promises) {
        read_board(model, partition, problem, ticket, step);
    }
    if (mechanisms.volunteers) {
        spend_credit(model, partition, ticket);
    }
    if (solved) {
        solve_problem(model, partition, ticket.problem, problem.closed, step);
        return;
    }
    problem.grievances = static_cast<std::uint8_t>(std::min(255, problem.grievances + 1));
    plan_insistence(model, partition, ticket.problem, objected || found, step);
}

void insist_due(Model const& model, Partition& partition, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation) || partition.problems[entry.slot].in_hand) {
        return;
    }
    auto& problem = partition.problems[entry.slot];
    problem.reopened = static_cast<std::uint8_t>(problem.reopened + 1);
    problem.considered = 0;
    partition.tally.add(Count::reopened);
    note(model, partition, problem.key, problem.ledger.since(), Happening::reopened, Cause::unsolved);
    if (entry.extra != 0 && problem.channel != no_code) {
        partition.trays.reports.push_back({.problem = entry.slot,
                                           .generation = entry.generation,
                                           .channel = problem.channel,
                                           .office = {}});
    } else {
        let_decide(partition, entry.slot);
    }
}

void expect_answer(Partition const& partition, Ticket const& ticket) {
    partition.problems.fetch_early(ticket.problem);
    if (!partition.people.satisfaction.empty()) {
        partition.people.satisfaction.fetch_early(ticket.courtyard, ticket.resident);
    }
}

void disappoint(Model const& model, Partition& partition, Ticket const& ticket, Step step) {
    auto const& mood = model.behaviour.mood;
    if (mood && mood->passing_loss > 0.0) {
        partition.people.satisfaction.change(ticket.courtyard, ticket.resident, step,
                                             [&](double s) { return s * (1.0 - mood->passing_loss); });
    }
}

void solve_problem(Model const& model, Partition& partition, std::uint32_t slot, float time, Step step) {
    auto& problem = partition.problems[slot];
    problem.solved = true;
    problem.fixed = std::max(time, problem.arisen);
    auto& tally = partition.tally;
    auto& courtyard = partition.courtyards[problem.courtyard];
    ++courtyard.solved;
    courtyard.fix_days += static_cast<double>(problem.fixed - problem.arisen);
    tally.add(Count::solved);
    ++tally.kinds[problem.kind].solved;
    tally.fix_days[problem.kind].push_back(problem.fixed - problem.arisen);
    tally.add(Sum::completion_calendar_days,
              static_cast<double>(std::floor(problem.fixed) - std::floor(problem.arisen)));
    note(model, partition, problem.key, problem.fixed, Happening::solved, problem.ledger.cause());
    if (model.kinds[problem.kind].relapse_rate > 0.0) {
        leave_scar(model, partition, problem, problem.fixed, step);
    }
    end_problem(model, partition, slot, problem.fixed);
}

} // namespace linli
