#include "viz/app/options.hpp"

#include "models/requests/fragment.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>

namespace linli::viz {

namespace {

[[noreturn]] void refuse(std::string what, std::string rule, std::string hint = {}) {
    throw InputError(Diagnostic{{"command line", 0, 0}, std::move(what), std::move(rule), std::move(hint)});
}

std::uint64_t whole(std::string const& option, std::string const& value, std::uint64_t low,
                    std::uint64_t high) {
    auto const number = parse_unsigned(value);
    if (!number || *number < low || *number > high) {
        refuse(option + ' ' + value,
               "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    }
    return *number;
}

/// The place of `value` among `names`.
template <class Names>
std::size_t one_of(std::string const& option, std::string const& value, Names const& names) {
    auto const found = std::find(names.begin(), names.end(), value);
    if (found == names.end()) {
        std::string list;
        for (auto const& name : names) {
            list += (list.empty() ? "" : ", ") + std::string(name);
        }
        refuse(option + ' ' + value, "must be one of " + list);
    }
    return static_cast<std::size_t>(found - names.begin());
}

void read_size(std::string const& value, Options& options) {
    auto const cross = value.find('x');
    if (cross == std::string::npos) {
        refuse("--size " + value, "must be WIDTHxHEIGHT, such as 1920x1080");
    }
    options.width = static_cast<int>(whole("--size", value.substr(0, cross), 400, 7680));
    options.height = static_cast<int>(whole("--size", value.substr(cross + 1), 300, 4320));
}

std::vector<std::string> colour_ids() {
    std::vector<std::string> ids;
    ids.reserve(std::size(map_indicators));
    for (auto const indicator : map_indicators) {
        ids.push_back(map_indicator_id(indicator));
    }
    return ids;
}

void take_scenario(std::string const& value, Options& options) {
    if (options.scenario) {
        refuse(value, "only one scenario is simulated at a time",
               "several structures of it stand side by side with --structures a,b");
    }
    options.scenario = value;
}

void add_structures(std::string const& value, Options& options) {
    std::size_t from = 0;
    while (from <= value.size()) {
        auto const comma = std::min(value.find(',', from), value.size());
        if (comma == from) {
            refuse("--structures " + value, "must be names with a comma between them");
        }
        options.structures.push_back(value.substr(from, comma - from));
        from = comma + 1;
    }
    if (options.structures.size() > Study::most_arms) {
        refuse("--structures " + value, "at most " + std::to_string(Study::most_arms) + " structures");
    }
}

void add_fragment(std::string const& value, Options& options) {
    auto const set = load_fragment(value).set;
    options.overrides.insert(options.overrides.begin(), set.begin(), set.end());
}

/// A run file is told by its ending; all else is a scenario, by path or name.
void take_word(std::string const& word, Options& options) {
    auto const ending = std::filesystem::path(word).extension();
    if (ending == ".h5" || ending == ".live") {
        options.files.emplace_back(word);
    } else {
        take_scenario(word, options);
    }
}

/// What does not go together.
void check(Options const& options) {
    if (options.lesson && (options.scenario || !options.files.empty())) {
        refuse("--lesson " + *options.lesson, "a lesson brings its own runs",
               "give no scenario and no run files");
    }
    if (options.scenario && !options.files.empty()) {
        refuse(*options.scenario, "a scenario is simulated live and is not shown beside run files",
               "give either run files (*.h5) or one scenario");
    }
    if (!options.scenario && (!options.structures.empty() || !options.overrides.empty())) {
        refuse("--structure, --set and --with", "go with a scenario that is simulated live",
               "linli view xinhua-road --structures conventional,courtyard-council");
    }
}

using Reader = std::function<void(std::string const&, Options&)>;

std::map<std::string, Reader> const& readers() {
    static std::map<std::string, Reader> const table{
        {"--lang",
         [](auto const& v, Options& o) {
             o.language = static_cast<Language>(one_of("--lang", v, std::vector<std::string>{"en", "zh"}));
         }},
        {"--panel",
         [](auto const& v, Options& o) { o.panel = static_cast<Panel>(one_of("--panel", v, panel_ids)); }},
        {"--day", [](auto const& v, Options& o) { o.day = static_cast<int>(whole("--day", v, 1, 100000)); }},
        {"--colour", [](auto const& v,
                        Options& o) { o.colour = map_indicators.at(one_of("--colour", v, colour_ids())); }},
        {"--issue", [](auto const& v, Options& o) { o.issue = whole("--issue", v, 0, ~std::uint64_t{0}); }},
        {"--screenshot", [](auto const& v, Options& o) { o.screenshot = v; }},
        {"--structure", add_structures},
        {"--structures", add_structures},
        {"--seed", [](auto const& v, Options& o) { o.seed = whole("--seed", v, 0, ~std::uint64_t{0}); }},
        {"--set", [](auto const& v, Options& o) { o.overrides.push_back(v); }},
        {"--with", add_fragment},
        {"--live", take_scenario},
        {"--lesson", [](auto const& v, Options& o) { o.lesson = v; }},
        {"--page", [](auto const& v, Options& o) { o.page = whole("--page", v, 0, 99); }},
        {"--size", read_size},
        {"--text-size",
         [](auto const& v, Options& o) { o.pixels = static_cast<float>(whole("--text-size", v, 12, 48)); }},
        {"--frames",
         [](auto const& v, Options& o) { o.frames = static_cast<int>(whole("--frames", v, 1, 100000)); }},
    };
    return table;
}

std::vector<std::string> option_names() {
    std::vector<std::string> names{"--help", "--timing"};
    for (auto const& [name, reader] : readers()) {
        names.push_back(name);
    }
    return names;
}

Language language_of_environment() {
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
        }
    }
    return Language::en;
}

} // namespace

Options read_options(std::vector<std::string> const& words) {
    Options options;
    options.language = language_of_environment();
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (word == "--timing") {
            options.timing = true;
        } else if (word.starts_with("-") && word != "-") {
            auto const reader = readers().find(word);
            if (reader == readers().end()) {
                auto const near = nearest(word, option_names());
                refuse(word, "is no option of `linli view`", near ? "did you mean " + *near + '?' : "");
            }
            if (i + 1 == words.size()) {
                refuse(word, "needs a value");
            }
            reader->second(words[++i], options);
        } else {
            take_word(word, options);
        }
    }
    check(options);
    return options;
}

std::string help_text() {
    return R"(Look at recorded runs, or at a run while it is simulated, here or in another process
Usage: linli view [OPTIONS] [RESULT ...]
       linli view [OPTIONS] SCENARIO

  RESULT ...           Run files: replications and up to four structures of one scenario. One that a run with
                       --live is writing is followed, one that is not there opens as soon as it is
  SCENARIO             Path or name of a scenario to simulate live, e.g. xinhua-road

Options for a scenario:
  --structures A,B     One to four structures, side by side in the same world [the first of the scenario]
  --seed NUMBER        Seed of the world [1]
  --set PATH=VALUE     Change a value, as `linli run` does
  --with FILE          Changes from a file, as `linli run` does

Options:
  --lang LANGUAGE      en or zh [from the environment]
  --panel PANEL        map, series, chart, issues, results, race or parameters
  --day NUMBER         Day to show, from 1 [the last]; a picture of a run that is followed waits for it
  --colour INDICATOR   Colour of the map: open, unnoticed, backlog, satisfaction, trust, ownership, volunteers
  --issue KEY          Issue whose journey is shown
  --lesson NAME        Be led through a workshop lesson, by path or name from `linli list`
  --page NUMBER        Page of the lesson: 0 the question, then its steps, then the explanation [0]
  --screenshot FILE    Write a PNG picture instead of opening a window; needs no display
  --size WIDTHxHEIGHT  Size of window or picture [1280x800]
  --text-size NUMBER   Height of a line of text in pixels [19]
  --frames NUMBER      Close the window after so many frames
  --timing             Say how long the first picture took

Exit codes: 0 done, 1 failed, 2 wrong usage or input.
)";
}

} // namespace linli::viz
