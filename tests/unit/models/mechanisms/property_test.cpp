#include "models/mechanisms/property.hpp"

#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::BusyCase;
using test::Workbench;

BusyCase market(std::string const& entry_keys = "") {
    BusyCase busy;
    busy.behaviour["voting"] = "intercept = 5\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
                               "objection = 1";
    busy.behaviour["paying"] = "willingness_yuan = 60\nwillingness_sigma = 0.5\nstart = 0.8\nlearning = 0.1\n"
                               "service_weight = 1\ncompany_skill = 0.8\ncompany_skill_sigma = 0.2";
    busy.mechanisms["mechanism.owners_assembly"] =
        "kinds = [\"lift\"]\nquorum = 0.6667\npass_ordinary = 0.5\npass_special = 0.75\n"
        "meeting_effort_hours = 1\ndoor_effort_hours = 0.1\nabsent_effort_hours = 3";
    busy.mechanisms["mechanism.property_entry"] =
        "office = \"property\"\norganiser = \"community\"\nstart_day = 0\ninterval_days = 60\nfee_yuan = 30\n"
        "contract_yuan = 500\nsite_yuan = 100\nwage_yuan = 20\nmargin = 0.1\nleast_hours = 0.2\n"
        "bundle_limit = 9\nhours_per_ballot = 0.05\nquorum = 0.6667\n" +
        entry_keys;
    return busy;
}

double brought_in(std::vector<std::string> const& overrides) {
    return test::indicator(test::run(market().load(overrides)), "companies_brought_in");
}

} // namespace

// 100 flats at 30 yuan, 80 % of whom pay: 2,400, less a tenth, 500, 100 and 360 for works: 1,200 yuan or 60
// h.
TEST(PropertyEntry, hours_are_what_fees_leave_after_costs) {
    PropertyEntry rules;
    rules.fee_yuan = 30.0;
    rules.margin = 0.1;
    rules.contract_yuan = 500.0;
    rules.site_yuan = 100.0;
    rules.wage_yuan = 20.0;
    EXPECT_DOUBLE_EQ(hours_bought(rules, 100.0, 0.8, 360.0, 1.0), 60.0);
    EXPECT_DOUBLE_EQ(hours_bought(rules, 100.0, 0.8, 360.0, 5.0), 80.0); // the contract shared by five
}

TEST(PropertyEntry, companies_come_when_owners_agree_and_it_pays) {
    EXPECT_GT(brought_in({}), 2.0);
    EXPECT_EQ(brought_in({"behaviour.paying.willingness_yuan=1"}), 0.0); // nobody wants to pay
    EXPECT_EQ(brought_in({"behaviour.voting.intercept=-20"}), 0.0);      // no quorum
    EXPECT_EQ(brought_in({"behaviour.paying.start=0"}), 0.0);            // it does not pay
    EXPECT_EQ(brought_in({"structure.mechanism.property_entry.fee_yuan=0"}), 0.0);
}

TEST(PropertyEntry, a_bundle_is_viable_where_single_courtyards_are_not) {
    std::vector<std::string> const dear{"structure.mechanism.property_entry.contract_yuan=3500"};
    auto single = dear;
    single.emplace_back("structure.mechanism.property_entry.bundle_limit=1");
    EXPECT_GT(brought_in(dear), brought_in(single));
}

TEST(PropertyEntry, nobody_ever_coming_is_as_without_it) {
    auto without = market();
    without.mechanisms.erase("mechanism.property_entry");
    std::string where;
    EXPECT_TRUE(test::same_table_of(
        test::run(without.load()),
        test::run(market().load({"structure.mechanism.property_entry.start_day=3650"})), "issues", where))
        << where;
}

TEST(PropertyEntry, an_office_has_the_hours_that_its_contract_buys) {
    Workbench bench(market().load());
    bench.live(130);
    int checked = 0;
    for (std::uint32_t number = 0; number < 2; ++number) {
        auto& home = bench.partition(number);
        for (std::uint32_t c = 0; c < home.contracts.size(); ++c) {
            auto const ref = company_office(bench.model(), home, c);
            if (!ref.exists()) {
                continue;
            }
            ++checked;
            auto const& contract = home.contracts[c];
            auto const& office = home.offices[ref.office];
            auto const flats = std::round(bench.model().courtyard(home, c).residents / 2.6);
            double const hours = hours_bought(*bench.model().structure.mechanism.property_entry, flats,
                                              static_cast<double>(contract.paying), 0.0, contract.sites);
            EXPECT_NEAR(office.hours_working_day, hours / 30.0, 1e-6);
            EXPECT_TRUE(office.active);
        }
    }
    EXPECT_GT(checked, 0);
}

TEST(PropertyEntry, payers_leave_where_service_deserves_nothing_and_then_the_company_does) {
    for (auto const& [weight, leave] : {std::pair{"0", false}, {"2", true}}) {
        Workbench bench(market().load({"behaviour.paying.learning=0.9", "behaviour.trust.start=0",
                                       std::string("behaviour.paying.service_weight=") + weight}));
        bench.live(141);
        auto const left =
            bench.partition(0).tally[Count::companies_left] + bench.partition(1).tally[Count::companies_left];
        EXPECT_EQ(left > 0, leave) << weight;
    }
}

TEST(PropertyRating, replaces_companies_that_are_not_trusted_and_no_others) {
    for (auto const& [threshold, replaced] : {std::pair{"0", false}, {"1", true}}) {
        auto busy = market();
        busy.mechanisms["mechanism.property_rating"] =
            std::string("interval_days = 30\nhours = 1\ngap_days = 10\nthreshold = ") + threshold;
        Workbench bench(busy.load());
        bench.live(141);
        auto const count = bench.partition(0).tally[Count::companies_replaced] +
                           bench.partition(1).tally[Count::companies_replaced];
        EXPECT_EQ(count > 0, replaced) << threshold;
    }
}

// Every rating replaces the company here, so that those replaced are those rated. Nobody else claims hours.
TEST(PropertyRating, takes_its_hours_from_the_organiser_once_for_each_rating) {
    auto busy = market();
    for (auto const* other : {"mediation", "four_slip_orders", "whistle"}) {
        busy.mechanisms.erase(std::string("mechanism.") + other);
    }
    busy.mechanisms["mechanism.property_rating"] =
        "interval_days = 30\nhours = 1.5\ngap_days = 0\nthreshold = 1";
    Workbench bench(busy.load({"structure.mechanism.property_entry.hours_per_ballot=0"}));
    bench.live(21 + 120);
    double rated = 0.0;
    double claimed = 0.0;
    for (std::uint32_t number = 0; number < 2; ++number) {
        auto const& tally = bench.partition(number).tally;
        rated += static_cast<double>(tally[Count::companies_replaced]);
        claimed += tally[Sum::claimed_hours] + bench.office("community", number).claimed;
    }
    EXPECT_GE(rated, 3.0);
    EXPECT_NEAR(claimed, 1.5 * rated, 1e-9);
}

// Companies under the pressure of a ranking work longer than their fees pay for.
TEST(PropertyEntry, hours_of_ranked_companies_are_those_of_their_contracts_and_overtime) {
    auto busy = market();
    busy.mechanisms["mechanism.ranking"] =
        "offices = [\"property\"]\ninterval_days = 10\npressure_gain = 0.5\npressure_decay = 0.1\n"
        "overtime = 0.3";
    Workbench bench(busy.load());
    bench.live(21 + 119);
    int pressed = 0;
    for (std::uint32_t number = 0; number < 2; ++number) {
        auto& home = bench.partition(number);
        for (std::uint32_t c = 0; c < home.contracts.size(); ++c) {
            auto const ref = company_office(bench.model(), home, c);
            if (!ref.exists()) {
                continue;
            }
            auto const& contract = home.contracts[c];
            auto const& office = home.offices[ref.office];
            auto const flats = std::round(bench.model().courtyard(home, c).residents / 2.6);
            double const hours = hours_bought(*bench.model().structure.mechanism.property_entry, flats,
                                              static_cast<double>(contract.paying), 0.0, contract.sites);
            EXPECT_NEAR(office.hours_working_day, hours / 30.0 * office.effort, 1e-6);
            pressed += office.effort > 1.0 ? 1 : 0;
        }
    }
    EXPECT_GT(pressed, 0);
}

// Who is not at home is called on again, at the price of the hours of each round.
TEST(PropertyEntry, more_rounds_bring_the_quorum_within_reach) {
    std::vector<std::string> const hard{"structure.mechanism.property_entry.quorum=0.97",
                                        "behaviour.voting.intercept=0.5"};
    auto const come = [&](std::string const& rounds) {
        return test::indicator(test::run(market(rounds).load(hard)), "companies_brought_in");
    };
    EXPECT_EQ(come(""), 0.0);
    EXPECT_GT(come("door_rounds = 8\n"), 0.0);
}

} // namespace linli
