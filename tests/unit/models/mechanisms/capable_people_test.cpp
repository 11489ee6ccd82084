#include "models/mechanisms/capable_people.hpp"

#include "models/mechanisms/founding.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase search(std::string const& keys) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.volunteering]\nintercept = -20\nparty_weight = 0\nretired_cadre_weight = 0\n"
                    "retired_weight = 0\nownership_weight = 0\nhours_per_week = 2\nhours_sigma = 0\n"
                    "skill_sigma = 0.5\nmotivation_start = 1\nmotivation_fading = 0\nrecognition = 0\n"
                    "overload_loss = 0\nresignation_rate = 0\n";
    one.offices += test::office("council", "courtyard", "parent = \"desk\"\n",
                                test::post("member", "kind = \"elected\"\nhours_per_day = 0"));
    one.rules +=
        "[structure.mechanism.founding]\noffice = \"council\"\nstart_day = 0\npreparation_days = 5\n"
        "nomination_days = 3\nvetting_pass = 1\napproval = 0\nresidents_per_seat = 5\n"
        "seats_minimum = 1\nposting_days = 0\njoint_limit = 1\nretry_days = 30\nby_election_days = 90\n"
        "[structure.mechanism.capable_people]\noffice = \"desk\"\nskill = 1.2\n" +
        keys;
    return one;
}

} // namespace

TEST(CapablePeople, are_looked_for_in_the_hours_that_the_office_gives_to_it) {
    Workbench bench(search("share = 0.1\nfound_per_hour = 1\naccepts = 1\n").load());
    // A tenth of 8 hours, for the 8 days before the first election, in two courtyards.
    EXPECT_DOUBLE_EQ(search_hours(bench.model(), 0, 0, 0), 0.1 * 8.0 * 8.0 / 2.0);
    bench.live(1);
    EXPECT_DOUBLE_EQ(bench.office("desk").duty, 0.1);
}

TEST(CapablePeople, with_enough_time_all_of_them_are_found_and_nobody_else) {
    Workbench bench(search("share = 1\nfound_per_hour = 100\naccepts = 1\n").load());
    auto const found = find_capable(bench.model(), bench.partition(), 0, 0, {});
    std::size_t capable = 0;
    for (Resident resident = 0; resident < 25; ++resident) {
        capable += make_member(bench.model(), bench.partition(), resident).skill >= 1.2F ? 1U : 0U;
    }
    ASSERT_GT(capable, 0U);
    EXPECT_EQ(found.size(), capable);
    EXPECT_EQ(find_capable(bench.model(), bench.partition(), 0, 0, found).size(), 0U); // they stand already
}

TEST(CapablePeople, without_hours_or_consent_nobody_is_found) {
    Workbench idle(search("share = 0\nfound_per_hour = 100\naccepts = 1\n").load());
    EXPECT_TRUE(find_capable(idle.model(), idle.partition(), 0, 0, {}).empty());
    Workbench refused(search("share = 1\nfound_per_hour = 100\naccepts = 0\n").load());
    EXPECT_TRUE(find_capable(refused.model(), refused.partition(), 0, 0, {}).empty());
}

TEST(CapablePeople, a_council_is_founded_of_them_where_nobody_comes_forward) {
    Workbench with(search("share = 1\nfound_per_hour = 100\naccepts = 1\n").load());
    Workbench without(search("share = 0\nfound_per_hour = 100\naccepts = 1\n").load());
    with.live(12);
    without.live(12);
    EXPECT_FALSE(with.partition().councils[0].members.empty());
    EXPECT_TRUE(without.partition().councils[0].members.empty());
    EXPECT_GE(with.office("council").skill, 1.2);
}

} // namespace linli
