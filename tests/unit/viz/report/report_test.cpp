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
    auto const page = render(contents_of());
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
    EXPECT_THAT(render(contents), HasSubstr("id=\"show-en\" aria-label=\"English\" checked>"));
    contents.language = Language::zh;
    auto const page = render(contents);
    EXPECT_THAT(page, HasSubstr("id=\"show-zh\" aria-label=\"中文\" checked>"));
    EXPECT_THAT(page, HasSubstr("<html lang=\"zh-Hans\">"));
    EXPECT_THAT(page, HasSubstr("<title>邻里报告：小地方</title>"));
}

TEST(Report, needs_nothing_but_itself_and_runs_nothing) {
    auto const page = render(contents_of());
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page, Not(testing::ContainsRegex("https?:|src=|url\\(|@import| on[a-z]+=|javascript:")));
    EXPECT_THAT(texts(page, "<script ([^>]*)>"),
                testing::ElementsAre("type=\"application/json\" id=\"numbers\""));
    EXPECT_THAT(texts(page, "href=\"([^\"]*)\""), testing::ElementsAre("data:,"));
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
    auto const page = render(contents);
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(texts(page, "(</script>)"), testing::SizeIs(1));
}

TEST(Report, shows_the_numbers_of_the_comparison) {
    auto const page = render(contents_of());
    EXPECT_THAT(page, HasSubstr("<td class=\"number\">6.2</td><td class=\"number\">+1.0</td>"
                                "<td class=\"number\">[+0.5, +1.5]</td>"));
    EXPECT_THAT(page, HasSubstr("Worse in 1: Days to solve +1.0 days [+0.5, +1.5]."));
}

TEST(Report, says_how_to_record_what_the_runs_lack) {
    auto const summary = render(contents_of(Level::summary));
    EXPECT_THAT(summary, HasSubstr("record them with `--level daily`"));
    EXPECT_THAT(summary, HasSubstr("The flow between tiers is not in these runs"));
    EXPECT_THAT(summary, HasSubstr("Single courtyards are not in these runs"));
    auto const issues = render(contents_of());
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
    auto const page = render(contents);
    EXPECT_THAT(page, HasSubstr("There is only one replication"));
    EXPECT_THAT(page, Not(HasSubstr("Better in")));
    EXPECT_THAT(page, Not(testing::ContainsRegex("[^a-z]nan[^a-z]")));
}

TEST(Report, of_one_structure_shows_values_instead_of_differences) {
    auto contents = contents_of();
    contents.study.arms.resize(1);
    contents.comparison.main[0].spreads.resize(1);
    contents.comparison.main[0].contrasts.clear();
    auto const page = render(contents);
    EXPECT_THAT(page, HasSubstr("<section id=\"values\">"));
    EXPECT_THAT(page, Not(HasSubstr("<section id=\"differences\">")));
    EXPECT_THAT(page, HasSubstr("[4.6, 5.9]"));
}

TEST(Report, shows_evidence_with_how_much_of_it_comes_out_and_escapes_it) {
    auto contents = contents_of();
    EXPECT_THAT(render(contents), Not(HasSubstr("id=\"evidence\"")));
    EvidenceLine line{"000", {"Councils <b>", "理事会"}, "A source.", "206", "207", "[201, 213]", {}, false,
                      true};
    contents.evidence.push_back(line);
    line.reproduced = false;
    contents.evidence.push_back(line);
    line.built_in = true; // no test of anything
    contents.evidence.push_back(line);
    auto const page = render(contents);
    EXPECT_THAT(page, HasSubstr("1 of 2 claims and patterns come out"));
    EXPECT_THAT(page, HasSubstr("Councils &lt;b&gt;"));
    EXPECT_THAT(page, HasSubstr("2 项主张与规律中有 1 项再现"));
}

TEST(Report, shows_sensitivity_by_structure_with_the_words_of_its_method) {
    auto contents = contents_of();
    EXPECT_THAT(render(contents), Not(HasSubstr("id=\"sensitivity\"")));
    contents.sensitivity.study = "screening";
    contents.sensitivity.rows = 20;
    contents.sensitivity.parts = {{{"Chain of offices", "逐级办理"},
                                   {{{"Closed [%]", "办结率"}, "temptation", "4.2", "[3, 5]", "1.1"}}}};
    EXPECT_THAT(render(contents), HasSubstr("Morris screening with 20 trajectories"));
    EXPECT_THAT(render(contents), HasSubstr("temptation"));
    contents.sensitivity.screening = false;
    EXPECT_THAT(render(contents), HasSubstr("Sobol indices from 20 rows"));
}

TEST(Report, of_equal_contents_has_equal_bytes) {
    EXPECT_EQ(render(contents_of()), render(contents_of()));
}

} // namespace linli::report
