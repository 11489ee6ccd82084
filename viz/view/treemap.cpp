#include "viz/view/treemap.hpp"

#include <algorithm>
#include <cstddef>

namespace linli::viz {

namespace {

/// Sums of weight, so that any row's is one subtraction: [i] is the sum of those before i.
std::vector<double> sums_of(std::vector<double> const& sizes) {
    std::vector<double> sums{0.0};
    for (double const size : sizes) {
        sums.push_back(sums.back() + size);
    }
    return sums;
}

/// Where each of `rows` rows begins, and the end: the tile whose middle first lies beyond the row's share.
std::vector<std::size_t> row_starts(std::vector<double> const& sums, std::size_t rows) {
    std::vector<std::size_t> starts{0};
    auto const tiles = sums.size() - 1;
    for (std::size_t i = 1; i < tiles && starts.size() < rows; ++i) {
        auto const middle = (sums[i] + sums[i + 1]) / 2.0;
        if (middle * static_cast<double>(rows) >= sums.back() * static_cast<double>(starts.size())) {
            starts.push_back(i);
        }
    }
    starts.push_back(tiles);
    return starts;
}

/// Mean of the longer over the shorter side of all tiles.
double mean_aspect(std::vector<double> const& sums, std::vector<std::size_t> const& starts, Area area) {
    double total = 0.0;
    for (std::size_t row = 0; row + 1 < starts.size(); ++row) {
        auto const weight = sums[starts[row + 1]] - sums[starts[row]];
        auto const height = area.height * weight / sums.back();
        for (auto i = starts[row]; i < starts[row + 1]; ++i) {
            auto const width = area.width * (sums[i + 1] - sums[i]) / weight;
            total += std::max(width / height, height / width);
        }
    }
    return total / static_cast<double>(sums.size() - 1);
}

void place_row(std::span<double const> row, double sum, Area strip, std::vector<Area>& tiles) {
    double x = strip.x;
    for (double const weight : row) {
        auto const width = strip.width * weight / sum;
        tiles.push_back({x, strip.y, width, strip.height});
        x += width;
    }
}

} // namespace

std::vector<Area> row_treemap(std::span<double const> weights, Area area) {
    if (weights.empty() || area.width <= 0.0 || area.height <= 0.0) {
        return std::vector<Area>(weights.size(), {area.x, area.y, 0.0, 0.0});
    }
    auto const largest = *std::max_element(weights.begin(), weights.end());
    std::vector<double> sizes(weights.begin(), weights.end());
    for (double& size : sizes) {
        size = std::max({size, largest / 1000.0, 1e-9});
    }
    auto const sums = sums_of(sizes);
    auto best = row_starts(sums, 1);
    auto best_aspect = mean_aspect(sums, best, area);
    for (std::size_t rows = 2; rows <= sizes.size(); ++rows) {
        auto const starts = row_starts(sums, rows);
        auto const aspect = mean_aspect(sums, starts, area);
        if (aspect > best_aspect * 1.5) {
            break; // more rows only make the tiles longer
        }
        if (aspect < best_aspect) {
            best = starts;
            best_aspect = aspect;
        }
    }
    std::vector<Area> tiles;
    for (std::size_t row = 0; row + 1 < best.size(); ++row) {
        auto const y = area.y + area.height * sums[best[row]] / sums.back();
        auto const weight = sums[best[row + 1]] - sums[best[row]];
        place_row(std::span(sizes).subspan(best[row], best[row + 1] - best[row]), weight,
                  {area.x, y, area.width, area.height * weight / sums.back()}, tiles);
    }
    return tiles;
}

} // namespace linli::viz
