#include "viz/view/race_view.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace linli::viz {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

/// How a row is put together from daily series.
struct Recipe {
    std::string_view id;
    Text title;
    std::string_view series;
    std::string_view per; ///< series whose sum makes the share; empty: no share
    bool is_sum;
    int digits;
    Better better;
};

constexpr std::array<Recipe, 13> recipes{{
    {"open", Text::series_open_problems, "open_problems", "", false, 0, Better::lower},
    {"backlog", Text::series_backlog, "backlog", "", false, 0, Better::lower},
    {"reported", Text::race_reported, "reported", "", true, 0, Better::neither},
    {"closed", Text::race_closed, "closed", "", true, 0, Better::neither},
    {"fixed", Text::race_fixed, "fixed", "", true, 0, Better::higher},
    {"fixed_share", Text::race_fixed_share, "fixed", "arisen", true, 1, Better::higher},
    {"false_share", Text::race_false_share, "false_closed", "closed", true, 1, Better::lower},
    {"passed_up", Text::race_passed_up, "passed_up", "", true, 0, Better::lower},
    {"hours", Text::race_hours, "hours_spent", "", true, 0, Better::neither},
    {"volunteers", Text::race_volunteers, "volunteer_hours", "", true, 0, Better::neither},
    {"satisfaction", Text::series_satisfaction, "satisfaction", "", false, 3, Better::higher},
    {"trust", Text::series_trust, "trust", "", false, 3, Better::higher},
    {"ownership", Text::series_ownership, "ownership", "", false, 3, Better::higher},
}};

/// The sum from `first` to `last` day. Looks the column up once: a year is summed in each frame.
double sum_of_days(Run const& run, Place place, std::string_view series, int first, int last) {
    auto const* const table = run.find("daily/" + tier_id(place.tier));
    auto const* const column = table != nullptr ? table->find(series) : nullptr;
    auto const* const values = column != nullptr ? std::get_if<std::vector<float>>(&column->values) : nullptr;
    auto const places = run.places(place.tier).size();
    if (values == nullptr || last > run.days()) {
        return nan;
    }
    double sum = 0.0;
    for (auto day = static_cast<std::size_t>(first); day <= static_cast<std::size_t>(last); ++day) {
        sum += static_cast<double>((*values)[(day - 1) * places + place.number]);
    }
    return sum;
}

double value_of(Run const& run, Place place, Recipe const& recipe, int day) {
    if (!run.has(place)) {
        return nan;
    }
    auto const sum = sum_of_days(run, place, recipe.series, recipe.is_sum ? 1 : day, day);
    if (recipe.per.empty()) {
        return sum;
    }
    auto const whole = sum_of_days(run, place, recipe.per, 1, day);
    return whole > 0.0 ? 100.0 * sum / whole : nan;
}

std::string unit_of(Run const& run, Recipe const& recipe, Language language) {
    if (!recipe.per.empty()) {
        return "%";
    }
    for (auto const* const column : run.series()) {
        if (column->name == recipe.series && !column->unit.empty() && column->unit != "1") {
            return say_id(language, "unit", column->unit);
        }
    }
    return {};
}

} // namespace

bool RaceRow::is_better(std::size_t arm) const {
    return better == Better::higher  ? values[arm] > values[0]
           : better == Better::lower ? values[arm] < values[0]
                                     : false;
}

bool RaceRow::is_worse(std::size_t arm) const {
    return better == Better::higher  ? values[arm] < values[0]
           : better == Better::lower ? values[arm] > values[0]
                                     : false;
}

Place race_place(Run const& run, Place place) {
    while (place.tier > Tier::community) {
        place = run.parent(place);
    }
    return place;
}

std::vector<RaceRow> race_rows(Study const& study, Place place, int day, Language language) {
    std::vector<RaceRow> rows;
    rows.reserve(recipes.size());
    for (auto const& recipe : recipes) {
        RaceRow row{.id = std::string(recipe.id),
                    .series = std::string(recipe.series),
                    .title = say(language, recipe.title),
                    .unit = unit_of(study.first(), recipe, language),
                    .digits = recipe.digits,
                    .values = {},
                    .better = recipe.better};
        bool is_known = false;
        for (auto const& arm : study.arms()) {
            row.values.push_back(value_of(arm.run(), place, recipe, day));
            is_known = is_known || !std::isnan(row.values.back());
        }
        if (is_known) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace linli::viz
