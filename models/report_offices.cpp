#include "models/report_tables.hpp"

#include "models/mechanisms/hours.hpp"

#include <limits>

namespace linli {

namespace {

using store::Table;

/// An office of a place that had staff.
struct Seat {
    std::size_t number; ///< among all offices of the world
    std::uint32_t partition;
    Office const* office;
    double had;
};

std::vector<Seat> seats(Simulation::State const& state, Step step) {
    std::vector<Seat> rows;
    std::size_t number = 0;
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            double const had = hours_had(state.model, office, step + 1);
            if (had > 0.0 || office.active) {
                rows.push_back({number, partition.number, &office, had});
            }
            ++number;
        }
    }
    return rows;
}

} // namespace

Table posts_table(Simulation::State const& state, Step step) {
    auto const rows = seats(state, step);
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

Table office_days_table(Model const& model, OfficeDays const& office_days) {
    auto const templates = model.structure.offices.size();
    Table table{"office_days", "All offices of each template, by day: [day, row of `offices`].", {}};
    auto const series = OfficeDays::series_of_templates();
    for (std::size_t s = 0; s < series.size(); ++s) {
        table.columns.push_back({std::string(series[s].id), std::string(series[s].unit),
                                 std::string(series[s].meaning), office_days.of_templates(s), templates});
    }
    return table;
}

void add_post_days(store::RunFile& file, Simulation::State const& state, Step step) {
    auto const rows = seats(state, step);
    if (rows.empty()) {
        return; // a column has at least one value a row
    }
    std::vector<std::size_t> posts;
    posts.reserve(rows.size());
    for (auto const& seat : rows) {
        posts.push_back(seat.number);
    }
    Table table{"post_days", "Each office of each place, by day: [day, row of `posts`].", {}};
    auto const series = OfficeDays::series_of_posts();
    for (std::size_t s = 0; s < series.size(); ++s) {
        table.columns.push_back({std::string(series[s].id), std::string(series[s].unit),
                                 std::string(series[s].meaning), state.office_days.of_posts(s, posts),
                                 posts.size()});
    }
    file.tables.push_back(std::move(table));
}

} // namespace linli
