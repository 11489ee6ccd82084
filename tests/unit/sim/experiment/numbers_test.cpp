#include "sim/experiment/numbers.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace linli::experiment {

namespace {
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
} // namespace

TEST(DecimalsFor, show_the_uncertainty_with_one_digit_or_two_if_it_starts_low) {
    EXPECT_EQ(decimals_for(0.0123), 3);
    EXPECT_EQ(decimals_for(0.047), 2);
    EXPECT_EQ(decimals_for(0.99), 1);
    EXPECT_EQ(decimals_for(1.0), 1);
    EXPECT_EQ(decimals_for(2.9), 1);
    EXPECT_EQ(decimals_for(3.0), 0);
    EXPECT_EQ(decimals_for(4700.0), 0);
    EXPECT_EQ(decimals_for(1e-12), 6);
    EXPECT_EQ(decimals_for(0.0), 0);
    EXPECT_EQ(decimals_for(undefined), 0);
}

TEST(Rounded, writes_plus_signs_on_demand_and_never_a_negative_zero) {
    EXPECT_EQ(rounded(0.1234, 2), "0.12");
    EXPECT_EQ(rounded(0.1234, 2, Sign::always), "+0.12");
    EXPECT_EQ(rounded(-0.1234, 2, Sign::always), "-0.12");
    EXPECT_EQ(rounded(-0.001, 2, Sign::always), "0.00");
    EXPECT_EQ(rounded(0.0, 1, Sign::always), "0.0");
}

TEST(Rounded, stays_short_for_huge_and_undefined_numbers) {
    EXPECT_EQ(rounded(12345678.0, 0), "1.23e7");
    EXPECT_EQ(rounded(-99999999.0, 2), "-1.00e8");
    EXPECT_EQ(rounded(undefined, 2), "-");
    EXPECT_EQ(rounded(infinite, 2), "inf");
    EXPECT_EQ(rounded(-infinite, 2), "-inf");
}

TEST(Readable, keeps_about_four_digits_and_no_trailing_zeros) {
    EXPECT_EQ(readable(38214.0), "38214");
    EXPECT_EQ(readable(0.5), "0.5");
    EXPECT_EQ(readable(0.123456), "0.1235");
    EXPECT_EQ(readable(12.3456), "12.35");
    EXPECT_EQ(readable(98765.4), "98765");
    EXPECT_EQ(readable(0.0), "0");
    EXPECT_EQ(readable(-3.0), "-3");
    EXPECT_EQ(readable(2.5, Sign::always), "+2.5");
    EXPECT_EQ(readable(123456789.0), "1.23e8");
    EXPECT_EQ(readable(undefined), "-");
}

TEST(WithUncertainty, the_interval_decides_the_digits) {
    EXPECT_EQ(with_uncertainty(12.34567, 0.4), "12.3");
    EXPECT_EQ(with_uncertainty(12.34567, 40.0), "12");
    EXPECT_EQ(with_uncertainty(12.34567, 0.0), "12.35");
    EXPECT_EQ(with_uncertainty(12.0, undefined), "12");
}

TEST(IntervalText, has_the_digits_of_its_half_width_in_the_unit_shown) {
    EXPECT_EQ(interval_text({0.1234, 0.1634}), "[0.123, 0.163]");
    EXPECT_EQ(interval_text({0.1234, 0.1634}, 100.0, Sign::always), "[+12.3, +16.3]");
    EXPECT_EQ(interval_text({undefined, undefined}), "-");
}

TEST(Percent, does_not_claim_certainty_that_was_not_found) {
    EXPECT_EQ(percent(0.0), "0%");
    EXPECT_EQ(percent(0.004), "<1%");
    EXPECT_EQ(percent(0.5), "50%");
    EXPECT_EQ(percent(0.996), ">99%");
    EXPECT_EQ(percent(1.0), "100%");
    EXPECT_EQ(percent(undefined), "-");
}

TEST(Duration, is_told_in_the_two_units_that_matter) {
    EXPECT_EQ(duration(0.0), "0 s");
    EXPECT_EQ(duration(7.2), "8 s");
    EXPECT_EQ(duration(185.0), "3 min 05 s");
    EXPECT_EQ(duration(7800.0), "2 h 10 min");
}

} // namespace linli::experiment
