#pragma once

#include "models/day_record.hpp"
#include "models/simulation.hpp"
#include "sim/store/live_file.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace linli::app {

/// A run that others can follow while it goes on, by the live file beside its run file. The run itself is the
/// same to the last bit; where the live file cannot be written it goes on without.
class LiveRun {
  public:
    /// @param run_file  where the run will be stored; its live file is there until this object ends
    /// @param pause     at least so long between two looks that others get
    LiveRun(std::filesystem::path const& run_file, std::shared_ptr<Inputs const> inputs,
            RunOptions const& options, std::chrono::milliseconds pause = std::chrono::milliseconds(100));

    /// Run from start to end. Throws: RunStopped
    [[nodiscard]] store::RunFile simulate();

    // The same step by step.
    [[nodiscard]] bool finished() const { return simulation_.finished(); }
    void advance_a_day();
    /// Expects: finished().
    [[nodiscard]] store::RunFile finish();

    /// Why nobody can follow; empty if they can.
    [[nodiscard]] std::string const& trouble() const { return trouble_; }

  private:
    /// Do something with the live file; give it up if that fails.
    template <class Task>
    void attempt(Task const& task);
    void show_day();

    Simulation simulation_;
    DayRecord record_;
    std::optional<store::LiveWriter> writer_;
    std::string trouble_;
};

} // namespace linli::app
