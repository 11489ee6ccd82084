#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

namespace linli {

TEST(Threads, give_the_same_bytes_whatever_their_number_under_every_shipped_structure) {
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = test::shipped("smoke/two-communities.toml", structure);
        auto const one = test::file_bytes(test::run(inputs, RecordLevel::journeys, 5, 1));
        for (int const threads : {2, 3, 8}) {
            EXPECT_EQ(test::file_bytes(test::run(inputs, RecordLevel::journeys, 5, threads)), one)
                << structure << " with " << threads << " threads";
        }
    }
}

namespace {

test::BusyCase many_partitions() {
    test::BusyCase many;
    many.parts.scenario.replace(many.parts.scenario.find("communities = 2"), 15,
                                "districts = 2\nsubdistricts = 3\ncommunities = 9");
    many.parts.scenario.replace(many.parts.scenario.find("days = 120"), 10, "days = 60");
    return many;
}

void expect_same_bytes(test::BusyCase const& many, RecordLevel level) {
    auto const inputs = many.load();
    auto const one = test::file_bytes(test::run(inputs, level, 1, 1));
    for (int const threads : {2, 3, 8}) {
        EXPECT_EQ(test::file_bytes(test::run(inputs, level, 1, threads)), one) << threads;
    }
}

} // namespace

TEST(Threads, give_the_same_bytes_in_a_district_of_many_partitions) {
    expect_same_bytes(many_partitions(), RecordLevel::journeys);
}

TEST(Threads, give_the_same_bytes_where_emergencies_are_told_by_telephone_and_costs_are_shared) {
    auto many = many_partitions();
    many.mechanisms["routing"] += "\nurgent_hand_overs = 2";
    many.mechanisms["mechanism.cost_sharing"] =
        "[[structure.mechanism.cost_sharing.link]]\noffice = \"district\"\nshare = 0.4";
    expect_same_bytes(many, RecordLevel::journeys);
    expect_same_bytes(many, RecordLevel::summary); // districts go ahead of each other
}

TEST(Threads, give_the_same_bytes_where_districts_go_ahead_on_their_own) {
    // At this level nothing is asked of all districts each day, unless a mechanism does.
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = test::two_districts(structure);
        auto const one = test::file_bytes(test::run(inputs, RecordLevel::summary, 5, 1));
        for (int const threads : {2, 3}) {
            EXPECT_EQ(test::file_bytes(test::run(inputs, RecordLevel::summary, 5, threads)), one)
                << structure << " with " << threads << " threads";
        }
    }
}

TEST(Threads, other_seeds_and_replicates_are_other_worlds) {
    auto const inputs = test::BusyCase().load();
    auto const check = [&](std::uint64_t seed, std::uint32_t replicate) {
        return *simulate(inputs, {.seed = seed, .replicate = replicate}).provenance_text("candidates_check");
    };
    auto const first = check(1, 0);
    EXPECT_NE(check(2, 0), first);
    EXPECT_NE(check(1, 1), first);
    EXPECT_EQ(check(1, 0), first);
}

} // namespace linli
