#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/report/estimate.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/scale.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/svg.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace linli::report {

namespace {

constexpr std::size_t most_tiles = 2000;
constexpr double width = 720;
constexpr double tile = 16;

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

/// From pale to dark by lightness alone, so that it survives print.
std::string shade(double share) {
    constexpr std::array<double, 3> pale{226, 236, 246};
    constexpr std::array<double, 3> dark{24, 44, 92};
    std::string colour = "#";
    for (std::size_t i = 0; i < 3; ++i) {
        auto const value = static_cast<unsigned>(std::lround(pale[i] + share * (dark[i] - pale[i])));
        colour += "0123456789abcdef"[value / 16];
        colour += "0123456789abcdef"[value % 16];
    }
    return colour;
}

/// Where courtyards stand: rows are communities, long ones broken.
std::map<int, Point> places_of(std::map<int, CourtyardMean> const& courtyards, double& height) {
    std::map<int, std::vector<int>> by_community;
    for (auto const& [number, courtyard] : courtyards) {
        by_community[courtyard.community].push_back(number);
    }
    constexpr auto in_a_row = static_cast<std::size_t>(width / tile);
    std::map<int, Point> places;
    height = 0.0;
    for (auto const& [community, numbers] : by_community) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            auto const row = i / in_a_row;
            places[numbers[i]] = {tile * static_cast<double>(i % in_a_row),
                                  height + tile * static_cast<double>(row)};
        }
        auto const rows = (numbers.size() + in_a_row - 1) / in_a_row;
        height += tile * static_cast<double>(rows) + 4;
    }
    return places;
}

std::string map_of(std::map<int, CourtyardMean> const& courtyards, Both title, Scale const& darkness) {
    double height = 0.0;
    auto const places = places_of(courtyards, height);
    Svg svg(width, height, std::move(title));
    for (auto const& [number, courtyard] : courtyards) {
        auto const colour = std::isnan(courtyard.days)
                                ? std::string(palette::none)
                                : shade(std::clamp(darkness(courtyard.days), 0.0, 1.0));
        svg.rectangle(places.at(number), tile - 1.5, tile - 1.5, colour,
                      fill(words::courtyard_hint,
                           {same(std::to_string(number)), same(experiment::readable(courtyard.residents)),
                            same(experiment::readable(courtyard.days)),
                            same(experiment::percent(courtyard.open_share))}));
    }
    return svg.html();
}

std::string scale_key(Scale const& darkness) {
    std::vector<LegendEntry> entries;
    static constexpr std::array<double, 5> steps{0.0, 0.25, 0.5, 0.75, 1.0};
    std::array<std::string, steps.size()> colours;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        colours[i] = shade(steps[i]);
        double const days = darkness.low() + steps[i] * (darkness.high() - darkness.low());
        entries.push_back(
            {colours[i], same(fixed(days, 0)) + (i == 0 ? same(" ") + both(words::scale_days) : Both{})});
    }
    return legend(entries);
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
    // Beyond the 2nd and 98th percentile the shade stays: single outliers would make all others equal.
    Extent extent;
    extent.add(quantile(all_days, 0.02));
    extent.add(quantile(all_days, 0.98));
    auto const [low, high] = extent.limits();
    Scale const darkness(low, high, 0.0, 1.0);
    std::string figures;
    for (std::size_t k = 0; k < arms.size(); ++k) {
        figures += element("figure", element("figcaption", html(label(study, k))) +
                                         map_of(arms[k], fill(words::courtyards_picture, {label(study, k)}),
                                                darkness)) +
                   '\n';
    }
    return section("courtyards", heading,
                   paragraph(both(words::courtyards_text)) + scale_key(darkness) + figures +
                       spread_table(study, arms));
}

} // namespace linli::report
