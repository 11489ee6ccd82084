#pragma once

#include "viz/app/live_world.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linli::viz {

/// States of a live run on some of its days, so that a run that differs from a later day on need not begin
/// anew. Keeps to a bound of memory: when it is full, every second one goes and they come half as often.
class Checkpoints {
  public:
    explicit Checkpoints(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// What is simulated from now on. Those of the days that both runs have in common stay.
    void follow(LiveChoice const& choice);
    /// Keep the state of today, if it is time for one.
    void offer(LiveWorld& world);
    /// Let a world at its start go on from the latest state up to `day`. Returns whether there was one.
    bool resume(LiveWorld& world, int day) const;

    [[nodiscard]] std::size_t bytes() const;
    /// Days of which there is a state.
    [[nodiscard]] std::vector<int> days() const;

  private:
    void make_room();

    std::size_t most_bytes_;
    std::optional<LiveChoice> choice_;
    std::map<int, std::vector<std::string>> by_day_; ///< for each arm
    int interval_ = first_interval;                  ///< days
    static constexpr int first_interval = 5;
};

/// Days up to which two live runs are the same; -1 if they differ from the start.
[[nodiscard]] int days_in_common(LiveChoice const& a, LiveChoice const& b);

} // namespace linli::viz
