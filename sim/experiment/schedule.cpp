#include "sim/experiment/schedule.hpp"

#include "sim/core/contract.hpp"
#include "sim/parallel/workers.hpp"

#include <algorithm>
#include <atomic>

namespace linli::experiment {

std::size_t BatchReport::complete() const {
    return static_cast<std::size_t>(std::count(states.begin(), states.end(), JobState::complete));
}

ThreadShare share_threads(std::size_t jobs, int threads) {
    LINLI_EXPECT(threads >= 1);
    if (jobs <= 1) {
        return {.jobs = 1, .per_job = threads};
    }
    return {.jobs = static_cast<int>(std::min(jobs, static_cast<std::size_t>(threads))), .per_job = 1};
}

BatchReport run_jobs(std::size_t count, int threads, Job const& job, std::function<bool()> const& stop) {
    auto const share = share_threads(count, threads);
    BatchReport report{.states = std::vector<JobState>(count, JobState::not_started),
                       .first_failure = nullptr};
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    // Each worker takes the next number itself: a parallel loop over the numbers would begin in the middle.
    auto const take_jobs = [&](std::size_t) {
        while (!failed && !stop()) {
            auto const number = next.fetch_add(1);
            if (number >= count) {
                return;
            }
            try {
                report.states[number] = job(number, share.per_job) ? JobState::complete : JobState::stopped;
            } catch (...) {
                report.states[number] = JobState::failed;
                failures[number] = std::current_exception();
                failed = true;
            }
        }
    };
    Workers workers(share.jobs);
    workers.for_each(static_cast<std::size_t>(share.jobs), take_jobs);
    auto const first =
        std::find_if(failures.begin(), failures.end(), [](auto const& f) { return f != nullptr; });
    report.first_failure = first == failures.end() ? nullptr : *first;
    return report;
}

} // namespace linli::experiment
