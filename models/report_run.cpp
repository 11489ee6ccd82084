#include "models/report_run.hpp"

#include "models/build_id.hpp"
#include "models/indicators/compute.hpp"
#include "models/indicators/emergency.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/simulation_state.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <limits>
#include <span>

namespace linli {

namespace {

using store::Column;
using store::Table;

constexpr std::array<std::string_view, 4> level_ids{"summary", "daily", "issues", "journeys"};

/// An issue in the file: the problem and the community where it is at home.
struct Row {
    std::uint32_t community = 0;
    std::uint32_t building = 0;
    Problem problem;
};

std::uint32_t building_of(Simulation::State const& state, std::uint32_t community, Problem const& problem) {
    auto const& partition = state.world[community];
    auto const& type =
        state.model.scenario.courtyard_types[state.model.courtyard(partition, problem.courtyard).type];
    return partition.people.household[problem.resident] /
           static_cast<std::uint32_t>(type.households_per_building);
}

/// Fills one column from rows of anything.
template <class Value, class Rows, class Get>
Column column(std::string name, std::string unit, std::string meaning, Rows const& rows, Get get) {
    std::vector<Value> values;
    values.reserve(rows.size());
    for (auto const& row : rows) {
        values.push_back(static_cast<Value>(get(row)));
    }
    return {std::move(name), std::move(unit), std::move(meaning), std::move(values)};
}

template <class Ids>
Table labels(std::string path, std::string meaning, Ids const& ids) {
    return {std::move(path),
            std::move(meaning),
            {column<std::string>("id", "", "Label of the code that equals the row number.", ids,
                                 [](auto const& id) { return std::string(id); })}};
}

/// The ticket of each problem that an office holds: [community][slot of the problem].
std::vector<std::vector<Ticket const*>> tickets_by_problem(Model const& model,
                                                           std::vector<Partition> const& world) {
    std::vector<std::vector<Ticket const*>> tickets(model.geography.communities);
    for (std::size_t community = 0; community < tickets.size(); ++community) {
        tickets[community].resize(world[community].problems.slots(), nullptr);
    }
    for (auto const& partition : world) {
        partition.tickets.for_each([&](std::uint32_t, Ticket const& ticket) {
            if (ticket.role == Role::whole) {
                tickets[ticket.home][ticket.problem] = &ticket;
            }
        });
    }
    return tickets;
}

/// Call `visit(community, problem)` for each problem that still exists, as it would be booked if the run
/// ended now.
template <class Visit>
void for_each_open_problem(Model const& model, std::vector<Partition> const& world, Step step,
                           Visit const& visit) {
    auto const now = static_cast<float>(model.calendar.start_of(step));
    auto const tickets = tickets_by_problem(model, world);
    for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
        world[community].problems.for_each([&](std::uint32_t slot, Problem const& problem) {
            auto copy = problem;
            if (auto const* const held = tickets[community][slot]) {
                copy.ledger.add(held->ledger);
                copy.hops = static_cast<std::uint16_t>(copy.hops + held->hops);
                copy.promised = held->promised;
                copy.handled = held->handled;
            }
            copy.ledger.turn(std::max(now, copy.ledger.since()), copy.ledger.cause());
            visit(community, copy);
        });
    }
}

Table indicators_table(std::vector<Indicator> const& rows) {
    return {
        "indicators",
        "One value for each indicator of the run.",
        {column<std::string>("name", "", "Indicator; `linli explain NAME` defines it.", rows,
                             [](auto const& r) { return r.id; }),
         column<double>("value", "", "Value in the unit beside it; NaN where there were too few cases.", rows,
                        [](auto const& r) { return r.value; }),
         column<std::string>("unit", "", "Unit of the value.", rows, [](auto const& r) { return r.unit; }),
         column<std::int64_t>("samples", "", "Cases that the value rests on.", rows,
                              [](auto const& r) { return r.samples; })}};
}

Table kinds_table(Model const& model) {
    auto const& kinds = model.kinds;
    return {
        "kinds",
        "Issue kinds; the code of a kind is its row number.",
        {column<std::string>("id", "", "Code in the data file.", kinds, [](auto const& k) { return k.id; }),
         column<std::string>("name_en", "", "English name.", kinds, [](auto const& k) { return k.name.en; }),
         column<std::string>("name_zh", "", "Chinese name.", kinds,
                             [](auto const& k) { return k.name.zh; })}};
}

Table channels_table(Model const& model) {
    auto const& channels = model.structure.channels;
    return {
        "channels",
        "Ways of reporting; the code of a channel is its row number, 255 means found by an office itself.",
        {column<std::string>("id", "", "Identifier in the structure.", channels,
                             [](auto const& c) { return c.id; }),
         column<std::string>("name_en", "", "English name.", channels,
                             [](auto const& c) { return c.name.en; }),
         column<std::string>("name_zh", "", "Chinese name.", channels,
                             [](auto const& c) { return c.name.zh; })}};
}

Table offices_table(Model const& model) {
    auto const& offices = model.structure.offices;
    auto const& rules = model.organization.rules();
    return {"offices",
            "Office templates of the structure; the code of an office is its row number.",
            {column<std::string>("id", "", "Identifier in the structure.", offices,
                                 [](auto const& o) { return o.id; }),
             column<std::string>("name_en", "", "English name.", offices,
                                 [](auto const& o) { return o.name.en; }),
             column<std::string>("name_zh", "", "Chinese name.", offices,
                                 [](auto const& o) { return o.name.zh; }),
             column<std::int32_t>("tier", "", "Code of its tier.", offices,
                                  [](auto const& o) { return static_cast<int>(o.at); }),
             column<std::int32_t>("parent", "", "Code of the office it passes up to, -1 if none.", rules,
                                  [](auto const& r) { return r.parent; })}};
}

Table by_kind_table(std::span<Partition const> world, Tally const& tally) {
    std::vector<std::vector<double>> days;
    for (std::size_t kind = 0; kind < tally.kinds.size(); ++kind) {
        days.push_back(days_to_fix(world, kind).quantiles({0.5, 0.9}));
    }
    auto const count = [&](std::string name, std::string meaning, std::uint64_t KindTally::*member) {
        return column<std::int64_t>(std::move(name), "issue", std::move(meaning), tally.kinds,
                                    [member](auto const& k) { return k.*member; });
    };
    auto const percentile = [](std::size_t i) {
        return [i](std::vector<double> const& values) { return values[i]; };
    };
    return {"by_kind",
            "Counts and times by issue kind, in the order of `kinds`.",
            {count("arisen", "Problems that arose.", &KindTally::arisen),
             count("noticed", "Problems noticed.", &KindTally::noticed),
             count("reported", "Issues reported.", &KindTally::reported),
             count("closed", "Issues closed for the first time.", &KindTally::closed),
             count("fixed", "Problems really solved.", &KindTally::solved),
             count("false_closed", "Closings without anything done.", &KindTally::falsely_closed),
             column<double>("days_to_fix_p50", "day", "Median time from arising to solved; NaN if none.",
                            days, percentile(0)),
             column<double>("days_to_fix_p90", "day", "90th percentile of it; NaN if none.", days,
                            percentile(1))}};
}

std::string place_name(Tier tier, std::size_t number) {
    return std::string(id_of(tier)) + "-" + std::to_string(number + 1);
}

void add_places(store::RunFile& file, Simulation::State const& state) {
    auto const& model = state.model;
    for (auto const tier : {Tier::community, Tier::subdistrict, Tier::district}) {
        std::vector<std::string> names;
        std::vector<std::int32_t> parents;
        std::vector<std::int64_t> residents;
        for (std::uint32_t p = 0; p < model.organization.partitions(); ++p) {
            if (model.organization.tier_of_partition(p) != tier) {
                continue;
            }
            auto const number = static_cast<std::uint32_t>(names.size());
            names.push_back(place_name(tier, number));
            parents.push_back(
                tier == Tier::community ? static_cast<std::int32_t>(model.geography.subdistrict_of(number))
                : tier == Tier::subdistrict ? static_cast<std::int32_t>(model.geography.district_of(number))
                                            : -1);
            std::int64_t sum = 0;
            auto const [first, last] = model.organization.communities_of(p);
            for (auto community = first; community < last; ++community) {
                sum += static_cast<std::int64_t>(model.geography.residents_of(community));
            }
            residents.push_back(sum);
        }
        file.tables.push_back(
            {"places/" + std::string(id_of(tier)),
             "Places of one tier; columns of the daily table of the tier are in this order.",
             {{"name", "", "Name of the place.", names},
              {"parent", "", "Row of its place in the tier above, -1 if none.", parents},
              {"residents", "person", "Residents.", residents}}});
    }
}

void add_days(store::RunFile& file, Simulation::State const& state) {
    auto const& model = state.model;
    for (auto const tier : {Tier::community, Tier::subdistrict, Tier::district}) {
        Table table{"daily/" + std::string(id_of(tier)), "Daily series: [day, place].", {}};
        std::size_t const places = tier == Tier::community     ? model.geography.communities
                                   : tier == Tier::subdistrict ? model.geography.subdistricts
                                                               : model.geography.districts;
        auto const series = Recorder::series();
        for (std::size_t s = 0; s < series.size(); ++s) {
            table.columns.push_back({std::string(series[s].id), std::string(series[s].unit),
                                     std::string(series[s].meaning), state.recorder.values(model, tier, s),
                                     places});
        }
        file.tables.push_back(std::move(table));
    }
}

Column time_by_cause(std::vector<Row> const& rows) {
    std::vector<float> values;
    values.reserve(rows.size() * cause_count);
    for (auto const& row : rows) {
        auto const& days = row.problem.ledger.days();
        values.insert(values.end(), days.begin(), days.end());
    }
    return {"time_by_cause", "day", "Days by cause, in the order of `causes`; their sum is the age.",
            std::move(values), cause_count};
}

Table issues_table(Model const& model, std::vector<Row> const& rows) {
    auto const time = [&](std::string name, std::string meaning, float Problem::*member) {
        return column<float>(std::move(name), "day", std::move(meaning), rows,
                             [member](Row const& r) { return r.problem.*member; });
    };
    auto const number = [&](std::string name, std::string unit, std::string meaning, auto Problem::*member) {
        return column<std::int32_t>(
            std::move(name), std::move(unit), std::move(meaning), rows,
            [member](Row const& r) { return static_cast<std::int32_t>(r.problem.*member); });
    };
    auto const flag = [&](std::string name, std::string meaning, bool Problem::*member) {
        return column<std::uint8_t>(std::move(name), "", std::move(meaning), rows,
                                    [member](Row const& r) { return r.problem.*member ? 1 : 0; });
    };
    Table table{"issues",
                "One row for each problem that arose, or was open when recording began; ordered by key.",
                {}};
    table.columns = {
        column<std::uint64_t>("key", "", "The same for the same problem under every structure.", rows,
                              [](Row const& r) { return r.problem.key; }),
        column<std::uint64_t>("relapse_of", "", "Key of the problem that came back; 0 if none.", rows,
                              [](Row const& r) { return r.problem.relapse_of; }),
        number("kind", "", "Code of the kind.", &Problem::kind),
        column<std::int32_t>("community", "", "Row of `places/community`.", rows,
                             [](Row const& r) { return r.community; }),
        column<std::int32_t>(
            "courtyard", "", "Row of `courtyards`.", rows,
            [&](Row const& r) { return model.geography.first_courtyard[r.community] + r.problem.courtyard; }),
        column<std::int64_t>(
            "resident", "", "Number of the person first affected.", rows,
            [&](Row const& r) { return model.geography.first_resident[r.community] + r.problem.resident; }),
        column<std::int32_t>("building", "", "Building of that person within the courtyard, from 0.", rows,
                             [](Row const& r) { return r.building; }),
        time("arisen", "When it arose.", &Problem::arisen),
        time("noticed", "When anybody noticed.", &Problem::noticed),
        time("reported", "When it was first reported or taken up.", &Problem::reported),
        time("promised", "Day promised by the office.", &Problem::promised),
        time("handled", "When an office first acted on it.", &Problem::handled),
        time("closed", "When it was last closed.", &Problem::closed),
        time("confirmed", "When the reporter confirmed the solution.", &Problem::confirmed),
        time("fixed", "When it was really solved.", &Problem::fixed),
        column<float>("rating", "", "Of the last call-back: 1 satisfied, 0 not, NaN none.", rows,
                      [](Row const& r) { return r.problem.rating; }),
        column<float>("severity", "1", "When it arose.", rows,
                      [](Row const& r) { return r.problem.severity; }),
        column<float>("work_hours", "hour", "Hours that offices spent on it, up to its last closing.", rows,
                      [](Row const& r) { return r.problem.work_hours; }),
        number("affected", "household", "Households it touches.", &Problem::affected),
        number("supporters", "household", "Households that reported it.", &Problem::supporters),
        column<std::int32_t>("noticed_by", "", "Code: 0 nobody, 1 resident, 2 patrol, 3 council, 4 sensor.",
                             rows, [](Row const& r) { return static_cast<int>(r.problem.noticed_by); }),
        number("channel", "", "Code of the channel; 255 if found by an office, or not reported.",
               &Problem::channel),
        number("closed_by", "", "Code of the office that closed it last; 255 if none.", &Problem::closed_by),
        number("hops", "", "Hand-overs between offices.", &Problem::hops),
        number("pingpong", "", "Hand-overs to a wrong office.", &Problem::pingpong),
        number("reopened", "", "How often it was reopened.", &Problem::reopened),
        flag("false_closed", "1 if it was ever closed without being touched.", &Problem::false_closed),
        flag("self_solved", "1 if neighbours solved it.", &Problem::self_solved),
        flag("faded", "1 if it passed by itself.", &Problem::faded),
        time_by_cause(rows),
    };
    return table;
}

Table courtyards_table(Simulation::State const& state, Step step) {
    auto const& model = state.model;
    struct Place {
        Courtyard const* courtyard;
        CourtyardState const* now;
        Council const* council;
        std::uint32_t households;
        double satisfaction;
        double trust;
        double ownership;
        bool own_council;
    };
    std::vector<Place> rows;
    for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
        auto const& partition = state.world[community];
        auto const& people = partition.people;
        auto const mean = [&](DriftingField const& field, std::uint32_t c) {
            return field.empty() ? std::numeric_limits<double>::quiet_NaN() : field.mean(c, step);
        };
        for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
            rows.push_back({&model.courtyard(partition, c), &partition.courtyards[c], &partition.councils[c],
                            people.households[c], mean(people.satisfaction, c),
                            mean(people.trust[static_cast<std::size_t>(Body::community)], c),
                            mean(people.ownership, c), partition.councils[c].host == c});
        }
    }
    auto const real = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<float>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    auto const whole = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<std::int32_t>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    Table table{"courtyards", "One row for each courtyard, at the end of the run.", {}};
    table.columns = {
        whole("community", "", "Row of `places/community`.",
              [](Place const& p) { return p.courtyard->community; }),
        whole("number", "", "Number over the case, the same under every structure.",
              [](Place const& p) { return p.courtyard->number; }),
        whole("type", "", "Row of the scenario's courtyard types.",
              [](Place const& p) { return p.courtyard->type; }),
        whole("managed", "", "1 if a work unit or property company manages it.",
              [](Place const& p) { return p.courtyard->managed ? 1 : 0; }),
        whole("residents", "person", "Residents.", [](Place const& p) { return p.courtyard->residents; }),
        whole("households", "household", "Households.", [](Place const& p) { return p.households; }),
        whole("arisen", "issue", "Problems that arose.", [](Place const& p) { return p.now->arisen; }),
        whole("fixed", "issue", "Problems really solved.", [](Place const& p) { return p.now->solved; }),
        whole("open", "issue", "Problems that exist at the end.", [](Place const& p) { return p.now->open; }),
        real("days_to_fix_mean", "day", "Mean time from arising to solved; NaN if none.",
             [](Place const& p) {
                 return p.now->solved > 0 ? p.now->fix_days / p.now->solved
                                          : std::numeric_limits<double>::quiet_NaN();
             }),
        real("satisfaction", "1", "Mean of residents; NaN if not simulated.",
             [](Place const& p) { return p.satisfaction; }),
        real("trust", "1", "Mean trust in community bodies; NaN if not simulated.",
             [](Place const& p) { return p.trust; }),
        real("ownership", "1", "Mean sense of ownership; NaN if not simulated.",
             [](Place const& p) { return p.ownership; }),
        real("norms", "1", "Strength of neighbourly norms.", [](Place const& p) { return p.now->norms; }),
        real("cooperation", "share", "Share who help, as believed.",
             [](Place const& p) { return p.now->cooperation; }),
        real("volunteer_hours", "hour",
             "Given by helping neighbours, and by members of the courtyard's own council.",
             [](Place const& p) { return p.now->volunteer_hours + p.council->volunteer_hours; }),
        whole("council_state", "", "Code: 0 none, 1 preparing, 2 nominating, 3 posted, 4 serving.",
              [](Place const& p) { return static_cast<int>(p.council->state); }),
        whole("council_shared", "", "1 if it shares the council of another courtyard.",
              [](Place const& p) { return p.own_council ? 0 : 1; }),
        whole("council_members", "person", "Members of its own council.",
              [](Place const& p) { return p.council->members.size(); }),
        real("council_founded", "day", "When the council began to serve; NaN if never.",
             [](Place const& p) { return p.council->founded; }),
    };
    return table;
}

Table posts_table(Simulation::State const& state, Step step) {
    struct Seat {
        std::uint32_t partition;
        Office const* office;
        double had;
    };
    std::vector<Seat> rows;
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            double const had = hours_had(state.model, office, step + 1);
            if (had > 0.0 || office.active) {
                rows.push_back({partition.number, &office, had});
            }
        }
    }
    auto const real = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<float>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    auto const whole = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<std::int32_t>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    Table table{"posts", "One row for each office of each place that had staff.", {}};
    table.columns = {
        whole("office", "", "Code of the office template.", [](Seat const& s) { return s.office->code; }),
        whole("partition", "", "Communities first, then subdistricts, then districts.",
              [](Seat const& s) { return s.partition; }),
        whole("place", "", "Courtyard or grid within the community; 0 otherwise.",
              [](Seat const& s) { return s.office->place; }),
        real("residents", "person", "Residents served.", [](Seat const& s) { return s.office->residents; }),
        real("hours_had", "hour", "Hours for issues and meetings.", [](Seat const& s) { return s.had; }),
        real("hours_issues", "hour", "Hours spent on issues.",
             [](Seat const& s) { return s.office->spent.issues; }),
        real("hours_meetings", "hour", "Hours spent on meetings.",
             [](Seat const& s) { return s.office->spent.meetings; }),
        real("hours_duties", "hour", "Hours spent outside the queue: talks, audits, votes, data entry.",
             [](Seat const& s) { return s.office->spent.duties; }),
        real("load", "share", "Hours spent over hours had; NaN without hours.",
             [](Seat const& s) {
                 auto const& spent = s.office->spent;
                 return s.had > 0.0 ? (spent.total() + spent.emergency) / s.had
                                    : std::numeric_limits<double>::quiet_NaN();
             }),
        real("fatigue", "1", "At the end.", [](Seat const& s) { return s.office->fatigue; }),
        whole("closed", "issue", "Issues closed.",
              [](Seat const& s) { return static_cast<std::int32_t>(s.office->closed); }),
        whole("waiting", "issue", "Issues in the queue at the end.",
              [](Seat const& s) { return static_cast<std::int32_t>(s.office->waiting()); }),
        whole("departures", "person", "People who left out of fatigue.",
              [](Seat const& s) { return s.office->departures; }),
    };
    if (!state.model.scenario.emergencies.empty()) {
        table.columns.push_back(real("hours_emergency", "hour", "Hours on emergency duty, overtime included.",
                                     [](Seat const& s) { return s.office->spent.emergency; }));
    }
    return table;
}

Table events_table(std::vector<Partition> const& world) {
    std::vector<Event> rows;
    for (auto const& partition : world) {
        rows.insert(rows.end(), partition.events.begin(), partition.events.end());
    }
    std::stable_sort(rows.begin(), rows.end(), [](Event const& a, Event const& b) {
        return a.key != b.key ? a.key < b.key : a.time < b.time;
    });
    auto const code = [&](std::string name, std::string meaning, auto Event::*member) {
        return column<std::int32_t>(std::move(name), "", std::move(meaning), rows, [member](Event const& e) {
            return static_cast<std::int32_t>(e.*member);
        });
    };
    return {
        "events",
        "What happened to each issue; ordered by issue, time and order of happening.",
        {column<std::uint64_t>("issue", "", "Key of the issue.", rows, [](Event const& e) { return e.key; }),
         column<float>("time", "day", "When.", rows, [](Event const& e) { return e.time; }),
         code("event", "Row of `event_names`.", &Event::what),
         code("office", "Code of the office; 255 if none.", &Event::office),
         code("partition", "Communities first, then subdistricts, then districts.", &Event::partition),
         code("place", "Courtyard or grid of the office within the community.", &Event::place),
         code("cause", "What holds the issue from now on: row of `causes`.", &Event::cause),
         code("detail", "Noticed: by whom; reported: channel; meeting or attempt: its number.",
              &Event::detail)}};
}

void add_provenance(store::RunFile& file, Simulation::State const& state, Tally const& tally) {
    auto const& inputs = *state.inputs;
    auto const put = [&](std::string name, std::string text) {
        file.provenance.push_back({std::move(name), std::move(text)});
    };
    put("schema_version", "1");
    put("program", std::string("linli ") + program_version + " (" + program_commit + ")");
    put("scenario", inputs.scenario.id);
    put("structure", inputs.structure.id);
    put("seed", std::to_string(state.options.seed));
    put("replicate", std::to_string(state.options.replicate));
    put("level", std::string(level_ids[static_cast<std::size_t>(state.options.level)]));
    put("days", std::to_string(inputs.calendar.days));
    put("warm_up_days", std::to_string(inputs.calendar.warm_up_days));
    put("first_date", format_date(inputs.calendar.first_date));
    put("step_days", shortest(state.model.calendar.step_days()));
    put("residents", std::to_string(inputs.scenario.residents()));
    put("candidates_check", std::to_string(tally.candidates_check));
    std::string overrides;
    for (auto const& text : inputs.overrides) {
        overrides += text + "\n";
    }
    put("overrides", overrides);
    for (auto const& document : inputs.documents) {
        file.inputs.push_back({std::filesystem::path(document.file()).filename().string(), document.text()});
    }
}

} // namespace

store::RunFile report_run(Simulation::State const& state) {
    auto const& model = state.model;
    auto const step = std::max(0, state.next - 1);
    auto tally = merge_tallies(state.world);
    for_each_open_problem(model, state.world, state.next, [&](std::uint32_t, Problem const& problem) {
        for (std::size_t i = 0; i < cause_count; ++i) {
            tally.cause_days[i] += static_cast<double>(problem.ledger.days()[i]);
        }
    });
    store::RunFile file;
    add_provenance(file, state, tally);
    file.tables.push_back(indicators_table(compute_indicators(model, state.world, tally, step)));
    file.tables.push_back(kinds_table(model));
    file.tables.push_back(labels("tiers", "Tiers of places.", tier_ids));
    file.tables.push_back(labels("causes", "Where the time of an issue goes.", cause_ids));
    file.tables.push_back(offices_table(model));
    file.tables.push_back(channels_table(model));
    file.tables.push_back(by_kind_table(state.world, tally));
    if (state.options.level >= RecordLevel::daily) {
        add_places(file, state);
        add_days(file, state);
        if (!model.scenario.emergencies.empty()) {
            file.tables.push_back(emergency_table(model, state.world));
        }
    }
    if (state.options.level >= RecordLevel::issues) {
        std::vector<Row> rows;
        for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
            for (auto const& problem : state.world[community].rows) {
                rows.push_back({community, building_of(state, community, problem), problem});
            }
        }
        for_each_open_problem(
            model, state.world, state.next, [&](std::uint32_t community, Problem const& problem) {
                rows.push_back({community, building_of(state, community, problem), problem});
            });
        std::sort(rows.begin(), rows.end(),
                  [](Row const& a, Row const& b) { return a.problem.key < b.problem.key; });
        file.tables.push_back(issues_table(model, rows));
        file.tables.push_back(courtyards_table(state, step));
        file.tables.push_back(posts_table(state, step));
    }
    if (state.options.level >= RecordLevel::journeys) {
        file.tables.push_back(labels("event_names", "What can happen to an issue.", happening_ids));
        file.tables.push_back(events_table(state.world));
    }
    return file;
}

} // namespace linli
