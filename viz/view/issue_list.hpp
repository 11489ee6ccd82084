#pragma once

#include "viz/view/run.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linli::viz {

/// How far a problem has come at the end of a day.
enum class IssueState : std::uint8_t { unnoticed, unreported, in_hand, closed, solved, faded };
inline constexpr int issue_states = 6;

[[nodiscard]] Text text_of(IssueState state);

/// closed: closed although the problem is still there; faded: it passed by itself.
[[nodiscard]] IssueState state_of(IssueColumns const& issues, std::size_t row, int day);

/// Days from arising to its end, or to the day.
[[nodiscard]] double age_of(IssueColumns const& issues, std::size_t row, int day);

enum class IssueOrder : std::uint8_t { kind, place, arisen, state, age, hops, severity };

/// Which problems to list, and in which order. Problems that arise later are not known yet.
struct IssueQuery {
    int day = 1;
    Place place = {}; ///< only those at home here
    std::optional<std::int32_t> kind = {};
    std::optional<IssueState> state = {};
    IssueOrder order = IssueOrder::age;
    bool descending = true;

    [[nodiscard]] bool operator==(IssueQuery const&) const = default;
};

struct IssueList {
    std::vector<std::uint32_t> rows; ///< rows of the issues, in order
    std::size_t arisen = 0;          ///< all that arose until the day, here or elsewhere
};

[[nodiscard]] IssueList list_issues(Run const& run, IssueQuery const& query);

} // namespace linli::viz
