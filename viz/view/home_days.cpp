#include "viz/view/home_days.hpp"

#include "viz/view/run.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

namespace linli::viz {

namespace {

constexpr std::size_t count_kinds = 3;

double or_never(float time) {
    return std::isnan(time) ? std::numeric_limits<double>::infinity() : static_cast<double>(time);
}

} // namespace

HomeDays::HomeDays(Run const& run)
    : courtyards_(run.places(Tier::courtyard).size()), days_(run.days()),
      counts_(count_kinds * courtyards_ * (static_cast<std::size_t>(days_) + 1)) {
    if (run.has_courtyard_days()) {
        read_days(run);
        return;
    }
    auto const& issues = run.issues();
    for (std::size_t i = 0; i < issues.size(); ++i) {
        auto const courtyard = static_cast<std::size_t>(issues.courtyard[i]);
        auto const arisen = static_cast<double>(issues.arisen[i]);
        auto const gone = or_never(issues.gone[i]);
        note(HomeCount::open, courtyard, arisen, gone);
        note(HomeCount::unnoticed, courtyard, arisen, std::min(or_never(issues.noticed[i]), gone));
        note(HomeCount::backlog, courtyard, or_never(issues.reported[i]),
             std::min(or_never(issues.closed[i]), gone));
    }
    for (std::size_t row = 0; row < count_kinds * courtyards_; ++row) {
        auto* const first = &counts_[row * (static_cast<std::size_t>(days_) + 1)];
        for (int day = 1; day <= days_; ++day) {
            first[day] += first[day - 1];
        }
    }
}

/// A run that is followed has them counted, but not the issues themselves.
void HomeDays::read_days(Run const& run) {
    static constexpr std::array<std::string_view, count_kinds> columns{"open_problems", "unnoticed",
                                                                       "reported_open"};
    auto const& table = run.table("daily/courtyard");
    for (std::size_t kind = 0; kind < count_kinds; ++kind) {
        auto const& values = table.values<float>(columns.at(kind));
        for (std::size_t i = 0; i < values.size(); ++i) {
            auto const day = static_cast<int>(i / courtyards_) + 1;
            at(static_cast<HomeCount>(kind), i % courtyards_, day) = static_cast<std::int32_t>(values[i]);
        }
    }
}

std::int32_t& HomeDays::at(HomeCount what, std::size_t courtyard, int day) {
    return counts_[(static_cast<std::size_t>(what) * courtyards_ + courtyard) *
                       (static_cast<std::size_t>(days_) + 1) +
                   static_cast<std::size_t>(day)];
}

/// What happens at the time n is part of day n + 1: counted at the end of day n if from < n <= to. Steps are
/// noted first and summed up later.
void HomeDays::note(HomeCount what, std::size_t courtyard, double from, double to) {
    auto const day_of = [this](double time) {
        return static_cast<int>(std::floor(std::clamp(time, -1.0, static_cast<double>(days_)))) + 1;
    };
    auto const first = day_of(from);
    auto const end = day_of(to);
    if (first >= end || first > days_) {
        return;
    }
    at(what, courtyard, first) += 1;
    if (end <= days_) {
        at(what, courtyard, end) -= 1;
    }
}

double HomeDays::count(Run const& run, HomeCount what, Place place, int day) const {
    if (place.tier != Tier::courtyard) {
        double sum = 0.0;
        for (auto const inner : run.info(place).inside) {
            sum += count(run, what, {below(place.tier), inner}, day);
        }
        return sum;
    }
    auto const row = static_cast<std::size_t>(what) * courtyards_ + place.number;
    return counts_[row * (static_cast<std::size_t>(days_) + 1) + static_cast<std::size_t>(day)];
}

} // namespace linli::viz
