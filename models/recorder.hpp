#pragma once

#include "models/model.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace linli {

/// A number kept for every place of a tier and every day.
struct SeriesInfo {
    std::string_view id;
    std::string_view unit;
    std::string_view meaning;
};

/// Keeps daily series. Reads the world after each day; never changes it.
class Recorder {
  public:
    Recorder(Model const& model, bool keep_days);

    /// Take down the day that ends with `step`.
    void take_day(Model const& model, std::span<Partition const> world, Step step);

    [[nodiscard]] bool keeps_days() const { return keep_; }
    [[nodiscard]] static std::span<SeriesInfo const> series();
    /// Values of a series for a tier: [day, place], row by row, from a day on.
    [[nodiscard]] std::vector<float> values(Model const& model, Tier tier, std::size_t series,
                                            std::size_t first_day = 0) const;

    template <class Archive>
    void archive(Archive& ar) {
        ar(days_, before_);
    }

  private:
    // One value per partition and series; higher tiers are put together from these.
    [[nodiscard]] std::size_t width() const;

    bool keep_ = false;
    std::size_t partitions_ = 0;
    std::vector<float> days_;    // [day][partition][series]
    std::vector<double> before_; // cumulative values at the end of the day before
};

} // namespace linli
