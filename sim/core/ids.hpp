#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace linli {

/// An index that cannot be mistaken for an index of another kind.
///
/// `Tag` is an empty struct named after the thing. The default value is `none`.
template <class Tag, class Rep = std::uint32_t>
class Id {
  public:
    using rep = Rep;

    constexpr Id() = default;
    constexpr explicit Id(Rep value) : value_(value) {}
    constexpr explicit Id(std::size_t value) requires(sizeof(Rep) < sizeof(std::size_t))
        : value_(static_cast<Rep>(value)) {}

    [[nodiscard]] static constexpr Id none() { return Id{}; }
    [[nodiscard]] constexpr bool is_none() const { return value_ == static_cast<Rep>(-1); }
    [[nodiscard]] constexpr Rep value() const { return value_; }
    /// For indexing vectors.
    [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(value_); }

    friend constexpr auto operator<=>(Id, Id) = default;

  private:
    Rep value_ = static_cast<Rep>(-1);
};

} // namespace linli
