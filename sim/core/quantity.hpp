#pragma once

#include <compare>

namespace linli {

/// A number with a unit that cannot be added to one of another unit.
template <class Unit>
struct Quantity {
    double value = 0.0;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    friend constexpr Quantity operator*(Quantity a, double factor) { return {a.value * factor}; }
    friend constexpr Quantity operator*(double factor, Quantity a) { return {a.value * factor}; }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return {a.value / divisor}; }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value -= other.value;
        return *this;
    }
};

/// Person-hours of work.
using Hours = Quantity<struct HourUnit>;
/// Calendar days, of 24 hours.
using Days = Quantity<struct DayUnit>;
/// Yuan (CNY).
using Yuan = Quantity<struct YuanUnit>;

} // namespace linli
