#include "viz/report/plot.hpp"
#include "viz/report/report.hpp"

#include "small_run.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <utility>

namespace linli::report {

using testing::HasSubstr;
using testing::Not;

namespace {

Indicator days_to_fix() {
    Indicator indicator{.id = "days_to_fix_p50",
                        .name = {"Days to solve", "解决天数"},
                        .definition = {},
                        .unit = {"days", "天"},
                        .higher_is_better = false,
                        .spreads = {{3, 5.25, {4.6, 5.9}}, {3, 6.25, {5.6, 6.9}}},
                        .contrasts = {},
                        .probability_best = {0.97, 0.03}};
    indicator.contrasts.push_back({{3, 0, 5.25, 6.25, 1.0, {0.5, 1.5}, 0.01}, 0.02, Verdict::worse});
    return indicator;
}

/// What a report of two structures in three worlds is made of.
Contents contents_of(Level level = Level::issues) {
    test::TemporaryDirectory const folder;
    std::vector<std::filesystem::path> files;
    for (std::string const structure : {"chain", "council"}) {
        for (std::uint64_t replicate = 0; replicate < 3; ++replicate) {
            files.push_back(folder / (structure + std::to_string(replicate) + ".h5"));
            store::write(files.back(), small_run(structure, replicate, level));
        }
    }
    Contents contents{.study = collect(files)};
    contents.study.arms[0].name = {"Chain of offices", "逐级办理"};
    contents.study.arms[1].name = {"Councils", "理事会"};
    contents.scenario_name = {"Small place", "小地方"};
    contents.causes = {{"waiting", {"waiting in a queue", "排队等待"}},
                       {"unnoticed", {"not noticed", "未被发现"}}};
    contents.comparison.main = {days_to_fix()};
    contents.parameters = {{"a.b", "A meaning.", "7", "day", "[1, 9]", "assumed", "A source.", "small.toml"}};
    contents.numbers_json = "{}\n";
    return contents;
}

/// Stand for ECharts, which a build need not have.
Scripts const scripts{
    .library = "library()", .drawing = "draw()", .hashes = "'sha256-x'", .licence = "Free."};

std::string page_of(Contents const& contents) {
    return render(contents, scripts);
}

/// The data of a plot.
std::string data_of(std::string const& page, std::string const& id) {
    auto const figure = page.find("<figure class=\"plot\" id=\"plot-" + id + '"');
    auto const begin = page.find('{', figure);
    return page.substr(begin, page.find("</script>", begin) - begin);
}

/// All texts of a language on the page.
std::vector<std::string> texts(std::string const& page, std::string const& pattern) {
    std::vector<std::string> found;
    std::regex const expression(pattern);
    for (std::sregex_iterator it(page.begin(), page.end(), expression), end; it != end; ++it) {
        found.push_back((*it)[1]);
    }
    return found;
}

std::string const english = R"re(class="(?:[a-z ]+ )?en"[^>]*>([^<]*)<)re";
std::string const chinese = R"re(class="(?:[a-z ]+ )?zh"[^>]*>([^<]*)<)re";

bool has_chinese(std::string const& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

} // namespace

TEST(Report, says_everything_in_both_languages) {
    auto const page = page_of(contents_of());
    auto const en = texts(page, english);
    auto const zh = texts(page, chinese);
    ASSERT_GT(en.size(), 100U);
    ASSERT_EQ(en.size(), zh.size());
    for (std::size_t i = 0; i < en.size(); ++i) {
        EXPECT_NE(en[i], "") << zh[i];
        EXPECT_TRUE(has_chinese(zh[i]) || zh[i].empty()) << en[i] << " | " << zh[i];
        EXPECT_NE(zh[i], "") << en[i];
        EXPECT_FALSE(has_chinese(en[i])) << en[i];
    }
}

TEST(Report, shows_first_the_language_that_was_asked_for) {
    auto contents = contents_of();
    EXPECT_THAT(page_of(contents), HasSubstr("id=\"show-en\" aria-label=\"English\" checked>"));
    contents.language = Language::zh;
    auto const page = page_of(contents);
    EXPECT_THAT(page, HasSubstr("id=\"show-zh\" aria-label=\"中文\" checked>"));
    EXPECT_THAT(page, HasSubstr("<html lang=\"zh-Hans\">"));
    EXPECT_THAT(page, HasSubstr("<title>邻里报告：小地方</title>"));
}

TEST(Report, plots_have_all_their_words_in_both_languages) {
    auto const page = page_of(contents_of());
    auto const en = texts(page, R"re("en":"([^"]*)","zh")re");
    auto const zh = texts(page, R"re(","zh":"([^"]*)")re");
    ASSERT_GT(en.size(), 10U);
    ASSERT_EQ(en.size(), zh.size());
    for (std::size_t i = 0; i < en.size(); ++i) {
        EXPECT_EQ(has_chinese(zh[i]), en[i] != zh[i]) << en[i] << " | " << zh[i];
        EXPECT_FALSE(has_chinese(en[i])) << en[i];
    }
}

TEST(Report, needs_nothing_but_itself_and_runs_its_two_scripts_only) {
    auto const page = page_of(contents_of());
    EXPECT_THAT(page, HasSubstr("default-src 'none'; script-src 'sha256-x'; "));
    EXPECT_THAT(page, Not(testing::ContainsRegex("https?:|src=|url\\(|@import| on[a-z]+=|javascript:")));
    EXPECT_THAT(texts(page, "<script>([^<]*)</script>"), testing::ElementsAre("library()", "draw()"));
    EXPECT_THAT(texts(page, "<script ([^>]*)>"),
                testing::Each(testing::StartsWith("type=\"application/json\"")));
    EXPECT_THAT(texts(page, "href=\"([^\"]*)\""), testing::ElementsAre("data:,"));
    EXPECT_THAT(page, HasSubstr("<pre>Free.</pre>"));
}

TEST(Report, without_the_library_runs_nothing_and_says_why_plots_are_missing) {
    auto const page = render(contents_of(), {});
    EXPECT_THAT(page, HasSubstr("built without ECharts"));
    EXPECT_THAT(page, HasSubstr("未能取得 ECharts"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src"));
    EXPECT_THAT(page, Not(HasSubstr("<script>")));
    EXPECT_THAT(page_of(contents_of()), Not(HasSubstr("built without ECharts")));
}

TEST(Report, every_plot_has_its_numbers_in_a_table_that_is_open_until_it_is_drawn) {
    auto const page = page_of(contents_of());
    auto const plots = texts(page, "<figure class=\"plot\" id=\"([^\"]*)\"");
    auto const own_table = texts(page, "<details class=\"numbers\" open>(<summary>)").size();
    EXPECT_THAT(plots, testing::ElementsAre("plot-differences", "plot-follow-up", "plot-kinds", "plot-causes",
                                            "plot-load", "plot-series", "plot-flow-A", "plot-flow-B",
                                            "plot-courtyards-A", "plot-courtyards-B"));
    EXPECT_EQ(own_table, plots.size() - 2) << "the tables of differences and causes stand open anyway";
}

TEST(Report, differences_are_plotted_with_their_interval_and_verdict) {
    auto contents = contents_of();
    contents.comparison.main[0].factor = 2.0; // from the unit of the file to the one shown
    auto const data = data_of(page_of(contents), "differences");
    EXPECT_THAT(data, HasSubstr(R"("title":{"en":"Days to solve [days]","zh":"解决天数 [天]"})"));
    EXPECT_THAT(data, HasSubstr(R"("letter":"B","mark":"worse")"));
    EXPECT_THAT(data, HasSubstr(R"("value":2,"low":1,"high":3)"));
    EXPECT_THAT(data, HasSubstr("+2.0 [+1.0, +3.0]"));
}

TEST(Report, plots_too_high_for_a_printed_page_are_split_evenly) {
    auto contents = contents_of();
    contents.comparison.main.resize(34, days_to_fix());
    EXPECT_THAT(page_of(contents), HasSubstr("plot-differences-2\""));
    EXPECT_THAT(page_of(contents), Not(HasSubstr("plot-differences-3\"")));
    EXPECT_EQ(texts(data_of(page_of(contents), "differences"), "(\"title\")").size(), 18U);
    EXPECT_EQ(on_a_page(25, 7), 7U);
    EXPECT_EQ(on_a_page(25, 24), 13U);
    EXPECT_EQ(on_a_page(0, 7), 1U);
}

TEST(Report, times_by_kind_are_plotted_from_median_to_ninetieth_percentile) {
    auto const page = page_of(contents_of());
    auto const data = data_of(page, "kinds");
    EXPECT_THAT(data, HasSubstr(R"("label":{"en":"Broken lamp","zh":"路灯损坏"},"rows":[{"series":0)"));
    EXPECT_THAT(data, HasSubstr(R"("value":3,"low":3,"high":4)"));
    EXPECT_THAT(data, HasSubstr("median 3 days, 90 % within 4 days; 2 of 4 solved"));
    EXPECT_THAT(page, HasSubstr("<td class=\"number\">50%</td><td class=\"number\">4</td>"));
}

TEST(Report, days_by_cause_are_plotted_in_the_order_of_the_causes) {
    auto const data = data_of(page_of(contents_of()), "causes");
    EXPECT_THAT(data, HasSubstr(R"("key":"waiting","label":{"en":"waiting in a queue","zh":"排队等待"})"));
    EXPECT_THAT(data,
                HasSubstr(R"("values":[null,2])")); // unnoticed is not in the run files, waiting is 2 days
}

TEST(Report, load_is_plotted_with_the_spread_of_single_posts) {
    auto const data = data_of(page_of(contents_of()), "load");
    EXPECT_THAT(data, HasSubstr(R"("limit":100)"));
    EXPECT_THAT(data, HasSubstr(R"("label":{"en":"Community office","zh":"社区居委会"})"));
    EXPECT_THAT(data, HasSubstr(R"("value":50,"low":90,"high":110)"));
    EXPECT_THAT(data, HasSubstr("single posts 90% to 110%"));
}

TEST(Report, flow_conserves_problems_from_stage_to_stage) {
    // Given four problems: two noticed by residents, one by a council, one by a patrol; two solved.
    auto const data = data_of(page_of(contents_of()), "flow-A");
    EXPECT_THAT(data, HasSubstr(R"("most":4)"));
    auto const sum_of = [&](std::string const& pattern) {
        double sum = 0.0;
        for (auto const& number : texts(data, pattern)) {
            sum += std::stod(number);
        }
        return sum;
    };
    for (std::string const stage : {"0", "1", "2"}) {
        EXPECT_DOUBLE_EQ(sum_of("\"stage\":" + stage + ",[^P]*?\"problems\":([0-9.]+)"), 4.0) << stage;
    }
    EXPECT_DOUBLE_EQ(sum_of("\"from\":\"0-[0-9]+\"[^P]*?\"problems\":([0-9.]+)"), 4.0);
    EXPECT_DOUBLE_EQ(sum_of("\"from\":\"1-[0-9]+\"[^P]*?\"problems\":([0-9.]+)"), 4.0);
    EXPECT_THAT(data, HasSubstr(R"("label":{"en":"by residents","zh":"居民发现"},"problems":2)"));
}

TEST(Report, courtyards_keep_their_place_and_what_is_unknown_is_null) {
    auto const data = data_of(page_of(contents_of()), "courtyards-B");
    // Column, row, days, number, residents, percent still there.
    EXPECT_THAT(data, HasSubstr(R"("tiles":[[0,1,null,3,100,null],[0,0,2.5,7,300,25]])"));
    EXPECT_THAT(data, HasSubstr(R"("low":2.5,"high":3.5)"));
}

TEST(Report, shares_solved_by_day_are_in_the_plot_and_in_its_table) {
    // Given 1 of 3 problems solved after 2.5 days, 2 of 3 after 4 days.
    auto const page = page_of(contents_of());
    auto const data = data_of(page, "follow-up");
    EXPECT_THAT(data, HasSubstr(R"("x":["0","1","2","3","4","5","6","7","8","9","10"])"));
    EXPECT_THAT(data, HasSubstr(R"("unit":{"en":"%","zh":"%"})"));
    EXPECT_THAT(data, HasSubstr(R"("mean":[0,0,0,33.3333,66.6667,)"));
    EXPECT_THAT(page, HasSubstr("<td>3</td><td class=\"number\">33.33</td><td class=\"number\">33.33</td>"));
}

TEST(Report, weeks_are_named_by_their_first_day) {
    auto const data = data_of(page_of(contents_of()), "series");
    EXPECT_THAT(data, HasSubstr(R"("x":["2020-01-25","2020-02-01"])"));
    EXPECT_THAT(texts(data, "(\"from_zero\":[01])"),
                testing::ElementsAre("\"from_zero\":1", "\"from_zero\":1", "\"from_zero\":1",
                                     "\"from_zero\":1", "\"from_zero\":0", "\"from_zero\":0"));
}

TEST(Report, takes_no_text_of_a_file_for_markup) {
    auto contents = contents_of();
    std::string const attack = "</pre></script><img src=x onerror=\"alert(1)\">'&{0}";
    contents.study.arms[1].name = {attack, attack + "中"};
    contents.study.arms[1].id = attack;
    contents.study.arms[1].inputs[1] = {attack, attack};
    contents.scenario_name = {attack, attack + "中"};
    contents.study.arms[0].runs[0].kinds[0].name = same(attack);
    contents.study.arms[0].runs[0].program = attack;
    contents.parameters[0].source = attack;
    contents.comparison.main[0].name = same(attack);
    contents.numbers_json = "{\"id\": \"" + attack + "\"}";
    auto const page = page_of(contents);
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    // Its own scripts, the data of every plot and the numbers of the comparison.
    auto const plots = texts(page, "(<figure class=\"plot\")").size();
    EXPECT_THAT(texts(page, "(</script>)"), testing::SizeIs(3 + plots));
}

TEST(Report, shows_the_numbers_of_the_comparison) {
    auto const page = page_of(contents_of());
    EXPECT_THAT(page, HasSubstr("<td class=\"number\">6.2</td><td class=\"number\">+1.0</td>"
                                "<td class=\"number\">[+0.5, +1.5]</td>"));
    EXPECT_THAT(page, HasSubstr("Worse in 1: Days to solve +1.0 days [+0.5, +1.5]."));
}

TEST(Report, says_how_to_record_what_the_runs_lack) {
    auto const summary = page_of(contents_of(Level::summary));
    EXPECT_THAT(summary, HasSubstr("record them with `--level daily`"));
    EXPECT_THAT(summary, HasSubstr("The flow between tiers is not in these runs"));
    EXPECT_THAT(summary, HasSubstr("Single courtyards are not in these runs"));
    auto const issues = page_of(contents_of());
    EXPECT_THAT(issues, Not(HasSubstr("`--level")));
}

TEST(Report, of_one_replication_claims_no_difference) {
    auto contents = contents_of();
    for (auto& arm : contents.study.arms) {
        arm.runs.resize(1);
    }
    auto const nan = std::nan("");
    contents.comparison.main[0].contrasts[0] = {
        {1, 0, 5.0, 6.0, 1.0, {nan, nan}, nan}, nan, Verdict::untested};
    auto const page = page_of(contents);
    EXPECT_THAT(page, HasSubstr("There is only one replication"));
    EXPECT_THAT(page, Not(HasSubstr("Better in")));
    EXPECT_THAT(page, Not(testing::ContainsRegex("[^a-z]nan[^a-z]")));
}

TEST(Report, of_one_structure_shows_values_instead_of_differences) {
    auto contents = contents_of();
    contents.study.arms.resize(1);
    contents.comparison.main[0].spreads.resize(1);
    contents.comparison.main[0].contrasts.clear();
    auto const page = page_of(contents);
    EXPECT_THAT(page, HasSubstr("<section id=\"values\">"));
    EXPECT_THAT(page, Not(HasSubstr("<section id=\"differences\">")));
    EXPECT_THAT(page, HasSubstr("[4.6, 5.9]"));
}

TEST(Report, shows_evidence_with_how_much_of_it_comes_out_and_escapes_it) {
    auto contents = contents_of();
    EXPECT_THAT(page_of(contents), Not(HasSubstr("id=\"evidence\"")));
    EvidenceLine line{"000", {"Councils <b>", "理事会"}, "A source.", "206", "207", "[201, 213]", {}, false,
                      true};
    contents.evidence.push_back(line);
    line.reproduced = false;
    contents.evidence.push_back(line);
    line.built_in = true; // no test of anything
    contents.evidence.push_back(line);
    auto const page = page_of(contents);
    EXPECT_THAT(page, HasSubstr("1 of 2 claims and patterns come out"));
    EXPECT_THAT(page, HasSubstr("Councils &lt;b&gt;"));
    EXPECT_THAT(page, HasSubstr("2 项主张与规律中有 1 项再现"));
}

TEST(Report, shows_sensitivity_by_structure_with_the_words_of_its_method) {
    auto contents = contents_of();
    EXPECT_THAT(page_of(contents), Not(HasSubstr("id=\"sensitivity\"")));
    contents.sensitivity.study = "screening";
    contents.sensitivity.rows = 20;
    contents.sensitivity.parts = {
        {{"Chain of offices", "逐级办理"},
         {{{"Closed [%]", "办结率"}, "temptation", "4.2", "[3, 5]", "1.1", 1.0, {0.75, 1.25}}}}};
    EXPECT_THAT(page_of(contents), HasSubstr("Morris screening with 20 trajectories"));
    EXPECT_THAT(data_of(page_of(contents), "sensitivity-1"), HasSubstr(R"("value":100,"low":75,"high":125)"));
    EXPECT_THAT(page_of(contents), HasSubstr("temptation"));
    contents.sensitivity.screening = false;
    EXPECT_THAT(page_of(contents), HasSubstr("Sobol indices from 20 rows"));
}

TEST(Report, of_equal_contents_has_equal_bytes) {
    EXPECT_EQ(page_of(contents_of()), page_of(contents_of()));
}

TEST(Scripts, are_all_there_or_none) {
    auto const built_in = built_in_scripts();
    bool const there = !built_in.library.empty();
    EXPECT_EQ(there, !built_in.drawing.empty());
    EXPECT_EQ(there, built_in.hashes.starts_with("'sha256-"));
    EXPECT_EQ(there, built_in.licence.find("Apache License") != std::string_view::npos);
    EXPECT_EQ(built_in.library.find("</script"), std::string_view::npos);
}

} // namespace linli::report
