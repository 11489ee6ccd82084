#include "viz/view/run.hpp"

#include "tests/unit/viz/made_up_run.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::viz {
namespace {

using test::column_of;
using test::made_up_run;
using test::open_made_up;

TEST(Run, knows_its_places_from_the_top_down) {
    auto const run = open_made_up();
    EXPECT_EQ(run.places(Tier::courtyard).size(), 24U);
    EXPECT_EQ(run.top(), (Place{Tier::district, 0}));
    EXPECT_EQ(run.info({Tier::subdistrict, 1}).inside, (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(run.parent({Tier::courtyard, 13}), (Place{Tier::community, 2}));
    EXPECT_EQ(run.parent(run.top()), run.top());
}

TEST(Run, names_places_in_both_languages) {
    auto const run = open_made_up();
    EXPECT_EQ(place_name(run, {Tier::community, 2}, Language::en), "Community 3");
    EXPECT_EQ(place_name(run, {Tier::community, 2}, Language::zh), "社区3");
    EXPECT_EQ(place_name(run, {Tier::courtyard, 13}, Language::zh), "楼院3-2");
}

TEST(Run, keeps_names_that_somebody_gave) {
    auto file = made_up_run();
    std::get<std::vector<std::string>>(column_of(file, "places/community", "name").values)[0] = "永安社区";
    viz::Run const run(std::move(file), "a.h5");
    EXPECT_EQ(place_name(run, {Tier::community, 0}, Language::en), "永安社区");
}

TEST(Run, counts_days_from_one) {
    auto const run = open_made_up();
    EXPECT_EQ(run.date(1), "2020-02-01");
    EXPECT_EQ(run.date(30), "2020-03-01");
    EXPECT_FALSE(std::isnan(run.daily({Tier::district, 0}, "closed", 60)));
    EXPECT_TRUE(std::isnan(run.daily({Tier::district, 0}, "closed", 61)));
    EXPECT_TRUE(std::isnan(run.daily({Tier::district, 0}, "closed", 0)));
    EXPECT_TRUE(std::isnan(run.daily({Tier::district, 0}, "no such series", 1)));
    EXPECT_TRUE(std::isnan(run.daily({Tier::courtyard, 0}, "closed", 1)));
}

TEST(Run, reads_names_and_posts_from_the_inputs_as_they_were_used) {
    auto const run = open_made_up();
    EXPECT_EQ(run.structure_name().zh, "传统结构");
    EXPECT_EQ(run.scenario_name().en, "Made-up district");
    auto const posts = run.posts_of("community-office");
    ASSERT_EQ(posts.size(), 1U);
    EXPECT_EQ(posts[0].name.en, "Cadre");
    EXPECT_EQ(posts[0].count, 3.0); // the override, not the file's 2
    EXPECT_EQ(posts[0].hours_per_day, 4.0);
}

TEST(Run, does_without_inputs_that_cannot_be_read) {
    auto file = made_up_run();
    file.inputs = {{"structure.toml", "[structure] this is no TOML"}};
    viz::Run const run(std::move(file), "a.h5");
    EXPECT_TRUE(run.structure_name().en.empty());
    EXPECT_EQ(run.offices().size(), 4U);
}

TEST(Run, of_a_lower_level_has_less) {
    auto const run = open_made_up({.level = Level::summary});
    EXPECT_EQ(run.level(), Level::summary);
    EXPECT_TRUE(run.places(Tier::district).empty());
    EXPECT_TRUE(run.series().empty());
}

TEST(Run, refuses_another_schema_and_nonsense_in_the_provenance) {
    for (auto const& [name, text] :
         {std::pair{"schema_version", "2"}, {"days", "many"}, {"days", "0"}, {"level", "all"}}) {
        auto file = made_up_run();
        for (auto& entry : file.provenance) {
            entry.text = entry.name == name ? text : entry.text;
        }
        EXPECT_THROW(viz::Run(std::move(file), "a.h5"), RunError) << name << ' ' << text;
    }
}

TEST(Run, refuses_codes_that_mean_nothing) {
    struct Damage {
        char const* table;
        char const* column;
    };
    for (auto const& [table, column] :
         {Damage{"issues", "kind"}, Damage{"issues", "courtyard"}, Damage{"events", "event"},
          Damage{"events", "cause"}, Damage{"courtyards", "community"}, Damage{"places/community", "parent"},
          Damage{"offices", "parent"}, Damage{"offices", "tier"}}) {
        for (int const nonsense : {99, -5}) {
            if (nonsense < 0 && std::string_view(column) == "parent" &&
                std::string_view(table) == "offices") {
                continue; // below zero means none
            }
            auto file = made_up_run();
            std::get<std::vector<std::int32_t>>(column_of(file, table, column).values)[0] = nonsense;
            EXPECT_THROW(viz::Run(std::move(file), "a.h5"), RunError)
                << table << '/' << column << ' ' << nonsense;
        }
    }
}

TEST(Run, refuses_a_missing_table_a_missing_column_and_series_of_other_length) {
    auto file = made_up_run();
    std::erase_if(file.tables,
                  [](auto const& table) { return table.path == "posts" || table.path == "courtyards"; });
    EXPECT_THROW(viz::Run(std::move(file), "a.h5"), RunError);
    file = made_up_run();
    column_of(file, "issues", "fixed").name = "mended";
    EXPECT_THROW(viz::Run(std::move(file), "a.h5"), RunError);
    file = made_up_run();
    std::get<std::vector<float>>(column_of(file, "daily/community", "closed").values).pop_back();
    EXPECT_THROW(viz::Run(std::move(file), "a.h5"), RunError);
}

} // namespace
} // namespace linli::viz
