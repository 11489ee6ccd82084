#include "viz/app/live_run.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
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

TEST(DaysInCommon, end_where_the_first_change_differs) {
    auto plain = smoke;
    plain.overrides = {"scenario.days=50", "@10 structure.budget_wait=1"};
    auto other = plain;
    EXPECT_GT(days_in_common(plain, other), 1000);
    other.overrides.push_back("@30 structure.budget_wait=2");
    EXPECT_EQ(days_in_common(plain, other), 30);
    EXPECT_EQ(days_in_common(other, plain), 30);
    other.overrides[1] = "@10 structure.budget_wait=3";
    EXPECT_EQ(days_in_common(plain, other), 10);
    other.overrides[0] = "scenario.days=51";
    EXPECT_EQ(days_in_common(plain, other), -1);
    other = plain;
    other.seed = 8;
    EXPECT_EQ(days_in_common(plain, other), -1);
}

/// A change that does something in both structures of the smoke case.
constexpr char const* change = "behaviour.reporting.stake=3";

constexpr double always = std::numeric_limits<double>::infinity(); // saves whatever time it takes

/// The contents of a world at its end, from the start on.
std::vector<std::string> ends_of(LiveChoice const& choice) {
    LiveWorld world(choice);
    world.advance_to(world.days());
    std::vector<std::string> ends;
    for (auto const& file : world.record()) {
        ends.push_back(bytes_of(file));
    }
    return ends;
}

TEST(Checkpoints, a_branch_goes_on_from_the_last_day_in_common_as_if_it_had_begun_anew) {
    Checkpoints checkpoints(std::size_t{1} << 30U, always);
    checkpoints.follow(smoke);
    LiveWorld plain(smoke);
    for (int day = 0; day <= 33; ++day) {
        plain.advance_to(day);
        checkpoints.offer(plain);
    }
    auto branch = smoke;
    branch.overrides = {std::string("@22 ") + change};
    checkpoints.follow(branch);
    EXPECT_EQ(checkpoints.days(), (std::vector{0, 5, 10, 15, 20}));
    LiveWorld world(branch);
    ASSERT_TRUE(checkpoints.resume(world, 22));
    EXPECT_EQ(world.day(), 20);
    world.advance_to(world.days());
    auto const from_start = ends_of(branch);
    EXPECT_NE(from_start, ends_of(smoke)) << "the change changes nothing";
    for (std::size_t i = 0; i < from_start.size(); ++i) {
        EXPECT_TRUE(bytes_of(world.record()[i]) == from_start[i]);
    }
}

TEST(Checkpoints, of_a_branch_lead_to_a_second_branch_and_back) {
    auto first = smoke;
    first.overrides = {std::string("@10 ") + change};
    auto second = first;
    second.overrides.push_back("@25 behaviour.reporting.stake=15");
    Checkpoints checkpoints(std::size_t{1} << 30U, always);
    checkpoints.follow(first);
    LiveWorld before(first);
    for (int day = 0; day <= 40; ++day) {
        before.advance_to(day);
        checkpoints.offer(before);
    }
    checkpoints.follow(second);
    LiveWorld after(second);
    ASSERT_TRUE(checkpoints.resume(after, 1000));
    EXPECT_EQ(after.day(), 25);
    after.advance_to(after.days());
    EXPECT_TRUE(bytes_of(after.record().front()) == ends_of(second).front());
}

TEST(Checkpoints, keep_to_their_memory_and_keep_the_start) {
    LiveWorld world(smoke);
    world.advance_to(0);
    auto const state = world.save();
    auto const one = state[0].size() + state[1].size();
    Checkpoints checkpoints(6 * one, always);
    checkpoints.follow(smoke);
    for (int day = 0; day < world.days(); ++day) {
        world.advance_to(day);
        checkpoints.offer(world);
        EXPECT_LE(checkpoints.bytes(), 6 * one);
    }
    EXPECT_EQ(checkpoints.days().front(), 0);
    EXPECT_GT(checkpoints.days().size(), 2U);
    EXPECT_EQ(checkpoints.days().back(), 55) << "the latest";
    Checkpoints none(1, always);
    none.follow(smoke);
    LiveWorld again(smoke);
    again.advance_to(0);
    none.offer(again);
    EXPECT_EQ(none.days(), std::vector{0});
}

TEST(Checkpoints, take_no_more_time_than_they_may) {
    Checkpoints checkpoints(std::size_t{1} << 30U, 1e-9);
    checkpoints.follow(smoke);
    LiveWorld world(smoke);
    for (int day = 0; day < world.days(); ++day) {
        world.advance_to(day);
        checkpoints.offer(world);
    }
    EXPECT_EQ(checkpoints.days(), std::vector{0});
    LiveWorld today(smoke);
    today.advance_to(13);
    checkpoints.keep(today);
    EXPECT_EQ(checkpoints.days(), (std::vector{0, 13}));
}

TEST(LiveRun, branches_from_a_checkpoint_bit_for_bit) {
    Waiting live;
    live.run.start(smoke, 30);
    (void)live.state_of(30);
    auto branch = smoke;
    branch.overrides = {std::string("@30 ") + change};
    live.run.start(branch, 45);
    auto const state = live.state_of(45);
    LiveWorld plain(branch);
    plain.advance_to(45);
    auto const expected = plain.look();
    for (std::size_t a = 0; a < 2; ++a) {
        auto const& x = state.study.arms()[a].run().issues();
        auto const& y = expected.arms()[a].run().issues();
        EXPECT_TRUE(std::equal(x.key.begin(), x.key.end(), y.key.begin(), y.key.end()));
        EXPECT_TRUE(std::equal(x.hops.begin(), x.hops.end(), y.hops.begin(), y.hops.end()));
    }
}

} // namespace
} // namespace linli::viz
