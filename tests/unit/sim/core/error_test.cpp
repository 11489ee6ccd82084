#include "sim/core/error.hpp"

#include <gtest/gtest.h>

namespace linli {
namespace {

Diagnostic const share_above_one{
    {"case.toml", 12, 9}, "share = 1.4", "must lie in [0, 1]", "a share is not a percentage"};

TEST(Diagnostic, reads_file_line_column_what_rule_hint) {
    EXPECT_EQ(to_string(share_above_one),
              "case.toml:12:9: share = 1.4 (must lie in [0, 1]); a share is not a percentage");
}

TEST(Diagnostic, leaves_out_what_it_does_not_know) {
    EXPECT_EQ(to_string({{"case.toml", 0, 0}, "does not exist", "", ""}), "case.toml: does not exist");
    EXPECT_EQ(to_string({{"case.toml", 3, 1}, "seed = -1", "", "use a whole number"}),
              "case.toml:3:1: seed = -1; use a whole number");
}

TEST(InputError, says_every_mistake_on_a_line_of_its_own) {
    // given two mistakes
    InputError const error(std::vector<Diagnostic>{share_above_one, {{"kinds.toml", 2, 1}, "empty", "", ""}});
    // then both are told, in order, and can be had one by one
    EXPECT_STREQ(error.what(),
                 "case.toml:12:9: share = 1.4 (must lie in [0, 1]); a share is not a percentage\n"
                 "kinds.toml:2:1: empty");
    ASSERT_EQ(error.diagnostics().size(), 2U);
    EXPECT_EQ(error.diagnostics()[1].where.file, "kinds.toml");
}

TEST(InputError, is_no_run_error) {
    // The two end with different exit codes, so neither may be caught as the other.
    EXPECT_THROW(throw InputError(share_above_one), InputError);
    try {
        throw InputError(share_above_one);
    } catch (RunError const&) {
        FAIL();
    } catch (std::exception const& error) {
        EXPECT_STREQ(error.what(), to_string(share_above_one).c_str());
    }
}

TEST(RunError, keeps_its_text) {
    EXPECT_STREQ(RunError("disk full").what(), "disk full");
}

} // namespace
} // namespace linli
