#pragma once

#include "models/app/sweep_clock.hpp"
#include "models/app/sweep_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace linli::app {

/// Holds results until it is time to seal them.
///
/// A kill loses what is not sealed. Sealing at the latest after 2 % of the time that the session has taken
/// keeps the loss small and the number of files in the hundreds, however long the session is.
class Sealer {
  public:
    Sealer(std::filesystem::path folder, std::string build, double save_every)
        : folder_(std::move(folder)), build_(std::move(build)), save_every_(save_every) {}

    void add(SweepRow row) {
        rows_.push_back(std::move(row));
        if (rows_.size() >= most_rows) {
            seal();
        }
    }
    void seal_if_due() {
        constexpr double share_at_risk = 0.02;
        auto const wait = std::max(save_every_, share_at_risk * seconds_since(begun_));
        if (!rows_.empty() && seconds_since(sealed_) >= wait) {
            seal();
        }
    }
    void seal() {
        if (!rows_.empty()) {
            seal_batch(folder_, rows_, build_);
            rows_.clear();
        }
        sealed_ = SweepClock::now();
    }

  private:
    static constexpr std::size_t most_rows = 4096;

    std::filesystem::path folder_;
    std::string build_;
    double save_every_;
    std::vector<SweepRow> rows_;
    SweepClock::time_point begun_ = SweepClock::now();
    SweepClock::time_point sealed_ = SweepClock::now();
};

} // namespace linli::app
