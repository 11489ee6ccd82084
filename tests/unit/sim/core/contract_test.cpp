#include "sim/core/contract.hpp"

#include <gtest/gtest.h>

namespace linli {
namespace {

TEST(ContractDeathTest, names_the_broken_condition_and_its_place) {
    EXPECT_DEATH(contract_broken("expected", "x > 0", "somewhere.cpp", 12),
                 "somewhere.cpp:12: contract broken: expected x > 0");
}

TEST(ContractDeathTest, is_checked_in_the_dev_preset_only) {
#ifdef LINLI_CONTRACTS
    EXPECT_DEATH(LINLI_EXPECT(1 + 1 == 3), "expected 1 \\+ 1 == 3");
    EXPECT_DEATH(LINLI_ENSURE(1 + 1 == 3), "ensured 1 \\+ 1 == 3");
#else
    int evaluated = 0;
    LINLI_EXPECT(++evaluated > 0);
    LINLI_ENSURE(++evaluated > 0);
    EXPECT_EQ(evaluated, 0) << "a contract that is switched off must cost nothing";
#endif
}

} // namespace
} // namespace linli
