#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/report/estimate.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/plot.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace linli::report {

namespace {

constexpr std::size_t most_tiles = 2000;
constexpr std::size_t most_in_a_row = 44;

/// Means over replications for one courtyard.
struct CourtyardMean {
    int community = 0;
    double residents = 0.0;
    double days = 0.0;
    double open_share = 0.0;
};

/// Courtyards of an arm by number.
std::map<int, CourtyardMean> means_of(Arm const& arm) {
    std::map<int, std::array<std::vector<double>, 2>> values;
    std::map<int, CourtyardMean> means;
    for (auto const& run : arm.runs) {
        for (auto const& courtyard : *run.courtyards) {
            means[courtyard.number] = {courtyard.community, courtyard.residents, 0.0, 0.0};
            values[courtyard.number][0].push_back(courtyard.days_to_fix);
            values[courtyard.number][1].push_back(courtyard.open_share);
        }
    }
    for (auto& [number, mean] : means) {
        mean.days = estimate(values[number][0]).mean;
        mean.open_share = estimate(values[number][1]).mean;
    }
    return means;
}

struct Place {
    std::size_t column = 0;
    std::size_t row = 0;
};

/// Where courtyards stand: rows are communities, long ones broken.
std::map<int, Place> places_of(std::map<int, CourtyardMean> const& courtyards) {
    std::map<int, std::vector<int>> by_community;
    for (auto const& [number, courtyard] : courtyards) {
        by_community[courtyard.community].push_back(number);
    }
    std::map<int, Place> places;
    std::size_t row = 0;
    for (auto const& [community, numbers] : by_community) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            places[numbers[i]] = {i % most_in_a_row, row + i / most_in_a_row};
        }
        row += (numbers.size() + most_in_a_row - 1) / most_in_a_row;
    }
    return places;
}

/// Each tile is column, row, days, number, residents, share of problems still there in percent.
std::string map_data(std::map<int, CourtyardMean> const& courtyards, std::pair<double, double> shades) {
    PlotData data("tiles");
    data.put("unit", words::scale_days).put("hint", words::courtyard_hint);
    data.put("low", shades.first).put("high", shades.second);
    data.put("colours", std::vector<std::string>{palette::pale, palette::dark}).begin("tiles");
    auto const places = places_of(courtyards);
    for (auto const& [number, courtyard] : courtyards) {
        auto const [column, row] = places.at(number);
        data.item({static_cast<double>(column), static_cast<double>(row), courtyard.days,
                   static_cast<double>(number), courtyard.residents, 100.0 * courtyard.open_share});
    }
    return data.end().json();
}

/// Where shades begin and end. Beyond the 2nd and 98th percentile the shade stays: single outliers would make
/// all others equal.
std::pair<double, double> shades_of(std::vector<double> const& days) {
    double const low = quantile(days, 0.02);
    double const high = quantile(days, 0.98);
    return std::isnan(low) ? std::pair(0.0, 1.0) : std::pair(low, high > low ? high : low + 1.0);
}

std::string courtyard_table(std::map<int, CourtyardMean> const& courtyards) {
    HtmlTable table({html(words::courtyard), html(words::residents), html(words::days_to_solve),
                     html(words::still_there)});
    for (auto const& [number, courtyard] : courtyards) {
        table.row({std::to_string(number), experiment::readable(courtyard.residents),
                   experiment::readable(courtyard.days), escaped(experiment::percent(courtyard.open_share))});
    }
    return table.html();
}

std::string spread_table(Study const& study, std::vector<std::map<int, CourtyardMean>> const& arms) {
    HtmlTable table({html(words::structure), html(words::courtyard_tenth), html(words::courtyard_median),
                     html(words::courtyard_ninetieth), html(words::courtyard_ratio),
                     html(words::courtyard_open)});
    for (std::size_t k = 0; k < arms.size(); ++k) {
        std::vector<double> days;
        std::vector<double> open;
        for (auto const& [number, courtyard] : arms[k]) {
            days.push_back(courtyard.days);
            open.push_back(courtyard.open_share);
        }
        double const fast = quantile(days, 0.1);
        double const slow = quantile(days, 0.9);
        table.row({escaped(short_label(study, k)), fixed(fast, 1), fixed(quantile(days, 0.5), 1),
                   fixed(slow, 1), fixed(slow / fast, 1), escaped(experiment::percent(quantile(open, 0.9)))});
    }
    return table.html();
}

bool all_courtyards(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.courtyards.has_value(); });
    });
}

} // namespace

std::string courtyards_section(Contents const& contents) {
    auto const& study = contents.study;
    auto const heading = both(words::courtyards);
    if (!all_courtyards(study)) {
        return section("courtyards", heading, paragraph(both(words::courtyards_missing), "note"));
    }
    std::vector<std::map<int, CourtyardMean>> arms;
    std::vector<double> all_days;
    for (auto const& arm : study.arms) {
        arms.push_back(means_of(arm));
        for (auto const& [number, courtyard] : arms.back()) {
            all_days.push_back(courtyard.days);
        }
    }
    if (arms.front().size() > most_tiles) {
        auto const count = same(std::to_string(arms.front().size()));
        return section("courtyards", heading,
                       paragraph(fill(words::courtyards_too_many, {count})) + spread_table(study, arms));
    }
    auto const shades = shades_of(all_days);
    std::string figures;
    for (std::size_t k = 0; k < arms.size(); ++k) {
        figures += plot("courtyards-" + letter(k), label(study, k), map_data(arms[k], shades),
                        courtyard_table(arms[k]));
    }
    return section("courtyards", heading,
                   paragraph(both(words::courtyards_text)) + figures + spread_table(study, arms));
}

} // namespace linli::report
