#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <vector>

namespace linli::experiment {

/// What became of a numbered job.
enum class JobState { not_started, complete, stopped, failed };

/// Outcome of a batch of jobs.
struct BatchReport {
    std::vector<JobState> states;     ///< by job number
    std::exception_ptr first_failure; ///< of the failed job with the smallest number; null if none failed

    [[nodiscard]] std::size_t complete() const;
};

/// How many threads are given to jobs, and how many to each job.
struct ThreadShare {
    int jobs = 1;    ///< jobs at the same time
    int per_job = 1; ///< threads inside each
};

/// All threads for a single job, one thread each for several.
///
/// Several jobs with several threads each would be pools inside a pool, which share one allowance of the
/// process and then get less than either.
[[nodiscard]] ThreadShare share_threads(std::size_t jobs, int threads);

/// A job: does its work with `threads` threads and returns false if it was stopped before its end.
using Job = std::function<bool(std::size_t number, int threads)>;

/// Run the jobs 0 … count-1 over `threads` threads.
///
/// They are taken in order of their number, so that what is complete after a stop is nearly a beginning of
/// the list. No job is started after `stop()` is true or after a job failed; those already running end as
/// they like. A job's result must depend on its number alone.
///
/// @param threads  >= 1
[[nodiscard]] BatchReport run_jobs(std::size_t count, int threads, Job const& job,
                                   std::function<bool()> const& stop);

} // namespace linli::experiment
