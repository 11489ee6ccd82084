#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;

TEST(Problems, throw_nothing_if_there_are_none) {
    Problems const problems;

    EXPECT_TRUE(problems.empty());
    EXPECT_NO_THROW(problems.throw_if_any());
}

TEST(Problems, sort_by_file_as_first_met_then_by_position) {
    Problems problems;
    problems.add({"b", 2, 1}, "third", "r");
    problems.add({"a", 1, 1}, "fourth", "r");
    problems.add({"b", 1, 9}, "second", "r");
    problems.add({"b", 1, 2}, "first", "r");

    EXPECT_THAT(mistakes_of([&] { problems.throw_if_any(); }),
                ElementsAre(told("b", 1, 2, "first", "r", ""), told("b", 1, 9, "second", "r", ""),
                            told("b", 2, 1, "third", "r", ""), told("a", 1, 1, "fourth", "r", "")));
}

TEST(Problems, note_the_same_mistake_once) {
    Problems problems;
    problems.add({"a", 1, 1}, "w", "r", "h");
    problems.add({"a", 1, 1}, "w", "r", "h");

    EXPECT_EQ(problems.sorted().size(), 1U);
}

} // namespace linli::config
