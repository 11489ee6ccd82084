#include "models/report_tables.hpp"

#include <algorithm>

namespace linli {

namespace {

using store::Column;
using store::Table;

std::uint32_t building_of(Simulation::State const& state, std::uint32_t community, Problem const& problem) {
    auto const& partition = state.world[community];
    auto const& type =
        state.model.scenario.courtyard_types[state.model.courtyard(partition, problem.courtyard).type];
    return partition.people.household[problem.resident] /
           static_cast<std::uint32_t>(type.households_per_building);
}

// The ticket of each problem that an office holds: [community][slot of the problem].
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

Column time_by_cause(std::vector<IssueRow> const& rows) {
    std::vector<float> values;
    values.reserve(rows.size() * cause_count);
    for (auto const& row : rows) {
        auto const& days = row.problem.ledger.days();
        values.insert(values.end(), days.begin(), days.end());
    }
    return {"time_by_cause", "day", "Days by cause, in the order of `causes`; their sum is the age.",
            std::move(values), cause_count};
}

} // namespace

void for_each_open_problem(Model const& model, std::vector<Partition> const& world, Step step,
                           std::function<void(std::uint32_t, Problem const&)> const& visit) {
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

std::vector<IssueRow> issue_rows(Simulation::State const& state) {
    auto const& model = state.model;
    std::vector<IssueRow> rows;
    for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
        for (auto const& problem : state.world[community].rows) {
            rows.push_back({community, building_of(state, community, problem), problem});
        }
    }
    for_each_open_problem(model, state.world, state.next,
                          [&](std::uint32_t community, Problem const& problem) {
                              rows.push_back({community, building_of(state, community, problem), problem});
                          });
    std::sort(rows.begin(), rows.end(),
              [](IssueRow const& a, IssueRow const& b) { return a.problem.key < b.problem.key; });
    return rows;
}

Table issues_table(Model const& model, std::vector<IssueRow> const& rows) {
    auto const time = [&](std::string name, std::string meaning, float Problem::*member) {
        return column<float>(std::move(name), "day", std::move(meaning), rows,
                             [member](IssueRow const& r) { return r.problem.*member; });
    };
    auto const number = [&](std::string name, std::string unit, std::string meaning, auto Problem::*member) {
        return column<std::int32_t>(
            std::move(name), std::move(unit), std::move(meaning), rows,
            [member](IssueRow const& r) { return static_cast<std::int32_t>(r.problem.*member); });
    };
    auto const flag = [&](std::string name, std::string meaning, bool Problem::*member) {
        return column<std::uint8_t>(std::move(name), "", std::move(meaning), rows,
                                    [member](IssueRow const& r) { return r.problem.*member ? 1 : 0; });
    };
    Table table{"issues",
                "One row for each problem that arose, or was open when recording began; ordered by key.",
                {}};
    table.columns = {
        column<std::uint64_t>("key", "", "The same for the same problem under every structure.", rows,
                              [](IssueRow const& r) { return r.problem.key; }),
        column<std::uint64_t>("relapse_of", "", "Key of the problem that came back; 0 if none.", rows,
                              [](IssueRow const& r) { return r.problem.relapse_of; }),
        number("kind", "", "Code of the kind.", &Problem::kind),
        column<std::int32_t>("community", "", "IssueRow of `places/community`.", rows,
                             [](IssueRow const& r) { return r.community; }),
        column<std::int32_t>("courtyard", "", "IssueRow of `courtyards`.", rows,
                             [&](IssueRow const& r) {
                                 return model.geography.first_courtyard[r.community] + r.problem.courtyard;
                             }),
        column<std::int64_t>("resident", "", "Number of the person first affected.", rows,
                             [&](IssueRow const& r) {
                                 return model.geography.first_resident[r.community] + r.problem.resident;
                             }),
        column<std::int32_t>("building", "", "Building of that person within the courtyard, from 0.", rows,
                             [](IssueRow const& r) { return r.building; }),
        time("arisen", "When it arose.", &Problem::arisen),
        time("noticed", "When anybody noticed.", &Problem::noticed),
        time("reported", "When it was first reported or taken up.", &Problem::reported),
        time("promised", "Day promised by the office.", &Problem::promised),
        time("handled", "When an office first acted on it.", &Problem::handled),
        time("closed", "When it was last closed.", &Problem::closed),
        time("confirmed", "When the reporter confirmed the solution.", &Problem::confirmed),
        time("fixed", "When it was really solved.", &Problem::fixed),
        column<float>("rating", "", "Of the last call-back: 1 satisfied, 0 not, NaN none.", rows,
                      [](IssueRow const& r) { return r.problem.rating; }),
        column<float>("severity", "1", "When it arose.", rows,
                      [](IssueRow const& r) { return r.problem.severity; }),
        column<float>("work_hours", "hour", "Hours that offices spent on it, up to its last closing.", rows,
                      [](IssueRow const& r) { return r.problem.work_hours; }),
        number("affected", "household", "Households it touches.", &Problem::affected),
        number("supporters", "household", "Households that reported it.", &Problem::supporters),
        column<std::int32_t>("noticed_by", "", "Code: 0 nobody, 1 resident, 2 patrol, 3 council, 4 sensor.",
                             rows, [](IssueRow const& r) { return static_cast<int>(r.problem.noticed_by); }),
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

} // namespace linli
