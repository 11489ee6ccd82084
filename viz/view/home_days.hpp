#pragma once

#include "viz/view/place.hpp"

#include <cstdint>
#include <vector>

namespace linli::viz {

class Run;

/// A count of problems by where they are at home.
enum class HomeCount : std::uint8_t { open, unnoticed, backlog };

/// How many problems each courtyard had at the end of each day.
///
/// open: arisen, not gone; unnoticed: of these, noticed by nobody; backlog: reported, not closed for good,
/// not gone.
class HomeDays {
  public:
    HomeDays() = default;
    /// Cost: one pass over the issues. Expects: level issues or above, or daily values of courtyards.
    explicit HomeDays(Run const& run);

    [[nodiscard]] bool empty() const { return courtyards_ == 0; }
    /// Sum over all courtyards of the place.
    [[nodiscard]] double count(Run const& run, HomeCount what, Place place, int day) const;

  private:
    [[nodiscard]] std::int32_t& at(HomeCount what, std::size_t courtyard, int day);
    void read_days(Run const& run);
    void note(HomeCount what, std::size_t courtyard, double from, double to);

    std::size_t courtyards_ = 0;
    int days_ = 0;
    std::vector<std::int32_t> counts_; ///< [count][courtyard][day]
};

} // namespace linli::viz
