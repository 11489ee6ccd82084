#include "viz/view/colour.hpp"
#include "viz/view/dates.hpp"
#include "viz/view/ticks.hpp"
#include "viz/view/treemap.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace linli::viz {
namespace {

TEST(Dates, count_over_months_and_leap_days) {
    EXPECT_EQ(date_of("2020-02-28", 1), "2020-02-29");
    EXPECT_EQ(date_of("2019-12-31", 1), "2020-01-01");
    EXPECT_EQ(date_of("2020-03-01", -1), "2020-02-29");
}

TEST(Dates, what_is_no_date_gives_none) {
    EXPECT_EQ(date_of("", 1), "");
    EXPECT_EQ(date_of("2020-13-01", 1), "");
    EXPECT_EQ(date_of("yesterday!", 1), "");
}

TEST(Ticks, are_round_and_hold_the_values) {
    auto const ticks = nice_ticks(0.0, 73.0, 4);
    EXPECT_EQ(ticks.at, (std::vector<double>{0.0, 20.0, 40.0, 60.0, 80.0}));
    EXPECT_EQ(ticks.decimals, 0);
    auto const fine = nice_ticks(0.592, 0.601, 5);
    EXPECT_LE(fine.low, 0.592);
    EXPECT_GE(fine.high, 0.601);
    EXPECT_EQ(fine.decimals, 3);
}

TEST(Ticks, survive_one_value_and_none) {
    EXPECT_GT(nice_ticks(5.0, 5.0, 4).high, 5.0);
    EXPECT_GT(nice_ticks(0.0, 0.0, 4).high, 0.0);
    EXPECT_GT(nice_ticks(std::nan(""), 1.0, 4).high, 0.0);
}

TEST(Treemap, tiles_fill_the_area_in_proportion_and_order) {
    std::vector<double> const weights{5.0, 1.0, 3.0, 3.0, 8.0, 2.0, 2.0};
    Area const area{10.0, 20.0, 300.0, 200.0};
    auto const tiles = row_treemap(weights, area);
    auto const total = std::accumulate(weights.begin(), weights.end(), 0.0);
    ASSERT_EQ(tiles.size(), weights.size());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        EXPECT_NEAR(tiles[i].width * tiles[i].height, 300.0 * 200.0 * weights[i] / total, 1e-6);
        EXPECT_GE(tiles[i].x, area.x - 1e-9);
        EXPECT_LE(tiles[i].bottom(), area.bottom() + 1e-9);
        EXPECT_TRUE(i == 0 || tiles[i].y > tiles[i - 1].y || tiles[i].x > tiles[i - 1].x);
    }
}

TEST(Treemap, equal_weights_on_a_square_give_squares) {
    auto const tiles = row_treemap(std::vector<double>(16, 1.0), {0.0, 0.0, 100.0, 100.0});
    for (auto const& tile : tiles) {
        EXPECT_NEAR(tile.width, 25.0, 1e-9);
        EXPECT_NEAR(tile.height, 25.0, 1e-9);
    }
}

TEST(Treemap, has_a_tile_for_places_without_people_and_none_for_no_places) {
    auto const tiles = row_treemap(std::vector<double>{0.0, 100.0}, {0.0, 0.0, 100.0, 100.0});
    EXPECT_GT(tiles[0].width * tiles[0].height, 0.0);
    EXPECT_TRUE(row_treemap({}, {0.0, 0.0, 10.0, 10.0}).empty());
    EXPECT_EQ(row_treemap(std::vector<double>{1.0}, {0.0, 0.0, 0.0, 10.0}).size(), 1U);
}

TEST(Colours, get_darker_all_the_way) {
    auto const light = [](Colour c) { return 0.299 * c.r + 0.587 * c.g + 0.114 * c.b; };
    for (int i = 0; i < 20; ++i) {
        EXPECT_GT(light(sequential(i / 20.0)), light(sequential((i + 1) / 20.0)));
    }
    EXPECT_EQ(sequential(-1.0), sequential(0.0));
    EXPECT_EQ(sequential(7.0), sequential(1.0));
}

TEST(Colours, letters_are_legible_on_every_shade) {
    auto const light = [](Colour c) { return 0.299 * c.r + 0.587 * c.g + 0.114 * c.b; };
    for (int i = 0; i <= 20; ++i) {
        auto const shade = sequential(i / 20.0);
        EXPECT_GT(std::abs(light(ink_on(shade)) - light(shade)), 90.0) << i;
    }
}

TEST(Colours, are_written_as_in_web_pages) {
    EXPECT_EQ(hex({0, 98, 255}), "#0062ff");
}

} // namespace
} // namespace linli::viz
