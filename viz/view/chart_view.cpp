#include "viz/view/chart_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace linli::viz {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<std::string_view, 5> tiers_from_top{"district", "subdistrict", "community", "grid",
                                                         "courtyard"};

/// Columns of the table `posts`.
struct Posts {
    explicit Posts(store::Table const& table)
        : office(table.values<std::int32_t>("office")), partition(table.values<std::int32_t>("partition")),
          place(table.values<std::int32_t>("place")), had(table.values<float>("hours_had")),
          issues(table.values<float>("hours_issues")), meetings(table.values<float>("hours_meetings")),
          load(table.values<float>("load")), fatigue(table.values<float>("fatigue")),
          closed(table.values<std::int32_t>("closed")), waiting(table.values<std::int32_t>("waiting")),
          departures(table.values<std::int32_t>("departures")) {}

    std::span<std::int32_t const> office;
    std::span<std::int32_t const> partition;
    std::span<std::int32_t const> place;
    std::span<float const> had;
    std::span<float const> issues;
    std::span<float const> meetings;
    std::span<float const> load;
    std::span<float const> fatigue;
    std::span<std::int32_t const> closed;
    std::span<std::int32_t const> waiting;
    std::span<std::int32_t const> departures;
};

/// The place of a partition: communities come first, then subdistricts, then districts.
Place place_of_partition(Run const& run, std::int32_t partition) {
    auto number = static_cast<std::uint32_t>(partition);
    for (auto const tier : {Tier::community, Tier::subdistrict, Tier::district}) {
        auto const count = static_cast<std::uint32_t>(run.places(tier).size());
        if (number < count) {
            return {tier, number};
        }
        number -= count;
    }
    return {};
}

std::string where(Run const& run, std::size_t office, std::int32_t partition, std::int32_t place,
                  Language language) {
    auto const outer = place_of_partition(run, partition);
    auto const& tier = run.offices()[office].tier;
    auto const number = static_cast<std::size_t>(place);
    auto const& inside = run.info(outer).inside;
    if (tier == "courtyard" && outer.tier == Tier::community && number < inside.size()) {
        return place_name(run, {Tier::courtyard, inside[number]}, language);
    }
    auto const name = place_name(run, outer, language);
    return tier == "grid" ? name + ", " +
                                say(language, Text::place_numbered,
                                    {say(language, Text::tier_grid), std::to_string(place + 1)})
                          : name;
}

} // namespace

double OfficeLoad::load() const {
    return hours_had > 0.0 ? hours_spent / hours_had : nan;
}

std::vector<OfficeLoad> office_loads(Run const& run) {
    std::vector<OfficeLoad> loads(run.offices().size());
    if (run.level() < Level::issues) {
        return loads;
    }
    Posts const posts(run.table("posts"));
    for (std::size_t i = 0; i < posts.office.size(); ++i) {
        auto& load = loads.at(static_cast<std::size_t>(posts.office[i]));
        ++load.offices;
        load.hours_had += static_cast<double>(posts.had[i]);
        load.hours_issues += static_cast<double>(posts.issues[i]);
        load.hours_meetings += static_cast<double>(posts.meetings[i]);
        load.hours_spent += posts.had[i] > 0.0F
                                ? static_cast<double>(posts.load[i]) * static_cast<double>(posts.had[i])
                                : 0.0;
        load.fatigue += static_cast<double>(posts.fatigue[i]);
        load.closed += posts.closed[i];
        load.waiting += posts.waiting[i];
        load.departures += posts.departures[i];
    }
    for (auto& load : loads) {
        load.fatigue = load.offices > 0 ? load.fatigue / load.offices : nan;
    }
    return loads;
}

std::vector<double> passed_up(Run const& run, int day) {
    if (run.level() < Level::journeys) {
        return std::vector<double>(run.offices().size(), nan);
    }
    std::vector<double> counts(run.offices().size(), 0.0);
    auto const& names = run.event_names();
    auto const& events = run.events();
    std::vector<bool> counted(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        counted[i] = names[i] == "passed_up" || names[i] == "passed_for_age";
    }
    for (std::size_t i = 0; i < events.issue.size(); ++i) {
        auto const time = static_cast<double>(events.time[i]);
        auto const office = static_cast<std::size_t>(events.office[i]);
        if (time > day - 7 && time <= day && counted[static_cast<std::size_t>(events.event[i])] &&
            office < counts.size()) {
            counts[office] += 1.0;
        }
    }
    return counts;
}

std::vector<OfficeDays> chart_days(Run const& run, int day, Period period) {
    std::vector<OfficeDays> all;
    if (has_office_days(run)) {
        for (std::size_t i = 0; i < run.offices().size(); ++i) {
            all.push_back(office_days(run, i, period == Period::run ? run.days() : day, period));
        }
        return all;
    }
    auto const flows = passed_up(run, day);
    for (auto const& load : office_loads(run)) {
        all.push_back({.offices = static_cast<double>(load.offices),
                       .had = load.hours_had,
                       .spent = load.hours_spent,
                       .waiting = static_cast<double>(load.waiting),
                       .fatigue = load.fatigue,
                       .closed = static_cast<double>(load.closed),
                       .passed_up = flows[all.size()]});
    }
    return all;
}

Chart lay_out_chart(Run const& run, int day, Period period, Area area, double labels) {
    Chart chart;
    auto const days = chart_days(run, day, period);
    chart.nodes.resize(run.offices().size());
    std::vector<std::vector<std::size_t>> rows;
    for (auto const tier : tiers_from_top) {
        std::vector<std::size_t> row;
        for (std::size_t i = 0; i < run.offices().size(); ++i) {
            if (run.offices()[i].tier == tier) {
                row.push_back(i);
            }
        }
        if (!row.empty()) {
            rows.push_back(std::move(row));
            chart.rows.push_back({std::string(tier)});
        }
    }
    auto const pitch = area.height / static_cast<double>(std::max<std::size_t>(rows.size(), 1));
    auto const height = std::min(pitch * 0.8, 122.0);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto const y = area.y + pitch * (static_cast<double>(r) + 0.5) - height / 2.0;
        chart.rows[r].y = y;
        chart.rows[r].height = height;
        auto const cell = (area.width - labels) / static_cast<double>(rows[r].size());
        auto const width = std::min(cell - 12.0, 230.0);
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            auto const office = rows[r][c];
            auto const x = area.x + labels + cell * (static_cast<double>(c) + 0.5) - width / 2.0;
            chart.nodes[office] = {office, {x, y, width, height}, days[office]};
        }
    }
    return chart;
}

std::string post_place(Run const& run, std::size_t row, Language language) {
    Posts const posts(run.table("posts"));
    return where(run, static_cast<std::size_t>(posts.office[row]), posts.partition[row], posts.place[row],
                 language);
}

std::vector<PostRow> busiest(Run const& run, std::size_t office, std::size_t most, Language language) {
    if (run.level() < Level::issues) {
        return {};
    }
    Posts const posts(run.table("posts"));
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < posts.office.size(); ++i) {
        if (posts.office[i] == static_cast<std::int32_t>(office) && !std::isnan(posts.load[i])) {
            rows.push_back(i);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return posts.load[a] > posts.load[b]; });
    std::vector<PostRow> list;
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
        auto const row = rows[i];
        list.push_back({row, where(run, office, posts.partition[row], posts.place[row], language),
                        static_cast<double>(posts.load[row]), posts.closed[row], posts.waiting[row]});
    }
    return list;
}

} // namespace linli::viz
