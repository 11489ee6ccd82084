#include "models/app/arguments_written.hpp"
#include "models/app/refuse.hpp"
#include "models/requests/fragment.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <thread>
#include <tuple>

namespace linli::app {

namespace {

std::uint64_t number(std::string const& option, std::optional<std::string> const& text, std::uint64_t least,
                     std::uint64_t most, std::uint64_t otherwise) {
    if (!text) {
        return otherwise;
    }
    auto const value = parse_unsigned(*text);
    if (!value || *value < least || *value > most) {
        refuse(option + " " + *text,
               "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return *value;
}

template <class Choice, std::size_t n>
Choice choice(std::string const& option, std::string const& text,
              std::array<std::pair<char const*, Choice>, n> const& known) {
    std::vector<std::string> words;
    std::string all;
    for (auto const& [word, value] : known) {
        if (text == word) {
            return value;
        }
        words.emplace_back(word);
        all += (all.empty() ? "" : ", ") + words.back();
    }
    auto const close = nearest(text, words);
    refuse(option + " " + text, "must be one of: " + all, close ? "did you mean `" + *close + "`?" : "");
}

RecordLevel level_of(Written const& written) {
    constexpr std::array<std::pair<char const*, RecordLevel>, 4> known{{{"summary", RecordLevel::summary},
                                                                        {"daily", RecordLevel::daily},
                                                                        {"issues", RecordLevel::issues},
                                                                        {"journeys", RecordLevel::journeys}}};
    return choice("--level", written.level.value_or("summary"), known);
}

SimulationChoices simulation_choices(Written const& written, std::uint32_t usual_replications) {
    constexpr std::uint64_t most_replications = 100000;
    constexpr std::uint64_t most_threads = 1024;
    constexpr std::uint64_t most_days = 36500;
    auto const cores = std::max(1U, std::thread::hardware_concurrency());
    SimulationChoices choices{.scenario = written.subject, .overrides = written.set};
    choices.out = written.out.value_or("results");
    choices.seed = number("--seed", written.seed, 0, ~std::uint64_t{0}, 1);
    choices.replications = static_cast<std::uint32_t>(
        number("--replications", written.replications, 1, most_replications, usual_replications));
    choices.threads = static_cast<int>(number("--threads", written.threads, 1, most_threads, cores));
    choices.level = level_of(written);
    choices.live = written.live;
    for (auto file = written.with.rbegin(); file != written.with.rend(); ++file) {
        auto const values = load_fragment(*file).set; // what stands on the command line has the last word
        choices.overrides.insert(choices.overrides.begin(), values.begin(), values.end());
    }
    if (written.days) {
        choices.overrides.push_back("scenario.days=" +
                                    std::to_string(number("--days", written.days, 1, most_days, 1)));
    }
    for (auto const& text : written.set) {
        if (text.find('=') == std::string::npos || text.front() == '=') {
            refuse("--set " + text, "must be written path=value", "e.g. --set scenario.days=30");
        }
    }
    for (auto const& path : written.remove) {
        choices.overrides.push_back('!' + path);
    }
    for (auto const& text : written.add) {
        if (text.find('=') == std::string::npos || text.front() == '=') {
            refuse("--put " + text, "must be written path=value",
                   "e.g. --put \"structure.mechanism.yardstick={ copying = 0.1 }\"");
        }
        choices.overrides.push_back('+' + text);
    }
    return choices;
}

int jobs_of(Written const& written) {
    constexpr std::uint64_t most_jobs = 1024;
    auto const cores = std::max(1U, std::thread::hardware_concurrency());
    return static_cast<int>(number("--jobs", written.jobs, 1, most_jobs, cores));
}

std::vector<std::string> split_names(std::string const& option, std::string const& text) {
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(',', begin), text.size());
        names.push_back(text.substr(begin, end - begin));
        if (names.back().empty()) {
            refuse(option + ' ' + text, "must be names with a comma between them");
        }
        begin = end + 1;
    }
    return names;
}

/// Which part `I/N` is.
std::pair<std::size_t, std::size_t> shard_of(std::string const& text) {
    constexpr std::size_t most_parts = 100000;
    auto const slash = text.find('/');
    auto const part = parse_unsigned(text.substr(0, slash));
    auto const parts = slash == std::string::npos ? std::nullopt : parse_unsigned(text.substr(slash + 1));
    if (!part || !parts || *part < 1 || *part > *parts || *parts > most_parts) {
        refuse("--shard " + text, "must be I/N with 1 <= I <= N", "e.g. --shard 3/8");
    }
    return {static_cast<std::size_t>(*part), static_cast<std::size_t>(*parts)};
}

SweepArguments sweep_arguments(Written const& written) {
    if (written.second.has_value() != written.merge.empty()) {
        refuse("sweep", "takes either a study file, or --merge and a folder",
               "e.g. linli sweep study.toml, then linli merge results/study --out study.h5");
    }
    if (!written.merge.empty() && !written.out) {
        refuse("sweep --merge " + written.merge.front(), "needs --out and the file to write");
    }
    constexpr std::uint64_t most_seconds = 10'000'000;
    SweepArguments sweep{.study = written.second,
                         .out = written.out,
                         .merge = {written.merge.begin(), written.merge.end()},
                         .known = written.known};
    sweep.jobs = jobs_of(written);
    if (written.shard) {
        std::tie(sweep.part, sweep.parts) = shard_of(*written.shard);
    }
    sweep.time_limit = static_cast<double>(number("--time-limit", written.time_limit, 1, most_seconds, 600));
    sweep.save_every = static_cast<double>(number("--save-every", written.save_every, 0, most_seconds, 5));
    if (written.until) {
        constexpr std::uint64_t most_replications = 1'000'000;
        sweep.until = static_cast<std::size_t>(number("--until", written.until, 1, most_replications, 1));
    }
    sweep.status = written.status;
    sweep.retry_failed = written.retry_failed;
    return sweep;
}

ReproduceArguments reproduce_arguments(Written const& written) {
    constexpr std::uint64_t most_replications = 1000;
    ReproduceArguments reproduce;
    if (written.rows) {
        reproduce.rows = split_names("--rows", *written.rows);
    }
    reproduce.replications =
        static_cast<std::uint32_t>(number("--replications", written.replications, 2, most_replications, 5));
    reproduce.seed = number("--seed", written.seed, 0, ~std::uint64_t{0}, 1);
    reproduce.jobs = jobs_of(written);
    reproduce.out = written.out.value_or("results/evidence.h5");
    return reproduce;
}

CompareArguments compare_arguments(Written const& written) {
    CompareArguments compare{simulation_choices(written, 10), {}, written.all};
    if (written.structures) {
        compare.structures = split_names("--structures", *written.structures);
    }
    compare.pairing = written.pairing;
    if (written.report) {
        compare.report = *written.report;
    }
    return compare;
}

ExplainArguments explain_arguments(Written const& written) {
    if (written.all == written.second.has_value()) {
        refuse("explain", "takes either a key or --all", "e.g. linli explain patience_days");
    }
    if (written.markdown && !written.all) {
        refuse("--markdown", "goes with --all", "linli explain --all --markdown");
    }
    return {written.second, written.markdown};
}

ImportArguments import_arguments(Written const& written) {
    ImportArguments import{written.subject, *written.mapping, written.out.value_or("")};
    if (!written.out) {
        import.out = import.data;
        import.out.replace_extension(".toml");
    }
    return import;
}

ReportArguments report_arguments(Written const& written) {
    ReportArguments report{{written.results.begin(), written.results.end()}};
    if (written.out) {
        report.out = *written.out;
    }
    if (written.evidence) {
        report.evidence = *written.evidence;
    }
    if (written.study) {
        report.study = *written.study;
    }
    return report;
}

BranchArguments branch_arguments(Written const& written) {
    constexpr std::uint64_t most_days = 36500;
    BranchArguments branch{simulation_choices(written, 10), written.from, 0, {}, {}, {}};
    branch.at = static_cast<int>(number("--at", written.at, 0, most_days, 0));
    if (written.structures) {
        branch.structures = split_names("--structures", *written.structures);
    }
    for (auto const& change : written.change) {
        if (change.empty() || (change.find('=') == std::string::npos && change.front() != '!')) {
            refuse("--change " + change, "must be written path=value, +path=value or !path",
                   "e.g. --change scenario.days=30, as in --set, --put and --remove");
        }
        branch.changes.push_back(change);
    }
    for (auto const& text : written.into) {
        auto const sign = text.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
            refuse("--into " + text, "must be written OLD=NEW, ids of offices",
                   "e.g. --into grid-office=community-office");
        }
        branch.successors[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return branch;
}

decltype(Arguments::command) command_of(std::string const& command, Written const& written) {
    if (command == "run") {
        return RunArguments{simulation_choices(written, 1), written.structure};
    }
    if (command == "compare") {
        return compare_arguments(written);
    }
    if (command == "branch") {
        return branch_arguments(written);
    }
    if (command == "ablate") {
        return AblateArguments{simulation_choices(written, 10), written.structure, written.add_from};
    }
    if (command == "queueing") {
        return QueueingArguments{simulation_choices(written, 1), written.structure};
    }
    if (command == "reproduce") {
        return reproduce_arguments(written);
    }
    if (command == "calibrate") {
        return CalibrateArguments{written.subject, written.out, jobs_of(written)};
    }
    if (command == "check") {
        return CheckArguments{written.subject};
    }
    if (command == "explain") {
        return explain_arguments(written);
    }
    if (command == "list") {
        return ListArguments{};
    }
    if (command == "sweep" || command == "merge") {
        return sweep_arguments(written);
    }
    if (command == "decide") {
        DecideArguments decide{written.subject};
        decide.benefit = written.benefit.value_or(decide.benefit);
        decide.cost = written.cost.value_or(decide.cost);
        return decide;
    }
    if (command == "trace") {
        return TraceArguments{written.subject, written.second, written.issue.value_or("worst")};
    }
    if (command == "import") {
        return import_arguments(written);
    }
    if (command == "compare-data") {
        return CompareDataArguments{*written.second, written.subject, *written.mapping};
    }
    if (command == "report") {
        return report_arguments(written);
    }
    return ExportArguments{written.subject, written.out};
}

} // namespace

Arguments arguments_from(std::string const& command, Written const& written) {
    Arguments arguments{};
    constexpr std::array<std::pair<char const*, Language>, 2> languages{
        {{"en", Language::en}, {"zh", Language::zh}}};
    arguments.language = choice("--lang", written.lang.value_or("en"), languages);
    arguments.format = written.json ? Format::json : Format::text;
    arguments.quiet = written.quiet;
    arguments.command = command_of(command, written);
    return arguments;
}

} // namespace linli::app
