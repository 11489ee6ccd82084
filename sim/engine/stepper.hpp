#pragma once

#include "sim/engine/calendar.hpp"
#include "sim/engine/exchange.hpp"
#include "sim/parallel/workers.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace linli {

/// What a model offers whose partitions may exchange parcels in the middle of a step.
template <class Model>
concept SendsExpress = requires(Model& model) {
    model.express_rounds();
};

/// One step in two parts, `begin` and `end`, with `rounds` exchanges between them. What these bring is given
/// to `receive_express`, which may send on; what the last round sends arrives with the parcels of the step.
template <class Parcel, class Model>
void act_with_express(Model& model, Exchange<Parcel>& exchange, Workers& workers, Step step, int rounds) {
    auto const& members = exchange.members();
    for (int round = 0; round < rounds; ++round) {
        exchange.collect();
        workers.for_each(members.size(), [&](std::size_t member) {
            exchange.deliver(member, [&](Parcel const& parcel) {
                model.receive_express(members[member], step, parcel, exchange.outbox(member));
            });
        });
    }
    workers.for_each(members.size(),
                     [&](std::size_t member) { model.end(members[member], step, exchange.outbox(member)); });
}

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
        model.end_receiving(members[member], step);
    };
    int rounds = 0;
    if constexpr (SendsExpress<Model>) {
        rounds = model.express_rounds();
    }
    for (Step step = from; step < to; ++step) {
        workers.for_each(members.size(), [&](std::size_t member) {
            if (step > from) {
                receive(member, step - 1);
            }
            if constexpr (SendsExpress<Model>) {
                if (rounds > 0) {
                    model.begin(members[member], step, exchange.outbox(member));
                    return;
                }
            }
            model.act(members[member], step, exchange.outbox(member));
        });
        if constexpr (SendsExpress<Model>) {
            if (rounds > 0) {
                act_with_express(model, exchange, workers, step, rounds);
            }
        }
        exchange.collect();
    }
    workers.for_each(members.size(), [&](std::size_t member) { receive(member, to - 1); });
}

/// Carry a world of partitions through steps.
///
/// `Model` offers `act(partition, step, outbox)`, `expect(partition, parcel)` (it will be received soon),
/// `receive(partition, step, parcel)`, `end_receiving(partition, step)` (that was the last one),
/// `finish(step)` (serial, after everybody has received) and `next_meeting(step)`: the first step, from this
/// one on, that `finish` has something to do for. No partition may look at another one in `act` or `receive`;
/// that is what makes the result independent of the number of threads. Up to the next meeting islands, which
/// send nothing to each other, go through the steps one by one: so the memory of a large world is gone
/// through once, not once a step.
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
