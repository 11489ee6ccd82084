#pragma once

#include "viz/app/followed_run.hpp"
#include "viz/panels/viewer.hpp"

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace linli::viz {

/// Runs that are looked at together while other processes write them.
class FollowedRuns {
  public:
    void add(std::filesystem::path const& file);
    [[nodiscard]] bool empty() const { return runs_.empty(); }

    /// Look what has come. Returns whether there is anything new.
    bool poll();
    [[nodiscard]] bool may_change() const;
    /// Whether any of them is simulated at this moment.
    [[nodiscard]] bool goes_on() const;
    /// Complete days of all of them that have any; 0 if none has.
    [[nodiscard]] int days() const;
    /// All that is to be shown; the study only if it is another one than the last time.
    [[nodiscard]] Followed state();

  private:
    [[nodiscard]] bool is_whole() const;
    [[nodiscard]] Study study(std::vector<Trouble>& troubles) const;

    std::list<FollowedRun> runs_;
    bool has_more_ = false; ///< since the last look
    int shown_days_ = 0;
    bool shown_whole_ = false;
    std::size_t told_ = 0; ///< troubles
};

/// Follows runs in a thread of its own, so that the window never waits for a disk or for another process.
class Follower {
  public:
    /// @param wake  called from the thread when there is something to take
    explicit Follower(std::function<void()> wake);

    void follow(std::filesystem::path file);
    /// What has come since; empty if nothing.
    [[nodiscard]] std::optional<Followed> take();

  private:
    void work(std::stop_token const& stop);
    /// Wait until it is time for another look. Returns false if the thread is to end.
    bool wait(std::stop_token const& stop, bool may_change);
    void leave(Followed state);

    std::function<void()> wake_;
    std::mutex mutex_; ///< guards the next two
    std::condition_variable_any changed_;
    std::vector<std::filesystem::path> wanted_;
    std::optional<Followed> left_;
    FollowedRuns runs_;   // of the thread alone
    std::jthread thread_; ///< last: it uses all of the above
};

} // namespace linli::viz
