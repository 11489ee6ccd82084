#include "models/app/trace.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

/// Two runs of the same world on disk, and a console to look at.
class TraceTest : public testing::Test {
  protected:
    TraceTest() {
        store::write(chain, example_run("chain"));
        store::write(shortcut, example_run("shortcut"));
    }
    std::string traced(std::optional<std::filesystem::path> other, std::string issue, Format format,
                       std::size_t width) {
        std::ostringstream out;
        std::ostringstream notes;
        Console const console{.out = out, .notes = notes, .format = format, .width = width};
        EXPECT_EQ(trace({chain, std::move(other), std::move(issue)}, console), 0);
        return out.str();
    }
    TemporaryFolder folder;
    std::filesystem::path chain = folder.path() / "chain.h5";
    std::filesystem::path shortcut = folder.path() / "shortcut.h5";
};

} // namespace

TEST_F(TraceTest, shows_one_journey) {
    auto const text = traced({}, "worst", Format::text, 80);
    EXPECT_THAT(text, HasSubstr("issue 11"));
    EXPECT_THAT(text, Not(HasSubstr(" | ")));
}

TEST_F(TraceTest, shows_two_structures_beside_each_other_in_80_columns) {
    auto const text = traced(shortcut, "11", Format::text, 80);
    EXPECT_THAT(text, HasSubstr("structure: chain"));
    EXPECT_THAT(text, HasSubstr("| structure: shortcut"));
    EXPECT_LE(widest_line(text), 80U);
}

TEST_F(TraceTest, stacks_them_on_a_narrow_terminal) {
    auto const text = traced(shortcut, "11", Format::text, 60);
    EXPECT_THAT(text, HasSubstr("structure: shortcut"));
    EXPECT_THAT(text, Not(HasSubstr(" | ")));
    EXPECT_LE(widest_line(text), 60U);
}

TEST_F(TraceTest, json_holds_both_journeys) {
    auto const text = traced(shortcut, "11", Format::json, 80);
    EXPECT_THAT(text, HasSubstr("\"structure\": \"chain\""));
    EXPECT_THAT(text, HasSubstr("\"structure\": \"shortcut\""));
    EXPECT_THAT(text, HasSubstr("\"handing_over\": 29"));
}

TEST_F(TraceTest, runs_of_different_worlds_are_refused) {
    auto other = example_run("shortcut");
    other.provenance[3].text = "8"; // the seed
    store::write(shortcut, other);
    EXPECT_THROW((void)traced(shortcut, "11", Format::text, 80), InputError);
}

} // namespace linli::app
