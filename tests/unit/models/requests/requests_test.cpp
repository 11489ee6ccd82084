#include "models/requests/fragment.hpp"
#include "models/requests/profile.hpp"
#include "models/requests/request.hpp"

#include "sim/core/error.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace linli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::int64_t day = 86400;
constexpr std::int64_t monday = 4 * day; // 1970-01-05

RequestMapping two_kinds() {
    RequestMapping mapping;
    mapping.created = "from";
    mapping.closed = "until";
    mapping.category = "what";
    mapping.place = "where";
    mapping.time_format = "%Y-%m-%d %H:%M";
    mapping.separator = ",";
    mapping.residents = 2000;
    mapping.kinds = {{"CLEAN", {"litter", "bins"}}, {"WIRES", {"cables"}}};
    return mapping;
}

class RequestFile : public ::testing::Test {
  protected:
    RowCount read(std::string const& rows, RequestMapping const& mapping = two_kinds()) {
        test::put_bytes(folder_ / "data.csv", "from,until,what,where\n" + rows);
        return read_requests(folder_ / "data.csv", mapping, [&](Request const& request) {
            requests_.push_back(request);
            places_.push_back(*request.place);
        });
    }

    test::TemporaryDirectory folder_;
    std::vector<Request> requests_;
    std::vector<std::string> places_;
};

TEST_F(RequestFile, turns_rows_into_requests) {
    auto const count = read("1970-01-05 00:30,1970-01-07 12:30,bins,North\n1970-01-05 01:00,,cables,South\n");
    ASSERT_EQ(requests_.size(), 2U);
    EXPECT_EQ(requests_[0].kind, 0);
    EXPECT_EQ(requests_[0].created, monday + 1800);
    EXPECT_DOUBLE_EQ(requests_[0].days.value(), 2.5);
    EXPECT_EQ(requests_[1].kind, 1);
    EXPECT_FALSE(requests_[1].days.has_value());
    EXPECT_THAT(places_, ElementsAre("North", "South"));
    EXPECT_EQ(count.used, 2U);
    EXPECT_EQ(count.faulty(), 0U);
}

TEST_F(RequestFile, counts_and_shows_what_it_skips) {
    auto const count = read("1970-02-31 00:00,,bins,N\n"                 // no such day
                            "1970-01-05 00:00,soon,bins,N\n"             // no time
                            "1970-01-05 00:00,1970-01-04 00:00,bins,N\n" // backwards
                            "1970-01-05 00:00,,bins\n"                   // a field too few
                            "1970-01-05 00:00,,\xFF,N\n"                 // not UTF-8
                            "1970-01-05 00:00,,lost dog,N\n"             // not mapped
                            "1970-01-05 00:00,,bins,N\n");
    EXPECT_EQ(count.rows, 7U);
    EXPECT_EQ(count.used, 1U);
    EXPECT_EQ(count.unmapped, 1U);
    EXPECT_EQ(count.faulty(), 5U);
    for (auto const& fault : count.faults) {
        EXPECT_EQ(fault.rows, 1U);
    }
    auto const& example = count.faults[static_cast<std::size_t>(RowFault::created)].examples.front();
    EXPECT_EQ(example, "line 2: from = \"1970-02-31 00:00\"");
}

TEST_F(RequestFile, takes_a_closing_within_the_tolerance_for_rounding) {
    auto mapping = two_kinds();
    mapping.tolerance_hours = 2;
    auto const count =
        read("1970-01-05 03:00,1970-01-05 01:00,bins,N\n1970-01-05 03:01,1970-01-05 01:00,bins,N\n", mapping);
    ASSERT_EQ(count.used, 1U);
    EXPECT_EQ(requests_.front().days, 0.0);
}

TEST_F(RequestFile, refuses_a_header_without_a_mapped_column) {
    auto mapping = two_kinds();
    mapping.category = "wath";
    try {
        read("", mapping);
        FAIL() << "took it";
    } catch (InputError const& error) {
        EXPECT_THAT(error.what(), HasSubstr(":1:1: no column \"wath\""));
        EXPECT_THAT(error.what(), HasSubstr("nearest: \"what\""));
    }
}

TEST(ParseTime, wants_the_whole_text_and_a_real_date) {
    EXPECT_EQ(parse_time("1970-01-02T00:00:01", "%Y-%m-%dT%H:%M:%S"), day + 1);
    EXPECT_EQ(parse_time("01/02/1970 01:00 PM", "%m/%d/%Y %I:%M %p"), day + 13 * 3600);
    EXPECT_EQ(parse_time("1970-01-02T00:00:01Z", "%Y-%m-%dT%H:%M:%S"), std::nullopt);
    EXPECT_EQ(parse_time("1971-02-29", "%Y-%m-%d"), std::nullopt);
    EXPECT_EQ(parse_time("", "%Y"), std::nullopt);
}

/// `count` requests of kind 0 at noon of a day.
void add(RequestProfile& profile, std::int64_t at, int count, std::string const* place = nullptr) {
    for (int i = 0; i < count; ++i) {
        profile.add({.kind = 0, .created = at + day / 2, .days = {}, .place = place});
    }
}

TEST(RequestProfile, weekday_weights_are_means_per_weekday) {
    // given two weeks and a Monday: Mondays 2, 4, 6; Tuesdays 4, 4; else nothing
    RequestProfile profile(1);
    add(profile, monday, 2);
    add(profile, monday + day, 4);
    add(profile, monday + 7 * day, 4);
    add(profile, monday + 8 * day, 4);
    add(profile, monday + 14 * day, 6);
    // then Monday and Tuesday weigh the same
    EXPECT_THAT(profile.weekday_weights().value(), ElementsAre(0.5, 0.5, 0, 0, 0, 0, 0));
    EXPECT_EQ(profile.span(), 15);
    EXPECT_EQ(profile.hour_weights().value()[12], 1.0);
}

TEST(RequestProfile, says_nothing_where_the_data_are_too_short) {
    RequestProfile profile(1);
    add(profile, monday, 2);
    EXPECT_FALSE(profile.weekday_weights().has_value());
    EXPECT_FALSE(profile.daily_dispersion().has_value());
    EXPECT_FALSE(profile.dispersion_shape().has_value());
}

TEST(RequestProfile, dispersion_counts_days_without_requests) {
    // counts 3, 0, 3: mean 2, variance 3
    RequestProfile profile(1);
    add(profile, monday, 3);
    add(profile, monday + 2 * day, 3);
    EXPECT_DOUBLE_EQ(profile.daily_dispersion().value(), 1.5);
}

TEST(RequestProfile, dispersion_shape_follows_the_moments) {
    // given one place with weekly counts 10, 30 in turn over ten weeks, up to a Sunday
    std::string const place = "North";
    RequestProfile profile(1);
    for (int week = 0; week < 10; ++week) {
        add(profile, monday + week * 7 * day, week % 2 == 0 ? 5 : 15, &place);
        add(profile, monday + (week * 7 + 6) * day, week % 2 == 0 ? 5 : 15, &place);
    }
    // then mean 20, variance 1000 / 9, shape (400 - 100 / 9) / (1000 / 9 - 20)
    EXPECT_NEAR(profile.dispersion_shape().value(), (400.0 - 100.0 / 9.0) / (1000.0 / 9.0 - 20.0), 1e-9);
}

TEST(RequestFragment, is_read_back_as_it_was_written) {
    // given 10 requests in 5 days of 2,000 people: 365 per 1,000 and year
    auto const mapping = two_kinds();
    RequestProfile profile(2);
    for (int i = 0; i < 10; ++i) {
        profile.add({.kind = 0, .created = monday + i % 5 * day, .days = 4.0, .place = nullptr});
    }
    // when
    test::TemporaryDirectory folder;
    test::put_bytes(folder / "f.toml", fragment_text(fragment_of(profile, mapping, "my \"data\"")));
    auto const fragment = load_fragment(folder / "f.toml");
    // then
    EXPECT_THAT(fragment.set, ElementsAre("issues.kind.CLEAN.rate=365", "issues.kind.WIRES.rate=0"));
    EXPECT_EQ(fragment.source, "my \"data\": 10 requests from 1970-01-05 to 1970-01-09");
    ASSERT_EQ(fragment.resolution.size(), 1U);
    EXPECT_EQ(fragment.resolution[0].closed, 10);
    EXPECT_NEAR(fragment.resolution[0].days[2], 4.0, 0.02);
}

TEST(RequestMapping, refuses_a_category_in_two_kinds_and_an_odd_separator) {
    test::TemporaryDirectory folder;
    test::put_bytes(folder / "m.toml",
                    "[mapping]\ncreated = 'a'\ncategory = 'b'\nresidents = 1\nseparator = ';;'\n"
                    "[[mapping.kind]]\nid = 'X'\ncategories = ['c']\n"
                    "[[mapping.kind]]\nid = 'Y'\ncategories = ['c']\n");
    try {
        (void)load_mapping(folder / "m.toml");
        FAIL() << "took it";
    } catch (InputError const& error) {
        EXPECT_EQ(error.diagnostics().size(), 2U);
        EXPECT_THAT(error.what(), HasSubstr("belongs to one kind"));
        EXPECT_THAT(error.what(), HasSubstr("must be one character"));
    }
}

} // namespace
} // namespace linli
