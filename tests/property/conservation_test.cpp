#include "models/simulation_state.hpp"
#include "tests/support/books.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/busy_government.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace linli {

namespace {

using test::BusyCase;

std::vector<int> const days{-20, -7, -1, 0, 1, 30, 77, 119, 120};

std::map<std::string, std::shared_ptr<Inputs const>> worlds() {
    std::map<std::string, std::shared_ptr<Inputs const>> all{{"busy", BusyCase().load()},
                                                             {"government", test::busy_government().load()}};
    for (auto const& structure : test::shipped_structures()) {
        all[structure] = test::shipped("smoke/two-communities.toml", structure, {"scenario.days=120"});
    }
    return all;
}

/// Where each ticket of a partition is due to come up again, and how often it stands in a queue.
struct Whereabouts {
    std::map<std::uint32_t, int> queued;
    std::set<std::uint32_t> due;
};

Whereabouts whereabouts_of(Partition const& partition, Step next, Step steps) {
    Whereabouts found;
    for (auto const& office : partition.offices) {
        for (auto at = office.head; at < office.queue.size(); ++at) {
            ++found.queued[office.queue[at]];
        }
    }
    auto agenda = partition.agenda;
    for (Step step = next; step < steps; ++step) {
        for (auto const& entry : agenda.take(step)) {
            bool const returns = entry.what == Entry::What::arrive || entry.what == Entry::What::resume ||
                                 entry.what == Entry::What::order;
            if (returns && partition.tickets.holds(entry.slot, entry.generation)) {
                found.due.insert(entry.slot);
            }
        }
    }
    return found;
}

void expect_each_ticket_its_problem(Simulation::State const& state) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> held;
    for (auto const& partition : state.world) {
        partition.tickets.for_each([&](std::uint32_t, Ticket const& ticket) {
            if (ticket.role != Role::whole) {
                return; // one of several parts of an issue, which somebody else holds
            }
            EXPECT_TRUE(held.emplace(ticket.home, ticket.problem).second) << "two tickets of one problem";
            auto const& problem = state.world[ticket.home].problems[ticket.problem];
            EXPECT_EQ(problem.key, ticket.key);
            EXPECT_TRUE(problem.in_hand);
            EXPECT_EQ(ticket.outcome, Outcome::open);
        });
    }
    std::size_t in_hand = 0;
    for (auto const& partition : state.world) {
        partition.problems.for_each(
            [&](std::uint32_t, Problem const& problem) { in_hand += problem.in_hand ? 1U : 0U; });
    }
    EXPECT_EQ(in_hand, held.size()) << "an issue is in hand and nobody has it";
}

} // namespace

TEST(Conservation, what_arose_is_solved_or_faded_or_open_on_every_day) {
    for (auto const& [name, inputs] : worlds()) {
        SCOPED_TRACE(name);
        Simulation simulation(inputs, {});
        for (auto const day : days) {
            SCOPED_TRACE(day);
            simulation.advance_to(day);
            test::expect_books_to_balance(simulation.state());
        }
    }
}

TEST(Conservation, an_issue_in_hand_has_one_ticket_and_a_ticket_one_issue) {
    for (auto const& [name, inputs] : worlds()) {
        SCOPED_TRACE(name);
        Simulation simulation(inputs, {});
        for (auto const day : days) {
            SCOPED_TRACE(day);
            simulation.advance_to(day);
            expect_each_ticket_its_problem(simulation.state());
        }
    }
}

// An agenda forgets what is due beyond the end; the end is so far off that nothing waits so long for money.
TEST(Conservation, every_ticket_stands_in_one_queue_or_is_on_its_way) {
    for (auto const& inputs :
         {BusyCase().load({"scenario.days=20000"}), test::busy_government().load({"scenario.days=20000"})}) {
        Simulation simulation(inputs, {});
        std::map<Cause, std::size_t> due;
        for (auto const day : days) {
            SCOPED_TRACE(day);
            simulation.advance_to(day);
            auto const& state = simulation.state();
            for (auto const& partition : state.world) {
                auto const found = whereabouts_of(partition, state.next, state.model.calendar.steps());
                partition.tickets.for_each([&](std::uint32_t slot, Ticket const& ticket) {
                    auto const queued = found.queued.find(slot);
                    bool const on_its_way = found.due.contains(slot);
                    int const places = (queued == found.queued.end() ? 0 : queued->second) +
                                       (on_its_way ? 1 : 0) + (ticket.joint->parts > 0 ? 1 : 0);
                    EXPECT_EQ(places, 1) << "waits for cause " << static_cast<int>(ticket.ledger.cause());
                    due[ticket.ledger.cause()] += on_its_way ? 1U : 0U;
                });
            }
        }
        EXPECT_GT(due[Cause::money], 20U);
        EXPECT_GT(due[Cause::deliberating], 2U);
        EXPECT_GT(due[Cause::handing_over], 20U);
    }
}

TEST(Conservation, issues_of_the_file_are_those_of_the_books) {
    auto const run = simulate(BusyCase().load(), {.level = RecordLevel::issues});
    auto const& keys = run.table("issues").values<std::uint64_t>("key");
    EXPECT_EQ(std::set<std::uint64_t>(keys.begin(), keys.end()).size(), keys.size()) << "an issue twice";
    Simulation simulation(BusyCase().load(), {});
    simulation.advance_to_end();
    std::uint64_t expected = 0;
    for (auto const& partition : simulation.state().world) {
        expected += partition.tally[Count::arisen] + partition.tally.open_at_start;
    }
    EXPECT_EQ(keys.size(), expected);
}

} // namespace linli
