#include "models/app/isolated_runs.hpp"

#include "models/app/sweep_rows.hpp"
#include "models/simulation.hpp"
#include "sim/experiment/interrupt.hpp"
#include "sim/experiment/isolated_jobs.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace linli::app {

double IsolatedRuns::value(std::size_t input, std::uint32_t replication, std::string const& indicator) const {
    auto const& values = runs[input * replications + replication];
    auto const found =
        std::find_if(values.begin(), values.end(), [&](auto const& value) { return value.id == indicator; });
    return found == values.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

IsolatedRuns run_isolated_worlds(std::size_t inputs,
                                 std::function<std::shared_ptr<Inputs const>(std::size_t)> const& load,
                                 IsolatedRunsSettings const& settings, Console const& console) {
    IsolatedRuns result{.replications = settings.replications, .runs = {}, .failures = {}};
    std::vector<std::size_t> jobs(inputs * settings.replications);
    std::iota(jobs.begin(), jobs.end(), std::size_t{0});
    result.runs.resize(jobs.size());
    experiment::StopOnSignal const stop;
    experiment::Progress progress(console.notes, console.progress,
                                  {.label = settings.label,
                                   .jobs = jobs.size(),
                                   .job_name = "runs",
                                   .steps = jobs.size(),
                                   .step_name = "runs"});
    experiment::IsolationHooks hooks;
    hooks.take = [&](experiment::IsolatedResult const& job) {
        if (job.done) {
            result.runs[job.job] = unpack(job.text);
        } else {
            result.failures.push_back(job.text);
        }
        progress.steps_done(1);
        progress.job_done();
    };
    hooks.stop = [&] { return stop.requested(); };
    auto const work = [&](std::size_t job) {
        RunOptions const options{.seed = settings.seed,
                                 .replicate = static_cast<std::uint32_t>(job % settings.replications)};
        return pack(indicators_of(simulate(load(job / settings.replications), options)));
    };
    bool const all = experiment::run_isolated(jobs, {.workers = settings.jobs}, work, hooks);
    result.complete = all && result.failures.empty();
    return result;
}

} // namespace linli::app
