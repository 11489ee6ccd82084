#include "tests/support/workbench.hpp"

#include "sim/engine/stepper.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli::test {

Workbench::Workbench(std::shared_ptr<Inputs const> const& inputs, RecordLevel level)
    : state_(inputs, {.level = level}) {}

std::uint32_t Workbench::add(std::uint8_t kind, std::uint32_t courtyard, std::uint32_t community) {
    auto& p = partition(community);
    Problem problem;
    problem.key = ++keys_;
    problem.kind = kind;
    problem.courtyard = courtyard;
    problem.resident = p.people.first[courtyard];
    problem.severity = static_cast<float>(model().kinds[kind].severity);
    problem.affected = static_cast<std::uint16_t>(model().kinds[kind].affected_households);
    problem.arisen = model().start_of(next());
    problem.ledger.open(problem.arisen, Cause::unnoticed);
    ++p.courtyards[courtyard].open;
    ++p.courtyards[courtyard].arisen;
    p.tally.add(Count::arisen);
    auto const slot = p.problems.add(problem);
    p.trays.arisen.push_back(slot);
    return slot;
}

std::uint32_t Workbench::add_ticket(std::uint8_t kind, std::string const& office, std::uint32_t courtyard,
                                    std::uint32_t community) {
    auto& p = partition(community);
    auto const slot = add(kind, courtyard, community);
    p.trays.arisen.pop_back();
    auto& problem = p.problems[slot];
    problem.in_hand = true;
    problem.supporters = 1;
    problem.noticed = problem.reported = problem.arisen;
    problem.ledger.turn(problem.arisen, Cause::handing_over);
    Ticket ticket;
    ticket.key = problem.key;
    ticket.home = community;
    ticket.problem = slot;
    ticket.resident = problem.resident;
    ticket.courtyard = courtyard;
    ticket.kind = kind;
    ticket.affected = problem.affected;
    ticket.authority_left = model().organization.kinds()[kind].authority;
    ticket.severity = problem.severity;
    ticket.work_left = static_cast<float>(model().kinds[kind].effort_hours);
    ticket.money = static_cast<float>(model().kinds[kind].money_yuan);
    ticket.office = model().organization.office_for(code(office), community, courtyard).office;
    ticket.ledger.open(problem.arisen, Cause::handing_over);
    return p.tickets.add(ticket);
}

void Workbench::live(int steps) {
    state_.next = run_steps(state_, state_.islands, state_.workers, state_.next, state_.next + steps);
}

std::uint8_t Workbench::code(std::string const& office) const {
    auto const& offices = model().structure.offices;
    auto const found =
        std::find_if(offices.begin(), offices.end(), [&](auto const& o) { return o.id == office; });
    EXPECT_NE(found, offices.end()) << "no office " << office;
    return static_cast<std::uint8_t>(found - offices.begin());
}

Office& Workbench::office(std::string const& id, std::uint32_t number) {
    auto& offices = partition(number).offices;
    auto const wanted = code(id);
    auto const found =
        std::find_if(offices.begin(), offices.end(), [&](Office const& o) { return o.code == wanted; });
    if (found == offices.end()) {
        ADD_FAILURE() << "no office " << id << " in partition " << number;
        return offices.front();
    }
    return *found;
}

Problem Workbench::ended(std::uint32_t community) const {
    auto const& rows = state_.world[community].rows;
    EXPECT_EQ(rows.size(), 1U);
    return rows.empty() ? Problem{} : rows.front();
}

double days(Problem const& problem, Cause cause) {
    return static_cast<double>(problem.ledger.days()[static_cast<std::size_t>(cause)]);
}

} // namespace linli::test
