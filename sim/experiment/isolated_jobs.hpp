#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace linli::experiment {

/// What became of a job that ran in a process of its own.
struct IsolatedResult {
    std::size_t job = 0;
    bool done = false;
    std::string text;     ///< what the work returned, or why there is nothing
    int attempts = 1;     ///< how often it was tried
    double seconds = 0.0; ///< that the last attempt took
};

struct IsolationSettings {
    int workers = 1;           ///< processes at the same time, >= 1
    double time_limit = 600.0; ///< of one attempt [s], > 0
    int attempts = 2;          ///< before a job is given up, >= 1
};

/// What the supervisor of the workers does between jobs; all in the calling process.
struct IsolationHooks {
    /// Takes each result as it comes, in no fixed order. What it throws ends the work and is passed on.
    std::function<void(IsolatedResult)> take;
    /// Called several times a second.
    std::function<void()> tick = [] {};
    /// True ends the work: what is running is lost.
    std::function<bool()> stop = [] { return false; };
    /// Asked before a job is begun, or tried again; one that is not wanted any more is passed over.
    std::function<bool(std::size_t)> wanted = [](std::size_t) { return true; };
};

/// Do the jobs in forked processes, in their order, so that one that crashes, hangs or throws harms no other.
///
/// A worker does one job after another until it crashes or is killed for taking too long; then another takes
/// its place. Workers die with this process, whatever ends it. They do not hear Ctrl-C: `stop` does.
///
/// @param work  called in a worker; its text may hold any bytes. It must depend on the number alone.
/// Returns true if every job was taken, false if it was stopped.
/// Throws: RunError if no process can be made. Expects a process without other threads.
bool run_isolated(std::span<std::size_t const> jobs, IsolationSettings const& settings,
                  std::function<std::string(std::size_t)> const& work, IsolationHooks const& hooks);

/// The same for jobs that are told one by one: `next` is asked whenever a worker is free, and may take its
/// time if there is one worker. It gives nothing when there are no more. At least one worker lives until
/// then.
bool serve_isolated(std::function<std::optional<std::size_t>()> const& next,
                    IsolationSettings const& settings, std::function<std::string(std::size_t)> const& work,
                    IsolationHooks const& hooks);

} // namespace linli::experiment
