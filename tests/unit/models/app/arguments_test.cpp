#include "models/app/arguments.hpp"

#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::app {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

Arguments parsed(std::vector<std::string> const& words) {
    return std::get<Arguments>(parse_arguments(words));
}

std::string refusal(std::vector<std::string> const& words) {
    try {
        (void)parse_arguments(words);
    } catch (InputError const& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST(Arguments, run_has_the_documented_defaults) {
    auto const run = std::get<RunArguments>(parsed({"run", "case"}).command);
    EXPECT_EQ(run.choices.scenario, "case");
    EXPECT_EQ(run.choices.seed, 1U);
    EXPECT_EQ(run.choices.replications, 1U);
    EXPECT_EQ(run.choices.level, RecordLevel::summary);
    EXPECT_EQ(run.choices.out, "results");
    EXPECT_GE(run.choices.threads, 1);
    EXPECT_TRUE(run.choices.overrides.empty());
    EXPECT_FALSE(run.structure.has_value());
}

TEST(Arguments, compare_takes_ten_replications_unless_told) {
    EXPECT_EQ(std::get<CompareArguments>(parsed({"compare", "case"}).command).choices.replications, 10U);
    auto const told = parsed({"compare", "case", "--replications", "3"});
    EXPECT_EQ(std::get<CompareArguments>(told.command).choices.replications, 3U);
}

TEST(Arguments, options_are_read_before_and_after_the_scenario) {
    auto const arguments =
        parsed({"run", "--seed", "18446744073709551615", "case", "--structure", "s", "--level", "journeys",
                "--threads=3", "--out", "o", "--json", "--lang", "zh", "--quiet"});
    auto const& run = std::get<RunArguments>(arguments.command);
    EXPECT_EQ(run.choices.seed, 18446744073709551615ULL);
    EXPECT_EQ(run.structure, "s");
    EXPECT_EQ(run.choices.level, RecordLevel::journeys);
    EXPECT_EQ(run.choices.threads, 3);
    EXPECT_EQ(run.choices.out, "o");
    EXPECT_EQ(arguments.format, Format::json);
    EXPECT_EQ(arguments.language, Language::zh);
    EXPECT_TRUE(arguments.quiet);
}

TEST(Arguments, set_may_be_repeated_and_days_is_one_more_override) {
    auto const arguments = parsed({"run", "--set", "a.b=1", "--set", "c=x y", "case", "--days", "30"});
    EXPECT_THAT(std::get<RunArguments>(arguments.command).choices.overrides,
                ElementsAre("a.b=1", "c=x y", "scenario.days=30"));
}

TEST(Arguments, structures_are_split_at_commas) {
    auto const arguments = parsed({"compare", "case", "--structures", "a,b/c.toml,d"});
    EXPECT_THAT(std::get<CompareArguments>(arguments.command).structures, ElementsAre("a", "b/c.toml", "d"));
}

TEST(Arguments, trace_takes_one_or_two_results) {
    auto const one = std::get<TraceArguments>(parsed({"trace", "a.h5", "--issue", "slowest:LAMP"}).command);
    EXPECT_EQ(one.issue, "slowest:LAMP");
    EXPECT_FALSE(one.other.has_value());
    auto const two = std::get<TraceArguments>(parsed({"trace", "a.h5", "b.h5"}).command);
    EXPECT_EQ(two.other, "b.h5");
    EXPECT_EQ(two.issue, "worst");
}

TEST(Arguments, numbers_are_whole_unsigned_and_in_range) {
    for (char const* const wrong : {"-1", "18446744073709551616", "1.5", "1e3", "0x10", "", " 1", "1 "}) {
        EXPECT_THAT(refusal({"run", "case", "--seed", wrong}), HasSubstr("must be a whole number from 0 to"));
    }
    EXPECT_THAT(refusal({"run", "case", "--replications", "0"}), HasSubstr("from 1 to 100000"));
    EXPECT_THAT(refusal({"run", "case", "--threads", "0"}), HasSubstr("from 1 to 1024"));
    EXPECT_THAT(refusal({"run", "case", "--days", "36501"}), HasSubstr("from 1 to 36500"));
}

TEST(Arguments, a_slip_of_the_pen_is_met_with_the_nearest_word) {
    EXPECT_THAT(refusal({"rnu", "case"}), HasSubstr("did you mean `run`?"));
    EXPECT_THAT(refusal({"run", "case", "--sede", "3"}), HasSubstr("did you mean `--seed`?"));
    EXPECT_THAT(refusal({"run", "case", "--level", "issue"}), HasSubstr("did you mean `issues`?"));
}

TEST(Arguments, every_other_misuse_is_refused) {
    EXPECT_THAT(refusal({}), HasSubstr("a command is needed"));
    EXPECT_THAT(refusal({"run"}), HasSubstr("SCENARIO is required"));
    EXPECT_THAT(refusal({"run", "a", "b"}), HasSubstr("b (is one word too many"));
    EXPECT_THAT(refusal({"run", "a", "--seed"}), HasSubstr("--seed"));
    EXPECT_THAT(refusal({"run", "a", "--seed", "1", "--seed", "2"}), HasSubstr("--seed"));
    EXPECT_THAT(refusal({"run", "a", "--set", "days"}), HasSubstr("must be written path=value"));
    EXPECT_THAT(refusal({"run", "a", "--lang", "fr"}), HasSubstr("must be one of: en, zh"));
    EXPECT_THAT(refusal({"compare", "a", "--structures", "b,,c"}), HasSubstr("comma"));
    EXPECT_THAT(refusal({"explain"}), HasSubstr("either a key or --all"));
    EXPECT_THAT(refusal({"explain", "key", "--all"}), HasSubstr("either a key or --all"));
}

TEST(Arguments, help_and_version_are_messages) {
    EXPECT_THAT(std::get<Message>(parse_arguments({"--version"})).text, HasSubstr("linli 0."));
    EXPECT_THAT(std::get<Message>(parse_arguments({"--help"})).text, HasSubstr("compare"));
    EXPECT_THAT(std::get<Message>(parse_arguments({"run", "--help"})).text, HasSubstr("--replications"));
}

} // namespace linli::app
