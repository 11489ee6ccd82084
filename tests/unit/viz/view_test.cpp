#include "tests/unit/viz/made_up_run.hpp"
#include "viz/view/chart_view.hpp"
#include "viz/view/issue_list.hpp"
#include "viz/view/journey.hpp"
#include "viz/view/map_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace linli::viz {
namespace {

using test::made_up_key;
using test::made_up_study;
using test::open_made_up;

/// What happens at midnight belongs to the day that begins.
bool by(float time, int day) {
    return !std::isnan(time) && time < static_cast<float>(day);
}

TEST(HomeDays, agree_with_counting_problem_by_problem) {
    auto const run = open_made_up();
    HomeDays const days(run);
    auto const& issues = run.issues();
    for (int day = 1; day <= run.days(); day += 3) {
        for (std::uint32_t courtyard = 0; courtyard < 24; ++courtyard) {
            double open = 0.0;
            double unnoticed = 0.0;
            double backlog = 0.0;
            for (std::size_t i = 0; i < issues.size(); ++i) {
                if (issues.courtyard[i] == static_cast<int>(courtyard) && by(issues.arisen[i], day) &&
                    !by(issues.gone[i], day)) {
                    open += 1.0;
                    unnoticed += by(issues.noticed[i], day) ? 0.0 : 1.0;
                    backlog += by(issues.reported[i], day) && !by(issues.closed[i], day) ? 1.0 : 0.0;
                }
            }
            Place const place{Tier::courtyard, courtyard};
            EXPECT_EQ(days.count(run, HomeCount::open, place, day), open);
            EXPECT_EQ(days.count(run, HomeCount::unnoticed, place, day), unnoticed);
            EXPECT_EQ(days.count(run, HomeCount::backlog, place, day), backlog);
        }
    }
}

TEST(HomeDays, of_a_place_are_those_of_its_courtyards) {
    auto const run = open_made_up();
    HomeDays const days(run);
    double sum = 0.0;
    for (std::uint32_t courtyard = 0; courtyard < 24; ++courtyard) {
        sum += days.count(run, HomeCount::open, {Tier::courtyard, courtyard}, 40);
    }
    EXPECT_GT(sum, 0.0);
    EXPECT_EQ(days.count(run, HomeCount::open, {Tier::district, 0}, 40), sum);
}

TEST(MapView, counts_are_per_thousand_residents) {
    auto const study = made_up_study();
    auto const& arm = study.arms()[0];
    auto const count = arm.home_days.count(arm.run(), HomeCount::open, {Tier::community, 3}, 50);
    EXPECT_DOUBLE_EQ(map_value(arm, MapIndicator::open, {Tier::community, 3}, 50), count * 1000.0 / 2400.0);
}

TEST(MapView, shows_what_the_file_has_and_nothing_else) {
    auto const study = made_up_study();
    auto const& arm = study.arms()[0];
    EXPECT_FLOAT_EQ(static_cast<float>(map_value(arm, MapIndicator::satisfaction, {Tier::courtyard, 3}, 9)),
                    0.43F);
    EXPECT_TRUE(std::isnan(map_value(arm, MapIndicator::ownership, {Tier::courtyard, 3}, 9)));
    EXPECT_TRUE(std::isnan(map_value(arm, MapIndicator::ownership, {Tier::community, 1}, 9)));
    EXPECT_EQ(map_text(MapIndicator::ownership, std::nan("")), "");
    EXPECT_EQ(map_text(MapIndicator::open, 3.14159), "3.1");
    EXPECT_EQ(map_text(MapIndicator::open, 31.4159), "31");
    EXPECT_EQ(map_text(MapIndicator::trust, 0.5149), "0.51");
}

TEST(MapView, goes_two_tiers_down_as_far_as_there_are_places) {
    auto const run = open_made_up();
    EXPECT_EQ(leaf_tier(run, {Tier::district, 0}), Tier::community);
    EXPECT_EQ(leaf_tier(run, {Tier::subdistrict, 0}), Tier::courtyard);
    EXPECT_EQ(leaf_tier(run, {Tier::community, 0}), Tier::courtyard);
    EXPECT_EQ(leaf_tier(open_made_up({.level = Level::daily}), {Tier::subdistrict, 0}), Tier::community);
}

TEST(MapView, tiles_of_a_group_lie_within_it_below_its_heading) {
    auto const run = open_made_up();
    auto const tiles = map_tiles(run, {Tier::subdistrict, 1}, {0.0, 0.0, 600.0, 400.0}, 20.0);
    std::set<std::uint32_t> leaves;
    Area group;
    for (auto const& tile : tiles) {
        if (!tile.leaf) {
            group = tile.area;
            continue;
        }
        leaves.insert(tile.place.number);
        EXPECT_GE(tile.area.x, group.x);
        EXPECT_GE(tile.area.y, group.y + 20.0);
        EXPECT_LE(tile.area.right(), group.right());
        EXPECT_LE(tile.area.bottom(), group.bottom());
    }
    EXPECT_EQ(leaves.size(), 12U);
}

TEST(MapView, one_scale_serves_all_days_and_structures) {
    auto const study = made_up_study();
    auto const scale = map_scale(study, MapIndicator::open, Tier::community);
    EXPECT_EQ(scale.low, 0.0);
    for (auto const& arm : study.arms()) {
        EXPECT_LE(map_value(arm, MapIndicator::open, {Tier::community, 3}, 60), scale.high);
    }
    auto const nothing = map_scale(study, MapIndicator::ownership, Tier::courtyard);
    EXPECT_LT(nothing.low, nothing.high);
}

TEST(IssueList, shows_only_what_has_arisen) {
    auto const run = open_made_up();
    auto const list = list_issues(run, {.day = 30, .place = run.top()});
    EXPECT_EQ(list.rows.size(), list.arisen);
    for (auto const row : list.rows) {
        EXPECT_LE(run.issues().arisen[row], 30.0F);
    }
    EXPECT_LT(list.arisen, run.issues().size());
}

TEST(IssueList, sorts_both_ways) {
    auto const run = open_made_up();
    IssueQuery query{.day = 60, .place = run.top(), .order = IssueOrder::age, .descending = true};
    auto const down = list_issues(run, query);
    query.descending = false;
    auto const up = list_issues(run, query);
    auto const& issues = run.issues();
    for (std::size_t i = 1; i < down.rows.size(); ++i) {
        EXPECT_GE(age_of(issues, down.rows[i - 1], 60), age_of(issues, down.rows[i], 60));
        EXPECT_LE(age_of(issues, up.rows[i - 1], 60), age_of(issues, up.rows[i], 60));
    }
}

TEST(IssueList, filters_by_kind_state_and_place_together) {
    auto const run = open_made_up();
    IssueQuery const query{.day = 45, .place = {Tier::community, 1}, .kind = 2, .state = IssueState::solved};
    auto const list = list_issues(run, query);
    ASSERT_FALSE(list.rows.empty());
    for (auto const row : list.rows) {
        EXPECT_EQ(run.issues().kind[row], 2);
        EXPECT_EQ(run.issues().community[row], 1);
        EXPECT_LE(run.issues().fixed[row], 45.0F);
    }
}

TEST(IssueList, each_problem_is_in_one_state) {
    auto const run = open_made_up();
    for (int const day : {5, 30, 60}) {
        std::size_t sum = 0;
        for (int state = 0; state < issue_states; ++state) {
            sum += list_issues(run, {.day = day, .place = run.top(), .state = static_cast<IssueState>(state)})
                       .rows.size();
        }
        EXPECT_EQ(sum, list_issues(run, {.day = day, .place = run.top()}).rows.size());
    }
}

TEST(IssueState, closing_is_not_solving) {
    auto const run = open_made_up();
    auto const row = *run.issues().row_of(made_up_key + 7U * 3U); // closed falsely
    EXPECT_TRUE(std::isnan(run.issues().fixed[row]));
    EXPECT_EQ(state_of(run.issues(), row, 60), IssueState::closed);
}

TEST(IssueState, a_problem_that_passed_by_itself_is_gone) {
    auto const run = open_made_up();
    auto const row = *run.issues().row_of(made_up_key + 7U * 5U);
    EXPECT_EQ(state_of(run.issues(), row, 5), IssueState::unnoticed);
    EXPECT_EQ(state_of(run.issues(), row, 60), IssueState::faded);
    EXPECT_NEAR(age_of(run.issues(), row, 60), 9.0, 1e-4);
}

TEST(Journey, stretches_of_all_holders_make_up_the_age) {
    auto const run = open_made_up();
    for (auto const key : run.issues().key) {
        auto const journey = journey_of(run, key, Language::en);
        double sum = 0.0;
        for (auto const& lane : journey->lanes) {
            for (auto const& stretch : lane.stretches) {
                sum += stretch.to - stretch.from;
            }
        }
        EXPECT_NEAR(sum, journey->end - journey->arisen, 1e-3) << key;
    }
}

TEST(Journey, names_who_held_it_in_the_language_asked_for) {
    auto const run = open_made_up();
    auto const journey = journey_of(run, made_up_key + 7U * 2U, Language::zh); // handed on to the subdistrict
    std::vector<std::string> holders;
    for (auto const& lane : journey->lanes) {
        holders.push_back(lane.holder);
    }
    EXPECT_EQ(holders, (std::vector<std::string>{"无人", "居民", "社区居委会", "街道办事处"}));
}

TEST(Journey, without_events_has_its_causes_and_no_lanes) {
    auto const journey = journey_of(open_made_up({.level = Level::issues}), made_up_key, Language::en);
    EXPECT_TRUE(journey->lanes.empty());
    EXPECT_FALSE(journey->causes.empty());
}

TEST(Journey, of_a_problem_that_did_not_arise_is_none) {
    EXPECT_FALSE(journey_of(open_made_up(), 1, Language::en));
}

TEST(ChartView, offices_of_a_tier_stand_in_one_row_the_highest_on_top) {
    auto const chart = lay_out_chart(open_made_up(), 60, Period::day, {0.0, 0.0, 800.0, 600.0}, 80.0);
    ASSERT_EQ(chart.nodes.size(), 4U);
    EXPECT_EQ(chart.rows.front().tier, "district");
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_LT(chart.nodes[i].area.y, chart.nodes[i - 1].area.y);
        EXPECT_GE(chart.nodes[i].area.x, 80.0);
    }
}

TEST(ChartView, takes_all_offices_of_a_template_together) {
    auto const load = office_loads(open_made_up())[1];
    EXPECT_EQ(load.offices, 4);
    EXPECT_FLOAT_EQ(static_cast<float>(load.load()), 1500.0F / 2000.0F);
    EXPECT_TRUE(std::isnan(OfficeLoad{}.load()));
}

TEST(ChartView, counts_what_was_passed_up_in_a_week) {
    auto const run = open_made_up();
    auto const& events = run.events();
    double expected = 0.0;
    for (std::size_t i = 0; i < events.issue.size(); ++i) {
        expected += events.event[i] == 3 && events.time[i] > 23.0F && events.time[i] <= 30.0F ? 1.0 : 0.0;
    }
    EXPECT_GT(expected, 0.0);
    EXPECT_EQ(passed_up(run, 30)[1], expected);
    EXPECT_TRUE(std::isnan(passed_up(open_made_up({.level = Level::issues}), 30)[1]));
}

TEST(ChartView, lists_the_busiest_first_by_name_of_place) {
    auto const rows = busiest(open_made_up(), 1, 3, Language::en);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].where, "Community 4");
    EXPECT_GT(rows[0].load, rows[1].load);
    EXPECT_EQ(busiest(open_made_up(), 0, 1, Language::zh)[0].where, "楼院4-6");
}

} // namespace
} // namespace linli::viz
