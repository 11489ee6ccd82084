#pragma once

#include "sim/engine/calendar.hpp"
#include "sim/engine/exchange.hpp"
#include "sim/parallel/workers.hpp"

#include <cstddef>
#include <functional>

namespace linli {

/// Carry partitions through steps: all act in parallel, then one exchange, then all receive in parallel.
///
/// `Model` offers `partitions()`, `act(partition, step, outbox)`, `receive(partition, step, parcel)` and
/// `finish(step)` (serial, after everybody has received). No partition may look at another one in `act` or
/// `receive`; that is what makes the result independent of the number of threads.
///
/// @param from, to  steps [from, to)
/// @param go_on     called after each step; false stops early
/// @return the step that would come next
template <class Parcel, class Model>
Step run_steps(Model& model, Exchange<Parcel>& exchange, Workers& workers, Step from, Step to,
               std::function<bool(Step)> const& go_on = {}) {
    for (Step step = from; step < to; ++step) {
        workers.for_each(model.partitions(), [&](std::size_t p) { model.act(p, step, exchange.outbox(p)); });
        exchange.collect();
        workers.for_each(model.partitions(), [&](std::size_t p) {
            exchange.deliver(p, [&](Parcel const& parcel) { model.receive(p, step, parcel); });
        });
        model.finish(step);
        if (go_on && !go_on(step)) {
            return step + 1;
        }
    }
    return to;
}

} // namespace linli
