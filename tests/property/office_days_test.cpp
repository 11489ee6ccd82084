#include "models/reform.hpp"
#include "models/simulation.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

store::RunFile recorded(RecordLevel level, std::shared_ptr<Inputs const> inputs = test::BusyCase().load()) {
    return simulate(std::move(inputs), {.level = level});
}

/// A value of a column with several a row.
double at(store::Table const& table, std::string_view column, std::size_t row, std::size_t part) {
    auto const width = table.find(column)->width;
    return static_cast<double>(table.values<float>(column).at(row * width + part));
}

} // namespace

TEST(OfficeDays, hours_of_all_days_are_the_hours_of_the_run) {
    auto const run = recorded(RecordLevel::issues);
    auto const& posts = run.table("posts");
    auto const& days = run.table("post_days");
    for (std::size_t post = 0; post < posts.rows(); ++post) {
        double had = 0.0;
        double spent = 0.0;
        for (std::size_t day = 0; day < days.rows(); ++day) {
            had += at(days, "hours_had", day, post);
            spent += at(days, "hours_spent", day, post);
        }
        auto const had_in_run = static_cast<double>(posts.values<float>("hours_had")[post]);
        EXPECT_NEAR(had, had_in_run, 1e-5 * had_in_run + 1e-5);
        if (had_in_run > 0.0) {
            EXPECT_NEAR(spent / had, static_cast<double>(posts.values<float>("load")[post]), 1e-4);
        }
    }
}

TEST(OfficeDays, queue_and_fatigue_of_the_last_day_are_those_at_the_end_of_the_run) {
    auto const run = recorded(RecordLevel::issues);
    auto const& posts = run.table("posts");
    auto const& days = run.table("post_days");
    for (std::size_t post = 0; post < posts.rows(); ++post) {
        EXPECT_EQ(at(days, "waiting", days.rows() - 1, post),
                  static_cast<double>(posts.values<std::int32_t>("waiting")[post]));
        EXPECT_EQ(at(days, "fatigue", days.rows() - 1, post),
                  static_cast<double>(posts.values<float>("fatigue")[post]));
    }
}

TEST(OfficeDays, of_a_template_are_the_sum_of_its_offices) {
    auto const run = recorded(RecordLevel::issues);
    auto const& office = run.table("posts").values<std::int32_t>("office");
    auto const& templates = run.table("office_days");
    for (auto const* const column : {"hours_had", "hours_spent", "waiting"}) {
        for (std::size_t day = 0; day < templates.rows(); ++day) {
            std::vector<double> sums(templates.find(column)->width, 0.0);
            for (std::size_t post = 0; post < office.size(); ++post) {
                sums.at(static_cast<std::size_t>(office[post])) +=
                    at(run.table("post_days"), column, day, post);
            }
            for (std::size_t code = 0; code < sums.size(); ++code) {
                EXPECT_NEAR(at(templates, column, day, code), sums[code], 1e-3) << column;
            }
        }
    }
}

TEST(OfficeDays, pass_up_on_each_day_what_the_places_of_the_case_pass_up) {
    auto const run = recorded(RecordLevel::daily);
    auto const& offices = run.table("office_days");
    auto const& district = run.table("daily/district");
    double all = 0.0;
    for (std::size_t day = 0; day < offices.rows(); ++day) {
        double sum = 0.0;
        for (std::size_t code = 0; code < offices.find("passed_up")->width; ++code) {
            sum += at(offices, "passed_up", day, code);
        }
        double passed = 0.0;
        for (std::size_t place = 0; place < district.find("passed_up")->width; ++place) {
            passed += at(district, "passed_up", day, place);
        }
        EXPECT_EQ(sum, passed);
        all += sum;
    }
    EXPECT_GT(all, 0.0);
}

TEST(OfficeDays, that_a_reform_adds_had_nothing_before_it) {
    auto const before = test::shipped("smoke/two-communities.toml", "conventional");
    auto const after = test::shipped("smoke/two-communities.toml", "courtyard-council");
    Simulation first(before, {.level = RecordLevel::issues});
    first.advance_to(20);
    auto second = reformed(first, after);
    second.advance_to_end();
    auto const then = first.record();
    auto const now = second.record();
    auto const& ids = now.table("offices").values<std::string>("id");
    auto const& old_ids = then.table("offices").values<std::string>("id");
    for (std::size_t code = 0; code < ids.size(); ++code) {
        auto const old = std::find(old_ids.begin(), old_ids.end(), ids[code]);
        for (std::size_t day = 0; day < 20; ++day) {
            auto const spent = at(now.table("office_days"), "hours_spent", day, code);
            EXPECT_EQ(spent, old == old_ids.end() ? 0.0
                                                  : at(then.table("office_days"), "hours_spent", day,
                                                       static_cast<std::size_t>(old - old_ids.begin())));
        }
    }
}

} // namespace linli
