#include "viz/app/options.hpp"

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
            options.files.emplace_back(word);
        }
    }
    return options;
}

std::string help_text() {
    return R"(Look at recorded runs
Usage: linli view [OPTIONS] [RESULT ...]

  RESULT ...           Run files: replications and up to four structures of one scenario

Options:
  --lang LANGUAGE      en or zh [from the environment]
  --panel PANEL        map, series, chart, issues or results
  --day NUMBER         Day to show, from 1 [the last]
  --colour INDICATOR   Colour of the map: open, unnoticed, backlog, satisfaction, trust, ownership, volunteers
  --issue KEY          Issue whose journey is shown
  --screenshot FILE    Write a PNG picture instead of opening a window; needs no display
  --size WIDTHxHEIGHT  Size of window or picture [1280x800]
  --text-size NUMBER   Height of a line of text in pixels [19]
  --frames NUMBER      Close the window after so many frames
  --timing             Say how long the first picture took

Exit codes: 0 done, 1 failed, 2 wrong usage or input.
)";
}

} // namespace linli::viz
