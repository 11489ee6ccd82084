#include "sim/core/ids.hpp"

#include <gtest/gtest.h>

#include <map>
#include <type_traits>

namespace linli {
namespace {

using LampId = Id<struct LampTag>;
using BenchId = Id<struct BenchTag>;
using SmallId = Id<struct SmallTag, std::uint8_t>;

static_assert(!std::is_convertible_v<BenchId, LampId>, "ids of different things must not mix");
static_assert(!std::is_constructible_v<LampId, BenchId>);
static_assert(!std::is_convertible_v<std::uint32_t, LampId>, "a number becomes an id only by name");
static_assert(!std::is_convertible_v<LampId, std::uint32_t>);
static_assert(sizeof(LampId) == sizeof(std::uint32_t), "an id costs no more than its number");

TEST(Id, is_none_until_it_is_given_a_value) {
    EXPECT_TRUE(LampId{}.is_none());
    EXPECT_TRUE(LampId::none().is_none());
    EXPECT_FALSE(LampId{std::uint32_t{0}}.is_none());
}

TEST(Id, gives_back_its_value_as_number_and_as_index) {
    LampId const id{std::size_t{17}};
    EXPECT_EQ(id.value(), 17U);
    EXPECT_EQ(id.index(), std::size_t{17});
}

TEST(Id, orders_by_value_with_none_last) {
    SmallId const first{std::uint8_t{1}};
    SmallId const second{std::uint8_t{2}};
    EXPECT_LT(first, second);
    EXPECT_LT(second, SmallId::none());
    EXPECT_EQ(first, SmallId{std::size_t{1}});
}

} // namespace
} // namespace linli
