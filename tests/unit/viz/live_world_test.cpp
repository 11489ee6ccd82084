#include "viz/app/live_run.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <semaphore>

namespace linli::viz {
namespace {

LiveChoice const smoke{
    .scenario = "scenarios/smoke/two-communities.toml",
    .structures = {"scenarios/structures/conventional.toml", "scenarios/structures/courtyard-council.toml"},
    .seed = 7,
    .replicate = 0,
    .overrides = {}};

/// The bytes of the file that the contents would become.
std::string bytes_of(store::RunFile const& run) {
    auto const* const test = ::testing::UnitTest::GetInstance()->current_test_info();
    auto const file = std::filesystem::temp_directory_path() /
                      (std::string(test->test_suite_name()) + '-' + test->name() + ".h5");
    store::write(file, run);
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::filesystem::remove(file);
    return bytes;
}

TEST(LiveWorld, leaves_what_a_plain_run_leaves_bit_for_bit) {
    LiveWorld world(smoke);
    for (int day = 1; !world.is_finished(); day += 7) { // looked at on the way, in uneven steps
        world.advance_to(day);
        (void)world.look();
    }
    auto const files = world.record();
    for (std::size_t i = 0; i < smoke.structures.size(); ++i) {
        auto const plain = simulate(load_inputs(smoke.scenario, smoke.structures[i]),
                                    {.seed = smoke.seed, .level = RecordLevel::journeys});
        EXPECT_TRUE(bytes_of(files[i]) == bytes_of(plain)) << smoke.structures[i];
    }
}

TEST(LiveWorld, days_already_seen_stay_as_they_were) {
    LiveWorld world(smoke);
    world.advance_to(10);
    auto const early = world.look();
    world.advance_to(20);
    auto const late = world.look();
    EXPECT_EQ(early.days(), 10);
    EXPECT_EQ(late.days(), 20);
    auto const& before = early.first();
    for (auto const* const series : before.series()) {
        EXPECT_EQ(before.daily(before.top(), series->name, 10),
                  late.first().daily(before.top(), series->name, 10))
            << series->name;
    }
}

TEST(LiveWorld, structures_stand_side_by_side_in_the_same_world) {
    LiveWorld world(smoke);
    world.advance_to(3);
    auto const study = world.look();
    ASSERT_EQ(study.arms().size(), 2U);
    EXPECT_EQ(world_of(study.arms()[0].run()), world_of(study.arms()[1].run()));
    EXPECT_EQ(study.level(), Level::journeys);
}

/// A live run whose states are waited for.
class Waiting {
  public:
    LiveRun run{[this] { news_.release(); }};

    /// The first state that has come to `day`, or any trouble; new if any before it was.
    LiveState state_of(int day) {
        for (bool is_new = false;;) {
            news_.acquire();
            auto state = run.take();
            is_new = is_new || (state && state->is_new);
            if (state) {
                state->is_new = is_new;
            }
            if (state && (!state->trouble.empty() || state->study.days() >= day)) {
                return std::move(*state);
            }
        }
    }

  private:
    std::counting_semaphore<> news_{0};
};

TEST(LiveRun, goes_to_the_day_asked_for_and_no_further) {
    Waiting live;
    live.run.start(smoke, 5);
    auto const state = live.state_of(5);
    EXPECT_EQ(state.study.days(), 5);
    EXPECT_GT(state.planned, 5);
    live.run.go_to(9);
    EXPECT_EQ(live.state_of(9).study.days(), 9);
}

TEST(LiveRun, a_day_already_passed_asks_for_nothing_and_the_last_day_is_the_end) {
    Waiting live;
    live.run.start(smoke, 1000000);
    auto const planned = live.state_of(1).planned;
    live.run.go_to(3);
    live.run.go_to(1000000);
    EXPECT_EQ(live.state_of(planned).study.days(), planned);
}

TEST(LiveRun, begins_anew_with_the_same_world) {
    Waiting live;
    live.run.start(smoke, 12);
    auto const first = live.state_of(12);
    live.run.start(smoke, 12);
    auto const second = live.state_of(12);
    EXPECT_TRUE(second.is_new);
    auto const& a = first.study.first().issues().key;
    auto const& b = second.study.first().issues().key;
    EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end()));
}

TEST(LiveRun, tells_why_a_scenario_cannot_be_simulated) {
    Waiting live;
    auto wrong = smoke;
    wrong.overrides = {"scenario.days=-1"};
    live.run.start(wrong, 1);
    EXPECT_NE(live.state_of(1).trouble.find("scenario.days"), std::string::npos);
    live.run.start(smoke, 2);
    EXPECT_EQ(live.state_of(2).study.days(), 2);
}

} // namespace
} // namespace linli::viz
