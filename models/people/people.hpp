#pragma once

#include "models/organization/structure.hpp"
#include "models/people/behaviour.hpp"
#include "models/place/geography.hpp"
#include "models/place/scenario.hpp"
#include "sim/engine/drifting_field.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace linli {

/// A resident's place in the community's arrays.
using Resident = std::uint32_t;

/// How somebody answers when neighbours ask for help.
/// Source: Fischbacher, Gächter and Fehr 2001.
enum class CooperationType : std::uint8_t { conditional, free_rider, hump, unconditional };

/// What is fixed about a resident, in 16 bits.
class Traits {
  public:
    static constexpr std::uint16_t child = 1;
    static constexpr std::uint16_t elderly = 2;
    static constexpr std::uint16_t party_member = 4;
    static constexpr std::uint16_t retired_cadre = 8;
    static constexpr std::uint16_t owner = 16;

    Traits() = default;
    Traits(std::uint16_t flags, CooperationType cooperation)
        : bits_(static_cast<std::uint16_t>(flags | (static_cast<unsigned>(cooperation) << 8U))) {}

    [[nodiscard]] bool has(std::uint16_t flag) const { return (bits_ & flag) != 0; }
    [[nodiscard]] bool adult() const { return !has(child); }
    [[nodiscard]] CooperationType cooperation() const { return static_cast<CooperationType>(bits_ >> 8U); }

  private:
    std::uint16_t bits_ = 0;
};

/// The residents of a community as a struct of arrays, courtyard after courtyard, household after household.
///
/// Columns that nobody reads stay empty.
struct People {
    std::vector<std::uint32_t> first; ///< first resident of each courtyard, one more at the end
    std::vector<Traits> traits;
    std::vector<std::uint32_t> household;  ///< counted within the courtyard
    std::vector<std::uint32_t> households; ///< of each courtyard
    DriftingField satisfaction;
    std::array<DriftingField, body_count> trust;
    DriftingField ownership;

    [[nodiscard]] std::uint32_t size() const { return first.empty() ? 0 : first.back(); }
    [[nodiscard]] std::uint32_t courtyard_of(Resident resident) const;
    [[nodiscard]] std::size_t bytes() const;
    /// Sense of ownership of a resident; as everybody starts, where it is not simulated.
    [[nodiscard]] double ownership_of(std::uint32_t courtyard, Resident resident, Step step);
    /// The mean of a courtyard, likewise.
    [[nodiscard]] double ownership_in(std::uint32_t courtyard, Step step) const;
    /// Let the fields drift as those of `other`; for values that come from a checkpoint.
    void adopt_rules(People const& other);

    template <class Archive>
    void archive(Archive& ar) {
        ar(first, traits, household, households, satisfaction, ownership);
        for (auto& field : trust) {
            ar(field);
        }
    }
};

/// Whether it is recorded who lives with whom; if not, only mechanisms may ask for it.
enum class Households : std::uint8_t { for_mechanisms, recorded };

/// Synthesize the residents of one community from the totals of the case.
///
/// Traits and households are left out where no mechanism reads them and they are not recorded.
/// Shares hold in expectation, courtyard by courtyard; the same people live there under every structure.
/// Randomness: (seed, household | person, resident number over the whole case).
[[nodiscard]] People synthesize(Scenario const& scenario, Behaviour const& behaviour,
                                Geography const& geography, std::uint32_t community, double step_days,
                                Seed seed, Households households);

} // namespace linli
