#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "models/simulation_state.hpp"

namespace linli::test {

/// A world in which nothing arises but what a test puts there, carried on step by step.
class Workbench {
  public:
    /// Every kind of `inputs` should have rate 0.
    explicit Workbench(std::shared_ptr<Inputs const> const& inputs,
                       RecordLevel level = RecordLevel::journeys);

    /// Let a problem arise at the beginning of the next step; returns its slot.
    std::uint32_t add(std::uint8_t kind, std::uint32_t courtyard = 0, std::uint32_t community = 0);
    /// A ticket of a problem that arose just now, at an office of the community, in no queue.
    std::uint32_t add_ticket(std::uint8_t kind, std::string const& office, std::uint32_t courtyard = 0,
                             std::uint32_t community = 0);
    /// Live through so many steps.
    void live(int steps = 1);

    [[nodiscard]] Model const& model() const { return state_.model; }
    [[nodiscard]] Partition& partition(std::uint32_t number = 0) { return state_.world[number]; }
    /// The first office of that template in the partition of that number.
    [[nodiscard]] Office& office(std::string const& id, std::uint32_t number = 0);
    [[nodiscard]] std::uint8_t code(std::string const& office) const;
    [[nodiscard]] Step next() const { return state_.next; }
    /// The row of the only issue that has ended in a community, fails the test if there is not just one.
    [[nodiscard]] Problem ended(std::uint32_t community = 0) const;
    [[nodiscard]] Simulation::State& state() { return state_; }

  private:
    std::uint64_t keys_ = 0;
    Simulation::State state_;
};

/// Days that an issue spent under a cause.
[[nodiscard]] double days(Problem const& problem, Cause cause);

} // namespace linli::test
