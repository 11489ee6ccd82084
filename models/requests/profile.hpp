#pragma once

#include "models/requests/request.hpp"
#include "sim/experiment/quantile_sketch.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linli {

/// What a stream of service requests says about arrivals and resolution times, gathered row by row.
///
/// Cost: memory grows with the days, the weeks times places, and the kinds, not with the rows.
class RequestProfile {
  public:
    explicit RequestProfile(std::size_t kinds) : kinds_(kinds) {}

    void add(Request const& request);

    struct Kind {
        std::uint64_t requests = 0;
        experiment::QuantileSketch days; ///< to closing, of those closed [day]
    };
    [[nodiscard]] std::vector<Kind> const& kinds() const { return kinds_; }
    [[nodiscard]] std::uint64_t requests() const { return requests_; }
    [[nodiscard]] experiment::QuantileSketch const& days() const { return days_; } ///< of all kinds

    /// First and last day with a request, in days from 1970-01-01. Expects that there is one.
    [[nodiscard]] std::int32_t first_day() const { return daily_.begin()->first; }
    [[nodiscard]] std::int32_t last_day() const { return daily_.rbegin()->first; }
    /// Days from the first to the last, both counted; 0 without requests.
    [[nodiscard]] std::int32_t span() const;

    /// Mean requests on each weekday, from Monday, scaled to the sum 1; nothing in less than one week.
    [[nodiscard]] std::optional<std::array<double, 7>> weekday_weights() const;
    /// Shares of the hours of the day; nothing if every time is midnight.
    [[nodiscard]] std::optional<std::array<double, 24>> hour_weights() const;
    /// Variance of daily counts over their mean, days without requests counted; nothing in less than two
    /// days.
    [[nodiscard]] std::optional<double> daily_dispersion() const;
    /// Shape of the gamma that mixes the weekly rate of a place, by moments over whole weeks: the sum of
    /// squared means over the sum of what the variances exceed the means. Nothing with fewer than
    /// `least_weeks` whole weeks, without places, or where counts vary no more than a Poisson.
    [[nodiscard]] std::optional<double> dispersion_shape() const;
    static constexpr int least_weeks = 8;

  private:
    // A place beyond these is not told from the others: memory stays bounded whatever the column holds.
    static constexpr std::size_t most_places = 10000;

    std::vector<Kind> kinds_;
    experiment::QuantileSketch days_;
    std::uint64_t requests_ = 0;
    std::array<std::uint64_t, 24> hours_{};
    bool has_hours_ = false;
    std::map<std::int32_t, std::uint64_t> daily_;
    std::map<std::string, std::map<std::int32_t, std::uint64_t>>
        weekly_; ///< of each place, weeks from Monday
};

} // namespace linli
