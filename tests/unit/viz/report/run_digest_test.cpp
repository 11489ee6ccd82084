#include "viz/report/run_digest.hpp"

#include "small_run.hpp"
#include "viz/report/digest_parts.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace linli::report {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string failure_of(store::RunFile const& run) {
    try {
        (void)digest(run, "run.h5");
    } catch (RunError const& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST(Digest, follows_only_problems_that_were_seen_for_long_enough) {
    auto const follow_up = *digest(small_run(), "run.h5").follow_up;
    ASSERT_EQ(follow_up.days, 10);             // half of the run
    EXPECT_DOUBLE_EQ(follow_up.problems, 3.0); // the fourth arose on day 15 of 20
    EXPECT_DOUBLE_EQ(follow_up.solved_share[2], 0.0);
    EXPECT_DOUBLE_EQ(follow_up.solved_share[3], 1.0 / 3.0); // after 2.5 days
    EXPECT_DOUBLE_EQ(follow_up.solved_share[4], 2.0 / 3.0); // after 4 days
    EXPECT_DOUBLE_EQ(follow_up.solved_share[10], 2.0 / 3.0);
}

TEST(Digest, sorts_each_problem_into_one_flow) {
    auto const at = [](Noticed noticed, Closed closed, int tier, Outcome outcome) {
        return std::vector<int>{static_cast<int>(noticed), static_cast<int>(closed) + tier,
                                static_cast<int>(outcome)};
    };
    auto const flow = digest(small_run(), "run.h5").flow->problems;
    EXPECT_EQ(flow.size(), 4U);
    EXPECT_EQ(flow.count(at(Noticed::resident, Closed::first_tier, 1, Outcome::solved)), 1U);
    EXPECT_EQ(flow.count(at(Noticed::council, Closed::first_tier, 0, Outcome::open_closed)), 1U);
    EXPECT_EQ(flow.count(at(Noticed::resident, Closed::neighbours, 0, Outcome::solved)), 1U);
    EXPECT_EQ(flow.count(at(Noticed::patrol, Closed::first_tier, 1, Outcome::solved)), 1U);
}

TEST(Digest, adds_counts_over_places_and_weighs_means_by_residents) {
    auto const weeks = *digest(small_run(), "run.h5").weeks;
    // Day d has d at one place and d + 10 at the other; the last six days make no week.
    EXPECT_THAT(weeks.at("backlog"), ElementsAre(16.0, 30.0));
    EXPECT_THAT(weeks.at("trust"), ElementsAre(5.5, 12.5));
}

TEST(Digest, groups_posts_by_office_and_keeps_courtyards_without_solved_problems) {
    auto const run = digest(small_run(), "run.h5");
    EXPECT_THAT(run.posts->at(1),
                ElementsAre(testing::DoubleNear(0.9, 1e-6), testing::DoubleNear(1.1, 1e-6)));
    EXPECT_DOUBLE_EQ((*run.courtyards)[0].open_share, 0.25);
    EXPECT_TRUE(std::isnan((*run.courtyards)[1].days_to_fix));
}

TEST(Digest, has_only_what_the_recording_level_has) {
    auto const summary = digest(small_run("chain", 0, Level::summary), "run.h5");
    EXPECT_FALSE(summary.weeks || summary.follow_up || summary.flow || summary.posts || summary.courtyards);
    EXPECT_TRUE(digest(small_run("chain", 0, Level::daily), "run.h5").weeks.has_value());
}

TEST(Digest, refuses_a_code_that_names_nothing) {
    auto run = small_run();
    column(run, "issues", "closed_by").values = std::vector<std::int32_t>{1, 9, 255, 1};
    EXPECT_THAT(failure_of(run), HasSubstr("`closed_by` of table `issues` names a row"));
}

TEST(Digest, refuses_missing_columns_and_other_schemas) {
    auto run = small_run();
    column(run, "by_kind", "fixed").name = "mended";
    EXPECT_THAT(failure_of(run), HasSubstr("table `by_kind` has no numbers in a column `fixed`"));
    auto future = small_run();
    provenance(future, "schema_version") = "2";
    EXPECT_THAT(failure_of(future), HasSubstr("schema version `2`"));
}

TEST(Digest, refuses_series_that_do_not_fit_their_places) {
    auto run = small_run();
    column(run, "places/community", "residents").values = std::vector<std::int64_t>{1, 2, 3};
    EXPECT_THAT(failure_of(run), HasSubstr("do not fit together"));
}

} // namespace linli::report
