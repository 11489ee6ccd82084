#pragma once

#include "viz/view/geometry.hpp"

#include <span>
#include <vector>

namespace linli::viz {

/// Divide an area into tiles as large as their weights, in rows of about equal height, in the order given.
/// There are as many rows as make the tiles most square on average.
/// @param weights  > 0; smaller ones are drawn as if a thousandth of the largest
[[nodiscard]] std::vector<Area> row_treemap(std::span<double const> weights, Area area);

} // namespace linli::viz
