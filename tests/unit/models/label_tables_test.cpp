#include "models/indicators/tally.hpp"
#include "models/issue/problem.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/partition.hpp"
#include "models/people/people.hpp"
#include "models/place/tier.hpp"
#include "models/purpose.hpp"
#include "tests/support/enum_names.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

template <class Table>
std::vector<std::string_view> labels(Table const& table) {
    return {table.begin(), table.end()};
}

} // namespace

TEST(LabelTables, name_every_cause_as_the_code_does) {
    EXPECT_EQ(labels(cause_ids), test::enumerators<Cause>());
    EXPECT_EQ(test::enumerators<Cause>().size(), cause_count);
}

TEST(LabelTables, name_every_happening_as_the_code_does) {
    EXPECT_EQ(labels(happening_ids), test::enumerators<Happening>());
}

TEST(LabelTables, name_every_tier_notice_and_state_of_a_council_as_the_code_does) {
    EXPECT_EQ(labels(tier_ids), test::enumerators<Tier>());
    EXPECT_EQ(labels(notice_ids), test::enumerators<Notice>());
    EXPECT_EQ(labels(council_state_ids), test::enumerators<CouncilState>());
}

TEST(LabelTables, counts_and_sums_have_a_place_for_each_and_no_more) {
    EXPECT_EQ(test::enumerators<Count>().size(), count_count);
    EXPECT_EQ(test::enumerators<Sum>().size(), sum_count);
    EXPECT_EQ(test::enumerators<Body>().size(), body_count);
}

// A number that is used for something else would change every old result without a word.
TEST(LabelTables, purposes_of_draws_keep_their_numbers) {
    std::vector<Purpose> const in_order{Purpose::courtyard_size,
                                        Purpose::courtyard_place,
                                        Purpose::courtyard_traits,
                                        Purpose::household,
                                        Purpose::person,
                                        Purpose::week_rate,
                                        Purpose::arising,
                                        Purpose::content,
                                        Purpose::noticing,
                                        Purpose::watch,
                                        Purpose::listening,
                                        Purpose::choice,
                                        Purpose::co_report,
                                        Purpose::dispatch,
                                        Purpose::attendance,
                                        Purpose::benefit,
                                        Purpose::mediation,
                                        Purpose::quality,
                                        Purpose::temptation,
                                        Purpose::callback,
                                        Purpose::insistence,
                                        Purpose::told,
                                        Purpose::helping,
                                        Purpose::relapse,
                                        Purpose::fading,
                                        Purpose::standing,
                                        Purpose::hands,
                                        Purpose::resignation,
                                        Purpose::turnover,
                                        Purpose::reach,
                                        Purpose::member,
                                        Purpose::audit,
                                        Purpose::community_size,
                                        Purpose::contact,
                                        Purpose::promotion,
                                        Purpose::search,
                                        Purpose::room,
                                        Purpose::board};
    for (std::uint32_t i = 0; i < in_order.size(); ++i) {
        EXPECT_EQ(number(in_order[i]), i + 1);
    }
    EXPECT_EQ(number(Purpose::contagion), 70U);
    EXPECT_EQ(number(Purpose::dropout), 71U);
}

} // namespace linli
