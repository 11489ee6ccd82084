#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include "sim/core/error.hpp"
#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;

RunOptions journeys(int threads = 1) {
    return {.level = RecordLevel::journeys, .threads = threads};
}

std::string saved_on(std::shared_ptr<Inputs const> const& inputs, int day, RunOptions const& options) {
    Simulation simulation(inputs, options);
    simulation.advance_to(day);
    return simulation.save();
}

std::string finished(Simulation& simulation) {
    simulation.advance_to_end();
    return test::file_bytes(simulation.record());
}

} // namespace

TEST(Checkpoint, a_run_that_goes_on_from_one_leaves_the_bytes_of_one_never_interrupted) {
    auto const inputs = BusyCase().load();
    auto const whole = test::file_bytes(simulate(inputs, journeys()));
    for (int const day : {-20, -8, -1, 0, 1, 6, 7, 43, 119, 120}) {
        Simulation second(inputs, journeys(day % 2 == 0 ? 1 : 2));
        second.load(saved_on(inputs, day, journeys()));
        EXPECT_EQ(second.day(), day);
        EXPECT_TRUE(finished(second) == whole) << "interrupted on day " << day;
    }
}

TEST(Checkpoint, a_run_goes_on_from_one_under_every_shipped_structure) {
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = test::shipped("smoke/two-communities.toml", structure);
        Simulation second(inputs, journeys());
        second.load(saved_on(inputs, 25, journeys()));
        EXPECT_TRUE(finished(second) == test::file_bytes(simulate(inputs, journeys()))) << structure;
    }
}

TEST(Checkpoint, one_made_from_a_loaded_run_is_the_same_again) {
    auto const inputs = BusyCase().load();
    auto const checkpoint = saved_on(inputs, 30, journeys());
    Simulation second(inputs, journeys());
    second.load(checkpoint);
    EXPECT_TRUE(second.save() == checkpoint);
}

TEST(Checkpoint, recording_in_between_changes_nothing) {
    auto const inputs = BusyCase().load();
    auto const whole = test::file_bytes(simulate(inputs, journeys()));
    Simulation watched(inputs, journeys());
    for (int day = -20; day < 120; day += 9) {
        watched.advance_to(day);
        (void)watched.record();
        (void)watched.save();
    }
    EXPECT_TRUE(finished(watched) == whole);
}

TEST(Checkpoint, with_any_byte_altered_is_refused) {
    auto const inputs = BusyCase().load();
    auto const checkpoint = saved_on(inputs, 30, journeys());
    Simulation simulation(inputs, journeys());
    for (std::uint32_t i = 0; i < 200; ++i) {
        auto damaged = checkpoint;
        auto const block = draw({3}, 1, i, 0);
        auto const at = i < 24 ? i : block[0] % checkpoint.size();
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << (block[1] % 8)));
        EXPECT_THROW(simulation.load(damaged), RunError) << "byte " << at;
    }
}

TEST(Checkpoint, that_was_cut_or_is_none_is_refused) {
    auto const inputs = BusyCase().load();
    auto const checkpoint = saved_on(inputs, 30, journeys());
    Simulation simulation(inputs, journeys());
    for (std::size_t const length : {std::size_t{0}, std::size_t{5}, std::size_t{16}, std::size_t{100},
                                     checkpoint.size() / 2, checkpoint.size() - 1}) {
        EXPECT_THROW(simulation.load(checkpoint.substr(0, length)), RunError) << length;
    }
    EXPECT_THROW(simulation.load(checkpoint + "x"), RunError);
    EXPECT_THROW(simulation.load("once upon a time there was a file of another kind"), RunError);
}

TEST(Checkpoint, of_another_run_is_refused) {
    auto const inputs = BusyCase().load();
    auto const checkpoint = saved_on(inputs, 30, journeys());
    auto const refuses = [&](std::shared_ptr<Inputs const> const& other, RunOptions const& options) {
        Simulation simulation(other, options);
        EXPECT_THROW(simulation.load(checkpoint), RunError);
    };
    refuses(inputs, {.seed = 2, .level = RecordLevel::journeys});
    refuses(inputs, {.replicate = 1, .level = RecordLevel::journeys});
    refuses(inputs, {.level = RecordLevel::daily});
    refuses(BusyCase().load({"structure.office.council.patience_days=13"}), journeys());
}

TEST(Checkpoint, that_is_refused_leaves_the_run_as_it_was) {
    auto const inputs = BusyCase().load();
    auto damaged = saved_on(inputs, 30, journeys());
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 4);
    Simulation simulation(inputs, journeys());
    simulation.advance_to(10);
    EXPECT_THROW(simulation.load(damaged), RunError);
    EXPECT_EQ(simulation.day(), 10);
    EXPECT_TRUE(finished(simulation) == test::file_bytes(simulate(inputs, journeys())));
}

} // namespace linli
