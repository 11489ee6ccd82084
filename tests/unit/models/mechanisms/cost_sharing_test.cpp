#include "models/mechanisms/cost_sharing.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

std::string const clerk = test::post("clerk", "hours_per_day = 8");

// Works of 1000 yuan; the desk has 50 yuan a day, the bureau and the ministry above it twice and four times
// that.
TinyCase works(std::string const& links) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("works", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1\n"
                                                   "money_yuan = 1000");
    one.offices =
        test::office("desk", "community", "parent = \"bureau\"\nbudget = 365\nmoney_limit = 5000\n", clerk) +
        test::office("bureau", "subdistrict",
                     "body = \"government\"\nparent = \"ministry\"\nbudget = 365\nmoney_limit = 5000\n",
                     clerk) +
        test::office("ministry", "district", "body = \"government\"\nbudget = 730\nmoney_limit = 5000\n",
                     clerk) +
        test::office("poor", "district", "body = \"government\"\n", clerk);
    if (!links.empty()) {
        one.rules += "[structure.mechanism.cost_sharing]\n" + links;
    }
    return one;
}

std::string link(std::string const& office, std::string const& share) {
    return "[[structure.mechanism.cost_sharing.link]]\noffice = \"" + office + "\"\nshare = " + share + "\n";
}

} // namespace

TEST(CostSharing, each_link_bears_its_share_and_the_bill_is_paid_once) {
    Workbench bench(works(link("bureau", "0.3") + link("ministry", "0.2")).load());
    bench.add(0);
    bench.live(1);
    EXPECT_DOUBLE_EQ(bench.office("desk").committed, 500.0);
    EXPECT_DOUBLE_EQ(bench.office("bureau", 2).committed, 300.0);
    EXPECT_DOUBLE_EQ(bench.office("ministry", 3).committed, 200.0);
    EXPECT_DOUBLE_EQ(bench.partition().tally[Sum::yuan], 1000.0);
}

// 50 residents of the desk's community at 365 yuan each a year: 50 yuan a day, so 1000 yuan take 20 days.
TEST(CostSharing, works_wait_for_the_payers_own_part_only) {
    for (auto const& [links, wait] :
         {std::pair{link("ministry", "0.0"), 20.0}, std::pair{link("ministry", "0.75"), 5.0}}) {
        Workbench bench(works(links).load({"scenario.days=40"}));
        bench.add(0);
        bench.live(40);
        EXPECT_NEAR(days(bench.ended(), Cause::money), wait, 1.0);
    }
}

TEST(CostSharing, who_has_no_budget_bears_nothing) {
    Workbench bench(works(link("poor", "0.5")).load());
    bench.add(0);
    bench.live(1);
    EXPECT_DOUBLE_EQ(bench.office("desk").committed, 1000.0);
    EXPECT_DOUBLE_EQ(bench.office("poor", 3).committed, 0.0);
}

TEST(CostSharing, the_share_of_a_link_without_an_office_there_falls_back_on_the_payer) {
    auto one = works(link("ministry", "0.2") + link("company", "0.3"));
    one.offices += test::office("company", "courtyard",
                                "serves = \"managed\"\nparent = \"desk\"\nbudget = 365\n", clerk);
    Workbench bench(one.load()); // nobody lives in a managed courtyard
    bench.add(0);
    bench.live(1);
    EXPECT_DOUBLE_EQ(bench.office("desk").committed, 800.0);
    EXPECT_DOUBLE_EQ(bench.office("ministry", 3).committed, 200.0);
}

TEST(CostSharing, of_no_shares_changes_nothing) {
    auto const busy = [](std::string const& links) {
        auto one = works(links);
        one.kinds = "[issues]\n" + test::kind("works", "rate = 3650\neffort_hours = 1\nmoney_yuan = 20\n");
        return one;
    };
    test::expect_same_issues(busy(link("bureau", "0") + link("ministry", "0")).load(), busy("").load());
}

} // namespace linli
