#include "models/app/ablation.hpp"

#include "models/app/mechanism_variants.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace linli::app {

using testing::HasSubstr;

namespace {

std::filesystem::path const smoke = "scenarios/smoke/two-communities.toml";
std::filesystem::path const councils = "scenarios/structures/courtyard-council.toml";
std::filesystem::path const conventional = "scenarios/structures/conventional.toml";

MechanismVariant const* find(std::vector<MechanismVariant> const& variants, std::string const& name) {
    auto const found =
        std::find_if(variants.begin(), variants.end(), [&](auto const& v) { return v.name == name; });
    return found == variants.end() ? nullptr : &*found;
}

IndicatorMeaning meaning(std::string id, bool higher_is_better) {
    return {.id = id,
            .name = {id, id},
            .unit = "day",
            .higher_is_better = higher_is_better,
            .main = true,
            .rank = 0};
}

/// Two mechanisms in four worlds: the first does little, the second much.
std::vector<IndicatorSamples> samples() {
    return {{meaning("days", false),
             {{10.0, 12.0, 11.0, 13.0}, {10.2, 12.1, 10.9, 13.2}, {20.0, 22.1, 21.0, 23.1}}}};
}

std::vector<MechanismVariant> two_variants() {
    auto const any = load_inputs(smoke, conventional);
    return {{.part = "structure.mechanism.small", .name = "small", .change = "", .inputs = any},
            {.part = "structure.mechanism.large", .name = "large", .change = "", .inputs = any},
            {.part = "structure.mechanism.stuck",
             .name = "stuck",
             .change = "",
             .inputs = nullptr,
             .why_not = "another needs it"}};
}

} // namespace

TEST(SwitchedOff, names_every_mechanism_that_the_structure_has_and_takes_only_it_away) {
    auto const variants = switched_off(smoke, councils, {});
    for (auto const* const name : {"founding", "council_work", "yardstick", "answering"}) {
        ASSERT_NE(find(variants, name), nullptr) << name;
    }
    auto const* const yardstick = find(variants, "yardstick");
    ASSERT_NE(yardstick->inputs, nullptr) << yardstick->why_not;
    EXPECT_FALSE(yardstick->inputs->structure.mechanism.yardstick.has_value());
    EXPECT_TRUE(yardstick->inputs->structure.mechanism.council_work.has_value());
}

TEST(AddedFrom, a_mechanism_whose_office_is_missing_is_left_out_and_told) {
    auto const variants = added_from(councils, smoke, conventional, {});
    auto const* const founding = find(variants, "founding");
    ASSERT_NE(founding, nullptr);
    EXPECT_EQ(founding->inputs, nullptr);
    EXPECT_THAT(founding->why_not, HasSubstr("must be the id of an office"));
}

TEST(AddedFrom, a_mechanism_that_fits_is_the_same_as_in_the_other_structure) {
    auto const variants = added_from(councils, smoke, councils, {"!structure.mechanism.yardstick"});
    ASSERT_EQ(variants.size(), 1U);
    ASSERT_NE(variants[0].inputs, nullptr) << variants[0].why_not;
    auto const whole = load_inputs(smoke, councils);
    EXPECT_EQ(variants[0].inputs->structure.mechanism.yardstick->imitation,
              whole->structure.mechanism.yardstick->imitation);
}

TEST(Ablation, tells_the_effect_of_having_the_mechanism_and_puts_the_largest_first) {
    auto const ablation = ablation_of(two_variants(), AblationKind::switched_off, samples());
    ASSERT_EQ(ablation.mechanisms.size(), 2U);
    EXPECT_EQ(ablation.mechanisms[0].name, "large");
    EXPECT_NEAR(ablation.mechanisms[0].effects[0].effect.paired.difference, -10.05, 1e-9);
    EXPECT_TRUE(ablation.mechanisms[0].effects[0].effect.holds());
    EXPECT_FALSE(ablation.mechanisms[1].effects[0].effect.holds());
    EXPECT_EQ(ablation.left_out.size(), 1U);

    auto const added = ablation_of(two_variants(), AblationKind::added, samples());
    EXPECT_NEAR(added.mechanisms[0].effects[0].effect.paired.difference, 10.05, 1e-9);
}

TEST(AblationText, fits_the_terminal_and_says_what_could_not_be_done) {
    auto const ablation = ablation_of(two_variants(), AblationKind::switched_off, samples());
    for (auto const language : {Language::en, Language::zh}) {
        auto const text =
            ablation_text(ablation, {.scenario = "s", .structure = "t", .other = {}}, language, 80);
        EXPECT_THAT(text, HasSubstr("another needs it"));
        EXPECT_THAT(text, HasSubstr("large (structure.mechanism.large)"));
    }
    EXPECT_THAT(ablation_text(ablation, {.scenario = "s", .structure = "t", .other = {}}, Language::en, 80),
                HasSubstr("better"));
}

} // namespace linli::app
