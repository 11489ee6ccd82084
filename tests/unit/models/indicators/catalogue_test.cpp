#include "models/indicators/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

namespace linli {

TEST(IndicatorCatalogue, has_each_indicator_once_with_names_unit_and_definitions) {
    std::set<std::string> ids;
    for (auto const& info : indicator_catalogue()) {
        EXPECT_TRUE(ids.insert(info.id).second) << info.id << " twice";
        EXPECT_FALSE(info.unit.empty()) << info.id;
        EXPECT_FALSE(info.name.en.empty() || info.name.zh.empty()) << info.id;
        EXPECT_FALSE(info.definition_en.empty() || info.definition_zh.empty()) << info.id;
        EXPECT_GE(info.minimum_samples, 1) << info.id;
    }
    EXPECT_GT(ids.size(), 50U);
}

TEST(IndicatorCatalogue, shows_the_main_ones_first) {
    bool main = true;
    for (auto const& info : indicator_catalogue()) {
        EXPECT_TRUE(main || !info.main) << info.id;
        main = info.main;
    }
    EXPECT_TRUE(indicator_catalogue().front().main);
    EXPECT_FALSE(indicator_catalogue().back().main);
}

TEST(IndicatorCatalogue, finds_a_member_by_its_family_and_nothing_by_half_a_name) {
    ASSERT_NE(find_indicator("load.some-office"), nullptr);
    EXPECT_EQ(find_indicator("load.some-office")->id, "load.*");
    EXPECT_EQ(find_indicator("response_rate")->id, "response_rate");
    EXPECT_EQ(find_indicator("response"), nullptr);
    EXPECT_EQ(find_indicator("nothing.some-office"), nullptr);
    EXPECT_EQ(find_indicator(""), nullptr);
}

} // namespace linli
