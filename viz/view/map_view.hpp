#pragma once

#include "viz/view/geometry.hpp"
#include "viz/view/study.hpp"

#include <array>
#include <string>
#include <vector>

namespace linli::viz {

/// What the map can be coloured by.
enum class MapIndicator : std::uint8_t {
    open,
    unnoticed,
    backlog,
    satisfaction,
    trust,
    ownership,
    volunteers
};
inline constexpr std::array<MapIndicator, 7> map_indicators{
    MapIndicator::open,  MapIndicator::unnoticed, MapIndicator::backlog,   MapIndicator::satisfaction,
    MapIndicator::trust, MapIndicator::ownership, MapIndicator::volunteers};

[[nodiscard]] Text title_of(MapIndicator indicator);
/// Identifier on the command line and for tests.
[[nodiscard]] std::string map_indicator_id(MapIndicator indicator);
/// Counts by home come from the issues.
[[nodiscard]] bool needs_issues(MapIndicator indicator);
/// What a courtyard's value stands for if it is not that of the day; `Text::count` if it is.
[[nodiscard]] Text courtyard_note(Run const& run, MapIndicator indicator);

/// The value of a place of one arm at the end of a day; NaN where the file has none.
[[nodiscard]] double map_value(Arm const& arm, MapIndicator indicator, Place place, int day);

/// Short, for tiles; empty for NaN.
[[nodiscard]] std::string map_text(MapIndicator indicator, double value);

/// A place on the map. Groups hold leaves; only leaves are coloured.
struct Tile {
    Place place;
    Area area;
    bool leaf = false;
};

/// The places inside `focus`, two tiers down, as far as the run records them; equal for all arms of a study.
/// @param heading  height of the strip for a group's name
[[nodiscard]] std::vector<Tile> map_tiles(Run const& run, Place focus, Area area, double heading);

/// The tier of the leaves of `focus`.
[[nodiscard]] Tier leaf_tier(Run const& run, Place focus);
/// Whether there is anything inside a place to look at.
[[nodiscard]] bool can_enter(Run const& run, Place place);

/// The values that the ends of the colour scale stand for; the same for all days and arms, so that colours
/// can be compared.
struct Scale {
    double low = 0.0;
    double high = 1.0;

    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};
[[nodiscard]] Scale map_scale(Study const& study, MapIndicator indicator, Tier tier);

} // namespace linli::viz
