#pragma once

#include "models/model.hpp"
#include "models/recorder.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace linli {

/// Keeps what offices had, did and held on each day. Reads the world after each day; never changes it.
class OfficeDays {
  public:
    /// The offices of a template taken together, or each office of each place as well.
    enum class Keep : std::uint8_t { nothing, templates, posts };

    explicit OfficeDays(Keep keep) : keep_(keep) {}

    /// Take down the day that ends with `step`.
    void take_day(Model const& model, std::span<Partition const> world, Step step);

    [[nodiscard]] static std::span<SeriesInfo const> series_of_templates();
    [[nodiscard]] static std::span<SeriesInfo const> series_of_posts();
    /// Values of a series: [day, template], row by row, from a day on.
    [[nodiscard]] std::vector<float> of_templates(std::size_t series, std::size_t first_day = 0) const;
    /// Values of a series for some offices, numbered in the order of partitions: [day, post], row by row.
    [[nodiscard]] std::vector<float> of_posts(std::size_t series, std::span<std::size_t const> posts) const;

    /// Where things stand in a new list that were in an old one; what is new had nothing before. Several old
    /// ones may become one: what they had is added up, fatigue is the mean.
    struct Moved {
        std::vector<std::size_t> to; ///< by old number; `count` or above: gone
        std::size_t count = 0;       ///< of the new list

        /// Lists of several parts follow each other.
        void add(std::vector<std::uint32_t> const& part, std::size_t size);
    };
    /// Go on with other offices, after a reform.
    void follow(Moved const& templates, Moved const& posts);

    template <class Archive>
    void archive(Archive& ar) {
        ar(templates_, posts_, before_, had_, spent_);
    }

  private:
    Keep keep_;
    std::vector<std::vector<float>> templates_; // [series][day, template]
    std::vector<std::vector<float>> posts_;     // [series][day, post]
    // Cumulative values at the end of the day before.
    std::vector<std::vector<double>> before_; // [closed, passed up][template]
    std::vector<double> had_;                 // [post]
    std::vector<double> spent_;
};

} // namespace linli
