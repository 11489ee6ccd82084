#include "models/app/trace.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/journey.hpp"
#include "models/app/journey_view.hpp"
#include "models/app/refuse.hpp"

#include <ostream>

namespace linli::app {

namespace {

store::RunFile read_issues(std::filesystem::path const& file) {
    return store::read(file, {"issues", "events", "event_names", "kinds", "causes", "offices"});
}

std::string text_of(store::RunFile const& run, std::string_view name) {
    auto const* const text = run.provenance_text(name);
    return text == nullptr ? std::string() : *text;
}

void expect_same_world(store::RunFile const& a, store::RunFile const& b, TraceArguments const& arguments) {
    for (char const* const name : {"scenario", "seed", "replicate"}) {
        if (text_of(a, name) != text_of(b, name)) {
            refuse(std::string(name) + " = " + text_of(b, name),
                   "must be " + text_of(a, name) + ", as in " + arguments.result.string(),
                   "only runs of the same world have the same issues", arguments.other->string());
        }
    }
}

void print_text(Journey const& journey, std::optional<Journey> const& other, Console const& console) {
    console.out << "issue " << journey.key << "\n\n";
    if (!other) {
        console.out << journey_text(journey, console.language, console.width);
    } else if (console.width >= least_width_for_two) {
        auto const half = half_width(console.width);
        console.out << side_by_side(journey_text(journey, console.language, half),
                                    journey_text(*other, console.language, half), console.width);
    } else {
        console.out << journey_text(journey, console.language, console.width) << "\n"
                    << journey_text(*other, console.language, console.width);
    }
}

void print_json(Journey const& journey, std::optional<Journey> const& other, Console const& console) {
    JsonWriter json;
    json.begin_object().field("command", "trace").key("journeys").begin_array();
    write_journey(journey, json);
    if (other) {
        write_journey(*other, json);
    }
    json.end_array().end_object();
    console.out << json.text();
}

} // namespace

int trace(TraceArguments const& arguments, Console const& console) {
    auto const run = read_issues(arguments.result);
    auto const key = pick_issue(run, arguments.issue);
    auto const journey = journey_of(run, key);
    std::optional<Journey> other;
    if (arguments.other) {
        auto const second = read_issues(*arguments.other);
        expect_same_world(run, second, arguments);
        other = journey_of(second, key);
    }
    (console.format == Format::json ? print_json : print_text)(journey, other, console);
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
