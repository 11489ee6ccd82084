#pragma once

#include "sim/engine/calendar.hpp"
#include "sim/engine/exchange.hpp"
#include "sim/parallel/workers.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace linli {

/// Carry partitions that can send to each other through the steps [from, to).
///
/// In each step all act in parallel, then there is one exchange, then all receive in parallel. A partition
/// receives what one step brought and acts in the next in one go, while its memory is at hand.
template <class Parcel, class Model>
void carry(Model& model, Exchange<Parcel>& exchange, Workers& workers, Step from, Step to) {
    auto const& members = exchange.members();
    auto const receive = [&](std::size_t member, Step step) {
        exchange.deliver(
            member, [&](Parcel const& parcel) { model.receive(members[member], step, parcel); },
            [&](Parcel const& parcel) { model.expect(members[member], parcel); });
    };
    for (Step step = from; step < to; ++step) {
        workers.for_each(members.size(), [&](std::size_t member) {
            if (step > from) {
                receive(member, step - 1);
            }
            model.act(members[member], step, exchange.outbox(member));
        });
        exchange.collect();
    }
    workers.for_each(members.size(), [&](std::size_t member) { receive(member, to - 1); });
}

/// Carry a world of partitions through steps.
///
/// `Model` offers `act(partition, step, outbox)`, `expect(partition, parcel)` (it will be received soon),
/// `receive(partition, step, parcel)`, `finish(step)` (serial,
/// after everybody has received) and `next_meeting(step)`: the first step, from this one on, that `finish`
/// has something to do for. No partition may look at another one in `act` or `receive`; that is what makes
/// the result independent of the number of threads. Up to the next meeting islands, which send nothing to
/// each other, go through the steps one by one: so the memory of a large world is gone through once, not once
/// a step.
///
/// @param islands   each partition is a member of one of these
/// @param from, to  steps [from, to)
/// @param go_on     called for each step, at the next meeting; false stops there
/// @return the step that would come next
template <class Parcel, class Model>
Step run_steps(Model& model, std::vector<Exchange<Parcel>>& islands, Workers& workers, Step from, Step to,
               std::function<bool(Step)> const& go_on = {}) {
    bool stopped = false;
    Step step = from;
    while (step < to && !stopped) {
        auto const until = std::min(to, model.next_meeting(step) + 1);
        workers.for_each(islands.size(),
                         [&](std::size_t i) { carry(model, islands[i], workers, step, until); });
        for (; step < until; ++step) {
            model.finish(step);
            stopped = stopped || (go_on && !go_on(step));
        }
    }
    return step;
}

} // namespace linli
