#include "viz/app/follower.hpp"

#include "tests/support/forked_writer.hpp"
#include "tests/support/temporary_directory.hpp"
#include "viz/view/map_view.hpp"

#include "models/app/live_run.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <semaphore>

namespace linli::viz {
namespace {

using test::ForkedWriter;
using test::TemporaryDirectory;

constexpr int warm_up_days = 60;

/// In another process: `linli run --live`, day by day as it is told.
class OtherProcess {
  public:
    explicit OtherProcess(std::filesystem::path const& file, RecordLevel level = RecordLevel::issues)
        : process_([=, this](int days) {
              if (days == ForkedWriter::start) {
                  run_.emplace(file,
                               load_inputs("scenarios/smoke/two-communities.toml",
                                           "scenarios/structures/courtyard-council.toml",
                                           {"scenario.warm_up_days=60"}),
                               RunOptions{.seed = 7, .level = level}, std::chrono::milliseconds(0));
              } else if (days == ForkedWriter::finish) {
                  while (!run_->finished()) {
                      run_->advance_a_day();
                  }
                  auto const contents = run_->finish();
                  store::write(file, contents);
              } else if (days == ForkedWriter::end_of_process) {
                  run_.reset();
              }
              for (int i = 0; i < days; ++i) {
                  run_->advance_a_day();
              }
          }) {}

    void start() { EXPECT_TRUE(process_.tell(ForkedWriter::start)); }
    void simulate(int days) { EXPECT_TRUE(process_.tell(days)); }
    void finish() {
        EXPECT_TRUE(process_.tell(ForkedWriter::finish));
        process_.end();
    }
    void stop() { process_.end(); }
    void kill() { process_.kill(); }

  private:
    std::optional<app::LiveRun> run_; // of the other process
    ForkedWriter process_;
};

Standing standing_of(FollowedRuns& runs) {
    runs.poll();
    return runs.state().files.front().standing;
}

/// A picture of all that the map shows of courtyards.
std::vector<double> map_of(Study const& study, int day) {
    std::vector<double> values;
    for (auto const indicator : {MapIndicator::open, MapIndicator::unnoticed, MapIndicator::satisfaction}) {
        for (std::uint32_t i = 0; i < study.first().places(Tier::community).size(); ++i) {
            values.push_back(map_value(study.arms().front(), indicator, {Tier::community, i}, day));
        }
    }
    return values;
}

TEST(FollowedRuns, begin_before_there_is_a_file_and_change_over_to_the_run_file_at_the_end) {
    TemporaryDirectory const folder;
    FollowedRuns runs;
    runs.add(folder / "run.h5");
    EXPECT_TRUE(runs.poll()) << "to say that there is nothing so far";
    EXPECT_FALSE(runs.poll());
    EXPECT_EQ(standing_of(runs), Standing::awaited);
    OtherProcess process(folder / "run.h5");
    process.start();
    EXPECT_EQ(standing_of(runs), Standing::warming_up);
    process.simulate(warm_up_days + 12);
    ASSERT_TRUE(runs.poll());
    auto early = runs.state();
    EXPECT_EQ(early.files.front().standing, Standing::growing);
    ASSERT_TRUE(early.study);
    EXPECT_EQ(early.study->days(), 12);
    EXPECT_FALSE(early.is_whole);
    EXPECT_GT(early.planned, 12);
    process.finish();
    ASSERT_TRUE(runs.poll());
    auto const late = runs.state();
    ASSERT_TRUE(late.study);
    EXPECT_TRUE(late.is_whole);
    EXPECT_FALSE(runs.may_change());
    EXPECT_EQ(late.study->level(), Level::issues);
    EXPECT_EQ(late.study->days(), early.planned);
    EXPECT_EQ(map_of(*early.study, 12), map_of(*late.study, 12));
    EXPECT_EQ(map_of(*early.study, 5), map_of(*late.study, 5));
}

TEST(FollowedRuns, know_courtyards_of_a_day_although_no_issue_is_recorded_so_far) {
    TemporaryDirectory const folder;
    OtherProcess process(folder / "run.h5");
    process.start();
    process.simulate(warm_up_days + 20);
    FollowedRuns runs;
    runs.add(folder / "run.h5");
    runs.poll();
    auto const state = runs.state();
    auto const& run = state.study->first();
    EXPECT_EQ(run.level(), Level::daily);
    ASSERT_TRUE(run.has_courtyard_days());
    double open = 0.0;
    for (std::uint32_t i = 0; i < run.places(Tier::courtyard).size(); ++i) {
        open += run.daily({Tier::courtyard, i}, "open_problems", 20);
    }
    EXPECT_GT(open, 0.0);
    EXPECT_EQ(open, run.daily(run.top(), "open_problems", 20));
    process.stop();
}

TEST(FollowedRuns, of_a_killed_run_stay_on_the_screen_and_say_on_which_day_it_ended) {
    TemporaryDirectory const folder;
    OtherProcess process(folder / "run.h5");
    process.start();
    process.simulate(warm_up_days + 9);
    FollowedRuns runs;
    runs.add(folder / "run.h5.live"); // the live file names its run as well
    runs.poll();
    EXPECT_EQ(runs.state().study->days(), 9);
    process.kill();
    ASSERT_TRUE(runs.poll());
    auto const state = runs.state();
    EXPECT_EQ(state.files.front().standing, Standing::ended);
    EXPECT_EQ(state.files.front().days, 9);
    EXPECT_FALSE(state.study) << "nothing else to show";
    EXPECT_TRUE(runs.may_change()) << "the run may be started again";
    OtherProcess again(folder / "run.h5");
    again.start();
    again.simulate(warm_up_days + 3);
    runs.poll();
    EXPECT_EQ(standing_of(runs), Standing::growing);
    EXPECT_EQ(runs.days(), 3);
    again.stop();
}

TEST(FollowedRuns, a_leftover_of_a_killed_run_does_not_hide_a_run_file) {
    TemporaryDirectory const folder;
    OtherProcess first(folder / "run.h5");
    first.start();
    first.simulate(warm_up_days + 2);
    first.kill();
    store::write(folder / "run.h5", simulate(load_inputs("scenarios/smoke/two-communities.toml"), {}));
    FollowedRuns runs;
    runs.add(folder / "run.h5");
    EXPECT_EQ(standing_of(runs), Standing::whole);
}

TEST(FollowedRuns, what_was_followed_of_a_run_recorded_as_a_summary_stays_to_be_looked_at) {
    TemporaryDirectory const folder;
    OtherProcess process(folder / "run.h5", RecordLevel::summary);
    process.start();
    FollowedRuns runs;
    runs.add(folder / "run.h5");
    runs.poll();
    process.finish();
    runs.poll();
    auto const state = runs.state();
    EXPECT_TRUE(state.is_whole);
    EXPECT_EQ(state.study->level(), Level::daily);
    EXPECT_GT(state.study->first().table("indicators").rows(), 10U);
}

TEST(FollowedRuns, two_runs_show_the_days_that_both_have) {
    TemporaryDirectory const folder;
    OtherProcess slow(folder / "slow.h5");
    slow.start();
    slow.simulate(warm_up_days + 4);
    store::write(folder / "whole.h5", simulate(load_inputs("scenarios/smoke/two-communities.toml"),
                                               {.seed = 7, .level = RecordLevel::journeys}));
    FollowedRuns runs;
    runs.add(folder / "slow.h5");
    runs.add(folder / "whole.h5");
    runs.poll();
    auto const state = runs.state();
    EXPECT_TRUE(state.troubles.empty());
    EXPECT_EQ(state.study->arms().size(), 2U);
    EXPECT_EQ(state.study->days(), 4);
    slow.stop();
}

TEST(FollowedRuns, a_broken_or_foreign_live_file_is_a_trouble) {
    TemporaryDirectory const folder;
    std::ofstream(folder / "run.h5.live") << "linli live file 1\n" << std::string(5000, 'x');
    std::ofstream(folder / "other.h5.live") << "something else";
    FollowedRuns runs;
    runs.add(folder / "run.h5");
    runs.add(folder / "other.h5");
    for (int i = 0; i < 100 && runs.may_change(); ++i) {
        runs.poll();
    }
    auto const state = runs.state();
    EXPECT_FALSE(runs.may_change());
    EXPECT_EQ(state.troubles.size(), 2U);
    EXPECT_TRUE(runs.state().troubles.empty()) << "told once";
}

TEST(Follower, takes_along_who_looks_at_the_newest_day_and_lets_others_stay) {
    TemporaryDirectory const folder;
    OtherProcess process(folder / "run.h5");
    process.start();
    std::counting_semaphore<> news{0};
    Follower follower([&] { news.release(); });
    Viewer viewer;
    auto const take_until = [&](int days) {
        while (viewer.study.empty() || viewer.study.days() < days) {
            news.acquire();
            if (auto state = follower.take()) {
                show_followed(viewer, std::move(*state));
            }
        }
    };
    follower.follow(folder / "run.h5");
    process.simulate(warm_up_days + 5);
    take_until(5);
    EXPECT_EQ(viewer.day, 5);
    process.simulate(5);
    take_until(10);
    EXPECT_EQ(viewer.day, 10);
    viewer.day = 3;
    play(viewer, 0.1);
    process.simulate(5);
    take_until(15);
    EXPECT_EQ(viewer.day, 3);
    EXPECT_TRUE(viewer.live.follows);
    process.finish();
    while (viewer.live.follows) {
        news.acquire();
        if (auto state = follower.take()) {
            show_followed(viewer, std::move(*state));
        }
    }
    EXPECT_EQ(viewer.day, 3);
    EXPECT_EQ(viewer.study.level(), Level::issues);
}

} // namespace
} // namespace linli::viz
