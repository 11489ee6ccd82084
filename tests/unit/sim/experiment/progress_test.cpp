#include "sim/experiment/progress.hpp"

#include "sim/parallel/workers.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace linli::experiment {

namespace {

/// A progress whose clock the test sets by hand.
class ScheduledProgressTest : public testing::Test {
  protected:
    Progress start(ProgressStyle style) {
        return {out,
                style,
                {.label = "compare", .jobs = 20, .job_name = "runs", .steps = 1000, .step_name = "days"},
                [this] { return now; }};
    }
    double now = 100.0;
    std::ostringstream out;
};

} // namespace

TEST_F(ScheduledProgressTest, tells_jobs_share_rate_and_time_left) {
    auto progress = start(ProgressStyle::lines);
    progress.job_done();
    now += 10.0;
    progress.steps_done(200);
    EXPECT_EQ(out.str(), "compare  1/20 runs  20 %  20 days/s  40 s left\n");
}

TEST_F(ScheduledProgressTest, a_pipe_gets_whole_lines_seconds_apart) {
    auto progress = start(ProgressStyle::lines);
    for (int i = 0; i < 100; ++i) {
        now += 0.11;
        progress.steps_done(1);
    }
    auto const text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    EXPECT_EQ(text.find('\r'), std::string::npos);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST_F(ScheduledProgressTest, short_work_in_a_pipe_prints_nothing) {
    auto progress = start(ProgressStyle::lines);
    now += 4.0;
    progress.steps_done(1000);
    EXPECT_EQ(out.str(), "");
}

TEST_F(ScheduledProgressTest, a_terminal_line_is_rewritten_and_taken_away_at_the_end) {
    {
        auto progress = start(ProgressStyle::terminal);
        now += 1.0;
        progress.steps_done(100);
        EXPECT_EQ(out.str(), "\rcompare  0/20 runs  10 %  100 days/s  9 s left\x1b[K");
    }
    EXPECT_TRUE(out.str().ends_with("left\x1b[K\r\x1b[K"));
}

TEST_F(ScheduledProgressTest, a_terminal_is_not_flooded) {
    auto progress = start(ProgressStyle::terminal);
    for (int i = 0; i < 1000; ++i) {
        now += 0.001;
        progress.steps_done(1);
    }
    auto const text = out.str();
    auto const rewrites = std::count(text.begin(), text.end(), '\r');
    EXPECT_GE(rewrites, 8);
    EXPECT_LE(rewrites, 10);
}

TEST_F(ScheduledProgressTest, quiet_prints_nothing) {
    {
        auto progress = start(ProgressStyle::quiet);
        now += 100.0;
        progress.steps_done(500);
        progress.job_done();
    }
    EXPECT_EQ(out.str(), "");
}

TEST_F(ScheduledProgressTest, more_steps_than_announced_stay_at_100_percent) {
    auto progress = start(ProgressStyle::lines);
    now += 10.0;
    progress.steps_done(2000);
    EXPECT_EQ(out.str(), "compare  0/20 runs  100 %  100 days/s  0 s left\n");
}

TEST_F(ScheduledProgressTest, counts_what_several_threads_report) {
    auto progress = start(ProgressStyle::lines);
    Workers workers(4);
    workers.for_each(100, [&](std::size_t) { progress.steps_done(5); });
    now += 10.0;
    progress.job_done();
    EXPECT_EQ(out.str(), "compare  1/20 runs  50 %  50 days/s  10 s left\n");
}

} // namespace linli::experiment
