#pragma once

#include "viz/app/live_world.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linli::viz {

/// States of a live run on some of its days, so that a run that differs from a later day on need not begin
/// anew. Keeps to a bound of memory: when it is full, every second one goes.
class Checkpoints {
  public:
    /// @param most_share  of the time may go into saving while the run goes on: a run is quick, its state
    /// large
    explicit Checkpoints(std::size_t most_bytes, double most_share = 0.1)
        : most_bytes_(most_bytes), most_share_(most_share) {}

    /// What is simulated from now on. Those of the days that both runs have in common stay.
    void follow(LiveChoice const& choice);
    /// Keep the state of today, if it is time for one.
    void offer(LiveWorld& world);
    /// Keep the state of today: nobody waits for anything else.
    void keep(LiveWorld& world);
    /// Let a world at its start go on from the latest state up to `day`. Returns whether there was one.
    bool resume(LiveWorld& world, int day) const;

    [[nodiscard]] std::size_t bytes() const;
    /// Days of which there is a state.
    [[nodiscard]] std::vector<int> days() const;

  private:
    void make_room();

    std::size_t most_bytes_;
    double most_share_;
    std::optional<LiveChoice> choice_;
    std::map<int, std::vector<std::string>> by_day_; ///< for each arm
    double next_ = 0.0;                              ///< time from which one is due [s], of a steady clock
};

/// Days up to which two live runs are the same; -1 if they differ from the start.
[[nodiscard]] int days_in_common(LiveChoice const& a, LiveChoice const& b);

} // namespace linli::viz
