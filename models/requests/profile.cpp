#include "models/requests/profile.hpp"

#include <algorithm>

namespace linli {

namespace {

constexpr std::int64_t seconds_per_day = 86400;

std::int32_t floor_div(std::int64_t value, std::int64_t by) {
    return static_cast<std::int32_t>(value / by - (value % by < 0 ? 1 : 0));
}

// 1970-01-01 was a Thursday; weeks begin on Monday.
std::int32_t week_of(std::int32_t day) {
    return floor_div(std::int64_t{day} + 3, 7);
}
int weekday_of(std::int32_t day) {
    return day + 3 - 7 * week_of(day);
}

} // namespace

void RequestProfile::add(Request const& request) {
    ++requests_;
    auto& kind = kinds_[static_cast<std::size_t>(request.kind)];
    ++kind.requests;
    if (request.days) {
        kind.days.add(*request.days);
        days_.add(*request.days);
    }
    auto const day = floor_div(request.created, seconds_per_day);
    auto const second = request.created - std::int64_t{day} * seconds_per_day;
    ++daily_[day];
    ++hours_[static_cast<std::size_t>(second / 3600)];
    has_hours_ = has_hours_ || second != 0;
    if (request.place != nullptr) {
        auto const known = weekly_.find(*request.place);
        if (known != weekly_.end()) {
            ++known->second[week_of(day)];
        } else if (weekly_.size() < most_places) {
            ++weekly_[*request.place][week_of(day)];
        }
    }
}

std::int32_t RequestProfile::span() const {
    return daily_.empty() ? 0 : last_day() - first_day() + 1;
}

std::optional<std::array<double, 7>> RequestProfile::weekday_weights() const {
    if (span() < 7) {
        return std::nullopt;
    }
    std::array<double, 7> sums{};
    std::array<double, 7> days{};
    for (auto day = first_day(); day <= last_day(); ++day) {
        days[static_cast<std::size_t>(weekday_of(day))] += 1.0;
    }
    for (auto const& [day, count] : daily_) {
        sums[static_cast<std::size_t>(weekday_of(day))] += static_cast<double>(count);
    }
    double total = 0.0;
    for (std::size_t d = 0; d < 7; ++d) {
        sums[d] /= days[d];
        total += sums[d];
    }
    for (auto& sum : sums) {
        sum /= total;
    }
    return sums;
}

std::optional<std::array<double, 24>> RequestProfile::hour_weights() const {
    if (!has_hours_) {
        return std::nullopt;
    }
    std::array<double, 24> shares{};
    for (std::size_t h = 0; h < 24; ++h) {
        shares[h] = static_cast<double>(hours_[h]) / static_cast<double>(requests_);
    }
    return shares;
}

std::optional<double> RequestProfile::daily_dispersion() const {
    auto const days = static_cast<double>(span());
    if (days < 2.0) {
        return std::nullopt;
    }
    double const mean = static_cast<double>(requests_) / days;
    double squares = (days - static_cast<double>(daily_.size())) * mean * mean; // days without any
    for (auto const& [day, count] : daily_) {
        double const off = static_cast<double>(count) - mean;
        squares += off * off;
    }
    return squares / (days - 1.0) / mean;
}

std::optional<double> RequestProfile::dispersion_shape() const {
    if (daily_.empty() || weekly_.empty()) {
        return std::nullopt;
    }
    // Only weeks that lie wholly between the first and the last day.
    auto const first = week_of(first_day()) + (weekday_of(first_day()) == 0 ? 0 : 1);
    auto const last = week_of(last_day()) - (weekday_of(last_day()) == 6 ? 0 : 1);
    auto const weeks = static_cast<double>(last - first + 1);
    if (weeks < least_weeks) {
        return std::nullopt;
    }
    double squared_means = 0.0;
    double excess = 0.0;
    for (auto const& [place, counts] : weekly_) {
        double sum = 0.0;
        double squares = 0.0;
        for (auto week = counts.lower_bound(first); week != counts.end() && week->first <= last; ++week) {
            auto const count = static_cast<double>(week->second);
            sum += count;
            squares += count * count;
        }
        double const mean = sum / weeks;
        double const variance = (squares - weeks * mean * mean) / (weeks - 1.0);
        squared_means += mean * mean - variance / weeks; // without the sampling error of the mean
        excess += variance - mean;
    }
    return excess > 0.0 && squared_means > 0.0 ? std::optional(squared_means / excess) : std::nullopt;
}

} // namespace linli
