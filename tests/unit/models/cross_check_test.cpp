#include "models/cross_check.hpp"

#include "tests/support/busy_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli {

namespace {

using test::TinyCase;

/// The mistakes that loading a case reports, as text.
std::string mistakes(TinyCase const& parts, std::vector<std::string> const& overrides = {}) {
    try {
        (void)parts.load(overrides);
    } catch (InputError const& error) {
        return error.what();
    }
    return "";
}

/// A post with people and hours, unless `keys` say otherwise.
std::string clerk(std::string const& keys = "") {
    return test::post("clerk",
                      (keys.find("hours_per_day") == std::string::npos ? "hours_per_day = 8\n" : "") + keys);
}

/// A case with an office more, whose post is `staff`.
TinyCase with_office(std::string const& keys, std::string const& staff = clerk()) {
    TinyCase parts;
    parts.offices += test::office("extra", "community", keys, staff);
    return parts;
}

bool tells(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(CrossCheck, finds_nothing_wrong_with_a_right_case) {
    EXPECT_EQ(mistakes(TinyCase()), "");
    EXPECT_EQ(mistakes(with_office("parent = \"desk\"\nrefers_to = [\"desk\"]\npatience_days = 3\n")), "");
}

TEST(CrossCheck, two_offices_that_pass_to_each_other_are_a_cycle_and_each_is_told) {
    auto parts = with_office("parent = \"other\"\n");
    parts.offices += test::office("other", "community", "parent = \"extra\"\n", clerk());
    auto const text = mistakes(parts);
    EXPECT_TRUE(tells(text, "office.extra.parent = \"other\" passes up in a cycle")) << text;
    EXPECT_TRUE(tells(text, "office.other.parent = \"extra\" passes up in a cycle")) << text;
}

TEST(CrossCheck, an_office_that_leads_into_a_cycle_is_not_blamed) {
    auto parts = with_office("parent = \"other\"\n");
    parts.offices += test::office("other", "community", "parent = \"other\"\n", clerk());
    auto const text = mistakes(parts);
    EXPECT_TRUE(tells(text, "office.other.parent = \"other\" passes up in a cycle")) << text;
    EXPECT_FALSE(tells(text, "office.extra")) << text;
}

TEST(CrossCheck, tiers_may_rise_or_stay_but_not_fall_along_parents_and_referrals) {
    for (auto const* key : {"parent = \"high\"", "refers_to = [\"high\"]"}) {
        auto parts = with_office(std::string(key) + "\n");
        parts.offices += test::office("high", "district", "", clerk());
        EXPECT_EQ(mistakes(parts), "");
    }
    for (auto const* key : {"parent = \"desk\"", "refers_to = [\"desk\"]"}) {
        TinyCase parts;
        parts.offices += test::office("high", "district", std::string(key) + "\n", clerk());
        EXPECT_TRUE(tells(mistakes(parts), "lower tier")) << key;
    }
}

TEST(CrossCheck, an_office_needs_people_with_hours) {
    EXPECT_TRUE(tells(mistakes(with_office("", "")), "\"extra\" has no staff"));
    EXPECT_TRUE(tells(mistakes(with_office("", clerk("hours_per_day = 0"))), "has no staff"));
    EXPECT_TRUE(tells(mistakes(with_office("", clerk("count = 0"))), "has no staff"));
    EXPECT_TRUE(
        tells(mistakes(with_office("", clerk("kind = \"elected\""))), "need [structure.mechanism.founding]"));
}

TEST(CrossCheck, time_of_a_post_is_spent_once) {
    EXPECT_EQ(mistakes(with_office("", clerk("reporting_share = 0.7\npatrol_share = 0.3"))), "");
    auto const text = mistakes(with_office("", clerk("reporting_share = 0.8\npatrol_share = 0.3")));
    EXPECT_TRUE(tells(text, "reporting_share + patrol_share = 1.1 (")) << text;
}

TEST(CrossCheck, patience_needs_somebody_to_pass_to) {
    EXPECT_TRUE(tells(mistakes(with_office("patience_days = 3\n")), "needs a parent"));
}

TEST(CrossCheck, a_mechanism_names_an_office_of_the_structure) {
    test::BusyCase const busy;
    for (auto const* mechanism : {"founding", "council_work", "yardstick"}) {
        auto parts = busy;
        auto& keys = parts.mechanisms["mechanism." + std::string(mechanism)];
        keys.replace(keys.find("\"council\""), 9, "\"counsil\"");
        auto const text = mistakes(parts.put_together());
        EXPECT_TRUE(tells(text, std::string(mechanism) + ".office = \"counsil\"")) << text;
        EXPECT_TRUE(tells(text, "did you mean `council`?")) << text;
    }
}

TEST(CrossCheck, a_council_is_founded_in_a_courtyard) {
    test::BusyCase parts;
    auto& keys = parts.mechanisms["mechanism.founding"];
    keys.replace(keys.find("\"council\""), 9, "\"grid\"");
    auto const text = mistakes(parts.put_together());
    EXPECT_TRUE(tells(text, "\"grid\" stands at grid (a council is founded in a courtyard)")) << text;
}

TEST(CrossCheck, every_power_that_a_kind_needs_is_held_by_somebody) {
    TinyCase parts;
    parts.kinds = "[issues]\n" + test::kind("lamp", "rate = 1\neffort_hours = 1\nauthority = [\"ladder\"]");
    EXPECT_TRUE(tells(mistakes(parts), "kind \"lamp\" needs the power \"ladder\""));
    parts.offices += test::office("crew", "district", "authority = [\"ladder\"]\n", clerk());
    EXPECT_EQ(mistakes(parts), "");
}

TEST(CrossCheck, places_are_at_least_as_many_as_those_above_them) {
    TinyCase const parts;
    EXPECT_TRUE(
        tells(mistakes(parts, {"scenario.places.communities=9"}), "fewer courtyards than communities"));
    TinyCase wide;
    auto const at = wide.scenario.find("communities = 2");
    ASSERT_NE(at, std::string::npos);
    wide.scenario.insert(at, "subdistricts = 3\n");
    EXPECT_TRUE(tells(mistakes(wide), "fewer communities than subdistricts"));
}

TEST(CrossCheck, weights_are_as_many_as_days_and_hours) {
    TinyCase parts;
    parts.behaviour = "[behaviour.arising]\ndispersion_shape = 1\nneglect_effect = 0\nnorms_effect = 0\n"
                      "bound = 1\nweekday_weights = [1, 2]\nhour_weights = [1, 2, 3]\n";
    auto const text = mistakes(parts);
    EXPECT_TRUE(tells(text, "behaviour.arising.weekday_weights has 2 numbers (must have 7, or none)"))
        << text;
    EXPECT_TRUE(tells(text, "behaviour.arising.hour_weights has 3 numbers (must have 24, or none)")) << text;
}

TEST(CrossCheck, so_many_problems_that_steps_would_overlap_are_refused) {
    TinyCase parts;
    parts.kinds = "[issues]\n" + test::kind("flood", "effort_hours = 1\nrate = 73001");
    EXPECT_TRUE(tells(mistakes(parts), "at most 0.2 a resident and step"));
    parts.kinds = "[issues]\n" + test::kind("flood", "effort_hours = 1\nrate = 72999");
    EXPECT_EQ(mistakes(parts), "");
}

TEST(CrossCheck, all_mistakes_are_told_at_once) {
    auto parts = with_office("parent = \"nobody\"\nmandate = [\"nothing\"]\n", "");
    auto const text = mistakes(parts);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << text;
}

} // namespace linli
