#pragma once

#include "models/model.hpp"
#include "models/office_days.hpp"
#include "models/recorder.hpp"
#include "models/simulation.hpp"
#include "sim/engine/exchange.hpp"
#include "sim/parallel/workers.hpp"

#include <vector>

namespace linli {

/// The world between two steps.
struct Simulation::State {
    State(std::shared_ptr<Inputs const> inputs, RunOptions options);

    // What `run_steps` calls.
    void act(std::size_t p, Step step, std::vector<Parcel>& outbox);
    void begin(std::size_t p, Step step, std::vector<Parcel>& outbox); ///< the first part of `act`
    void end(std::size_t p, Step step, std::vector<Parcel>& outbox);   ///< the rest
    /// How often what is urgent may be handed over within a step; 0: nothing is urgent.
    [[nodiscard]] int express_rounds() const;
    void receive_express(std::size_t p, Step step, Parcel const& parcel, std::vector<Parcel>& outbox);
    void expect(std::size_t p, Parcel const& parcel) const;
    void receive(std::size_t p, Step step, Parcel const& parcel);
    void end_receiving(std::size_t p, Step step);
    void finish(Step step);
    [[nodiscard]] Step next_meeting(Step step) const;

    /// Carry on to a step. Throws: RunStopped
    void advance(Step target);

    std::shared_ptr<Inputs const> inputs;
    RunOptions options;
    Model model;
    std::vector<Partition> world;
    std::vector<Exchange<Parcel>> islands;
    Recorder recorder;
    OfficeDays office_days;
    Workers workers;
    Step next = 0;
};

} // namespace linli
