#include "models/mechanisms/emergency_duty.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/simulation_state.hpp"
#include "tests/support/emergency_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;
using test::emergency_case;

RunOptions all(int threads = 1) {
    return {.level = RecordLevel::journeys, .threads = threads};
}

double unmet(std::string const& structure, std::uint64_t seed) {
    auto const inputs = test::shipped("emergencies/xinhua-road-epidemic.toml", structure,
                                      {"scenario.days=40", "scenario.warm_up_days=7"});
    return test::indicator(test::run(inputs, RecordLevel::summary, seed), "unmet_task_hours");
}

double infections(BusyCase const& busy, std::uint64_t seed) {
    return test::indicator(test::run(busy.load(), RecordLevel::summary, seed), "infections_per_1000");
}

} // namespace

TEST(Emergencies, of_intensity_zero_are_none_at_all) {
    auto zero = emergency_case();
    auto none = zero;
    none.parts.places = BusyCase().parts.places;
    zero.parts.places = none.parts.places + test::epidemic("start_day = 14\ndays = 60\nintensity = 0\n") +
                        test::flood("start_day = 30\ndays = 5\nintensity = 0\n");
    auto const a = test::run(none.load());
    auto const b = test::run(zero.load());
    auto const busy = test::run(BusyCase().load());
    std::string where;
    for (char const* table : {"issues", "by_kind", "courtyards", "daily/community", "daily/district"}) {
        EXPECT_TRUE(test::same_table_of(a, b, table, where)) << where;
        EXPECT_TRUE(test::same_table_of(busy, a, table, where)) << "duty without an emergency: " << where;
    }
    EXPECT_FALSE(test::same_table_of(a, test::run(emergency_case().load()), "issues", where));
}

TEST(Emergencies, give_the_same_bytes_whatever_the_number_of_threads) {
    auto many = emergency_case();
    auto& scenario = many.parts.scenario;
    scenario.replace(scenario.find("communities = 2"), 15,
                     "districts = 2\nsubdistricts = 3\ncommunities = 9");
    scenario.replace(scenario.find("days = 120"), 10, "days = 60");
    auto const inputs = many.load();
    auto const one = test::file_bytes(simulate(inputs, all(1)));
    for (int const threads : {2, 3}) {
        EXPECT_EQ(test::file_bytes(simulate(inputs, all(threads))), one) << threads;
    }
}

TEST(Emergencies, go_on_from_a_checkpoint_as_if_never_interrupted) {
    auto const inputs = emergency_case().load();
    auto const whole = test::file_bytes(simulate(inputs, all()));
    for (int const day : {13, 14, 15, 31, 33, 43, 80}) {
        Simulation first(inputs, all());
        first.advance_to(day);
        Simulation second(inputs, all(2));
        second.load(first.save());
        second.advance_to_end();
        EXPECT_TRUE(test::file_bytes(second.record()) == whole) << "interrupted on day " << day;
    }
}

TEST(Emergencies, neither_make_nor_lose_an_hour) {
    Simulation simulation(emergency_case().load(), {});
    simulation.advance_to_end();
    auto const& world = simulation.state().world;
    for (std::size_t day = 0; day < 120; ++day) {
        double sent = 0.0;
        double received = 0.0;
        for (auto const& partition : world) {
            auto const& d = partition.emergency.days[day];
            EXPECT_NEAR(d.diverted + d.extra + d.volunteered + d.received,
                        d.done + d.handover + d.idle + d.sent, 1e-9);
            EXPECT_LE(d.idle, d.received + 1e-9);
            sent += d.sent;
            received += d.received;
        }
        EXPECT_NEAR(sent, received, 1e-9) << "day " << day;
    }
}

TEST(Emergencies, take_from_every_office_no_more_than_it_has_and_the_books_agree) {
    Simulation simulation(emergency_case().load(), {});
    simulation.advance_to_end();
    auto const& state = simulation.state();
    DutyHours in_offices;
    DutyHours in_days;
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            double const from_ordinary = office.spent.emergency - office.spent.overtime;
            EXPECT_LE(office.spent.total() + from_ordinary, hours_had(state.model, office, state.next) + 1e-6)
                << state.model.office(office.code).id << " of partition " << partition.number;
            in_offices.ordinary += from_ordinary;
            in_offices.extra += office.spent.overtime;
        }
        for (auto const& day : partition.emergency.days) {
            in_days.ordinary += day.diverted;
            in_days.extra += day.extra;
        }
    }
    EXPECT_GT(in_offices.ordinary, 200.0);
    EXPECT_GT(in_offices.extra, 200.0);
    EXPECT_NEAR(in_offices.ordinary, in_days.ordinary, 1e-6 * in_days.ordinary);
    EXPECT_NEAR(in_offices.extra, in_days.extra, 1e-6 * in_days.extra);
}

// If councils made no difference, all ten seeds would agree by chance with probability 1/1024.
TEST(Emergencies, leave_fewer_task_hours_unmet_where_councils_are_founded) {
    int fewer = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        fewer += unmet("courtyard-council", seed) < unmet("conventional", seed) ? 1 : 0;
    }
    EXPECT_EQ(fewer, 10);
}

// Without any difference, nine or more of ten seeds would agree by chance with probability 11/1024.
TEST(Emergencies, infect_fewer_where_checkpoints_are_staffed) {
    auto idle = emergency_case();
    idle.mechanisms.erase("mechanism.emergency_duty");
    auto ready = idle;
    ready.mechanisms["mechanism.emergency_duty"] =
        test::corps("grid", "extra_hours_working_day = 24\nextra_hours_free_day = 24\ntasks = [\"gate\"]");
    int fewer = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        fewer += infections(ready, seed) < infections(idle, seed) ? 1 : 0;
    }
    EXPECT_GE(fewer, 9);
}

TEST(Emergencies, as_shipped_are_met_to_some_extent_by_every_shipped_structure) {
    for (char const* scenario :
         {"emergencies/xinhua-road-epidemic.toml", "emergencies/xinhua-road-flood.toml"}) {
        for (auto const& structure : test::shipped_structures()) {
            auto const inputs =
                test::shipped(scenario, structure, {"scenario.days=60", "scenario.warm_up_days=1"});
            auto const unmet = test::indicator(test::run(inputs, RecordLevel::summary), "unmet_task_share");
            EXPECT_GT(unmet, 0.0) << scenario << ' ' << structure;
            EXPECT_LT(unmet, 0.9) << scenario << ' ' << structure;
        }
    }
}

TEST(Emergencies, wear_staff_out) {
    auto const quiet = test::run(BusyCase().load(), RecordLevel::issues);
    auto const hard = test::run(emergency_case().load(), RecordLevel::issues);
    auto const most = [](store::RunFile const& run) {
        auto const& load = run.table("posts").values<float>("load");
        return *std::max_element(load.begin(), load.end());
    };
    EXPECT_GT(most(hard), most(quiet));
    EXPECT_GT(test::indicator(hard, "members_dropped_out"), 0.0);
}

} // namespace linli
