#include "models/app/arguments.hpp"

#include "models/app/arguments_written.hpp"
#include "models/app/refuse.hpp"
#include "sim/core/text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace linli::app {

namespace {

void add_output_options(CLI::App& command, Written& written) {
    command.add_flag("--json", written.json, "Print JSON instead of a table");
    command.add_option("--lang", written.lang, "Language of tables: en or zh")->type_name("LANGUAGE");
    command.add_flag("--quiet", written.quiet, "No progress and no notes");
}

/// What every command takes that simulates a scenario.
void add_world_options(CLI::App& command, Written& written) {
    command.add_option("SCENARIO", written.subject, "A file, or a name from `linli list`")->required();
    command.add_option("--seed", written.seed, "Seed of all chance [1]")->type_name("NUMBER");
    command.add_option("--threads", written.threads, "Threads [all cores]; never changes results")
        ->type_name("NUMBER");
    command.add_option("--days", written.days, "Days to simulate [as the scenario says]")
        ->type_name("NUMBER");
    command.add_option("--set", written.set, "Override one value of an input file; may be repeated")
        ->type_name("PATH=VALUE")
        ->allow_extra_args(false);
    command.add_option("--with", written.with, "Override the values that a file from `linli import` sets")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command
        .add_option("--remove", written.remove, "Take a key or table of an input file away, e.g. a mechanism")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command.add_option("--put", written.add, "As --set, but the key may be new")
        ->type_name("PATH=VALUE")
        ->allow_extra_args(false);
    add_output_options(command, written);
}

void describe_live(CLI::App& command, Written& written) {
    command.add_flag("--live", written.live,
                     "Let `linli view` follow the runs while they go on; never changes results");
}

/// What every command takes that stores runs.
void add_simulation_options(CLI::App& command, Written& written, std::string const& usual_replications) {
    add_world_options(command, written);
    command.add_option("--out", written.out, "Folder for the run files [results]")->type_name("FOLDER");
    command
        .add_option("--replications", written.replications, "Worlds to simulate [" + usual_replications + "]")
        ->type_name("NUMBER");
    command
        .add_option("--level", written.level, "What is stored: summary, daily, issues or journeys [summary]")
        ->type_name("LEVEL");
}

void describe_sweep(CLI::App& sweep, Written& written) {
    sweep.add_option("STUDY", written.second, "A study file");
    sweep.add_option("--out", written.out, "Folder of the results [results/<study>]; with --merge the file")
        ->type_name("PATH");
    sweep.add_option("--jobs", written.jobs, "Worker processes [all cores]; never changes results")
        ->type_name("NUMBER");
    sweep.add_flag("--status", written.status, "Tell where the study stands; run nothing");
    sweep.add_flag("--retry-failed", written.retry_failed, "Run those again that failed");
    sweep.add_option("--shard", written.shard, "Do only part I of N, e.g. in a Slurm array")
        ->type_name("I/N");
    sweep.add_option("--time-limit", written.time_limit, "Seconds after which a run is given up [600]")
        ->type_name("SECONDS");
    sweep.add_option("--save-every", written.save_every, "Seconds after which results are on disk [5]")
        ->type_name("SECONDS");
    sweep.add_option("--until", written.until, "Do only the first R replications in this session")
        ->type_name("R");
    sweep.add_option("--known", written.known, "Runs that are done: a file of `merge`, or a folder")
        ->type_name("PATH");
    sweep.add_option("--merge", written.merge, "As `linli merge`")->type_name("FOLDER");
    add_output_options(sweep, written);
}

void describe_data_commands(CLI::App& program, Written& written) {
    auto& import = *program.add_subcommand("import", "Real service requests (CSV) as values for a scenario");
    import.add_option("DATA", written.subject, "A CSV file with a line of column names")->required();
    import.add_option("--out", written.out, "The file to write [DATA with the ending .toml]")
        ->type_name("FILE");
    auto& compare =
        *program.add_subcommand("compare-data", "Days to closing in a run beside those in real requests");
    compare.add_option("RESULT", written.second, "A run file, level issues or journeys")->required();
    compare.add_option("DATA", written.subject, "A CSV file with a line of column names")->required();
    for (auto* const command : {&import, &compare}) {
        command->add_option("--mapping", written.mapping, "What its columns and categories mean")
            ->type_name("FILE")
            ->required();
        add_output_options(*command, written);
    }
}

void describe_branch(CLI::App& branch, Written& written) {
    add_simulation_options(branch, written, "10");
    branch.add_option("--from", written.from, "Structure until the reform [the scenario's first]")
        ->type_name("NAME");
    branch
        .add_option("--into", written.into,
                    "Who takes over from an office that a reform leaves out [its superior]")
        ->type_name("OLD=NEW")
        ->allow_extra_args(false);
    branch.add_option("--at", written.at, "Recorded day on which the reforms begin [0]")->type_name("DAY");
    branch
        .add_option("--structures", written.structures, "Reforms: files or names of structures from then on")
        ->type_name("A,B,...");
    branch
        .add_option("--change", written.change,
                    "A reform that changes one value, or with !PATH takes something away; may be repeated")
        ->type_name("PATH=VALUE")
        ->allow_extra_args(false);
}

void describe_reproduce(CLI::App& reproduce, Written& written) {
    reproduce.add_option("--rows", written.rows, "Only these rows of the evidence table [all]")
        ->type_name("ID,...");
    reproduce.add_option("--replications", written.replications, "Worlds to simulate [5]")
        ->type_name("NUMBER");
    reproduce.add_option("--seed", written.seed, "Seed of all chance [1]")->type_name("NUMBER");
    reproduce.add_option("--jobs", written.jobs, "Worker processes [all cores]; never changes results")
        ->type_name("NUMBER");
    reproduce.add_option("--out", written.out, "The table as a file [results/evidence.h5]")
        ->type_name("FILE");
    add_output_options(reproduce, written);
}

void describe_calibrate(CLI::App& calibrate, Written& written) {
    calibrate.add_option("STUDY", written.subject, "A calibration study")->required();
    calibrate.add_option("--jobs", written.jobs, "Worker processes [all cores]; never changes results")
        ->type_name("NUMBER");
    calibrate.add_option("--out", written.out, "Folder for the result [results/<study>]")
        ->type_name("FOLDER");
    add_output_options(calibrate, written);
}

/// The commands that look at a file and simulate nothing.
void describe_reading(CLI::App& program, Written& written) {
    auto& check = *program.add_subcommand("check", "Validate an input file");
    check.add_option("FILE", written.subject, "A scenario, structure, issues or behaviour file")->required();
    add_output_options(check, written);
    auto& explain = *program.add_subcommand("explain", "What a parameter or an indicator means");
    explain.add_option("KEY", written.second, "Path of a parameter, its last name, or an indicator");
    explain.add_flag("--all", written.all, "Everything");
    explain.add_flag("--markdown", written.markdown, "With --all: as the page models/PARAMETERS.md");
    add_output_options(explain, written);
    auto& list = *program.add_subcommand("list", "Shipped scenarios, structures and indicators");
    add_output_options(list, written);
    auto& trace = *program.add_subcommand("trace", "The journey of one issue, also under two structures");
    trace.add_option("RESULT", written.subject, "A run file, level issues or journeys")->required();
    trace.add_option("OTHER", written.second, "The same world under another structure");
    trace.add_option("--issue", written.issue, "A key, worst, slowest or slowest:KIND [worst]")
        ->type_name("ISSUE");
    add_output_options(trace, written);
}

/// The commands and their options, all writing to one `Written`.
void describe(CLI::App& program, Written& written) {
    program.require_subcommand(1);
    program.footer("Exit codes: 0 done, 1 a run failed, 2 wrong usage or input.");
    auto& run = *program.add_subcommand("run", "Simulate a scenario under one structure");
    add_simulation_options(run, written, "1");
    run.add_option("--structure", written.structure, "A file or a name [the scenario's first]")
        ->type_name("NAME");
    describe_live(run, written);
    auto& compare = *program.add_subcommand("compare", "The same worlds under several structures, in pairs");
    add_simulation_options(compare, written, "10");
    compare
        .add_option("--structures", written.structures, "Files or names, the baseline first [the scenario's]")
        ->type_name("A,B,...");
    describe_live(compare, written);
    compare.add_flag("--all", written.all, "Show further indicators as well");
    compare.add_flag("--pairing", written.pairing, "Show what the same chance for all saves in replications");
    compare.add_option("--report", written.report, "Write a report of these runs as well, one HTML page")
        ->type_name("FILE");
    describe_branch(
        *program.add_subcommand("branch", "Reforms from one state: run to a day once, then go on"), written);
    auto& ablate = *program.add_subcommand("ablate", "What each mechanism of a structure contributes");
    add_simulation_options(ablate, written, "10");
    ablate.add_option("--structure", written.structure, "A file or a name [the scenario's first]")
        ->type_name("NAME");
    ablate
        .add_option("--add", written.add_from,
                    "Add the mechanisms of this structure in turn instead of removing")
        ->type_name("NAME");
    auto& queueing =
        *program.add_subcommand("queueing", "Waiting in the offices of a run beside queueing theory");
    add_world_options(queueing, written);
    queueing.add_option("--structure", written.structure, "A file or a name [the scenario's first]")
        ->type_name("NAME");
    describe_reproduce(*program.add_subcommand("reproduce", "The evidence beside what the model says"),
                       written);
    describe_calibrate(*program.add_subcommand("calibrate", "Fit behaviour to patterns, by a study file"),
                       written);
    describe_reading(program, written);
    describe_sweep(*program.add_subcommand("sweep", "Run a study: designed, resumable, on many machines"),
                   written);
    auto& merge = *program.add_subcommand("merge", "The runs of a study put together into one file");
    merge.add_option("FOLDER", written.merge, "Folders of one study, e.g. one a shard")->required();
    merge.add_option("--out", written.out, "The file to write")->type_name("FILE")->required();
    add_output_options(merge, written);
    auto& decide =
        *program.add_subcommand("decide", "A finished study: Pareto set over cost and benefit, and regret");
    decide.add_option("STUDY", written.subject, "Folder of a study, or the file of `merge`")->required();
    decide.add_option("--benefit", written.benefit, "What is wanted [solved_share]")->type_name("INDICATOR");
    decide.add_option("--cost", written.cost, "What it costs [staff_hours]")->type_name("INDICATOR");
    add_output_options(decide, written);
    auto& export_command = *program.add_subcommand("export", "The tables of a run file as CSV");
    export_command.add_option("RESULT", written.subject, "A run file")->required();
    export_command.add_option("--out", written.out, "Folder for the CSV files")->type_name("FOLDER");
    add_output_options(export_command, written);
    auto& report = *program.add_subcommand("report", "One HTML page with tables and plots of run files");
    report.add_option("RESULT", written.results, "Run files of one comparison, the baseline first")
        ->required();
    report.add_option("--evidence", written.evidence, "Show a result of `linli reproduce` as well")
        ->type_name("FILE");
    report
        .add_option("--study", written.study,
                    "Show a finished study of sensitivity as well, its folder or file")
        ->type_name("STUDY");
    report.add_option("--out", written.out, "The page [results/report.html]")->type_name("FILE");
    add_output_options(report, written);
    program.add_subcommand("view", "Look at run files, or at a scenario while it is simulated, in a window");
    describe_data_commands(program, written);
    for (auto* const command : program.get_subcommands({})) {
        command->allow_extras(); // told about in our own words
    }
}

std::vector<std::string> option_names(CLI::App const& command) {
    std::vector<std::string> names;
    for (auto const* const option : command.get_options()) {
        for (auto const& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

void refuse_extras(CLI::App const& command) {
    auto const extras = command.remaining();
    if (extras.empty()) {
        return;
    }
    auto const& word = extras.front();
    auto const help = "`linli " + command.get_name() + " --help` shows what it takes";
    if (word.starts_with('-')) {
        auto const close = nearest(word.substr(0, word.find('=')), option_names(command));
        refuse(word, "is no option of `linli " + command.get_name() + "`",
               close ? "did you mean `" + *close + "`?" : help);
    }
    refuse(word, "is one word too many for `linli " + command.get_name() + "`", help);
}

void refuse_unknown_command(CLI::App const& program, std::string const& word) {
    std::vector<std::string> names;
    for (auto const* const command : program.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    if (!word.starts_with('-') && std::find(names.begin(), names.end(), word) == names.end()) {
        auto const close = nearest(word, names);
        refuse(word, "is no command",
               close ? "did you mean `" + *close + "`?" : "`linli --help` shows them all");
    }
}

} // namespace

std::variant<Arguments, Message> parse_arguments(std::vector<std::string> const& words) {
    Written written;
    CLI::App program("Linli: which way of organising a neighbourhood solves what, how fast and for whom?",
                     "linli");
    program.set_version_flag("--version", "linli " LINLI_VERSION);
    describe(program, written);
    if (words.empty()) {
        refuse("no command", "a command is needed", "`linli --help` shows them all");
    }
    refuse_unknown_command(program, words.front());
    try {
        program.parse(
            std::vector<std::string>(words.rbegin(), words.rend())); // CLI11 takes them from the back
    } catch (CLI::CallForVersion const& version) {
        return Message{std::string(version.what()) + '\n'};
    } catch (CLI::Success const&) {
        auto const chosen = program.get_subcommands();
        return Message{chosen.empty() ? program.help() : chosen.front()->help("linli")};
    } catch (CLI::ParseError const& error) {
        auto const chosen = program.get_subcommands();
        auto const command = chosen.empty() ? std::string() : chosen.front()->get_name() + ' ';
        refuse("linli " + command + "...", error.what(), "`linli " + command + "--help` shows what it takes");
    }
    auto const& command = *program.get_subcommands().front();
    refuse_extras(command);
    return arguments_from(command.get_name(), written);
}

} // namespace linli::app
