#include "sim/experiment/paired.hpp"
#include "tests/unit/viz/made_up_run.hpp"
#include "viz/view/results_view.hpp"
#include "viz/view/series_view.hpp"
#include "viz/view/study.hpp"
#include "viz/view/svg_canvas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace linli::viz {
namespace {

using test::made_up_study;
using test::open_made_up;
using ::testing::HasSubstr;
using ::testing::Not;

IndicatorMeanings meanings() {
    return {{"days_to_fix_p50", {"Days to solve", "解决天数"}, {}, false, true},
            {"closed_rate", {"Closed", "办结率"}, {}, true, true},
            {"load.*", {"Load of", "负荷"}, {}, false, false}};
}

ResultRow const& row_of(Results const& results, std::string_view id) {
    return *std::find_if(results.rows.begin(), results.rows.end(),
                         [&](ResultRow const& row) { return row.id == id; });
}

TEST(Study, puts_replications_of_a_structure_into_one_arm) {
    auto const study = made_up_study(3);
    ASSERT_EQ(study.arms().size(), 2U);
    EXPECT_EQ(study.arms()[1].runs.size(), 3U);
    EXPECT_EQ(study.arm_name(1, Language::zh), "楼院理事会");
}

TEST(Study, shows_one_world_in_all_arms) {
    Study study;
    for (int const replicate : {4, 2, 1}) {
        study.add(open_made_up({.replicate = replicate}));
    }
    study.add(open_made_up({.structure = "courtyard-council", .replicate = 2}));
    EXPECT_EQ(study.arms()[0].run().provenance("replicate"), "2");
    EXPECT_EQ(study.arms()[1].run().provenance("replicate"), "2");
}

TEST(Study, refuses_what_does_not_fit_and_stays_as_it_was) {
    auto study = made_up_study();
    EXPECT_THROW(study.add(open_made_up({.replicate = 9, .scenario = "elsewhere"})), CannotShow);
    EXPECT_THROW(study.add(open_made_up({.replicate = 9, .days = 59})), CannotShow);
    EXPECT_THROW(study.add(open_made_up()), CannotShow);
    EXPECT_EQ(study.arms().size(), 2U);
    EXPECT_EQ(study.arms()[0].runs.size(), 1U);
}

TEST(Study, keeps_runs_of_one_structure_with_other_changes_apart_and_names_them) {
    auto study = made_up_study();
    auto changed = test::made_up_run();
    for (auto& text : changed.provenance) {
        text.text = text.name == "overrides" ? "scenario.seeds=2\nmore=3\n" : text.text;
    }
    study.add(viz::Run(changed, "b.h5"));
    ASSERT_EQ(study.arms().size(), 3U);
    EXPECT_EQ(study.arm_name(2, Language::en), "Conventional (scenario.seeds=2 …)");
    EXPECT_EQ(study.arm_name(1, Language::en), "Courtyard councils");
}

TEST(Study, a_label_stands_for_the_structure) {
    Study study;
    study.add(viz::Run(test::made_up_run(), "a.h5", {"As it was", "从前"}));
    EXPECT_EQ(study.arm_name(0, Language::zh), "从前");
}

TEST(Study, refuses_a_fifth_structure) {
    Study study;
    for (char const* const structure : {"a", "b", "c", "d"}) {
        study.add(open_made_up({.structure = structure}));
    }
    EXPECT_THROW(study.add(open_made_up({.structure = "e"})), CannotShow);
}

TEST(Study, refuses_runs_of_other_places) {
    auto study = made_up_study();
    auto file = test::made_up_run({.replicate = 1});
    std::get<std::vector<std::int32_t>>(test::column_of(file, "courtyards", "community").values)[0] = 3;
    EXPECT_THROW(study.add(viz::Run(std::move(file), "moved.h5")), CannotShow);
}

TEST(Study, says_why_in_both_languages) {
    auto study = made_up_study();
    try {
        study.add(open_made_up({.scenario = "elsewhere"}));
        FAIL();
    } catch (CannotShow const& reason) {
        EXPECT_THAT(reason.in(Language::en), HasSubstr("`elsewhere`, not of `made-up`"));
        EXPECT_THAT(reason.in(Language::zh), HasSubstr("`elsewhere`"));
        EXPECT_THAT(reason.in(Language::zh), Not(HasSubstr("{}")));
    }
}

TEST(Study, is_as_detailed_as_its_least_detailed_run) {
    Study study;
    study.add(open_made_up());
    study.add(open_made_up({.structure = "courtyard-council", .level = Level::daily}));
    EXPECT_EQ(study.level(), Level::daily);
}

TEST(Results, are_those_of_the_paired_comparison) {
    auto const study = made_up_study(5);
    auto const results = results_of(study, meanings());
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < 5; ++i) {
        a.push_back(study.arms()[0].runs[i].table("indicators").values<double>("value")[1]);
        b.push_back(study.arms()[1].runs[i].table("indicators").values<double>("value")[1]);
    }
    auto const expected = experiment::compare_paired(a, b);
    auto const& row = row_of(results, "days_to_fix_p50");
    EXPECT_EQ(results.pairs, 5U);
    EXPECT_EQ(row.means[0], expected.mean_a);
    EXPECT_EQ(row.differences[0].difference, expected.difference);
    EXPECT_EQ(row.differences[0].low, expected.interval.low);
    EXPECT_EQ(row.differences[0].verdict, Verdict::better); // fewer days
}

TEST(Results, name_main_indicators_first_and_members_of_families) {
    auto const results = results_of(made_up_study(2), meanings());
    EXPECT_TRUE(results.rows[0].main);
    EXPECT_TRUE(results.rows[1].main);
    EXPECT_FALSE(results.rows[2].main);
    EXPECT_EQ(row_of(results, "load.community-office").name.en, "Load of: Community office");
    EXPECT_EQ(row_of(results, "arisen").name.en, "arisen"); // unknown to the program
}

TEST(Results, name_members_that_are_issue_kinds) {
    auto file = test::made_up_run();
    std::get<std::vector<std::string>>(test::column_of(file, "indicators", "name").values).back() =
        "load.ELEVATOR";
    Study study;
    study.add(viz::Run(file, "a.h5"));
    EXPECT_TRUE(row_of(results_of(study, meanings()), "load.ELEVATOR").name.zh.ends_with("加装电梯"));
}

TEST(Results, of_equal_values_are_the_same_and_of_one_world_untested) {
    EXPECT_EQ(row_of(results_of(made_up_study(3), meanings()), "arisen").differences[0].verdict,
              Verdict::same);
    auto const one = row_of(results_of(made_up_study(1), meanings()), "closed_rate").differences[0];
    EXPECT_EQ(one.verdict, Verdict::untested);
    EXPECT_TRUE(std::isnan(one.low));
    EXPECT_FALSE(std::isnan(one.difference));
}

TEST(Results, use_only_worlds_that_all_structures_have) {
    auto study = made_up_study(3);
    study.add(open_made_up({.replicate = 7}));
    EXPECT_EQ(results_of(study, meanings()).pairs, 3U);
}

TEST(Results, without_a_common_world_are_means_without_differences) {
    Study study;
    study.add(open_made_up({.replicate = 1}));
    study.add(open_made_up({.structure = "courtyard-council", .replicate = 2}));
    auto const results = results_of(study, meanings());
    EXPECT_EQ(results.pairs, 0U);
    EXPECT_FALSE(std::isnan(row_of(results, "closed_rate").means[1]));
    EXPECT_TRUE(std::isnan(row_of(results, "closed_rate").differences[0].difference));
}

TEST(SeriesView, has_one_plot_a_series_and_one_curve_a_structure) {
    auto const plots = series_plots(made_up_study(), {{"closed", "trust"}, {}, false}, 7, Language::en);
    ASSERT_EQ(plots.size(), 2U);
    EXPECT_EQ(plots[0].title, "Issues closed [issue a day]");
    EXPECT_EQ(plots[0].curves.size(), 2U);
    EXPECT_EQ(plots[0].curves[1].name, "Courtyard councils");
    EXPECT_EQ(plots[0].mark, 7);
    EXPECT_TRUE(plots[0].curves[0].low.empty());
}

TEST(SeriesView, weekly_mean_smooths_flows_and_leaves_levels_alone) {
    auto const study = made_up_study();
    auto const daily = series_plots(study, {{"closed", "trust"}, {}, false}, 0, Language::en);
    auto const weekly = series_plots(study, {{"closed", "trust"}, {}, true}, 0, Language::en);
    double sum = 0.0;
    for (std::size_t i = 24; i < 31; ++i) {
        sum += daily[0].curves[0].y[i];
    }
    EXPECT_NEAR(weekly[0].curves[0].y[30], sum / 7.0, 1e-12);
    EXPECT_EQ(weekly[1].curves[0].y, daily[1].curves[0].y);
}

TEST(SeriesView, band_holds_the_mean_over_replications) {
    auto const plots = series_plots(made_up_study(4), {{"open_problems"}, {}, false}, 0, Language::en);
    auto const& curve = plots[0].curves[0];
    for (std::size_t i = 0; i < curve.y.size(); ++i) {
        EXPECT_LT(curve.low[i], curve.y[i]);
        EXPECT_GT(curve.high[i], curve.y[i]);
    }
}

TEST(SvgCanvas, writes_a_picture_that_stands_alone_and_escapes_names) {
    SvgCanvas canvas(100.0, 50.0);
    canvas.text({1.0, 2.0}, Align::right, colours::ink, "a < b & \"c\"");
    canvas.push_clip({0.0, 0.0, 10.0, 10.0});
    canvas.band(std::vector<Point>{{0, 1}, {5, 2}}, std::vector<Point>{{0, 3}, {5, 4}},
                with_alpha(colours::ink, 51));
    canvas.pop_clip();
    auto const svg = canvas.svg();
    EXPECT_THAT(svg, HasSubstr("a &lt; b &amp; &quot;c&quot;"));
    EXPECT_THAT(svg, HasSubstr("points=\"0,1 5,2 5,4 0,3\""));
    EXPECT_THAT(svg, HasSubstr("fill-opacity=\"0.2\""));
    EXPECT_THAT(svg, HasSubstr("</g>\n</svg>"));
}

TEST(SeriesView, exports_every_chosen_plot_with_its_legend) {
    auto const svg = series_svg(made_up_study(), {{"closed", "trust"}, {}, true}, Language::zh);
    EXPECT_THAT(svg, HasSubstr("楼院理事会"));
    EXPECT_THAT(svg, HasSubstr("虚构区"));
    EXPECT_THAT(svg, HasSubstr(">信任</text>"));
    EXPECT_EQ(svg, series_svg(made_up_study(), {{"closed", "trust"}, {}, true}, Language::zh));
}

} // namespace
} // namespace linli::viz
