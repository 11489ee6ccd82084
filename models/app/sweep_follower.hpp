#pragma once

#include "models/app/sweep_clock.hpp"
#include "models/app/sweep_plan.hpp"
#include "models/app/sweep_stop.hpp"
#include "sim/core/error.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <vector>

namespace linli::app {

/// Follows the stop rule of a plan, if it has one, through what is stored and what is done.
class StopFollower {
  public:
    StopFollower(SweepPlan const& plan, std::filesystem::path folder, bool failed_come_again)
        : folder_(std::move(folder)), failed_come_again_(failed_come_again) {
        if (plan.file.study.stop) {
            watch_.emplace(*plan.file.study.stop, plan.structure_ids(), plan.points.size(), plan.keys);
        }
    }

    /// Take in the batches that are new.
    void read() {
        for (auto const& batch : watch_ ? batches_in(folder_) : std::vector<std::filesystem::path>()) {
            if (seen_.insert(batch).second) {
                try {
                    enter_all(read_rows(batch));
                } catch (RunError const&) { // told where the batches are counted
                }
            }
        }
        read_at_ = SweepClock::now();
    }
    /// Take in runs that are stored elsewhere.
    void enter_known(std::vector<SweepRow> const& rows) { enter_all(rows); }
    void read_if_due(double wait) {
        if (watch_ && seconds_since(read_at_) >= wait) {
            read();
        }
    }
    void enter(SweepRow const& row) {
        if (watch_) {
            watch_->enter(row);
        }
    }
    [[nodiscard]] bool met() { return watch_ && watch_->outcome().met; }
    /// Whether a run of the plan is needed, as far as is known.
    [[nodiscard]] bool needs(std::size_t run) { return !watch_ || watch_->needs(run); }

  private:
    void enter_all(std::vector<SweepRow> const& rows) {
        for (auto const& row : rows) {
            if (row.done || !failed_come_again_) {
                enter(row);
            }
        }
    }

    std::filesystem::path folder_;
    bool failed_come_again_;
    std::optional<StopWatch> watch_;
    std::set<std::filesystem::path> seen_;
    SweepClock::time_point read_at_ = SweepClock::now();
};

} // namespace linli::app
