#include "models/app/branch.hpp"

#include "models/app/comparison_json.hpp"
#include "models/app/comparison_text.hpp"
#include "models/app/fitting.hpp"
#include "models/app/outcome_samples.hpp"
#include "models/app/refuse.hpp"
#include "models/dated_changes.hpp"
#include "models/reform.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/interrupt.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <system_error>

namespace linli::app {

namespace {

namespace fs = std::filesystem;

/// One way on from the day of the reform; the first is no reform.
struct Arm {
    std::string id; ///< for tables and files
    config::Name name;
    std::shared_ptr<Inputs const> inputs;
};

fs::path structure_before(BranchArguments const& arguments, fs::path const& scenario,
                          Library const& library) {
    if (arguments.from) {
        return library.structure(*arguments.from, scenario);
    }
    auto const files = structures_of(scenario);
    if (files.empty()) {
        refuse("no structure", "the scenario names none in a file of its own", "name one: --from NAME");
    }
    return files.front();
}

/// The end of the path and the value: "patience_days=5".
std::string short_name(std::string const& change) {
    auto const dot = change.substr(0, change.find('=')).rfind('.');
    auto const end = dot == std::string::npos ? change : change.substr(dot + 1);
    return change.front() == '!' ? '!' + end : end;
}

std::vector<Arm> arms_of(BranchArguments const& arguments, Library const& library) {
    auto const scenario = library.scenario(arguments.choices.scenario);
    auto const before = structure_before(arguments, scenario, library);
    auto const& overrides = arguments.choices.overrides;
    auto const base = load_inputs(scenario, before, overrides);
    std::vector<Arm> arms{{base->structure.id, base->structure.name, base}};
    for (auto const& name : arguments.structures) {
        auto const file = library.structure(name, scenario);
        auto const plain = load_inputs(scenario, file);
        auto const inputs = load_inputs(scenario, file, fitting(*plain, overrides));
        arms.push_back({inputs->structure.id, inputs->structure.name, inputs});
    }
    for (auto const& change : arguments.changes) {
        auto all = overrides;
        all.push_back(change);
        auto const inputs = load_inputs(scenario, before, all);
        arms.push_back({short_name(change), {change, change}, inputs});
    }
    return arms;
}

/// `run_file_name` with what was before the reform, and when.
std::string branch_file_name(store::RunFile const& run, std::string const& before,
                             BranchArguments const& arguments, std::uint32_t replication) {
    auto name = run_file_name(run, arguments.choices.seed, replication);
    auto const seed = name.rfind("__s");
    return name.insert(seed, "__from-" + before + "-day" + std::to_string(arguments.at));
}

/// All arms of one world, from one state. False if it was stopped.
class World {
  public:
    World(std::vector<Arm> const& arms, BranchArguments const& arguments, std::function<bool()> go_on)
        : arms_(arms), arguments_(arguments), go_on_(std::move(go_on)) {}

    bool run(std::uint32_t replication, int threads, RunsOutcome& outcome) const {
        auto const& choices = arguments_.choices;
        RunOptions const options{.seed = choices.seed,
                                 .replicate = replication,
                                 .level = choices.level,
                                 .threads = threads,
                                 .progress = [&](int, int) { return go_on_(); }};
        try {
            Simulation trunk(arms_.front().inputs, options);
            trunk.advance_to(arguments_.at);
            for (std::size_t k = 0; k < arms_.size(); ++k) {
                auto arm =
                    reformed(trunk, inputs_after(*arms_[k].inputs, arguments_.at), arguments_.successors);
                arm.advance_to_end();
                auto run = arm.record();
                run.provenance.push_back({"reform_from", arms_.front().id});
                run.provenance.push_back({"reform_day", std::to_string(arguments_.at)});
                for (auto const& [old, heir] : arguments_.successors) {
                    run.provenance.push_back({"reform_into." + old, heir});
                }
                auto const file =
                    choices.out / branch_file_name(run, arms_.front().id, arguments_, replication);
                store::write(file, run);
                outcome.runs[replication * arms_.size() + k] = FinishedRun{file, indicators_of(run)};
            }
        } catch (RunStopped const&) {
            return false;
        }
        return true;
    }

  private:
    std::vector<Arm> const& arms_;
    BranchArguments const& arguments_;
    std::function<bool()> go_on_;
};

/// A state for every run, from one for every world.
experiment::BatchReport by_run(experiment::BatchReport const& worlds, RunsOutcome const& outcome) {
    experiment::BatchReport report{.states = {}, .first_failure = worlds.first_failure};
    for (std::size_t run = 0; run < outcome.runs.size(); ++run) {
        report.states.push_back(outcome.runs[run] ? experiment::JobState::complete
                                                  : worlds.states[run / outcome.alternatives]);
    }
    return report;
}

RunsOutcome run_worlds(std::vector<Arm> const& arms, BranchArguments const& arguments,
                       Console const& console) {
    auto const& choices = arguments.choices;
    std::error_code error;
    fs::create_directories(choices.out, error);
    if (error) {
        throw RunError("cannot make the folder " + choices.out.string() + ": " + error.message());
    }
    RunsOutcome outcome{.alternatives = arms.size(), .runs = {}, .batch = {}};
    outcome.runs.resize(arms.size() * choices.replications);
    experiment::StopOnSignal const stop;
    experiment::Progress progress(console.notes, console.progress,
                                  {.label = "branch",
                                   .jobs = choices.replications,
                                   .job_name = "worlds",
                                   .steps = choices.replications,
                                   .step_name = "worlds"});
    World const world(arms, arguments, [&] { return !stop.requested(); });
    auto const worlds = experiment::run_jobs(
        choices.replications, choices.threads,
        [&](std::size_t number, int threads) {
            bool const done = world.run(static_cast<std::uint32_t>(number), threads, outcome);
            progress.steps_done(1);
            progress.job_done();
            return done;
        },
        [&] { return stop.requested(); });
    outcome.batch = by_run(worlds, outcome);
    return outcome;
}

ComparisonFrame frame_of(std::vector<Arm> const& arms, BranchArguments const& arguments) {
    auto const& inputs = *arms.front().inputs;
    ComparisonFrame frame{.scenario = inputs.scenario.id,
                          .scenario_name = inputs.scenario.name,
                          .alternatives = {},
                          .seed = arguments.choices.seed,
                          .days = inputs.scenario.days};
    for (auto const& arm : arms) {
        frame.alternatives.push_back({arm.id, arm.name});
    }
    return frame;
}

std::string heading(std::vector<Arm> const& arms, int day, Language language, std::size_t width) {
    auto const at = std::to_string(day);
    return experiment::paragraph(
               language == Language::zh
                   ? "第 " + at + " 天之前均为 " + arms.front().id +
                         ",其后 A 不改革,其余各项从同一状态、以同样的随机性继续:"
                   : "Until day " + at + " all are " + arms.front().id +
                         "; then A goes on without a reform, the others from the same state "
                         "with the same chance:",
               width) +
           '\n';
}

/// Which offices a reform dissolves, and who takes over.
std::string dissolved_text(std::vector<Arm> const& arms, Successors const& stated, Language language,
                           std::size_t width) {
    std::string text;
    for (std::size_t k = 1; k < arms.size(); ++k) {
        std::string list;
        for (auto const& [old, heir] :
             dissolved_offices(arms.front().inputs->structure, arms[k].inputs->structure, stated)) {
            list += (list.empty() ? "" : ", ") + old + " → " + heir;
        }
        if (!list.empty()) {
            text += experiment::paragraph(letter(k) + say(language, Phrase{" dissolves: ", " 撤销:"}) + list,
                                          width);
        }
    }
    return text.empty() ? text : text + '\n';
}

void print(std::vector<Arm> const& arms, BranchArguments const& arguments, RunsOutcome const& outcome,
           std::vector<std::uint32_t> const& whole, Console const& console) {
    auto const comparison = compare_samples(samples_of(outcome, whole), Seed{arguments.choices.seed});
    auto const frame = frame_of(arms, arguments);
    if (console.format == Format::text) {
        console.out << heading(arms, arguments.at, console.language, console.width)
                    << dissolved_text(arms, arguments.successors, console.language, console.width)
                    << comparison_text(comparison, frame, console.language, console.width);
        return;
    }
    JsonWriter json;
    json.begin_object().field("command", "branch").field("from", arms.front().id).field("at", arguments.at);
    write_comparison(comparison, frame, json);
    json.field("files", outcome.files()).end_object();
    console.out << json.text();
}

void expect_different(std::vector<Arm> const& arms) {
    std::set<std::string> ids;
    for (auto const& arm : arms) {
        if (!ids.insert(arm.id).second) {
            refuse("reform `" + arm.id + '`', "is named twice, or is what holds before",
                   "no reform is always shown first; give the copy of a structure file another `id`");
        }
    }
}

/// Names of `--into` that are no offices are told, not passed over.
void expect_known_offices(std::vector<Arm> const& arms, Successors const& successors) {
    auto const is_in = [](Arm const& arm, std::string const& id) {
        return std::any_of(arm.inputs->structure.offices.begin(), arm.inputs->structure.offices.end(),
                           [&](auto const& office) { return office.id == id; });
    };
    for (auto const& entry : successors) {
        auto const& old = entry.first;
        auto const& heir = entry.second;
        auto const what = "--into " + old + '=' + heir;
        if (!is_in(arms.front(), old)) {
            refuse(what, "must name an office of " + arms.front().id + " first");
        }
        if (std::none_of(arms.begin(), arms.end(), [&](Arm const& arm) { return is_in(arm, heir); })) {
            refuse(what, "must name an office of a reform, or one that itself has a successor");
        }
    }
}

/// Whether the reforms are possible, before anything is run for long.
void try_reforms(std::vector<Arm> const& arms, Successors const& successors, RunOptions const& options) {
    Simulation const start(arms.front().inputs, options);
    for (auto const& arm : arms) {
        (void)reformed(start, arm.inputs, successors);
    }
}

} // namespace

int branch(BranchArguments const& arguments, Library const& library, Console const& console) {
    constexpr std::size_t most_arms = 26; // as letters go
    auto const arms = arms_of(arguments, library);
    if (arms.size() < 2 || arms.size() > most_arms) {
        refuse(std::to_string(arms.size() - 1) + " reforms", "between 1 and 25 are needed",
               "--structures a,b or --change PATH=VALUE");
    }
    if (arguments.at >= arms.front().inputs->scenario.days) {
        refuse("--at " + std::to_string(arguments.at),
               "must be a day before the end, which is day " +
                   std::to_string(arms.front().inputs->scenario.days));
    }
    expect_different(arms);
    expect_known_offices(arms, arguments.successors);
    try_reforms(arms, arguments.successors, {.seed = arguments.choices.seed});
    auto const outcome = run_worlds(arms, arguments, console);
    auto const whole = whole_replications(outcome);
    if (!whole.empty()) {
        print(arms, arguments, outcome, whole, console);
    }
    return conclude(outcome, arguments.choices, console);
}

} // namespace linli::app
