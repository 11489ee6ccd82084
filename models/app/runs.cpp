#include "models/app/runs.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/live_run.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/interrupt.hpp"

#include <array>
#include <atomic>
#include <cctype>
#include <ostream>
#include <system_error>

namespace linli::app {

namespace {

/// `text` with everything replaced that does not belong into the name of a file.
std::string for_file_name(std::string text) {
    for (char& c : text) {
        bool const fits = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
                          c == '.' || static_cast<unsigned char>(c) >= 0x80;
        c = fits ? c : '-';
    }
    return text.empty() ? "unnamed" : text;
}

/// Six hexadecimal digits that tell sets of overrides apart (FNV-1a).
std::string fingerprint(std::string const& overrides) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (char const c : overrides) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    std::string digits;
    for (int i = 0; i < 6; ++i) {
        digits += "0123456789abcdef"[(hash >> (60 - 4 * i)) & 0xFU];
    }
    return digits;
}

std::string text_of(store::RunFile const& run, std::string_view name) {
    auto const* const text = run.provenance_text(name);
    return text == nullptr ? std::string() : *text;
}

/// What names a run beside seed and replication.
struct NameParts {
    std::string scenario;
    std::string structure;
    std::string overrides; ///< one a line
};

std::string file_name(NameParts const& parts, std::uint64_t seed, std::uint32_t replication) {
    auto name = for_file_name(parts.scenario) + "__" + for_file_name(parts.structure);
    if (!parts.overrides.empty()) {
        name += "__v" + fingerprint(parts.overrides);
    }
    return name + "__s" + std::to_string(seed) + "_r" + std::to_string(replication) + ".h5";
}

/// Simulate and store one run, followed or not. Throws: RunStopped
store::RunFile simulate_and_store(std::filesystem::path const& file,
                                  std::shared_ptr<Inputs const> const& inputs, RunOptions const& options,
                                  bool is_live, std::string& live_trouble) {
    std::optional<LiveRun> live; // its file is removed after the run file is there
    if (is_live) {
        live.emplace(file, inputs, options);
    }
    auto run = live ? live->simulate() : simulate(inputs, options);
    live_trouble = live ? live->trouble() : std::string();
    store::write(file, run);
    if (!live) {
        store::remove_abandoned_live_file(file);
    }
    return run;
}

void make_folder(std::filesystem::path const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw RunError("cannot make the folder " + folder.string() + ": " + error.message());
    }
}

std::uint64_t days_of(Scenario const& scenario) {
    return static_cast<std::uint64_t>(scenario.days + scenario.warm_up_days);
}

std::string reason_of(std::exception_ptr const& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (std::exception const& exception) {
        return exception.what();
    } catch (...) {
        return "unknown failure";
    }
}

} // namespace

std::vector<std::string> RunsOutcome::files() const {
    std::vector<std::string> files;
    for (auto const& run : runs) {
        if (run) {
            files.push_back(run->file.string());
        }
    }
    return files;
}

std::string run_file_name(store::RunFile const& run, std::uint64_t seed, std::uint32_t replication) {
    return file_name({text_of(run, "scenario"), text_of(run, "structure"), text_of(run, "overrides")}, seed,
                     replication);
}

std::string run_file_name(Inputs const& inputs, std::uint64_t seed, std::uint32_t replication) {
    std::string overrides;
    for (auto const& change : inputs.overrides) {
        overrides += change + '\n';
    }
    return file_name({inputs.scenario.id, inputs.structure.id, overrides}, seed, replication);
}

RunsOutcome simulate_all(std::vector<std::shared_ptr<Inputs const>> const& alternatives,
                         SimulationChoices const& choices, std::string const& label, Console const& console) {
    make_folder(choices.out);
    RunsOutcome outcome{.alternatives = alternatives.size(), .runs = {}, .batch = {}};
    outcome.runs.resize(alternatives.size() * choices.replications);
    outcome.live_troubles.resize(outcome.runs.size());
    experiment::StopOnSignal const stop;
    experiment::Progress progress(console.notes, console.progress,
                                  {.label = label,
                                   .jobs = outcome.runs.size(),
                                   .job_name = "runs",
                                   .steps = outcome.runs.size() * days_of(alternatives.front()->scenario),
                                   .step_name = "days"});
    auto const next_day = [&](int, int) {
        progress.steps_done(1);
        return !stop.requested();
    };
    auto const run_one = [&](std::size_t number, int threads) {
        auto const replication = static_cast<std::uint32_t>(number / alternatives.size());
        RunOptions const options{.seed = choices.seed,
                                 .replicate = replication,
                                 .level = choices.level,
                                 .threads = threads,
                                 .progress = next_day};
        try {
            auto const& inputs = alternatives[number % alternatives.size()];
            auto const file = choices.out / run_file_name(*inputs, choices.seed, replication);
            auto const run =
                simulate_and_store(file, inputs, options, choices.live, outcome.live_troubles[number]);
            outcome.runs[number] = FinishedRun{file, indicators_of(run)};
        } catch (RunStopped const&) {
            return false;
        }
        progress.job_done();
        return true;
    };
    outcome.batch =
        experiment::run_jobs(outcome.runs.size(), choices.threads, run_one, [&] { return stop.requested(); });
    return outcome;
}

int conclude(RunsOutcome const& outcome, SimulationChoices const& choices, Console const& console) {
    auto const complete = outcome.batch.complete();
    if (complete > 0 && console.progress != experiment::ProgressStyle::quiet) {
        console.notes << complete << (complete == 1 ? " run file in " : " run files in ")
                      << choices.out.string() << '\n';
    }
    for (auto const& trouble : outcome.live_troubles) {
        if (!trouble.empty()) {
            console.notes << "linli: a run could not be followed: " << trouble << '\n';
            break;
        }
    }
    if (outcome.batch.first_failure) {
        console.notes << "linli: a run failed: " << reason_of(outcome.batch.first_failure) << '\n';
    } else if (!outcome.complete()) {
        console.notes << "linli: stopped; " << complete << " of " << outcome.runs.size()
                      << " runs are complete and kept\n";
    }
    return static_cast<int>(outcome.complete() ? ExitCode::done : ExitCode::failed);
}

} // namespace linli::app
