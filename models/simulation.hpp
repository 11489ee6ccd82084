#pragma once

#include "models/indicators/catalogue.hpp"
#include "models/inputs.hpp"
#include "sim/store/run_file.hpp"

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace linli {

/// How much of a run is kept. Each level holds all of those before it; none changes the others by a bit.
enum class RecordLevel : std::uint8_t { summary, daily, issues, journeys };

struct RunOptions {
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
    RecordLevel level = RecordLevel::summary;
    int threads = 1;                                      ///< >= 1; never changes the result
    std::function<bool(int day, int days)> progress = {}; ///< called after each day; false stops the run
};

/// Thrown when `progress` has stopped a run: nothing of it is kept.
class RunStopped : public std::exception {
  public:
    [[nodiscard]] char const* what() const noexcept override { return "stopped"; }
};

/// One run: a world under a structure, carried from step to step.
class Simulation {
  public:
    Simulation(std::shared_ptr<Inputs const> inputs, RunOptions options);
    ~Simulation();
    Simulation(Simulation&&) noexcept;
    Simulation& operator=(Simulation&&) noexcept;

    [[nodiscard]] int days() const; ///< recorded days
    [[nodiscard]] int day() const;  ///< the next day to be simulated; negative in the warm-up
    [[nodiscard]] bool finished() const;

    /// Carry on to the start of `day`, or to the end. Throws: RunStopped
    void advance_to(int day);
    void advance_to_end();

    /// The whole state between two steps. A run that goes on from it gives the same bytes as one that was
    /// never interrupted. Read by the build that wrote it, for the same inputs and options.
    [[nodiscard]] std::string save();
    /// Throws: RunError if the bytes are damaged or not a checkpoint of this run; nothing is changed then.
    void load(std::string const& checkpoint);

    /// What the run has recorded so far, in the form of a run file.
    [[nodiscard]] store::RunFile record() const;

    /// Bytes of state: people, problems, tickets, offices, agendas. The layout of places is not counted.
    [[nodiscard]] std::size_t state_bytes() const;

    struct State;
    /// For tests and the live view: the world as it is between two steps.
    [[nodiscard]] State const& state() const { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

/// Run from start to end. Throws: RunStopped
[[nodiscard]] store::RunFile simulate(std::shared_ptr<Inputs const> inputs, RunOptions const& options);

} // namespace linli
