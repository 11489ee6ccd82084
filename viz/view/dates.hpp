#pragma once

#include <string>
#include <string_view>

namespace linli::viz {

/// The date `day` days after `first`, both YYYY-MM-DD; empty if `first` is no date.
[[nodiscard]] std::string date_of(std::string_view first, int day);

} // namespace linli::viz
