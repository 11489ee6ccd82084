#pragma once

#include "sim/experiment/isolated_jobs.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include <sys/types.h>

namespace linli::experiment {

/// A process beside this one that does isolated jobs for it, one at a time.
///
/// For programs that must not fork later on, because they will have threads or a library such as MPI: the
/// helper is forked at once, and it alone forks workers (`serve_isolated`). It and its worker end with this
/// process, whatever ends it, and do not hear Ctrl-C.
class JobHelper {
  public:
    /// @param settings  `workers` is 1 whatever it says
    /// @param work      called in a worker, with the memory that this process has now
    /// Throws: RunError if no process can be made
    JobHelper(IsolationSettings const& settings, std::function<std::string(std::size_t)> const& work);
    ~JobHelper();
    JobHelper(JobHelper const&) = delete;
    JobHelper& operator=(JobHelper const&) = delete;

    /// Begin a job. Expects that the result of the last one was taken.
    void give(std::size_t job);
    /// The result, if it comes within this time. Throws: RunError if the helper has ended
    [[nodiscard]] std::optional<IsolatedResult> result(int milliseconds);

  private:
    pid_t process_ = 0;
    int socket_ = -1;
    bool at_work_ = false;
};

} // namespace linli::experiment
