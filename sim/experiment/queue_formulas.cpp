#include "sim/experiment/queue_formulas.hpp"

#include <limits>

namespace linli::experiment {

double erlang_c(double load, int servers) {
    if (load >= servers) {
        return 1.0;
    }
    double term = 1.0; // load^k / k!
    double sum = 0.0;
    for (int k = 0; k < servers; ++k) {
        sum += term;
        term *= load / (k + 1);
    }
    double const waiting = term / (1.0 - load / servers);
    return waiting / (sum + waiting);
}

double mean_wait(Queue const& queue) {
    double const utilisation = queue.utilisation();
    if (utilisation >= 1.0) {
        return std::numeric_limits<double>::infinity();
    }
    double const exponential = erlang_c(queue.arrivals * queue.service, queue.servers) * queue.service /
                               (queue.servers * (1.0 - utilisation));
    return exponential * (queue.arrival_variation + queue.service_variation) / 2.0;
}

} // namespace linli::experiment
