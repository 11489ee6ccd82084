// `mpirun -n N linli-mpi sweep STUDY …`: the ranks share the runs of a study. A counter in the memory of rank
// 0 hands them out; each rank stores its own batches. The only file that includes mpi.h.

#include "models/app/arguments.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/refuse.hpp"
#include "models/app/sweep.hpp"
#include "sim/core/error.hpp"

#include <mpi.h>

#include <chrono>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace linli::app {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

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

experiment::IsolatedResult result_of(std::size_t run, std::function<std::string(std::size_t)> const& work) {
    experiment::IsolatedResult result{.job = run, .text = {}};
    auto const begun = Clock::now();
    try {
        result.text = work(run);
        result.done = true;
    } catch (std::exception const& error) {
        result.text = error.what();
    }
    result.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return result;
}

bool run_by_counter(std::vector<std::size_t> const& runs, std::function<std::string(std::size_t)> const& work,
                    experiment::IsolationHooks const& hooks) {
    auto const list = agreed(runs);
    Counter counter;
    for (auto number = counter.next(); number < list.size(); number = counter.next()) {
        if (hooks.stop()) {
            return false;
        }
        hooks.take(result_of(list[number], work));
        hooks.tick();
    }
    return true;
}

/// The runs of the program beside this one: its key is that of the study.
std::string build_beside() {
    auto const here = fs::read_symlink("/proc/self/exe").parent_path();
    return build_id_of(here / "linli").value_or(build_id());
}

std::uint64_t sum_over_ranks(std::uint64_t mine) {
    std::uint64_t sum = 0;
    MPI_Allreduce(&mine, &sum, 1, MPI_UINT64_T, MPI_SUM, MPI_COMM_WORLD);
    return sum;
}

int sweep_together(SweepArguments const& arguments, Console const& console) {
    bool const leads = this_rank() == 0;
    auto file = load_study(*arguments.study);
    check_study(file);
    auto const plan = plan_of(std::move(file), build_beside());
    auto const folder = arguments.out.value_or(fs::path("results") / plan.file.study.id);
    CampaignSettings const settings{.folder = folder,
                                    .save_every = arguments.save_every,
                                    .retry_failed = arguments.retry_failed,
                                    .runner = run_by_counter,
                                    .leads = leads,
                                    .shares_folder = true};
    auto outcome = run_campaign(plan, settings, simulating(plan), console);
    outcome.done = sum_over_ranks(outcome.done); // also waits for all
    outcome.failed = sum_over_ranks(outcome.failed);
    outcome.stopped = sum_over_ranks(outcome.stopped ? 1 : 0) > 0;
    return leads ? conclude_sweep(plan, outcome, arguments, folder, console)
                 : static_cast<int>(ExitCode::done);
}

int run_ranks(std::vector<std::string> const& words) {
    auto const parsed = parse_arguments(words);
    std::ostringstream unheard; // only rank 0 speaks
    bool const speaks = this_rank() == 0;
    if (auto const* const message = std::get_if<Message>(&parsed)) {
        (speaks ? std::cout : unheard) << message->text;
        return static_cast<int>(ExitCode::done);
    }
    auto const& arguments = std::get<Arguments>(parsed);
    auto const* const sweep = std::get_if<SweepArguments>(&arguments.command);
    if (sweep == nullptr || !sweep->study || sweep->status || sweep->parts > 1) {
        refuse("linli-mpi", "runs a study: mpirun -n N linli-mpi sweep STUDY",
               "everything else is done by `linli`");
    }
    Console const console{.out = speaks ? std::cout : unheard,
                          .notes = speaks ? std::cerr : unheard,
                          .language = arguments.language,
                          .format = arguments.format,
                          .progress = speaks ? experiment::progress_style(arguments.quiet)
                                             : experiment::ProgressStyle::quiet,
                          .width = terminal_width()};
    return sweep_together(*sweep, console);
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
    MPI_Init(&count, &words);
    int code = 0;
    try {
        code = linli::app::run_ranks({words + 1, words + count});
    } catch (linli::InputError const& error) {
        code = linli::app::told(error, linli::app::ExitCode::wrong_input, true);
    } catch (std::exception const& error) {
        code = linli::app::told(error, linli::app::ExitCode::failed, false);
    }
    MPI_Finalize();
    return code;
}
