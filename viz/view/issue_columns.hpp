#pragma once

#include "sim/store/run_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace linli::viz {

/// The columns of the table `issues` that are shown; all but the last point into the file's contents.
/// Times in days since the start of the run; NaN means never.
struct IssueColumns {
    std::span<std::uint64_t const> key;
    std::span<std::int32_t const> kind;
    std::span<std::int32_t const> community;
    std::span<std::int32_t const> courtyard;
    std::span<float const> arisen;
    std::span<float const> noticed;
    std::span<float const> reported;
    std::span<float const> handled;
    std::span<float const> closed;
    std::span<float const> confirmed;
    std::span<float const> fixed;
    std::span<float const> severity;
    std::span<std::int32_t const> hops;
    std::span<std::int32_t const> reopened;
    std::span<std::uint8_t const> false_closed;
    std::span<std::uint8_t const> faded;  ///< passed by itself
    std::span<float const> time_by_cause; ///< Shape: [issues, causes]
    std::vector<float> gone;              ///< solved or passed by itself; NaN while it is there

    [[nodiscard]] std::size_t size() const { return key.size(); }
    /// The row of the problem called `wanted`, if it is there. Cost: logarithmic; rows are ordered by key.
    [[nodiscard]] std::optional<std::size_t> row_of(std::uint64_t wanted) const;
};

/// The columns of the table `events`, ordered by issue and time.
struct EventColumns {
    std::span<std::uint64_t const> issue;
    std::span<float const> time;
    std::span<std::int32_t const> event;
    std::span<std::int32_t const> office;
    std::span<std::int32_t const> partition;
    std::span<std::int32_t const> cause;

    /// First and past-the-last row of one issue.
    [[nodiscard]] std::pair<std::size_t, std::size_t> rows_of(std::uint64_t wanted) const;
};

/// Throws: RunError if a column is missingor of another type.
[[nodiscard]] IssueColumns issue_columns(store::Table const& table);
[[nodiscard]] EventColumns event_columns(store::Table const& table);

} // namespace linli::viz
