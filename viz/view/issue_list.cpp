#include "viz/view/issue_list.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace linli::viz {

namespace {

/// By the end of the day; what happens at midnight belongs to the day that begins.
bool until(float time, int day) {
    return !std::isnan(time) && static_cast<double>(time) < day;
}

bool is_at_home(Run const& run, Place place, std::size_t row) {
    Place home{Tier::courtyard, static_cast<std::uint32_t>(run.issues().courtyard[row])};
    while (home.tier > place.tier) {
        home = run.parent(home);
    }
    return home == place;
}

double sort_key(IssueColumns const& issues, IssueQuery const& query, std::size_t row) {
    switch (query.order) {
    case IssueOrder::kind:
        return issues.kind[row];
    case IssueOrder::place:
        return issues.courtyard[row];
    case IssueOrder::arisen:
        return static_cast<double>(issues.arisen[row]);
    case IssueOrder::state:
        return static_cast<double>(state_of(issues, row, query.day));
    case IssueOrder::age:
        return age_of(issues, row, query.day);
    case IssueOrder::hops:
        return issues.hops[row];
    case IssueOrder::severity:
        return static_cast<double>(issues.severity[row]);
    }
    return 0.0;
}

/// A row with its place in the order.
struct Ranked {
    std::uint64_t rank = 0;
    std::uint32_t row = 0;
};

/// Ordered as the number is.
std::uint64_t rank_of(double key) {
    constexpr auto sign = std::uint64_t{1} << 63U;
    auto const bits = std::bit_cast<std::uint64_t>(key + 0.0); // one zero, not two
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// Stable. In steps of eleven bits: the list is made anew on every day that is played, and sorting tens of
/// thousands by comparison would take most of the frame.
void sort_by_rank(std::vector<Ranked>& rows) {
    constexpr unsigned bits = 11;
    constexpr std::uint64_t mask = (1U << bits) - 1U;
    std::vector<Ranked> other(rows.size());
    for (unsigned shift = 0; shift < 64; shift += bits) {
        std::array<std::uint32_t, mask + 2> first{};
        for (auto const& one : rows) {
            ++first.at(((one.rank >> shift) & mask) + 1);
        }
        if (std::find(first.begin(), first.end(), rows.size()) != first.end()) {
            continue; // all alike here
        }
        std::partial_sum(first.begin(), first.end(), first.begin());
        for (auto const& one : rows) {
            other[first.at((one.rank >> shift) & mask)++] = one;
        }
        rows.swap(other);
    }
}

} // namespace

Text text_of(IssueState state) {
    static constexpr std::array<Text, issue_states> texts{Text::state_unnoticed, Text::state_unreported,
                                                          Text::state_in_hand,   Text::state_closed,
                                                          Text::state_solved,    Text::state_faded};
    return texts.at(static_cast<std::size_t>(state));
}

IssueState state_of(IssueColumns const& issues, std::size_t row, int day) {
    if (until(issues.fixed[row], day)) {
        return IssueState::solved;
    }
    if (until(issues.gone[row], day)) {
        return IssueState::faded;
    }
    if (until(issues.closed[row], day)) {
        return IssueState::closed;
    }
    if (until(issues.reported[row], day)) {
        return IssueState::in_hand;
    }
    return until(issues.noticed[row], day) ? IssueState::unreported : IssueState::unnoticed;
}

double age_of(IssueColumns const& issues, std::size_t row, int day) {
    auto const end = until(issues.gone[row], day) ? static_cast<double>(issues.gone[row]) : day;
    return end - static_cast<double>(issues.arisen[row]);
}

IssueList list_issues(Run const& run, IssueQuery const& query) {
    auto const& issues = run.issues();
    IssueList list;
    std::vector<Ranked> found;
    bool const is_everywhere = query.place == run.top();
    for (std::size_t row = 0; row < issues.size(); ++row) {
        if (!until(issues.arisen[row], query.day)) {
            continue;
        }
        ++list.arisen;
        if ((!query.kind || issues.kind[row] == *query.kind) &&
            (!query.state || state_of(issues, row, query.day) == *query.state) &&
            (is_everywhere || is_at_home(run, query.place, row))) {
            auto const rank = rank_of(sort_key(issues, query, row));
            found.push_back({query.descending ? ~rank : rank, static_cast<std::uint32_t>(row)});
        }
    }
    sort_by_rank(found);
    list.rows.reserve(found.size());
    for (auto const& one : found) {
        list.rows.push_back(one.row);
    }
    return list;
}

} // namespace linli::viz
