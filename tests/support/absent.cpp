#include "tests/support/absent.hpp"

#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <string>

namespace linli::test {

void expect_same_issues(std::shared_ptr<Inputs const> const& idle,
                        std::shared_ptr<Inputs const> const& absent) {
    std::string where;
    EXPECT_TRUE(same_table_of(run(idle), run(absent), "issues", where)) << where;
}

} // namespace linli::test
