#include "models/reform.hpp"

#include "models/simulation_state.hpp"
#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

RunOptions journeys() {
    return {.level = RecordLevel::journeys};
}

std::shared_ptr<Inputs const> smoke(std::string const& structure, std::vector<std::string> const& more = {}) {
    return test::shipped("smoke/two-communities.toml", structure, more);
}

/// A run until `day`, a reform, and the rest of it.
std::string reformed_on(int day, std::shared_ptr<Inputs const> const& before,
                        std::shared_ptr<Inputs const> const& after) {
    Simulation first(before, journeys());
    first.advance_to(day);
    auto second = reformed(first, after);
    second.advance_to_end();
    return test::file_bytes(second.record());
}

std::string whole(std::shared_ptr<Inputs const> const& inputs) {
    return test::file_bytes(simulate(inputs, journeys()));
}

constexpr int before_all = -100000;

/// What a reform must not lose.
struct Books {
    std::size_t tickets = 0;
    std::uint64_t completed = 0;
    std::uint64_t closed = 0;
    double spent = 0.0;
    double volunteers = 0.0;
};

Books books_of(std::vector<Partition> const& world) {
    Books books;
    for (auto const& partition : world) {
        books.tickets += partition.tickets.size();
        for (auto const& tally : partition.tally.offices) {
            books.completed += tally.completed;
        }
        for (auto const& office : partition.offices) {
            books.closed += office.closed;
            books.spent += office.spent.total() + office.spent.emergency;
        }
        for (std::size_t c = 0; c < partition.councils.size(); ++c) {
            books.volunteers += partition.councils[c].volunteer_hours;
            for (auto const& board : partition.boards) {
                books.volunteers += board[c].volunteer_hours;
            }
        }
    }
    return books;
}

} // namespace

TEST(Reform, that_changes_nothing_leaves_the_bytes_of_a_run_never_interrupted) {
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = smoke(structure);
        EXPECT_TRUE(reformed_on(20, inputs, inputs) == whole(inputs)) << structure;
    }
    auto const busy = test::BusyCase().load();
    EXPECT_TRUE(reformed_on(43, busy, busy) == whole(busy));
}

TEST(Reform, before_the_first_step_is_a_run_under_the_new_structure) {
    for (auto const& structure : test::shipped_structures()) {
        EXPECT_TRUE(reformed_on(before_all, smoke("conventional"), smoke(structure)) ==
                    whole(smoke(structure)))
            << structure;
    }
}

TEST(Reform, of_a_parameter_holds_from_its_day_on) {
    auto const before = smoke("conventional");
    auto const after = smoke("conventional", {"behaviour.mood.contagion=0.05",
                                              "structure.office.community-office.patience_days=3"});
    EXPECT_TRUE(reformed_on(before_all, before, after) == whole(after));
    auto const reform = reformed_on(20, before, after);
    EXPECT_FALSE(reform == whole(after));
    EXPECT_FALSE(reform == whole(before));
}

TEST(Reform, keeps_every_problem_and_every_ticket_in_a_queue) {
    for (auto const& structure : test::shipped_structures()) {
        Simulation first(smoke("conventional"), journeys());
        first.advance_to(30);
        auto const second = reformed(first, smoke(structure));
        auto const& old_world = first.state().world;
        auto const& new_world = second.state().world;
        for (std::size_t p = 0; p < old_world.size(); ++p) {
            EXPECT_EQ(old_world[p].problems.size(), new_world[p].problems.size());
            EXPECT_EQ(old_world[p].tickets.size(), new_world[p].tickets.size());
            auto const waiting = [](Partition const& partition) {
                std::size_t sum = 0;
                for (auto const& office : partition.offices) {
                    sum += office.waiting();
                }
                return sum;
            };
            EXPECT_EQ(waiting(old_world[p]), waiting(new_world[p])) << structure;
        }
    }
}

TEST(Reform, to_another_structure_founds_its_bodies_afterwards_and_runs_to_the_end) {
    for (auto const& structure : test::shipped_structures()) {
        EXPECT_NO_THROW((void)reformed_on(20, smoke("conventional"), smoke(structure))) << structure;
    }
}

TEST(Reform, hands_queues_and_books_of_dissolved_offices_to_their_successors) {
    // Their superior is a subdistrict away.
    Successors const stated{{"mediation-team", "community-office"}, {"departments-desk", "community-office"}};
    for (auto const& from : test::shipped_structures()) {
        Simulation first(smoke(from), journeys());
        first.advance_to(30);
        auto const before = books_of(first.state().world);
        auto second = reformed(first, smoke("conventional"), stated);
        auto const after = books_of(second.state().world);
        EXPECT_EQ(after.tickets, before.tickets) << from;
        EXPECT_EQ(after.completed, before.completed) << from;
        EXPECT_EQ(after.closed, before.closed) << from;
        EXPECT_NEAR(after.spent, before.spent, 1e-9) << from;
        EXPECT_NEAR(after.volunteers, before.volunteers, 1e-9) << from;
        EXPECT_NO_THROW(second.advance_to_end()) << from;
    }
}

TEST(Reform, that_dissolves_an_office_loses_no_ticket_on_the_way) {
    auto const before = smoke("five-level-grid", {"scenario.warm_up_days=0"});
    auto const after = smoke("conventional", {"scenario.warm_up_days=0"});
    Simulation first(before, journeys());
    first.advance_to(30);
    auto second = reformed(first, after, {{"grid-office", "community-office"}});
    auto const held = [](Simulation const& simulation) {
        std::size_t in_hand = 0;
        std::size_t whole = 0;
        for (auto const& partition : simulation.state().world) {
            partition.problems.for_each(
                [&](std::uint32_t, Problem const& problem) { in_hand += problem.in_hand ? 1U : 0U; });
            partition.tickets.for_each([&](std::uint32_t, Ticket const& ticket) {
                whole += ticket.role == Role::whole && ticket.outcome == Outcome::open ? 1U : 0U;
            });
        }
        return std::pair(in_hand, whole);
    };
    EXPECT_EQ(held(second), held(first));
    std::size_t waiting = 0;
    second.advance_to(31);
    for (auto const& partition : second.state().world) {
        for (auto const& office : partition.offices) {
            waiting += office.waiting();
            for (auto at = office.head; at < office.queue.size(); ++at) {
                EXPECT_EQ(&partition.offices[partition.tickets[office.queue[at]].office], &office);
            }
        }
    }
    EXPECT_GT(waiting, 0U);
}

TEST(Reform, that_dissolves_the_councils_leaves_none) {
    Simulation first(smoke("courtyard-council"), journeys());
    first.advance_to(60);
    auto second = reformed(first, smoke("conventional"));
    second.advance_to_end();
    for (auto const& partition : second.state().world) {
        for (auto const& council : partition.councils) {
            EXPECT_EQ(council.state, CouncilState::none);
            EXPECT_TRUE(council.members.empty());
        }
    }
}

TEST(Reform, names_who_takes_over) {
    auto const before = smoke("five-level-grid")->structure;
    auto const after = smoke("conventional")->structure;
    auto const plain = dissolved_offices(before, after, {});
    EXPECT_EQ(plain.at("grid-office"), "community-office");
    EXPECT_EQ(plain.at("volunteer-team"), "community-office") << "over a superior that goes too";
    EXPECT_FALSE(plain.contains("community-office"));
    EXPECT_EQ(dissolved_offices(before, after, {{"micro-grid", "property-company"}}).at("micro-grid"),
              "property-company");
    EXPECT_THROW((void)dissolved_offices(before, after, {{"grid-office", "nobody"}}), InputError);
    Simulation first(smoke("five-level-grid"), journeys());
    EXPECT_THROW((void)reformed(first, smoke("conventional"), {{"grid-office", "district-office"}}),
                 InputError);
}

TEST(Reform, must_keep_places) {
    Simulation councils(smoke("courtyard-council"), journeys());
    EXPECT_THROW((void)reformed(councils, smoke("courtyard-council", {"scenario.days=40"})), InputError);
}

} // namespace linli
