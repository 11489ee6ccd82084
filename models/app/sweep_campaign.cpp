#include "models/app/sweep_campaign.hpp"

#include "models/app/sweep_rows.hpp"
#include "models/app/sweep_stop.hpp"
#include "models/simulation.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/interrupt.hpp"
#include "sim/experiment/isolated_jobs.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace linli::app {

namespace {

namespace fs = std::filesystem;
using experiment::RunKey;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point moment) {
    return std::chrono::duration<double>(Clock::now() - moment).count();
}

/// Which runs of a plan are stored: 17 bytes a run.
class Ledger {
  public:
    explicit Ledger(SweepPlan const& plan) : keys_(plan.keys) {
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        states_.resize(keys_.size(), State::to_do);
    }

    /// Read all batches of the folder; notes in `status` what they hold.
    void read(fs::path const& folder, SweepStatus& status) {
        double seconds = 0.0;
        for (auto const& batch : batches_in(folder)) {
            try {
                for (auto const& stored : read_states(batch)) {
                    seconds += enter(stored, status) ? stored.seconds : 0.0;
                }
            } catch (RunError const& error) {
                status.damaged.emplace_back(error.what());
            }
        }
        status.runs = keys_.size();
        status.done = count(State::done);
        status.failed = count(State::failed);
        status.mean_seconds = status.done > 0 ? seconds / static_cast<double>(status.done) : 0.0;
    }

    /// Count only the first `needed` runs of the plan, in its order.
    void limit(std::vector<RunKey> const& plan, std::size_t needed, SweepStatus& status) {
        auto const stored = status.done + status.failed;
        std::set<RunKey> const wanted(plan.begin(), plan.begin() + static_cast<std::ptrdiff_t>(needed));
        for (std::size_t row = 0; row < keys_.size(); ++row) {
            states_[row] = wanted.contains(keys_[row]) ? states_[row] : State::not_needed;
        }
        status.runs = wanted.size();
        status.done = count(State::done);
        status.failed = count(State::failed);
        status.beyond = stored - status.done - status.failed;
    }

    [[nodiscard]] bool has_to_be_done(RunKey const& key, bool retry_failed) const {
        auto const state = states_[row_of(key)];
        return state == State::to_do || (retry_failed && state == State::failed);
    }

  private:
    enum class State : std::uint8_t { to_do, done, failed, not_needed };

    [[nodiscard]] std::size_t count(State state) const {
        return static_cast<std::size_t>(std::count(states_.begin(), states_.end(), state));
    }
    [[nodiscard]] std::size_t row_of(RunKey const& key) const {
        return static_cast<std::size_t>(std::lower_bound(keys_.begin(), keys_.end(), key) - keys_.begin());
    }

    /// True if this is the first time that the run is met as done.
    bool enter(StoredState const& stored, SweepStatus& status) {
        auto const row = row_of(stored.key);
        if (row == keys_.size() || keys_[row] != stored.key) {
            ++status.others;
            return false;
        }
        bool const is_new = stored.done && states_[row] != State::done;
        if (is_new || states_[row] == State::to_do) {
            states_[row] = stored.done ? State::done : State::failed;
        }
        return is_new;
    }

    std::vector<RunKey> keys_; // sorted
    std::vector<State> states_;
};

/// Holds results until it is time to seal them.
///
/// A kill loses what is not sealed. Sealing at the latest after 2 % of the time that the session has taken
/// keeps the loss small and the number of files in the hundreds, however long the session is.
class Sealer {
  public:
    Sealer(fs::path folder, std::string build, double save_every)
        : folder_(std::move(folder)), build_(std::move(build)), save_every_(save_every) {}

    void add(SweepRow row) {
        rows_.push_back(std::move(row));
        if (rows_.size() >= most_rows) {
            seal();
        }
    }
    void seal_if_due() {
        constexpr double share_at_risk = 0.02;
        auto const wait = std::max(save_every_, share_at_risk * seconds_since(begun_));
        if (!rows_.empty() && seconds_since(sealed_) >= wait) {
            seal();
        }
    }
    void seal() {
        if (!rows_.empty()) {
            seal_batch(folder_, rows_, build_);
            rows_.clear();
        }
        sealed_ = Clock::now();
    }

  private:
    static constexpr std::size_t most_rows = 4096;

    fs::path folder_;
    std::string build_;
    double save_every_;
    std::vector<SweepRow> rows_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point sealed_ = Clock::now();
};

/// Follows the stop rule of a plan, if it has one, through what is stored and what is done.
class StopFollower {
  public:
    StopFollower(SweepPlan const& plan, fs::path folder, bool failed_come_again)
        : folder_(std::move(folder)), failed_come_again_(failed_come_again) {
        if (plan.file.study.stop) {
            watch_.emplace(*plan.file.study.stop, plan.structure_ids(), plan.points.size(), plan.keys);
        }
    }

    /// Take in the batches that are new.
    void read() {
        for (auto const& batch : watch_ ? batches_in(folder_) : std::vector<fs::path>()) {
            if (seen_.insert(batch).second) {
                try {
                    enter_all(read_rows(batch));
                } catch (RunError const&) { // told where the batches are counted
                }
            }
        }
        read_at_ = Clock::now();
    }
    void read_if_due(double wait) {
        if (watch_ && seconds_since(read_at_) >= wait) {
            read();
        }
    }
    void enter(SweepRow const& row) {
        if (watch_) {
            watch_->enter(row);
        }
    }
    [[nodiscard]] bool met() { return watch_ && watch_->outcome().met; }
    /// Runs of the plan, from its beginning, that are needed.
    [[nodiscard]] std::size_t runs_needed(SweepPlan const& plan) {
        return watch_ ? watch_->runs_needed() : plan.runs();
    }

  private:
    void enter_all(std::vector<SweepRow> const& rows) {
        for (auto const& row : rows) {
            if (row.done || !failed_come_again_) {
                enter(row);
            }
        }
    }

    fs::path folder_;
    bool failed_come_again_;
    std::optional<StopWatch> watch_;
    std::set<fs::path> seen_;
    Clock::time_point read_at_ = Clock::now();
};

/// Keeps a second session from doing the same part of a study at the same time. The system takes the lock
/// away when the process ends, however it ends; where a file system has no locks there is none.
class FolderLock {
  public:
    FolderLock(fs::path const& folder, std::size_t part, std::size_t parts)
        : file_(folder / (".lock-" + std::to_string(part) + "of" + std::to_string(parts))),
          descriptor_(::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        if (descriptor_ < 0) {
            throw RunError("cannot write in " + folder.string() + ": " +
                           std::generic_category().message(errno));
        }
        struct flock whole {};
        whole.l_type = F_WRLCK;
        if (::fcntl(descriptor_, F_SETLK, &whole) != 0 && (errno == EACCES || errno == EAGAIN)) {
            ::close(descriptor_);
            throw RunError("another `linli sweep` is at work on this part of the study in " +
                           folder.string());
        }
    }
    ~FolderLock() { ::close(descriptor_); }
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

  private:
    fs::path file_;
    int descriptor_;
};

void make_folder(fs::path const& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw RunError("cannot make the folder " + folder.string() + ": " + error.message());
    }
}

/// Remove what killed sessions left half written. A file is written within seconds, so an old one is dead.
void remove_leftovers(fs::path const& folder) {
    constexpr auto surely_dead = std::chrono::hours(1);
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(folder, ignored)) {
        auto const age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
        if (entry.path().extension() == ".part" && age > surely_dead) {
            fs::remove(entry.path(), ignored);
        }
    }
}

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
    Ledger ledger(plan);
    ledger.read(folder, status);
    StopFollower follower(plan, folder, false);
    follower.read();
    ledger.limit(plan.keys, follower.runs_needed(plan), status);
    return status;
}

CampaignOutcome run_campaign(SweepPlan const& plan, CampaignSettings const& settings, SweepWork const& work,
                             Console const& console) {
    make_folder(settings.folder);
    std::optional<FolderLock> lock;
    if (settings.leads) {
        lock.emplace(settings.folder, settings.part, settings.parts);
        remove_leftovers(settings.folder);
        store::write(settings.folder / "plan.h5", plan_file(plan));
    }
    SweepStatus before;
    Ledger ledger(plan);
    ledger.read(settings.folder, before);
    for (auto const& reason : before.damaged) {
        console.notes << "linli: left out, its runs are done again: " << reason << '\n';
    }
    StopFollower follower(plan, settings.folder, settings.retry_failed);
    follower.read();
    auto const needed = follower.runs_needed(plan);
    auto runs = runs_of_part(plan, settings.part, settings.parts);
    std::erase_if(runs, [&](std::size_t run) {
        return run >= needed || !ledger.has_to_be_done(plan.keys[run], settings.retry_failed);
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
