#include "models/app/queueing.hpp"
#include "models/simulation.hpp"
#include "sim/core/text.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

namespace linli::app {

namespace {

Simulation ended(std::shared_ptr<Inputs const> inputs) {
    Simulation run(std::move(inputs), {.level = RecordLevel::journeys});
    run.advance_to_end();
    return run;
}

std::shared_ptr<Inputs const> one_queue(std::vector<std::string> const& changes = {}) {
    return load_inputs("scenarios/bench/one-queue.toml", {}, changes);
}

OfficeQueue made_up(double expected) {
    OfficeQueue queue;
    queue.name = {"A quite long name of an office", "名称颇长的一个办理机构"};
    queue.visits = 300;
    queue.left = 100;
    queue.mean = {.arrivals = 1.234, .service = 0.5, .servers = 12};
    queue.waited = 4.321;
    queue.expected = expected;
    return queue;
}

} // namespace

// 43,000 arrivals; the mean wait of an M/M/3 queue at half load has a relative standard error below 1.5 %, so
// that one seed in some 3,000 would exceed 5 % by chance; the step adds half a percent.
TEST(Queueing, waits_in_the_shipped_queue_are_those_of_the_formula) {
    auto const queues = queues_of(ended(one_queue()));
    ASSERT_EQ(queues.size(), 1U);
    auto const& desk = queues.front();
    EXPECT_EQ(desk.mean.servers, 3);
    EXPECT_EQ(desk.places, 40U);
    EXPECT_EQ(desk.left, 0U);
    EXPECT_NEAR(desk.mean.utilisation(), 0.5, 0.02);
    EXPECT_NEAR(desk.mean.arrivals, 3.0, 0.06);
    EXPECT_NEAR(desk.waited / (9.0 / 38.0 / 3.0), 1.0, 0.05);
    EXPECT_NEAR(desk.waited / desk.expected, 1.0, 0.08); // which knows the loads only as measured
}

TEST(Queueing, a_place_with_more_work_than_hours_has_no_finite_wait) {
    auto const queues = queues_of(ended(one_queue({"issues.kind.job.rate=60000", "scenario.days=100"})));
    ASSERT_EQ(queues.size(), 1U);
    EXPECT_GE(queues.front().mean.utilisation(), 0.97);
    EXPECT_GT(queues.front().expected, 5.0 * queues.front().waited);
}

TEST(Queueing, an_office_to_which_nothing_comes_has_no_row) {
    EXPECT_TRUE(queues_of(ended(one_queue({"issues.kind.job.rate=0", "scenario.days=5"}))).empty());
    EXPECT_EQ(queues_text({}, Language::en, 80), "No office took anything up.\n");
}

TEST(Queueing, the_table_fits_80_columns_in_both_languages) {
    auto const infinite = std::numeric_limits<double>::infinity();
    for (auto const language : {Language::en, Language::zh}) {
        auto const text = queues_text({made_up(2.5), made_up(infinite)}, language, 80);
        EXPECT_NE(text.find("4.32"), std::string::npos);
        EXPECT_NE(text.find("2.50"), std::string::npos);
        EXPECT_NE(text.find("25%"), std::string::npos); // left before they were taken up
        EXPECT_NE(text.find(language == Language::en ? "grows" : "无界"), std::string::npos);
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(display_width(line), 80U) << line;
        }
    }
}

} // namespace linli::app
