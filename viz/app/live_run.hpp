#pragma once

#include "viz/app/checkpoints.hpp"
#include "viz/app/live_world.hpp"
#include "viz/view/parameter.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace linli::viz {

/// A live run as it was after some day.
struct LiveState {
    Study study;
    int planned = 0;                   ///< days of the scenario
    bool is_new = false;               ///< the first since a start
    std::vector<Parameter> parameters; ///< of a new run
    std::string trouble;               ///< why there is no new run; the one before goes on
};

/// Simulates in a thread of its own. Neither side waits for the other: the screen asks for a day and takes
/// what is there, the simulation leaves its newest state in place of one that was not taken.
class LiveRun {
  public:
    /// @param wake  called from the thread when there is something to take
    /// @param most_bytes  memory for states of earlier days, from which a changed run goes on
    explicit LiveRun(std::function<void()> wake, std::size_t most_bytes = std::size_t{512} << 20U);

    /// Begin anew, or from the last day that is the same as in the run before, and go to `day`.
    void start(LiveChoice choice, int day);
    /// Simulate until this day is complete. Days behind the present one ask for nothing.
    void go_to(int day);
    /// The newest state; empty if it was taken before.
    [[nodiscard]] std::optional<LiveState> take();

  private:
    void work(std::stop_token const& stop);
    /// Wait for something to do. Returns false if the thread is to end.
    bool wait_for_orders(std::stop_token const& stop);
    void begin(LiveChoice const& choice);
    void leave(LiveState state);
    void leave_study_if_due(std::stop_token const& stop);
    /// Rest until `time`. Returns whether there is something else to do before it.
    bool is_called_before(double time, std::stop_token const& stop);

    std::function<void()> wake_;
    std::mutex mutex_; ///< guards the next three
    std::condition_variable_any changed_;
    std::optional<LiveChoice> next_;
    int wanted_ = 0;
    std::optional<LiveState> left_;

    // Of the thread alone.
    std::unique_ptr<LiveWorld> world_;
    Checkpoints checkpoints_;
    std::optional<LiveChoice> order_;
    int target_ = 0;
    int shown_ = 0; ///< day of the state left last
    bool is_new_ = false;
    double next_look_ = 0.0; ///< [s], of a steady clock

    std::jthread thread_; ///< last: it uses all of the above
};

} // namespace linli::viz
