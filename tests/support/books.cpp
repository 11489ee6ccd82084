#include "tests/support/books.hpp"

#include "models/mechanisms/hours.hpp"

#include <gtest/gtest.h>

namespace linli::test {

void expect_books_to_balance(Simulation::State const& state) {
    for (auto const& partition : state.world) {
        auto const& t = partition.tally;
        EXPECT_EQ(t[Count::arisen] + t.open_at_start,
                  t[Count::solved] + t[Count::faded] + partition.problems.size());
        std::vector<std::uint32_t> open(partition.courtyards.size(), 0);
        partition.problems.for_each(
            [&](std::uint32_t, Problem const& problem) { ++open[problem.courtyard]; });
        for (std::size_t c = 0; c < open.size(); ++c) {
            EXPECT_EQ(partition.courtyards[c].open, open[c]);
        }
    }
}

void expect_hours_within_those_had(Simulation::State const& state) {
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            EXPECT_LE(office.spent.total(), hours_had(state.model, office, state.next) + 1e-6)
                << state.model.office(office.code).id << " of partition " << partition.number;
        }
    }
}

} // namespace linli::test
