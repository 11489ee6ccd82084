#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace linli {

namespace {

using test::TinyCase;

constexpr int communities = 40; // queues that know nothing of each other
constexpr int residents = 50;   // of each
constexpr int days = 600;

// Poisson-like arrivals at `lambda` a day and community; `servers` clerks who finish `mu` a day each.
TinyCase queue(double lambda, double mu, int servers, double step) {
    TinyCase one;
    one.scenario = R"([scenario]
id = "queue"
name = { en = "Queue", zh = "排队" }
description = { en = "Made up.", zh = "虚构。" }
days = )" + std::to_string(days) +
                   "\nwarm_up_days = 20\n[scenario.calendar]\nfirst_date = \"2024-01-01\"\n"
                   "work_days_per_week = 7\nopening_hour = 0\nclosing_hour = 24\nstep_days = " +
                   std::to_string(step) +
                   "\n[scenario.places]\ncommunities = " + std::to_string(communities) +
                   "\n[scenario.population]\nhousehold_size = 2\n";
    one.places = test::courtyard_type("plain", "count = " + std::to_string(communities) + "\nresidents = " +
                                                   std::to_string(communities * residents));
    one.kinds = "[issues]\n" + test::kind("job", "effort_hours = 1\neffort_law = \"exponential\"\nrate = " +
                                                     std::to_string(lambda / residents * 1000 * 365));
    one.offices = test::office("desk", "community", "pooled = false\n",
                               test::post("clerk", "count = " + std::to_string(servers) +
                                                       "\nhours_per_day = " + std::to_string(mu)));
    return one;
}

struct Means {
    double time = 0.0;     ///< in the system [day]
    double number = 0.0;   ///< in the system, of one queue, at the end of a day
    double arrivals = 0.0; ///< a day, of one queue
};

Means means_of(store::RunFile const& run) {
    auto const& arisen = test::issues<float>(run, "arisen");
    auto const& fixed = test::issues<float>(run, "fixed");
    Means means;
    double count = 0.0;
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        if (!std::isnan(fixed[i])) {
            means.time += static_cast<double>(fixed[i] - arisen[i]);
            count += 1.0;
        }
    }
    means.time /= count;
    means.number = test::daily_sum(run, "community", "open_problems") / days / communities;
    means.arrivals = test::indicator(run, "arisen") / days / communities;
    return means;
}

// Mean time in an M/M/c system (Erlang 1917).
double time_in_system(double lambda, double mu, int servers) {
    double const load = lambda / mu;
    double term = 1.0;
    double sum = 0.0;
    for (int k = 0; k < servers; ++k) {
        sum += term;
        term *= load / (k + 1);
    }
    double const last = term / (1.0 - load / servers);
    return 1.0 / mu + last / (sum + last) / (servers * mu - lambda);
}

/// Errors relative to the closed forms, one for each length of the step.
struct Errors {
    std::vector<double> time;
    std::vector<double> number;
};

Errors errors_of(double lambda, double mu, int servers, std::vector<double> const& steps) {
    double const exact = time_in_system(lambda, mu, servers);
    Errors errors;
    for (double const step : steps) {
        auto const means = means_of(test::run(queue(lambda, mu, servers, step).load()));
        errors.time.push_back(std::abs(means.time / exact - 1.0));
        errors.number.push_back(std::abs(means.number / (lambda * exact) - 1.0));
    }
    return errors;
}

// Of 48,000 and more arrivals the mean time in the system has a relative standard error of 1.2 % with one
// server (Blomqvist 1967: variance of the mean waiting time at load 1/2, 29 / (mu^2 n)) and less with three.
// With the step's own error below 0.5 %, one seed in some 2,000 would exceed this by chance.
constexpr double tolerance = 0.045;

void expect_convergence(Errors const& errors) {
    for (std::size_t i = 1; i < errors.number.size(); ++i) {
        EXPECT_LT(errors.number[i], errors.number[i - 1]) << "step " << i;
    }
    EXPECT_GT(errors.time.front(), tolerance); // a day is too long a step for a queue of hours
    EXPECT_LT(errors.time.back(), tolerance);
    EXPECT_LT(errors.number.back(), tolerance);
}

} // namespace

TEST(QueueFormulas, known_values) {
    EXPECT_DOUBLE_EQ(time_in_system(2, 4, 1), 0.5);                      // 1 / (mu - lambda)
    EXPECT_NEAR(time_in_system(3, 2, 3), 0.5 + 9.0 / 38.0 / 3.0, 1e-12); // Erlang C of 9/38
}

TEST(QueueFormulas, one_clerk_approaches_m_m_1_as_the_step_shrinks) {
    expect_convergence(errors_of(2, 4, 1, {1.0, 0.25, 0.0625, 0.015625}));
}

TEST(QueueFormulas, three_clerks_approach_m_m_3_as_the_step_shrinks) {
    expect_convergence(errors_of(3, 2, 3, {1.0, 0.25, 0.0625, 0.015625}));
}

// Three clerks together on one issue at a time are one clerk three times as fast.
TEST(QueueFormulas, a_pooled_office_is_one_fast_server) {
    auto pooled = queue(3, 2, 3, 0.0625);
    pooled.offices.replace(pooled.offices.find("pooled = false"), 14, "pooled = true");
    auto const means = means_of(test::run(pooled.load()));
    EXPECT_NEAR(means.time / time_in_system(3, 6, 1), 1.0, 2 * tolerance); // the step is coarser
}

// Time averages of one path: number = arrivals x time. At the end of a step those who came at its beginning
// have been worked on for a whole step, so that half a step's arrivals are missing from the number.
TEST(QueueFormulas, littles_law_holds_in_the_daily_series) {
    for (double const step : {0.0625, 0.03125}) {
        auto const means = means_of(test::run(queue(2, 4, 1, step).load()));
        double const number = means.number + means.arrivals * step / 2;
        EXPECT_NEAR(number / (means.arrivals * means.time), 1.0, 0.02) << "step " << step;
    }
}

} // namespace linli
