#include "models/indicators/tally.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

Tally sample(std::uint64_t n) {
    Tally tally;
    tally.open(2, 3);
    tally.candidates = 10 * n;
    tally.candidates_check = 1000 * n;
    for (std::size_t i = 0; i < count_count; ++i) {
        tally.add(static_cast<Count>(i), n * (i + 1));
    }
    for (std::size_t i = 0; i < sum_count; ++i) {
        tally.add(static_cast<Sum>(i), 0.5 * static_cast<double>(n * (i + 1)));
    }
    tally.cause_days[3] = static_cast<double>(n);
    tally.kinds[1] = {n, 2 * n, 3 * n, 4 * n, 5 * n, 6 * n, 7 * n, 8 * n};
    tally.offices[2] = {n, 2 * n, 3 * n};
    tally.fix_days[1].push_back(static_cast<float>(n));
    tally.close_days[0].push_back(static_cast<float>(2 * n));
    return tally;
}

} // namespace

TEST(Tally, adds_up_every_number_of_two_books) {
    auto sum = sample(1);
    sum.open_at_start = 4;
    sum.unnoticed_at_start = 2;
    auto other = sample(2);
    other.open_at_start = 5;
    other.unnoticed_at_start = 1;
    sum.merge(other);
    EXPECT_EQ(sum.open_at_start, 9U);
    EXPECT_EQ(sum.unnoticed_at_start, 3U);
    EXPECT_EQ(sum.candidates, 30U);
    EXPECT_EQ(sum.candidates_check, 3000U);
    for (std::size_t i = 0; i < count_count; ++i) {
        EXPECT_EQ(sum[static_cast<Count>(i)], 3 * (i + 1)) << i;
    }
    for (std::size_t i = 0; i < sum_count; ++i) {
        EXPECT_EQ(sum[static_cast<Sum>(i)], 1.5 * static_cast<double>(i + 1)) << i;
    }
    EXPECT_EQ(sum.cause_days[3], 3.0);
    auto const& kind = sum.kinds[1];
    EXPECT_EQ((std::vector{kind.arisen, kind.noticed, kind.reported, kind.closed, kind.solved,
                           kind.falsely_closed, kind.closings, kind.unnoticed_at_start}),
              (std::vector<std::uint64_t>{3, 6, 9, 12, 15, 18, 21, 24}));
    EXPECT_EQ(sum.offices[2].completed, 3U);
    EXPECT_EQ(sum.offices[2].passed_for_age, 6U);
    EXPECT_EQ(sum.offices[2].passed_up, 9U);
}

TEST(Tally, forgets_the_warm_up_but_not_the_candidates) {
    auto tally = sample(3);
    tally.begin(17);
    EXPECT_EQ(tally.open_at_start, 17U);
    EXPECT_EQ(tally.candidates, 30U);
    EXPECT_EQ(tally.candidates_check, 3000U);
    EXPECT_EQ(tally[Count::arisen], 0U);
    EXPECT_EQ(tally[Sum::yuan], 0.0);
    EXPECT_EQ(tally.kinds.size(), 2U);
    EXPECT_EQ(tally.kinds[1].arisen, 0U);
    EXPECT_EQ(tally.offices.size(), 3U);
    EXPECT_EQ(tally.fix_days.size(), 2U);
    EXPECT_TRUE(tally.fix_days[1].empty());
    EXPECT_TRUE(tally.close_days[0].empty());
}

} // namespace linli
