#include "models/mechanisms/three_party.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// A branch without powers, a company with money, a committee that may ask for consent, a desk with all.
TinyCase compound(std::string const& rules) {
    TinyCase one;
    auto const volunteer = test::post("one", "hours_per_day = 8");
    one.kinds =
        "[issues]\n" + test::kind("gate", "rate = 0\neffort_hours = 2\nmoney_yuan = 1000\n"
                                          "effort_law = \"fixed\"\nauthority = [\"works\", \"vote\"]");
    one.offices =
        test::office("branch", "courtyard", "parent = \"desk\"\n", volunteer) +
        test::office("company", "courtyard",
                     "parent = \"desk\"\nauthority = [\"works\"]\nbudget = 36500\nmoney_limit = 5000\n",
                     volunteer) +
        test::office("committee", "courtyard", "parent = \"desk\"\nauthority = [\"vote\"]\n", volunteer) +
        test::office("desk", "community",
                     "authority = [\"works\", \"vote\"]\nbudget = 36500\nmoney_limit = 5000\n", volunteer);
    one.channels = test::channel("head", "branch");
    one.rules += rules;
    return one;
}

std::string const joint = "[structure.mechanism.three_party]\noffice = \"branch\"\n"
                          "members = [\"company\", \"committee\"]\nmember_hours = 1.5\n";

Problem lived_through(Workbench& bench) {
    bench.add(0);
    bench.live(6);
    return bench.ended();
}

} // namespace

TEST(ThreeParty, decides_and_pays_in_one_session_what_goes_up_without_it) {
    Workbench together(compound(joint).load());
    auto const here = lived_through(together);
    EXPECT_EQ(here.hops, 0);
    EXPECT_EQ(here.closed_by, together.code("branch"));
    Workbench chain(compound("").load());
    auto const there = lived_through(chain);
    EXPECT_GT(there.hops, 0);
    EXPECT_EQ(there.closed_by, chain.code("desk"));
    EXPECT_LT(here.fixed, there.fixed);
}

TEST(ThreeParty, each_member_gives_its_hours_and_the_company_pays) {
    Workbench bench(compound(joint).load());
    (void)lived_through(bench);
    EXPECT_NEAR(bench.office("company").spent.duties, 1.5, 1e-9);
    EXPECT_NEAR(bench.office("committee").spent.duties, 1.5, 1e-9);
    EXPECT_NEAR(bench.office("branch").spent.issues, 2.0, 1e-5);
    EXPECT_NEAR(bench.office("company").committed, 1000.0, 1e-9);
    EXPECT_EQ(bench.office("branch").committed, 0.0);
    EXPECT_EQ(bench.partition().tally[Count::joint_sessions], 1U);
}

TEST(ThreeParty, without_one_of_the_three_is_the_chain) {
    auto one = compound(joint);
    one.offices.replace(one.offices.find("name = { en = \"company\""), 0, "serves = \"managed\"\n");
    Workbench bench(one.load());
    EXPECT_EQ(lived_through(bench).closed_by, bench.code("desk"));
}

TEST(ThreeParty, other_kinds_are_not_its_business) {
    auto one = compound(joint + "kinds = [\"quarrel\"]\n");
    one.kinds += test::kind("quarrel", "rate = 0\neffort_hours = 1");
    Workbench bench(one.load());
    EXPECT_EQ(lived_through(bench).closed_by, bench.code("desk"));
}

} // namespace linli
