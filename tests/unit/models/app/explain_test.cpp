#include "models/app/explain.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

Explanation everything() {
    std::string const meaning = "Days after which it passes up.";
    return {.fields = {{.key = "structure.office.<id>.patience_days",
                        .type = "number",
                        .unit = "day",
                        .limits = config::Limits{0, 3650},
                        .doc = meaning,
                        .required = false,
                        .fallback = "0"},
                       {.key = "scenario.days",
                        .type = "whole number",
                        .unit = "day",
                        .limits = config::Limits{1, 36500, true},
                        .doc = "Days recorded.",
                        .required = true,
                        .fallback = ""}},
            .parameters = {{.path = "structure.office.council.patience_days",
                            .meaning = meaning,
                            .unit = "day",
                            .range = "[1, 30]",
                            .values = {7.0},
                            .tag = "assumed",
                            .source = "A guess.",
                            .file = "council.toml",
                            .line = 12},
                           {.path = "structure.office.station.patience_days",
                            .meaning = meaning,
                            .unit = "day",
                            .range = "",
                            .values = {5.0},
                            .tag = "",
                            .source = "",
                            .file = "council.toml",
                            .line = 20},
                           {.path = "scenario.days",
                            .meaning = "Days recorded.",
                            .unit = "day",
                            .range = "[1, 3650]",
                            .values = {365.0},
                            .tag = "assumed",
                            .source = "One year.",
                            .file = "case.toml",
                            .line = 3}},
            .indicators = indicator_catalogue()};
}

} // namespace

TEST(Explain, the_name_of_a_key_stands_for_all_its_values) {
    auto const found = find_explanation("patience_days", everything());
    EXPECT_EQ(found.fields.size(), 1U);
    EXPECT_EQ(found.parameters.size(), 2U);
}

TEST(Explain, a_path_stands_for_its_own_value) {
    auto const found = find_explanation("council.patience_days", everything());
    ASSERT_EQ(found.parameters.size(), 1U);
    EXPECT_EQ(found.parameters[0].line, 12);
    EXPECT_EQ(found.fields.size(), 1U);
}

TEST(Explain, tells_meaning_unit_limits_value_tag_and_source) {
    auto const text = explanation_text(find_explanation("patience_days", everything()), Language::en, 80);
    EXPECT_EQ(text, "structure.office.<id>.patience_days\n"
                    "  Days after which it passes up.\n"
                    "  number, unit day, in [0, 3650], if absent 0\n"
                    "  structure.office.council.patience_days = 7 day\n"
                    "    range [1, 30], tag assumed\n"
                    "    A guess.\n"
                    "    council.toml:12\n"
                    "  structure.office.station.patience_days = 5 day\n"
                    "    range -, tag -\n"
                    "    council.toml:20\n");
}

TEST(Explain, tells_the_definition_of_an_indicator_in_both_languages) {
    auto const found = find_explanation("response_rate", everything());
    EXPECT_THAT(explanation_text(found, Language::en, 80), HasSubstr("unit: share; minimum of cases: 20"));
    EXPECT_THAT(explanation_text(found, Language::zh, 80), HasSubstr("响应率"));
}

TEST(Explain, a_member_of_a_family_is_explained_by_the_family) {
    EXPECT_EQ(find_explanation("completed.some-office", everything()).indicators.at(0).id, "completed.*");
}

TEST(Explain, an_unknown_key_is_refused_with_the_nearest) {
    try {
        (void)find_explanation("patence_days", everything());
        FAIL();
    } catch (InputError const& error) {
        EXPECT_THAT(error.what(), HasSubstr("did you mean `patience_days`?"));
    }
}

TEST(Explain, fits_its_width_with_every_documented_key_and_indicator) {
    Explanation const all{documented_fields(), {}, indicator_catalogue()};
    EXPECT_GT(all.fields.size(), 100U);
    for (auto const language : {Language::en, Language::zh}) {
        EXPECT_LE(widest_line(explanation_text(all, language, 80)), 80U);
    }
}

} // namespace linli::app
