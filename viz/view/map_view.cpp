#include "viz/view/map_view.hpp"

#include "sim/core/text.hpp"
#include "viz/view/ticks.hpp"
#include "viz/view/treemap.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::viz {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

/// How an indicator is read: from the issues by home, or from a daily series and, for courtyards, a column.
struct Reading {
    Text title;
    std::string_view id;
    bool by_home;
    HomeCount count;
    std::string_view series;
    Text courtyard_note;
};

Reading const& reading_of(MapIndicator indicator) {
    static std::array<Reading, map_indicators.size()> const readings{{
        {Text::map_open, "open", true, HomeCount::open, "open_problems", Text::count},
        {Text::map_unnoticed, "unnoticed", true, HomeCount::unnoticed, "", Text::count},
        {Text::map_backlog, "backlog", true, HomeCount::backlog, "", Text::count},
        {Text::map_satisfaction, "satisfaction", false, {}, "satisfaction", Text::map_at_end},
        {Text::map_trust, "trust", false, {}, "trust", Text::map_at_end},
        {Text::map_ownership, "ownership", false, {}, "ownership", Text::map_at_end},
        {Text::map_volunteers, "volunteers", false, {}, "volunteer_hours", Text::map_mean},
    }};
    return readings.at(static_cast<std::size_t>(indicator));
}

bool is_mean(MapIndicator indicator) {
    return indicator == MapIndicator::satisfaction || indicator == MapIndicator::trust ||
           indicator == MapIndicator::ownership;
}

double per_1000(double value, double residents) {
    return residents > 0.0 ? value * 1000.0 / residents : nan;
}

double courtyard_column(Run const& run, std::string_view name, std::uint32_t courtyard) {
    auto const* const table = run.find("courtyards");
    auto const* const column = table != nullptr ? table->find(name) : nullptr;
    auto const* const values = column != nullptr ? std::get_if<std::vector<float>>(&column->values) : nullptr;
    return values != nullptr ? static_cast<double>((*values)[courtyard]) : nan;
}

double last_week(Run const& run, Place place, std::string_view series, int day) {
    double sum = 0.0;
    auto const first = std::max(1, day - 6);
    for (int d = first; d <= day; ++d) {
        sum += run.daily(place, series, d);
    }
    return sum * 7.0 / (day - first + 1);
}

void add_tiles(Run const& run, Place outer, Area area, double heading, Tier leaf, std::vector<Tile>& tiles) {
    auto const& inside = run.info(outer).inside;
    auto const tier = below(outer.tier);
    std::vector<double> weights;
    weights.reserve(inside.size());
    for (auto const number : inside) {
        weights.push_back(run.info({tier, number}).residents);
    }
    auto const areas = row_treemap(weights, area);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        Place const place{tier, inside[i]};
        bool const is_leaf = tier == leaf;
        tiles.push_back({place, inset(areas[i], is_leaf ? 0.5 : 2.0), is_leaf});
        if (!is_leaf) {
            auto const box = tiles.back().area;
            add_tiles(run, place, {box.x, box.y + heading, box.width, std::max(0.0, box.height - heading)},
                      heading, leaf, tiles);
        }
    }
}

} // namespace

Text title_of(MapIndicator indicator) {
    return reading_of(indicator).title;
}

std::string map_indicator_id(MapIndicator indicator) {
    return std::string(reading_of(indicator).id);
}

bool needs_issues(MapIndicator indicator) {
    return reading_of(indicator).by_home && reading_of(indicator).series.empty();
}

Text courtyard_note(Run const& run, MapIndicator indicator) {
    return run.has_courtyard_days() ? Text::count : reading_of(indicator).courtyard_note;
}

std::string map_text(MapIndicator indicator, double value) {
    if (std::isnan(value)) {
        return {};
    }
    return fixed(value, is_mean(indicator) ? 2 : value < 9.95 && std::fpclassify(value) != FP_ZERO ? 1 : 0);
}

double map_value(Arm const& arm, MapIndicator indicator, Place place, int day) {
    auto const& run = arm.run();
    auto const& reading = reading_of(indicator);
    auto const residents = run.info(place).residents;
    if (reading.by_home && !arm.home_days.empty()) {
        return per_1000(arm.home_days.count(run, reading.count, place, day), residents);
    }
    if (reading.by_home) {
        return per_1000(run.daily(place, reading.series, day), residents);
    }
    bool const is_hours = indicator == MapIndicator::volunteers;
    if (place.tier == Tier::courtyard && !run.has_courtyard_days()) {
        auto const value = courtyard_column(run, reading.series, place.number);
        return is_hours ? per_1000(value * 7.0 / run.days(), residents) : value;
    }
    return is_hours ? per_1000(last_week(run, place, reading.series, day), residents)
                    : run.daily(place, reading.series, day);
}

Tier leaf_tier(Run const& run, Place focus) {
    auto const lowest = run.places(Tier::courtyard).empty() ? Tier::community : Tier::courtyard;
    return std::min(lowest, below(below(focus.tier)));
}

bool can_enter(Run const& run, Place place) {
    bool const has_buildings = run.level() >= Level::issues; // they are known from the issues
    return run.has(place) &&
           (place.tier == Tier::courtyard ? has_buildings : !run.info(place).inside.empty());
}

std::vector<Tile> map_tiles(Run const& run, Place focus, Area area, double heading) {
    std::vector<Tile> tiles;
    add_tiles(run, focus, area, heading, leaf_tier(run, focus), tiles);
    return tiles;
}

Scale map_scale(Study const& study, MapIndicator indicator, Tier tier) {
    std::vector<double> lows;
    std::vector<double> highs;
    for (std::uint32_t i = 0; i < study.first().places(tier).size(); ++i) {
        for (auto const& arm : study.arms()) {
            auto low = std::numeric_limits<double>::infinity();
            auto high = -low;
            for (int day = study.days(); day >= 1; day -= 7) {
                auto const value = map_value(arm, indicator, {tier, i}, day);
                low = std::isnan(value) ? low : std::min(low, value);
                high = std::isnan(value) ? high : std::max(high, value);
            }
            if (low <= high) {
                lows.push_back(low);
                highs.push_back(high);
            }
        }
    }
    if (lows.empty()) {
        return {};
    }
    std::sort(lows.begin(), lows.end());
    std::sort(highs.begin(), highs.end());
    // A few small places with extreme values would leave one colour for all others.
    auto const top = highs[(highs.size() - 1) * 97 / 100];
    auto const bottom = lows[(lows.size() - 1) * 3 / 100];
    auto const ticks = nice_ticks(is_mean(indicator) ? bottom : 0.0, top, 4);
    return {ticks.low, ticks.high};
}

} // namespace linli::viz
