#include "models/app/sweep.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/app/refuse.hpp"
#include "models/app/sweep_campaign.hpp"
#include "models/app/sweep_merge.hpp"
#include "models/app/sweep_results.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/numbers.hpp"

#include <ostream>

namespace linli::app {

namespace {

int code_for(bool good) {
    return static_cast<int>(good ? ExitCode::done : ExitCode::failed);
}

/// "1 run", "2 runs".
std::string runs_text(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " run" : " runs");
}

void write_status(SweepStatus const& status, JsonWriter& json) {
    json.field("runs", status.runs)
        .field("done", status.done)
        .field("failed", status.failed)
        .field("to_do", status.to_do())
        .field("beyond", status.beyond)
        .field("others", status.others)
        .field("mean_seconds", status.mean_seconds)
        .field("damaged", status.damaged);
}

std::string status_text(SweepStatus const& status, int jobs) {
    auto text = std::to_string(status.done) + " of " + runs_text(status.runs) + " done, " +
                std::to_string(status.failed) + " failed, " + std::to_string(status.to_do()) + " to do\n";
    if (status.to_do() > 0 && status.mean_seconds > 0.0) {
        text += "about " +
                experiment::duration(status.mean_seconds * static_cast<double>(status.to_do()) / jobs) +
                " left with --jobs " + std::to_string(jobs) + '\n';
    }
    if (status.beyond > 0) {
        text += runs_text(status.beyond) +
                " stored here that the stop rule turned out not to need do not count\n";
    }
    if (status.others > 0) {
        text +=
            runs_text(status.others) + " stored here belong to another build, or to the study as it was\n";
    }
    for (auto const& reason : status.damaged) {
        text += "left out: " + reason + '\n';
    }
    return text;
}

int show_status(SweepPlan const& plan, std::filesystem::path const& folder, SweepArguments const& arguments,
                Console const& console) {
    auto const status = status_of(plan, folder);
    if (console.format == Format::json) {
        JsonWriter json;
        json.begin_object().field("command", "sweep").field("study", plan.file.study.id);
        write_status(status, json);
        console.out << json.end_object().text();
    } else {
        console.out << status_text(status, arguments.jobs);
    }
    return code_for(status.damaged.empty() && status.failed == 0);
}

int merge(SweepArguments const& arguments, Console const& console) {
    auto const merged = merge_study(arguments.merge);
    store::write(*arguments.out, merged.file);
    for (auto const& reason : merged.damaged) {
        console.notes << "linli: left out: " << reason << '\n';
    }
    auto const next = next_round(merged);
    if (console.format == Format::json) {
        JsonWriter json;
        json.begin_object()
            .field("command", "sweep")
            .field("file", arguments.out->string())
            .field("planned", merged.planned)
            .field("stored", merged.stored);
        if (next) {
            json.field("next_until", *next);
        }
        write_study_results(merged.file, json);
        console.out << json.end_object().text();
    } else {
        console.out << study_results_text(merged.file, console.language, console.width);
        console.notes << merged.stored << " of " << runs_text(merged.planned) << " in "
                      << arguments.out->string() << '\n';
        if (next) {
            console.notes << "the stop rule is not met; shards in folders of their own go on with --until "
                          << *next << " --known " << arguments.out->string() << '\n';
        }
    }
    return code_for(merged.stored == merged.planned);
}

void show_results(SweepPlan const& plan, SweepStatus const& status, std::filesystem::path const& folder,
                  Console const& console) {
    auto const merged = merge_study({folder}).file;
    if (console.format == Format::text) {
        console.out << study_results_text(merged, console.language, console.width);
        return;
    }
    JsonWriter json;
    json.begin_object().field("command", "sweep").field("study", plan.file.study.id);
    write_status(status, json);
    write_study_results(merged, json);
    console.out << json.end_object().text();
}

/// What the session did, on `notes`.
void tell(CampaignOutcome const& outcome, SweepStatus const& status, std::filesystem::path const& folder,
          Console const& console) {
    if (outcome.stopped) {
        console.notes << "linli: stopped; the same command goes on from here\n";
    }
    if (console.progress != experiment::ProgressStyle::quiet) {
        console.notes << runs_text(outcome.done + outcome.failed) << " in this session; " << status.done
                      << " of " << status.runs << " done in " << folder.string() << '\n';
    }
    if (status.failed > 0) {
        console.notes << "linli: " << runs_text(status.failed)
                      << " failed; `linli merge` tells why, --retry-failed tries again\n";
    }
}

} // namespace

int sweep(SweepArguments const& arguments, Console const& console) {
    if (!arguments.merge.empty()) {
        return merge(arguments, console);
    }
    auto file = load_study(*arguments.study);
    check_study(file);
    auto const plan = plan_of(std::move(file));
    auto const folder = arguments.out.value_or(std::filesystem::path("results") / plan.file.study.id);
    if (arguments.status) {
        return show_status(plan, folder, arguments, console);
    }
    CampaignSettings const settings{.folder = folder,
                                    .jobs = arguments.jobs,
                                    .time_limit = arguments.time_limit,
                                    .save_every = arguments.save_every,
                                    .retry_failed = arguments.retry_failed,
                                    .part = arguments.part,
                                    .parts = arguments.parts,
                                    .until = arguments.until,
                                    .known = arguments.known ? known_runs(*arguments.known)
                                                             : std::vector<SweepRow>()};
    return conclude_sweep(plan, run_campaign(plan, settings, simulating(plan), console), arguments, folder,
                          console);
}

int conclude_sweep(SweepPlan const& plan, CampaignOutcome const& outcome, SweepArguments const& arguments,
                   std::filesystem::path const& folder, Console const& console) {
    auto const status = status_of(plan, folder);
    tell(outcome, status, folder, console);
    if (arguments.parts == 1 && !outcome.stopped) {
        show_results(plan, status, folder, console);
    }
    bool const part_is_done = !outcome.stopped && outcome.failed == 0 && status.failed == 0;
    return code_for(part_is_done);
}

} // namespace linli::app
