#pragma once

#include "models/app/sweep_campaign.hpp"
#include "models/app/sweep_rows.hpp"
#include "sim/core/error.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace linli::app {

/// Which runs of a plan are stored: 17 bytes a run.
class SweepLedger {
  public:
    explicit SweepLedger(SweepPlan const& plan) : keys_(plan.keys) {
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        states_.resize(keys_.size(), State::to_do);
    }

    /// Read all batches of the folder; notes in `status` what they hold.
    void read(std::filesystem::path const& folder, SweepStatus& status) {
        double seconds = 0.0;
        for (auto const& batch : batches_in(folder)) {
            try {
                for (auto const& stored : read_states(batch)) {
                    seconds += enter(stored, status) ? stored.seconds : 0.0;
                }
            } catch (RunError const& error) {
                status.damaged.emplace_back(error.what());
            }
        }
        status.runs = keys_.size();
        status.done = count(State::done);
        status.failed = count(State::failed);
        status.mean_seconds = status.done > 0 ? seconds / static_cast<double>(status.done) : 0.0;
    }

    /// Take in runs that are stored elsewhere.
    void enter_known(std::vector<SweepRow> const& rows, SweepStatus& status) {
        for (auto const& row : rows) {
            (void)enter({row.key, row.done, 0.0}, status);
        }
    }

    /// Count only those runs of the plan that are needed.
    void limit(std::vector<experiment::RunKey> const& plan, std::function<bool(std::size_t)> const& needed,
               SweepStatus& status) {
        auto const stored = status.done + status.failed;
        std::set<experiment::RunKey> wanted;
        for (std::size_t run = 0; run < plan.size(); ++run) {
            if (needed(run)) {
                wanted.insert(plan[run]);
            }
        }
        for (std::size_t row = 0; row < keys_.size(); ++row) {
            states_[row] = wanted.contains(keys_[row]) ? states_[row] : State::not_needed;
        }
        status.runs = wanted.size();
        status.done = count(State::done);
        status.failed = count(State::failed);
        status.beyond = stored - status.done - status.failed;
    }

    [[nodiscard]] bool has_to_be_done(experiment::RunKey const& key, bool retry_failed) const {
        auto const state = states_[row_of(key)];
        return state == State::to_do || (retry_failed && state == State::failed);
    }

  private:
    enum class State : std::uint8_t { to_do, done, failed, not_needed };

    [[nodiscard]] std::size_t count(State state) const {
        return static_cast<std::size_t>(std::count(states_.begin(), states_.end(), state));
    }
    [[nodiscard]] std::size_t row_of(experiment::RunKey const& key) const {
        return static_cast<std::size_t>(std::lower_bound(keys_.begin(), keys_.end(), key) - keys_.begin());
    }

    /// True if this is the first time that the run is met as done.
    bool enter(StoredState const& stored, SweepStatus& status) {
        auto const row = row_of(stored.key);
        if (row == keys_.size() || keys_[row] != stored.key) {
            ++status.others;
            return false;
        }
        bool const is_new = stored.done && states_[row] != State::done;
        if (is_new || states_[row] == State::to_do) {
            states_[row] = stored.done ? State::done : State::failed;
        }
        return is_new;
    }

    std::vector<experiment::RunKey> keys_; // sorted
    std::vector<State> states_;
};

} // namespace linli::app
