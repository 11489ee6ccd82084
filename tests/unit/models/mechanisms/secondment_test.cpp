#include "models/mechanisms/secondment.hpp"

#include "models/mechanisms/hours.hpp"
#include "tests/support/absent.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;
constexpr std::uint32_t first_subdistrict = 2;
constexpr std::uint32_t second_subdistrict = 3;
constexpr std::uint32_t district = 4;

std::string const clerk = test::post("clerk", "hours_per_day = 8");

// Two communities, each in a subdistrict of its own with a squad; a desk that has no powers.
TinyCase squads(std::string const& offices, std::string const& rules) {
    TinyCase two;
    two.scenario.replace(two.scenario.find("communities = 2"), 15, "communities = 2\nsubdistricts = 2");
    two.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 2\n"
                                                 "authority = [\"enforcement\"]\n");
    two.offices =
        test::office("desk", "community", "parent = \"squad\"\nrefers_to = [\"counter\"]\n", clerk) +
        test::office("squad", "subdistrict", "body = \"government\"\nauthority = [\"enforcement\"]\n",
                     clerk) +
        offices;
    if (offices.find("\"counter\"") == std::string::npos) {
        two.offices.replace(two.offices.find("refers_to = [\"counter\"]"), 23, "");
    }
    two.rules = "[structure.routing]\n[structure.mechanism]\n" + rules;
    return two;
}

TinyCase grid(std::string const& share, std::string const& given) {
    return squads(test::office("grid", "district", "body = \"government\"\nauthority = [\"enforcement\"]\n",
                               test::post("head", "hours_per_day = 1")),
                  "[structure.mechanism.dedicated_grid]\noffice = \"grid\"\nshare = " + share +
                      "\n[[structure.mechanism.dedicated_grid.pool]]\nid = \"squad\"\nshare = " + given +
                      "\n");
}

TinyCase counter(std::string const& given) {
    return squads(test::office("counter", "community", "authority = [\"enforcement\"]\n",
                               test::post("guard", "hours_per_day = 0.5")),
                  "[structure.mechanism.send_down]\noffice = \"counter\"\nweekdays = [\"wednesday\"]\n"
                  "[[structure.mechanism.send_down.pool]]\nid = \"squad\"\nshare = " +
                      given + "\n");
}

double all_hours(Workbench& bench) {
    double sum = 0.0;
    for (auto const& partition : bench.state().world) {
        for (auto const& office : partition.offices) {
            sum += office.hours_working_day;
        }
    }
    return sum;
}

} // namespace

TEST(DedicatedGrid, has_the_hours_that_departments_of_several_subdistricts_give) {
    Workbench bench(grid("1", "0.25").load());
    EXPECT_NEAR(bench.office("squad", first_subdistrict).hours_working_day, 6.0, 1e-12);
    EXPECT_NEAR(bench.office("squad", second_subdistrict).hours_working_day, 6.0, 1e-12);
    EXPECT_NEAR(bench.office("grid", district).hours_working_day, 1.0 + 2.0 + 2.0, 1e-12);
    EXPECT_NEAR(all_hours(bench), 2 * 8 + 2 * 8 + 1, 1e-12); // nobody has made an hour
}

TEST(DedicatedGrid, gets_what_needs_its_powers_with_no_hand_over) {
    Workbench bench(grid("1", "0.25").load());
    bench.add(0);
    bench.live(3);
    // Five hours in a day of eight: two of them take until 9:00 + 8 × 2/5 of the next day.
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 1 + 9 * hour + 8 * hour * 2 / 5, 1e-5);
    EXPECT_EQ(bench.ended().hops, 0);
    EXPECT_EQ(bench.ended().closed_by, bench.code("grid"));
}

TEST(DedicatedGrid, is_for_its_area_alone) {
    Workbench bench(grid("0.5", "0.25").load());
    auto const& area = bench.model().dispatch.dedicated;
    for (std::uint32_t community = 0; community < 2; ++community) {
        for (std::uint32_t courtyard = 0; courtyard < 2; ++courtyard) {
            Ticket ticket;
            ticket.home = community;
            ticket.courtyard = courtyard;
            ticket.authority_left = 1U;
            EXPECT_EQ(dedicated_office(bench.model(), ticket).exists(), area[2 * community + courtyard] != 0);
        }
    }
}

TEST(DedicatedGrid, without_an_area_takes_no_hours_and_changes_no_issue) {
    auto off = grid("0", "0.25");
    off.kinds.replace(off.kinds.find("rate = 0"), 8, "rate = 4000");
    auto absent = off;
    absent.rules = "[structure.routing]\n[structure.mechanism]\n";
    Workbench bench(off.load());
    EXPECT_NEAR(bench.office("squad", first_subdistrict).hours_working_day, 8.0, 1e-12);
    test::expect_same_issues(off.load(), absent.load());
}

// False-alarm rate: were it without effect, eight of eight seeds would agree once in 256 times.
TEST(DedicatedGrid, saves_hand_overs) {
    auto const handed = [](std::string const& share, std::uint64_t seed) {
        auto busy = grid(share, "0.5");
        busy.kinds.replace(busy.kinds.find("rate = 0"), 8, "rate = 4000");
        busy.scenario.replace(busy.scenario.find("days = 20"), 9, "days = 100");
        return test::indicator(test::run(busy.load(), RecordLevel::issues, seed), "passed_up_per_issue");
    };
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        EXPECT_LT(handed("0.6", seed), handed("0", seed)) << seed;
    }
}

// A tenth of 8 hours on each of seven working days is 5.6 hours on the only day of the desk.
TEST(SendDown, collects_a_weeks_hours_on_the_days_of_the_desk) {
    Workbench bench(counter("0.1").load());
    EXPECT_NEAR(bench.office("squad", first_subdistrict).hours_working_day, 7.2, 1e-12);
    auto const& desk = bench.office("counter");
    EXPECT_EQ(hours_in_step(bench.model(), desk, 0), 0.0); // a Monday
    EXPECT_NEAR(hours_in_step(bench.model(), desk, 2), 5.6 + 0.5, 1e-12);
    EXPECT_NEAR(hours_had(bench.model(), desk, 14), 2 * 6.1, 1e-12);
}

TEST(SendDown, brings_powers_to_the_community_on_those_days) {
    Workbench bench(counter("0.1").load());
    bench.add(0);
    bench.live(3); // the desk of the community hands over on Monday, the officers sit there on Wednesday
    EXPECT_EQ(bench.ended().closed_by, bench.code("counter"));
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 2 + 9 * hour + 8 * hour * 2 / 6.1, 1e-5);
}

TEST(SendDown, of_no_hours_leaves_the_departments_theirs) {
    Workbench bench(counter("0").load());
    EXPECT_NEAR(bench.office("squad", first_subdistrict).hours_working_day, 8.0, 1e-12);
    EXPECT_NEAR(hours_in_step(bench.model(), bench.office("counter"), 2), 0.5, 1e-12);
}

} // namespace linli
