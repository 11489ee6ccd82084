#include "models/app/cell.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::app {

TEST(Cell, numbers_are_read_whatever_their_type) {
    auto const run = example_run();
    auto const& issues = run.table("issues");
    EXPECT_DOUBLE_EQ(number_at(issues, "kind", 1), 1.0);
    EXPECT_DOUBLE_EQ(number_at(issues, "arisen", 0), 0.5);
    EXPECT_DOUBLE_EQ(number_at(issues, "time_by_cause", 0, 2), 29.0);
    EXPECT_TRUE(std::isnan(number_at(issues, "no_such_column", 0)));
}

TEST(Cell, labels_fall_back_where_a_code_means_nobody) {
    auto const run = example_run();
    EXPECT_EQ(label_at(run, "offices", "name_en", 1), "District office");
    EXPECT_EQ(label_at(run, "offices", "name_en", 255, "nobody"), "nobody");
    EXPECT_EQ(label_at(run, "offices", "name_en", -1), "");
    EXPECT_EQ(label_at(run, "no_such_table", "id", 0, "?"), "?");
}

TEST(Cell, a_key_must_be_there) {
    auto const run = example_run();
    EXPECT_EQ(key_at(run.table("issues"), "key", 1), 22U);
    EXPECT_THROW((void)key_at(run.table("issues"), "kind", 1), RunError);
}

} // namespace linli::app
