#include "models/mechanisms/epidemic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

constexpr Epidemic flu{.r0 = 2.0,
                       .latent_days = 4.0,
                       .infectious_days = 6.0,
                       .courtyard_share = 0.6,
                       .community_share = 0.25,
                       .checkpoint_effect = 0.8,
                       .isolation_effect = 0.5,
                       .compliance_effect = 0.5};

// One well-mixed place: everybody whom one meets lives there.
std::uint32_t live_through(Epidemic const& params, Compartments& people, std::uint64_t seed,
                           std::uint32_t from, std::uint32_t to, double imports = 0.0) {
    std::uint32_t infected = 0;
    double const residents = people.residents();
    for (auto day = from; day < to; ++day) {
        double const met = people.infectious / residents;
        infected += spread(params, people, force_of_infection(params, {met, met, met}, {}), imports,
                           draw({seed}, 1, 0, day));
    }
    return infected;
}

} // namespace

TEST(Epidemic, force_of_infection_is_the_sum_worked_out_by_hand) {
    // beta = 2 / 6; of the contacts .6 are in the courtyard, .25 in the community, .15 in the subdistrict
    Exposure const exposure{.courtyard = 0.01, .community = 0.02, .subdistrict = 0.04};
    EXPECT_NEAR(force_of_infection(flu, exposure, {}), (0.006 + 0.005 + 0.006) / 3.0, 1e-12);
    EXPECT_NEAR(force_of_infection(flu, exposure, {.checkpoint = 1.0}), (0.006 + 0.2 * 0.011) / 3.0, 1e-12);
    EXPECT_NEAR(force_of_infection(flu, exposure, {.isolation = 0.5}), (0.75 * 0.006 + 0.011) / 3.0, 1e-12);
    EXPECT_NEAR(force_of_infection(flu, exposure, {.compliance = 1.0}), 0.5 * 0.017 / 3.0, 1e-12);
}

TEST(Epidemic, nobody_is_lost_and_nobody_is_infected_twice) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Compartments people{.susceptible = 97, .exposed = 0, .infectious = 3, .recovered = 0};
        auto const infected = live_through(flu, people, seed, 0, 200, 0.3);
        EXPECT_EQ(people.residents(), 100U);
        EXPECT_LE(infected, 97U);
        EXPECT_EQ(infected + 3, people.exposed + people.infectious + people.recovered);
    }
}

// Without control the share z infected in the end solves z = 1 - exp(-r0 z) (Kermack and McKendrick 1927).
// The mean of 20 epidemics of 20,000 people has a standard deviation of .0015: beyond .008 with probability
// 1e-7.
TEST(Epidemic, without_control_reaches_the_final_size_of_the_closed_form) {
    double z = 0.5;
    for (int i = 0; i < 200; ++i) {
        z = 1.0 - std::exp(-flu.r0 * (z + 20.0 / 20000.0));
    }
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Compartments people{.susceptible = 19980, .exposed = 0, .infectious = 20, .recovered = 0};
        mean += live_through(flu, people, seed, 0, 500) / 19980.0 / 20.0;
        EXPECT_EQ(people.exposed + people.infectious, 0U);
    }
    EXPECT_NEAR(mean, z, 0.008);
}

// Early on, (exposed, infectious) grows by the larger root of (m - 1 + a)(m - 1 + g) = a beta a day, where
// a = 1 / latent days, g = 1 / infectious days.
TEST(Epidemic, grows_at_first_at_the_rate_of_the_closed_form) {
    double const a = 1.0 / flu.latent_days;
    double const g = 1.0 / flu.infectious_days;
    double const beta = flu.r0 / flu.infectious_days;
    double const rate = 1.0 - 0.5 * (a + g) + std::sqrt(0.25 * (a - g) * (a - g) + a * beta);
    Compartments people{.susceptible = 100'000'000, .exposed = 0, .infectious = 5000, .recovered = 0};
    live_through(flu, people, 1, 0, 20);
    double const before = people.exposed + people.infectious;
    live_through(flu, people, 1, 20, 40);
    double const after = people.exposed + people.infectious;
    EXPECT_NEAR(std::log(after / before) / 20.0, std::log(rate), 0.02 * std::log(rate));
}

TEST(Epidemic, without_contacts_only_those_fall_ill_who_come_infected) {
    auto alone = flu;
    alone.r0 = 0.0;
    double come = 0.0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Compartments people{.susceptible = 5000, .exposed = 0, .infectious = 50, .recovered = 0};
        come += live_through(alone, people, seed, 0, 100, 0.25);
    }
    EXPECT_NEAR(come, 40 * 100 * 0.25, 5.0 * std::sqrt(1000.0)); // a Poisson number, five deviations
}

TEST(Epidemic, more_control_never_infects_more_with_the_same_draws) {
    for (std::uint32_t day = 0; day < 500; ++day) {
        auto const block = draw({9}, 1, 0, day);
        Compartments few{.susceptible = 200, .exposed = 10, .infectious = 10, .recovered = 0};
        auto many = few;
        EXPECT_LE(spread(flu, few, 0.02, 0.2, block), spread(flu, many, 0.05, 0.4, block));
    }
}

} // namespace linli
