// `mpirun -n N linli-mpi sweep STUDY …`: the ranks share the runs of a study. A counter in the memory of rank
// 0 hands them out; each rank has a helper process for its runs and stores its own batches. The only file
// that includes mpi.h.

#include "models/app/arguments.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/refuse.hpp"
#include "models/app/sweep.hpp"
#include "models/app/sweep_merge.hpp"
#include "models/app/sweep_rows.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/job_helper.hpp"

#include <mpi.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

namespace linli::app {

namespace {

namespace fs = std::filesystem;

int this_rank() {
    int rank = 0;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    return rank;
}

/// A number in the memory of rank 0 that every rank can fetch and raise by one.
class Counter {
  public:
    Counter() {
        MPI_Aint const size = this_rank() == 0 ? sizeof(std::uint64_t) : 0;
        MPI_Win_allocate(size, sizeof(std::uint64_t), MPI_INFO_NULL, MPI_COMM_WORLD, &memory_, &window_);
        if (size > 0) {
            *memory_ = 0;
        }
        MPI_Barrier(MPI_COMM_WORLD);
        MPI_Win_lock_all(0, window_);
    }
    ~Counter() {
        MPI_Win_unlock_all(window_);
        MPI_Win_free(&window_);
    }
    Counter(Counter const&) = delete;
    Counter& operator=(Counter const&) = delete;

    std::uint64_t next() {
        std::uint64_t const one = 1;
        std::uint64_t value = 0;
        MPI_Fetch_and_op(&one, &value, MPI_UINT64_T, 0, 0, MPI_SUM, window_);
        MPI_Win_flush(0, window_);
        return value;
    }
    /// Where the network cannot reach into memory by itself, others get the number while this rank is in MPI.
    static void serve() {
        int waits = 0;
        MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &waits, MPI_STATUS_IGNORE);
    }

  private:
    std::uint64_t* memory_ = nullptr;
    MPI_Win window_ = MPI_WIN_NULL;
};

/// The list of rank 0: others may have looked into the folder when something was stored already.
std::vector<std::uint64_t> agreed(std::vector<std::size_t> const& runs) {
    std::vector<std::uint64_t> list(runs.begin(), runs.end());
    std::uint64_t count = list.size();
    MPI_Bcast(&count, 1, MPI_UINT64_T, 0, MPI_COMM_WORLD);
    list.resize(count);
    MPI_Bcast(list.data(), static_cast<int>(count), MPI_UINT64_T, 0, MPI_COMM_WORLD);
    return list;
}

/// Runs handed out by the counter, each done by this rank's helper.
bool run_by_counter(std::vector<std::size_t> const& runs, experiment::JobHelper& helper,
                    experiment::IsolationHooks const& hooks) {
    constexpr int moment = 10; // [ms]; short, because rank 0 serves the counter in between
    auto const list = agreed(runs);
    Counter counter;
    for (auto number = counter.next(); number < list.size(); number = counter.next()) {
        if (hooks.stop()) {
            return false;
        }
        if (!hooks.wanted(list[number])) {
            continue;
        }
        helper.give(list[number]);
        auto result = helper.result(moment);
        for (; !result; result = helper.result(moment)) {
            counter.serve();
            hooks.tick();
            if (hooks.stop()) {
                return false;
            }
        }
        hooks.take(std::move(*result));
        hooks.tick();
    }
    return true;
}

/// The runs of the program beside this one: its key is that of the study.
std::string build_beside() {
    auto const here = fs::read_symlink("/proc/self/exe").parent_path();
    return build_id_of(here / "linli").value_or(build_id());
}

/// What is there before MPI is: whoever forks later than that may not go on safely.
struct Prepared {
    std::variant<Arguments, Message> parsed = Message{};
    std::unique_ptr<SweepPlan> plan = nullptr;
    SweepWork work = {};
    std::optional<experiment::JobHelper> helper = {};
    std::exception_ptr mistake = {};
};

void prepare(std::vector<std::string> const& words, Prepared& prepared) {
    prepared.parsed = parse_arguments(words);
    auto const* const arguments = std::get_if<Arguments>(&prepared.parsed);
    if (arguments == nullptr) {
        return;
    }
    auto const* const sweep = std::get_if<SweepArguments>(&arguments->command);
    if (sweep == nullptr || !sweep->study || sweep->status || sweep->parts > 1) {
        refuse("linli-mpi", "runs a study: mpirun -n N linli-mpi sweep STUDY",
               "everything else is done by `linli`");
    }
    auto file = load_study(*sweep->study);
    check_study(file);
    prepared.plan = std::make_unique<SweepPlan>(plan_of(std::move(file), build_beside()));
    prepared.work = simulating(*prepared.plan);
    prepared.helper.emplace(experiment::IsolationSettings{.time_limit = sweep->time_limit},
                            [&work = prepared.work](std::size_t run) { return pack(work(run)); });
}

std::uint64_t sum_over_ranks(std::uint64_t mine) {
    std::uint64_t sum = 0;
    MPI_Allreduce(&mine, &sum, 1, MPI_UINT64_T, MPI_SUM, MPI_COMM_WORLD);
    return sum;
}

int sweep_together(Prepared& prepared, SweepArguments const& arguments, Console const& console) {
    bool const leads = this_rank() == 0;
    auto const& plan = *prepared.plan;
    auto const folder = arguments.out.value_or(fs::path("results") / plan.file.study.id);
    CampaignSettings const settings{
        .folder = folder,
        .save_every = arguments.save_every,
        .retry_failed = arguments.retry_failed,
        .until = arguments.until,
        .known = arguments.known ? known_runs(*arguments.known) : std::vector<SweepRow>(),
        .runner = [&](auto const& runs, auto const&,
                      auto const& hooks) { return run_by_counter(runs, *prepared.helper, hooks); },
        .leads = leads,
        .shares_folder = true};
    auto outcome = run_campaign(plan, settings, prepared.work, console);
    outcome.done = sum_over_ranks(outcome.done); // also waits for all
    outcome.failed = sum_over_ranks(outcome.failed);
    outcome.stopped = sum_over_ranks(outcome.stopped ? 1 : 0) > 0;
    return leads ? conclude_sweep(plan, outcome, arguments, folder, console)
                 : static_cast<int>(ExitCode::done);
}

int run_ranks(Prepared& prepared) {
    std::ostringstream unheard; // only rank 0 speaks
    bool const speaks = this_rank() == 0;
    if (prepared.mistake) {
        std::rethrow_exception(prepared.mistake);
    }
    if (auto const* const message = std::get_if<Message>(&prepared.parsed)) {
        (speaks ? std::cout : unheard) << message->text;
        return static_cast<int>(ExitCode::done);
    }
    auto const& arguments = std::get<Arguments>(prepared.parsed);
    Console const console{.out = speaks ? std::cout : unheard,
                          .notes = speaks ? std::cerr : unheard,
                          .language = arguments.language,
                          .format = arguments.format,
                          .progress = speaks ? experiment::progress_style(arguments.quiet)
                                             : experiment::ProgressStyle::quiet,
                          .width = terminal_width()};
    return sweep_together(prepared, std::get<SweepArguments>(arguments.command), console);
}

/// A mistake that all ranks meet is told by one; one that meets a single rank ends all.
int told(std::exception const& error, ExitCode code, bool everywhere) {
    if (this_rank() == 0 || !everywhere) {
        std::cerr << (everywhere ? "" : "linli: ") << error.what() << '\n';
    }
    if (!everywhere) {
        MPI_Abort(MPI_COMM_WORLD, static_cast<int>(code));
    }
    return static_cast<int>(code);
}

} // namespace

} // namespace linli::app

int main(int count, char** words) {
    linli::app::Prepared prepared;
    try {
        linli::app::prepare({words + 1, words + count}, prepared);
    } catch (...) {
        prepared.mistake = std::current_exception();
    }
    MPI_Init(&count, &words);
    int code = 0;
    try {
        code = linli::app::run_ranks(prepared);
    } catch (linli::InputError const& error) {
        code = linli::app::told(error, linli::app::ExitCode::wrong_input, true);
    } catch (std::exception const& error) {
        code = linli::app::told(error, linli::app::ExitCode::failed, false);
    }
    MPI_Finalize();
    return code;
}
