#include "viz/view/issue_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace linli::viz {

namespace {

/// The file has no time of fading, but the time by cause ends with it. Its sum misses the start of the day,
/// at which problems fade, by the rounding of its parts.
float faded_at(IssueColumns const& columns, std::size_t row) {
    auto const causes = columns.time_by_cause.size() / columns.size();
    auto const days = columns.time_by_cause.subspan(row * causes, causes);
    auto const time = std::accumulate(days.begin(), days.end(), columns.arisen[row]);
    return std::abs(time - std::round(time)) < 1e-3F ? std::round(time) : time;
}

} // namespace

std::optional<std::size_t> IssueColumns::row_of(std::uint64_t wanted) const {
    auto const found = std::lower_bound(key.begin(), key.end(), wanted);
    if (found == key.end() || *found != wanted) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(std::distance(key.begin(), found));
}

std::pair<std::size_t, std::size_t> EventColumns::rows_of(std::uint64_t wanted) const {
    auto const [first, last] = std::equal_range(issue.begin(), issue.end(), wanted);
    return {static_cast<std::size_t>(first - issue.begin()), static_cast<std::size_t>(last - issue.begin())};
}

IssueColumns issue_columns(store::Table const& table) {
    auto const times = [&](char const* name) { return std::span(table.values<float>(name)); };
    auto const codes = [&](char const* name) { return std::span(table.values<std::int32_t>(name)); };
    IssueColumns columns{.key = table.values<std::uint64_t>("key"),
                         .kind = codes("kind"),
                         .community = codes("community"),
                         .courtyard = codes("courtyard"),
                         .arisen = times("arisen"),
                         .noticed = times("noticed"),
                         .reported = times("reported"),
                         .handled = times("handled"),
                         .closed = times("closed"),
                         .confirmed = times("confirmed"),
                         .fixed = times("fixed"),
                         .severity = times("severity"),
                         .hops = codes("hops"),
                         .reopened = codes("reopened"),
                         .false_closed = table.values<std::uint8_t>("false_closed"),
                         .faded = table.values<std::uint8_t>("faded"),
                         .time_by_cause = times("time_by_cause"),
                         .gone = {}};
    for (std::size_t row = 0; row < columns.size(); ++row) {
        bool const has_faded = columns.faded[row] != 0 && std::isnan(columns.fixed[row]);
        columns.gone.push_back(has_faded ? faded_at(columns, row) : columns.fixed[row]);
    }
    return columns;
}

EventColumns event_columns(store::Table const& table) {
    auto const codes = [&](char const* name) { return std::span(table.values<std::int32_t>(name)); };
    return {.issue = table.values<std::uint64_t>("issue"),
            .time = table.values<float>("time"),
            .event = codes("event"),
            .office = codes("office"),
            .partition = codes("partition"),
            .cause = codes("cause")};
}

} // namespace linli::viz
