#pragma once

#include "models/inputs.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// Changes of a run's inputs by the day after which they hold. Written among the others as `@120 path=value`:
/// when day 120 is over.
struct DatedChanges {
    std::vector<std::string> from_start;
    std::map<int, std::vector<std::string>> after_day;
};

/// The change without its day; the change itself if it has none.
[[nodiscard]] std::string undated(std::string_view change);

/// Throws: InputError if a day is not written as a whole number from 1 on, followed by a space.
[[nodiscard]] DatedChanges by_day(std::vector<std::string> const& changes);

/// The inputs of a run as they are when `day` is over; they name the same changes. Read again from the texts
/// of `inputs`, not from the disk.
[[nodiscard]] std::shared_ptr<Inputs const> inputs_after(Inputs const& inputs, int day);

} // namespace linli
