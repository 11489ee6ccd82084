#pragma once

#include "sim/config/document.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/schema.hpp"

#include <gmock/gmock.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// A small file format that uses every kind of field, and how to say which mistakes are expected.
namespace linli::config {

enum class Order { oldest, nearest };

struct Pump {
    std::string id;
    double flow = 0.0;
};

struct Alarm {
    int limit = 0;
};

struct Station {
    std::string id;
    Name name;
    double delay = 0.0;
    double share = 0.0;
    std::optional<double> depth;
    int crew = 0;
    std::int64_t serial = 0;
    Order order = Order::oldest;
    bool open = false;
    std::optional<Alarm> alarm;
    std::vector<Pump> pumps;
    SourcePosition where;
    Section here;
};

struct Plan {
    std::string title;
    std::vector<std::string> notes;
    std::vector<double> weights;
    std::map<std::string, double> hours;
    Alarm alarm;
    std::vector<Station> stations;
    std::vector<Section> parts;
    std::optional<Section> extra;
};

inline Schema<Alarm> alarm_schema() {
    Schema<Alarm> schema("alarm", "When to ring.");
    schema.integer("limit", &Alarm::limit, "count", {1, 9}, "rings after so many");
    return schema;
}

inline Schema<Station> station_schema() {
    Schema<Pump> pump("pump", "What moves water.");
    pump.text("id", &Pump::id, "its name").number("flow", &Pump::flow, "litre", {0, 100}, "water an hour");

    Schema<Station> schema("station", "Where pumps stand.");
    schema.text("id", &Station::id, "its name")
        .name("name", &Station::name, "what people call it")
        .number("delay", &Station::delay, "day", {1, 60}, "days until somebody comes")
        .number("share", &Station::share, "1", Limits::share(), "share of the work", 0.5)
        .number("depth", &Station::depth, "metre", Limits::at_least(0), "depth of the well")
        .integer("crew", &Station::crew, "person", {0, 99}, "people at work", 2)
        .integer("serial", &Station::serial, "1", {}, "number on the plate", 7)
        .choice("order", &Station::order, {{"oldest", Order::oldest}, {"nearest", Order::nearest}},
                "what is done first", Order::nearest)
        .flag("open", &Station::open, "somebody is there", true)
        .table("alarm", &Station::alarm, alarm_schema(), "rings when overdue")
        .tables("pump", &Station::pumps, pump, "its pumps")
        .position(&Station::where)
        .section(&Station::here);
    return schema;
}

inline Schema<Plan> plan_schema() {
    Schema<Plan> schema("plan", "All stations.");
    schema.text("title", &Plan::title, "what the plan is called", "untitled")
        .texts("notes", &Plan::notes, "remarks", {{}})
        .numbers("weights", &Plan::weights, "kg", {0, 10}, "weights of the parts", {{1.0, 2.0}})
        .numbers_by_key("hours", &Plan::hours, "hour", {0, 24}, "hours by skill", Presence::optional)
        .table("alarm", &Plan::alarm, alarm_schema(), "the alarm of the plan")
        .tables("station", &Plan::stations, station_schema(), "the stations")
        .subsections("part", &Plan::parts, "parts of several kinds", "use")
        .subsection("extra", &Plan::extra, "anything");
    return schema;
}

/// A plan without mistakes. Line 1: title; 2: alarm; 4 to 8: the station `north`; 9: its alarm; 11 to 13: a
/// pump.
inline std::string const good_plan = R"(title = "both wells"
alarm = { limit = 3 }

[[station]]
id = "north"
name = { en = "North", zh = "北" }
delay = 7
share = 0.25
alarm.limit = 5

[[station.pump]]
id = "big"
flow = 12.5
)";

/// The good plan with `from` replaced by `to`.
inline std::string changed(std::string const& from, std::string const& to) {
    auto text = good_plan;
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

inline Plan read(Document const& document) {
    Problems problems;
    auto plan = plan_schema().read(document.root(), problems);
    problems.throw_if_any();
    return plan;
}

inline Plan read(std::string const& text) {
    return read(Document::parse(text, "plan.toml"));
}

/// All mistakes that `action` is told; none if it succeeds.
template <class Action>
std::vector<Diagnostic> mistakes_of(Action const& action) {
    try {
        action();
    } catch (InputError const& error) {
        return error.diagnostics();
    }
    return {};
}

inline std::vector<Diagnostic> mistakes(std::string const& text) {
    return mistakes_of([&] { static_cast<void>(read(text)); });
}

/// Matches a diagnostic by its exact position and by parts of its texts.
inline auto told(std::string const& file, int line, int column, std::string const& what,
                 std::string const& rule, std::string const& hint) {
    using testing::Field;
    using testing::HasSubstr;
    return testing::AllOf(Field("where", &Diagnostic::where,
                                testing::AllOf(Field("file", &SourcePosition::file, file),
                                               Field("line", &SourcePosition::line, line),
                                               Field("column", &SourcePosition::column, column))),
                          Field("what", &Diagnostic::what, HasSubstr(what)),
                          Field("rule", &Diagnostic::rule, HasSubstr(rule)),
                          Field("hint", &Diagnostic::hint, HasSubstr(hint)));
}

inline auto told(int line, int column, std::string const& what, std::string const& rule,
                 std::string const& hint) {
    return told("plan.toml", line, column, what, rule, hint);
}

} // namespace linli::config

namespace linli {

inline void PrintTo(Diagnostic const& diagnostic, std::ostream* out) {
    *out << to_string(diagnostic);
}

} // namespace linli
