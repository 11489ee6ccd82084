#include "models/dated_changes.hpp"

#include "models/reform.hpp"
#include "models/simulation.hpp"
#include "sim/core/error.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

RunOptions journeys() {
    return {.level = RecordLevel::journeys};
}

std::shared_ptr<Inputs const> smoke(std::vector<std::string> const& changes) {
    return test::shipped("smoke/two-communities.toml", "courtyard-council", changes);
}

std::vector<std::string> const two_dates{"@15 structure.office.courtyard-council.patience_days=4",
                                         "@30 behaviour.trust.gain=0.3", "behaviour.mood.contagion=0.01"};

} // namespace

TEST(DatedChanges, are_a_run_until_the_day_and_its_reform_from_then_on) {
    auto const dated = smoke({"@15 structure.office.courtyard-council.patience_days=4"});
    Simulation before(smoke({}), journeys());
    before.advance_to(15);
    auto after = reformed(before, inputs_after(*dated, 15));
    after.advance_to_end();
    EXPECT_TRUE(test::file_bytes(simulate(dated, journeys())) == test::file_bytes(after.record()));
}

TEST(DatedChanges, leave_what_was_before_as_it_was) {
    Simulation plain(smoke({}), journeys());
    Simulation dated(smoke({"@15 issues.kind.CLEAN.rate=0"}), journeys());
    plain.advance_to(15);
    dated.advance_to(15);
    auto const before = plain.record();
    auto const same = dated.record();
    ASSERT_GT(before.table("events").rows(), 40U);
    for (auto const& table : before.tables) {
        std::string where;
        EXPECT_TRUE(test::same_table_of(before, same, table.path, where)) << where;
    }
    plain.advance_to(40);
    dated.advance_to(40);
    EXPECT_NE(plain.record().table("events").rows(), dated.record().table("events").rows());
}

TEST(DatedChanges, give_the_same_bytes_day_by_day_as_at_once) {
    auto const inputs = smoke(two_dates);
    Simulation slow(inputs, journeys());
    for (int day = 1; !slow.finished(); ++day) {
        slow.advance_to(day);
    }
    EXPECT_TRUE(test::file_bytes(slow.record()) == test::file_bytes(simulate(inputs, journeys())));
}

TEST(DatedChanges, survive_a_checkpoint_before_between_and_after_them) {
    auto const inputs = smoke(two_dates);
    auto const whole = test::file_bytes(simulate(inputs, journeys()));
    for (int const day : {10, 15, 20, 30, 50}) {
        Simulation first(inputs, journeys());
        first.advance_to(day);
        Simulation second(inputs, journeys());
        second.load(first.save());
        second.advance_to_end();
        EXPECT_TRUE(test::file_bytes(second.record()) == whole) << "day " << day;
    }
}

TEST(DatedChanges, are_told_apart_by_day) {
    auto const dated = by_day(two_dates);
    EXPECT_EQ(dated.from_start, std::vector<std::string>{"behaviour.mood.contagion=0.01"});
    ASSERT_EQ(dated.after_day.size(), 2U);
    EXPECT_EQ(dated.after_day.at(30), std::vector<std::string>{"behaviour.trust.gain=0.3"});
    EXPECT_EQ(undated(two_dates[1]), "behaviour.trust.gain=0.3");
}

TEST(DatedChanges, mistakes_are_told_before_anything_is_simulated) {
    for (char const* const wrong :
         {"@0 behaviour.trust.gain=0.3", "@x behaviour.trust.gain=0.3", "@15", "@15 behaviour.trust.gian=0.3",
          "@15 behaviour.trust.gain=7", "@1000 behaviour.trust.gain=0.3"}) {
        EXPECT_THROW((void)smoke({wrong}), InputError) << wrong;
    }
}

} // namespace linli
