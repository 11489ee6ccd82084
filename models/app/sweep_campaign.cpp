#include "models/app/sweep_campaign.hpp"

#include "models/app/sweep_folder.hpp"
#include "models/app/sweep_follower.hpp"
#include "models/app/sweep_ledger.hpp"
#include "models/app/sweep_sealer.hpp"
#include "models/simulation.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/interrupt.hpp"
#include "sim/experiment/isolated_jobs.hpp"

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace linli::app {

namespace {

namespace fs = std::filesystem;

std::string lines(std::vector<std::string> const& texts) {
    std::string all;
    for (auto const& text : texts) {
        all += text + '\n';
    }
    return all;
}

SweepRow row_of(SweepPlan const& plan, experiment::IsolatedResult const& result) {
    auto const slot = plan.slot(result.job);
    SweepRow row{.key = plan.keys[result.job],
                 .structure = plan.base(slot).structure.id,
                 .replicate = static_cast<std::uint32_t>(slot.replicate),
                 .changes = lines(plan.overrides(slot)),
                 .done = result.done,
                 .reason = result.done ? std::string() : result.text,
                 .attempts = static_cast<std::uint32_t>(result.attempts),
                 .seconds = result.seconds,
                 .indicators = {}};
    if (result.done) {
        row.indicators = unpack(result.text);
    }
    return row;
}

/// Reads the inputs of a cell once, as long as it remembers them.
class RememberedInputs {
  public:
    explicit RememberedInputs(SweepPlan const& plan) : plan_(plan) {}

    std::shared_ptr<Inputs const> at(SweepSlot const& slot) {
        auto const cell = plan_.cell(slot);
        if (auto const found = inputs_.find(cell); found != inputs_.end()) {
            return found->second;
        }
        auto const& structure = plan_.file.structures[slot.structure];
        auto inputs = load_inputs(plan_.scenario(slot), structure, plan_.overrides(slot));
        if (key_of_inputs(*inputs) != plan_.cells[cell]) {
            throw RunError("the input files have changed since the study was started");
        }
        if (inputs_.size() >= most_remembered) {
            inputs_.clear();
        }
        return inputs_.emplace(cell, std::move(inputs)).first->second;
    }

  private:
    static constexpr std::size_t most_remembered = 64;

    SweepPlan const& plan_;
    std::map<std::size_t, std::shared_ptr<Inputs const>> inputs_;
};

} // namespace

SweepWork simulating(SweepPlan const& plan) {
    auto const remembered = std::make_shared<RememberedInputs>(plan);
    return [&plan, remembered](std::size_t run) {
        auto const slot = plan.slot(run);
        RunOptions const options{.seed = static_cast<std::uint64_t>(plan.file.study.seed),
                                 .replicate = static_cast<std::uint32_t>(slot.replicate),
                                 .level = RecordLevel::summary,
                                 .threads = 1};
        return indicators_of(simulate(remembered->at(slot), options));
    };
}

SweepStatus status_of(SweepPlan const& plan, fs::path const& folder) {
    SweepStatus status;
    SweepLedger ledger(plan);
    ledger.read(folder, status);
    StopFollower follower(plan, folder, false);
    follower.read();
    ledger.limit(
        plan.keys, [&](std::size_t run) { return follower.needs(run); }, status);
    return status;
}

CampaignOutcome run_campaign(SweepPlan const& plan, CampaignSettings const& settings, SweepWork const& work,
                             Console const& console) {
    make_study_folder(settings.folder);
    std::optional<FolderLock> lock;
    if (settings.leads) {
        lock.emplace(settings.folder, settings.part, settings.parts);
        remove_leftovers(settings.folder);
        store::write(settings.folder / "plan.h5", plan_file(plan));
    }
    SweepStatus before;
    SweepLedger ledger(plan);
    ledger.read(settings.folder, before);
    for (auto const& reason : before.damaged) {
        console.notes << "linli: left out, its runs are done again: " << reason << '\n';
    }
    StopFollower follower(plan, settings.folder, settings.retry_failed);
    follower.read();
    ledger.enter_known(settings.known, before);
    follower.enter_known(settings.known);
    auto const until = settings.until.value_or(plan.runs());
    auto runs = runs_of_part(plan, settings.part, settings.parts);
    std::erase_if(runs, [&](std::size_t run) {
        return plan.slot(run).replicate >= until || !follower.needs(run) ||
               !ledger.has_to_be_done(plan.keys[run], settings.retry_failed);
    });
    CampaignOutcome outcome{.begun_with = runs.size()};
    if (runs.empty() && !settings.runner) {
        return outcome;
    }
    experiment::StopOnSignal const stop;
    experiment::Progress progress(console.notes, console.progress,
                                  {.label = "sweep",
                                   .jobs = runs.size(),
                                   .job_name = "runs",
                                   .steps = runs.size(),
                                   .step_name = "runs"});
    Sealer sealer(settings.folder, plan.build, settings.save_every);
    experiment::IsolationHooks hooks;
    hooks.take = [&](experiment::IsolatedResult const& result) {
        auto row = row_of(plan, result);
        follower.enter(row);
        sealer.add(std::move(row));
        ++(result.done ? outcome.done : outcome.failed);
        progress.steps_done(1);
        progress.job_done();
    };
    hooks.tick = [&] {
        sealer.seal_if_due();
        if (settings.parts > 1 || settings.shares_folder) {
            follower.read_if_due(settings.save_every);
        }
    };
    hooks.stop = [&] { return stop.requested() || follower.met(); };
    hooks.wanted = [&](std::size_t run) {
        bool const wanted = follower.needs(run);
        progress.jobs_given_up(wanted ? 0 : 1);
        return wanted;
    };
    auto const packed = [&](std::size_t run) { return pack(work(run)); };
    bool const all_taken =
        settings.runner
            ? settings.runner(runs, packed, hooks)
            : experiment::run_isolated(runs, {.workers = settings.jobs, .time_limit = settings.time_limit},
                                       packed, hooks);
    sealer.seal();
    outcome.stopped = !all_taken && !follower.met();
    return outcome;
}

} // namespace linli::app
