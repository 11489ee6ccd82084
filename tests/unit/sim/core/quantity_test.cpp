#include "sim/core/quantity.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace linli {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
    a < b;
};

static_assert(Addable<Hours, Hours>);
static_assert(!Addable<Hours, Days>, "hours of work and calendar days are different things");
static_assert(!Addable<Hours, double>, "a bare number has no unit");
static_assert(!Comparable<Hours, Yuan>);
static_assert(std::is_same_v<decltype(Hours{1.0} / Hours{2.0}), double>, "a ratio has no unit");
static_assert(sizeof(Hours) == sizeof(double));

TEST(Quantity, adds_subtracts_and_scales_in_its_unit) {
    EXPECT_EQ((Hours{1.5} + Hours{2.0}).value, 3.5);
    EXPECT_EQ((Hours{1.5} - Hours{2.0}).value, -0.5);
    EXPECT_EQ((Yuan{200.0} * 3.0).value, 600.0);
    EXPECT_EQ((3.0 * Yuan{200.0}).value, 600.0);
    EXPECT_EQ((Days{7.0} / 2.0).value, 3.5);
}

TEST(Quantity, divides_by_its_like_to_a_plain_number) {
    EXPECT_EQ(Days{7.0} / Days{2.0}, 3.5);
}

TEST(Quantity, accumulates_in_place) {
    Hours spent;
    spent += Hours{2.0};
    spent += Hours{0.5};
    spent -= Hours{1.0};
    EXPECT_EQ(spent.value, 1.5);
}

TEST(Quantity, compares_by_value) {
    EXPECT_LT(Days{2.0}, Days{3.0});
    EXPECT_GE(Days{3.0}, Days{3.0});
    EXPECT_EQ(Days{}, Days{0.0});
}

} // namespace
} // namespace linli
