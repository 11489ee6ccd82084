#include "sim/experiment/expression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {

namespace {

double value(std::string const& text) {
    return Expression(text).value([](std::string const& name) { return name == "a:open-now" ? 6.0 : 2.0; });
}

} // namespace

TEST(Expression, follows_the_rules_of_arithmetic) {
    EXPECT_DOUBLE_EQ(value("1 + 2 * 3"), 7.0);
    EXPECT_DOUBLE_EQ(value("(1 + 2) * 3"), 9.0);
    EXPECT_DOUBLE_EQ(value("8 / 4 / 2"), 1.0);
    EXPECT_DOUBLE_EQ(value("5 - 3 - 1"), 1.0);
    EXPECT_DOUBLE_EQ(value("-2 * 0.5"), -1.0);
}

TEST(Expression, tells_a_hyphen_in_a_name_from_a_minus_sign) {
    EXPECT_DOUBLE_EQ(value("a:open-now - b"), 4.0);
    EXPECT_THAT(Expression("a:open-now - b + b.c").names(), testing::ElementsAre("a:open-now", "b", "b.c"));
}

TEST(Expression, is_undefined_where_a_quantity_is) {
    EXPECT_TRUE(std::isnan(Expression("1 + x").value([](auto const&) { return std::nan(""); })));
    EXPECT_TRUE(std::isinf(Expression("1 / x").value([](auto const&) { return 0.0; })));
}

TEST(Expression, refuses_what_is_none) {
    for (auto const* const text : {"", "1 +", "(1", "1 2", "1..2", "$", "a b", ")", "1 * / 2"}) {
        EXPECT_THROW(Expression{text}, ExpressionError) << text;
    }
    EXPECT_THROW(Expression(std::string(100'000, '(')), ExpressionError);
    EXPECT_THROW(Expression(std::string(100'000, '-')), ExpressionError);
}

} // namespace linli::experiment
