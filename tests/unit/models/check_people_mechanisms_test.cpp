#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;

// What is said about the case in which everything about people is on, after one change.
std::string mistakes(std::string const& replacement) {
    try {
        (void)test::busy_people().load({replacement});
    } catch (InputError const& error) {
        return error.what();
    }
    return "";
}

void expect_told(std::string const& replacement, std::string const& part) {
    auto const text = mistakes(replacement);
    EXPECT_NE(text.find(part), std::string::npos) << replacement << ": " << text;
}

std::string const mechanism = "structure.mechanism.";

} // namespace

TEST(CheckPeopleMechanisms, finds_nothing_wrong_with_a_right_case) {
    EXPECT_EQ(mistakes(mechanism + "points.gain=0.2"), "");
}

TEST(CheckPeopleMechanisms, offices_posts_and_kinds_must_exist) {
    expect_told(mechanism + "boundary_splitting.office=gird", "must be the id of an office");
    expect_told(mechanism + "boundary_splitting.post=cader", "must be the id of a post of \"grid\"");
    expect_told(mechanism + "boundary_splitting.donor=nobody", "must be the id of an office");
    expect_told(mechanism + "career.post=clerk", "must be the id of a post of \"grid\"");
    expect_told(mechanism + "campaign.kinds=[\"liter\"]", "must be the id of an issue kind");
    expect_told(mechanism + "volunteers.service_kinds=[\"liter\"]", "must be the id of an issue kind");
    expect_told(mechanism + "posted_promises.office=nobody", "must be the id of an office");
}

TEST(CheckPeopleMechanisms, an_office_must_fit_what_it_is_named_for) {
    expect_told(mechanism + "boundary_splitting.office=district", "must stand in a community or below");
    expect_told(mechanism + "nested_grids.office=community", "micro-grids lie within courtyards");
    expect_told(mechanism + "volunteers.office=property", "post of kind \"volunteer\"");
    expect_told(mechanism + "points.office=property", "must be the elected council");
    expect_told(mechanism + "norms.activity.compact.office=council", "must have posts that are not elected");
    expect_told(mechanism + "campaign.units=[\"council\"]", "must have posts that are not elected");
}

TEST(CheckPeopleMechanisms, uneven_subdistricts_must_add_up) {
    expect_told("scenario.subdistrict.large.communities=3", "must be the subdistricts and communities");
    expect_told("scenario.subdistrict.large.largest_community=3", "need residents, too");
}

} // namespace linli
