#include "viz/view/post_view.hpp"

#include "viz/view/chart_view.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

double real_at(store::Table const& table, std::string_view column, std::size_t row) {
    auto const* const found = table.find(column);
    auto const* const values = found != nullptr ? std::get_if<std::vector<float>>(&found->values) : nullptr;
    return values != nullptr ? static_cast<double>(values->at(row)) : 0.0; // older files have fewer columns
}

std::int32_t whole_at(store::Table const& table, std::string_view column, std::size_t row) {
    return table.values<std::int32_t>(column).at(row);
}

/// The office whose day is looked at, as events name it.
struct Wanted {
    std::int32_t office = 0;
    std::int32_t partition = 0;
    std::int32_t place = -1; ///< courtyard or grid of the community; -1 where there is one
    std::vector<std::int32_t> const* places = nullptr; ///< of the events; older files do not tell
};

Wanted wanted_of(Run const& run, std::size_t row) {
    auto const& posts = run.table("posts");
    Wanted wanted{whole_at(posts, "office", row), whole_at(posts, "partition", row)};
    auto const& tier = run.offices()[static_cast<std::size_t>(wanted.office)].tier;
    auto const* const column = run.table("events").find("place");
    if (tier == "courtyard" || tier == "grid") {
        wanted.place = whole_at(posts, "place", row);
        wanted.places = column != nullptr ? std::get_if<std::vector<std::int32_t>>(&column->values) : nullptr;
    }
    return wanted;
}

bool is_its(Run const& run, Wanted const& wanted, std::size_t event) {
    auto const& events = run.events();
    return events.office[event] == wanted.office && events.partition[event] == wanted.partition &&
           (wanted.places == nullptr || (*wanted.places)[event] == wanted.place);
}

} // namespace

double PostDetail::free() const {
    return std::max(0.0, had - issues - meetings - duties);
}

PostDetail post_detail(Run const& run, std::size_t row, Language language) {
    auto const& posts = run.table("posts");
    return {.where = post_place(run, row, language),
            .residents = real_at(posts, "residents", row),
            .had = real_at(posts, "hours_had", row),
            .issues = real_at(posts, "hours_issues", row),
            .meetings = real_at(posts, "hours_meetings", row),
            .duties = real_at(posts, "hours_duties", row),
            .load = real_at(posts, "load", row),
            .fatigue = real_at(posts, "fatigue", row),
            .closed = whole_at(posts, "closed", row),
            .waiting = whole_at(posts, "waiting", row),
            .departures = whole_at(posts, "departures", row)};
}

PostDay post_day(Run const& run, std::size_t row, int day) {
    auto const wanted = wanted_of(run, row);
    PostDay result;
    result.is_shared = wanted.place >= 0 && wanted.places == nullptr;
    auto const& events = run.events();
    auto const& issues = run.issues();
    auto const until = static_cast<double>(day);
    std::size_t next = 0;
    for (std::size_t first = 0; first < events.issue.size(); first = next) {
        auto const key = events.issue[first];
        auto const issue = issues.row_of(key);
        double since = NAN;
        std::size_t last = first;
        for (next = first; next < events.issue.size() && events.issue[next] == key; ++next) {
            auto const time = static_cast<double>(events.time[next]);
            if (!issue || time >= until) {
                continue;
            }
            last = next;
            bool const is_here = is_its(run, wanted, next);
            since = !is_here ? NAN : std::isnan(since) ? time : since;
            auto const& name = run.event_names()[static_cast<std::size_t>(events.event[next])];
            result.closed_week += is_here && time >= until - 7.0 && name.starts_with("closed") ? 1 : 0;
        }
        if (std::isnan(since) || run.causes()[static_cast<std::size_t>(events.cause[last])] == "unsolved" ||
            static_cast<double>(issues.gone[*issue]) < until) {
            continue; // elsewhere, closed, or gone
        }
        result.held.push_back({key,
                               issues.kind[*issue],
                               {Tier::courtyard, static_cast<std::uint32_t>(issues.courtyard[*issue])},
                               since});
    }
    std::stable_sort(result.held.begin(), result.held.end(),
                     [](HeldIssue const& a, HeldIssue const& b) { return a.since < b.since; });
    return result;
}

} // namespace linli::viz
