#pragma once

#include "viz/panels/viewer.hpp"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>

namespace linli::viz {

/// The runs of a lesson, in its order.
struct LessonRuns {
    std::string lesson; ///< identifier
    std::vector<Run> runs;
};

/// What was read or simulated, or why not.
using Opened = std::variant<Run, Trouble, Lesson, LessonRuns>;

/// Read a run file. Whatever is wrong with it comes back as a trouble.
[[nodiscard]] Opened open_run(std::filesystem::path const& file);

/// Put what was read on the screen.
void show(Viewer& viewer, Opened opened);

/// Reads files in a thread of its own, so that the window never waits for a disk.
class Opener {
  public:
    /// @param wake  called from the thread when there is something to take
    explicit Opener(std::function<void()> wake);

    void open(std::filesystem::path file);
    /// Do something else in the thread, shown under `name` meanwhile.
    void add(std::string name, std::function<Opened()> work);
    /// What has been read since; empty if nothing.
    [[nodiscard]] std::optional<Opened> take();
    /// The file being read, or the next one; empty if there is none.
    [[nodiscard]] std::string reading() const;

  private:
    void work(std::stop_token const& stop);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    struct Job {
        std::string name;
        std::function<Opened()> work;
    };
    std::deque<Job> waiting_;
    std::deque<Opened> done_;
    std::string reading_;
    std::jthread thread_; ///< last: it uses all of the above
};

/// Run files in the current folder and in `results`, and runs that go on there, the newest first; for
/// choosing.
[[nodiscard]] std::vector<std::string> run_files_nearby(std::size_t most);

} // namespace linli::viz
