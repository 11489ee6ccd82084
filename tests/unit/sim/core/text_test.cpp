#include "sim/core/text.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

namespace linli {
namespace {

TEST(Nearest, finds_the_word_with_a_letter_missing_changed_or_too_many) {
    std::vector<std::string> const known{"patience_days", "headcount", "hours_per_day"};
    EXPECT_EQ(nearest("patiencedays", known), "patience_days");
    EXPECT_EQ(nearest("headcaunt", known), "headcount");
    EXPECT_EQ(nearest("hours_per_dayy", known), "hours_per_day");
}

TEST(Nearest, prefers_the_smallest_distance_and_then_the_first) {
    EXPECT_EQ(nearest("route", {"routers", "routes", "routed"}), "routes");
}

TEST(Nearest, finds_nothing_for_a_word_that_is_no_slip_of_the_pen) {
    EXPECT_EQ(nearest("elephant", {"patience_days", "headcount"}), std::nullopt);
    EXPECT_EQ(nearest("anything", {}), std::nullopt);
}

TEST(Nearest, never_offers_a_word_that_shares_no_letter) {
    EXPECT_EQ(nearest("x", {"ab", "c"}), std::nullopt);
    EXPECT_EQ(nearest("xy", {"ab"}), std::nullopt);
    EXPECT_EQ(nearest("", {"a"}), std::nullopt);
    EXPECT_EQ(nearest("dya", {"day"}), "day");
}

TEST(Shortest, reads_back_as_the_same_number) {
    for (double const value : {0.1, 1.0 / 3.0, 1e300, 5e-324, -2.5, 123456789.123456789}) {
        EXPECT_EQ(std::strtod(shortest(value).c_str(), nullptr), value) << shortest(value);
    }
}

TEST(Shortest, writes_no_digit_too_many) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(7.0), "7");
    EXPECT_EQ(shortest(-0.25), "-0.25");
    EXPECT_EQ(shortest(std::numeric_limits<double>::quiet_NaN()), "nan");
}

TEST(Fixed, rounds_to_the_digits_asked_for) {
    EXPECT_EQ(fixed(3.14159, 2), "3.14");
    EXPECT_EQ(fixed(2.0, 3), "2.000");
    EXPECT_EQ(fixed(-0.999, 1), "-1.0");
    EXPECT_EQ(fixed(12.7, 0), "13");
}

TEST(Fixed, has_room_for_the_largest_number) {
    EXPECT_EQ(fixed(1e308, 2).size(), 309U + 3U);
}

TEST(ParseUnsigned, reads_whole_numbers_up_to_the_largest) {
    EXPECT_EQ(parse_unsigned("0"), 0U);
    EXPECT_EQ(parse_unsigned("42"), 42U);
    EXPECT_EQ(parse_unsigned("18446744073709551615"), std::numeric_limits<unsigned long long>::max());
}

TEST(ParseUnsigned, refuses_everything_else_instead_of_guessing) {
    for (auto const* text :
         {"", " 1", "1 ", "-1", "+1", "1.0", "1e3", "0x10", "abc", "12a", "18446744073709551616"}) {
        EXPECT_EQ(parse_unsigned(text), std::nullopt) << '"' << text << '"';
    }
}

} // namespace
} // namespace linli
