#pragma once

namespace linli::experiment {

/// Probability that an arrival has to wait in an M/M/c queue.
///
/// @param load     mean number of busy servers, arrival rate over service rate of one; >= 0
/// @param servers  >= 1
/// Range: [0, 1]; 1 if the load is not below the number of servers.
/// Source: Erlang 1917 (formula C).
[[nodiscard]] double erlang_c(double load, int servers);

/// What is known of a queue in front of like servers.
struct Queue {
    double arrivals = 0.0; ///< a unit of time
    double service = 0.0;  ///< mean time that one server needs for one arrival
    int servers = 1;       ///< >= 1
    double arrival_variation =
        1.0; ///< variance of the time between arrivals over its squared mean; Poisson: 1
    double service_variation = 1.0; ///< the same of the time of service; exponential: 1

    /// Share of the servers' time that is needed. At 1 or above the queue grows without bound.
    [[nodiscard]] double utilisation() const { return arrivals * service / servers; }
};

/// Mean time from arriving to being taken up, first come first served; infinite from a utilisation of 1 on.
///
/// Exact for M/M/c and for M/G/1 (Pollaczek 1930, Khinchine 1932), else an approximation.
/// Source: the Allen-Cunneen formula, Allen 1990, Probability, Statistics, and Queueing Theory, 2nd ed.
[[nodiscard]] double mean_wait(Queue const& queue);

} // namespace linli::experiment
