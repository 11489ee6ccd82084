#include "viz/view/office_days.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

/// A column with a value for each office of a day; what the table does not have is NaN.
class Series {
  public:
    Series(store::Table const& table, std::string_view column, std::size_t place) : place_(place) {
        auto const* const found = table.find(column);
        values_ = found != nullptr ? std::get_if<std::vector<float>>(&found->values) : nullptr;
        width_ = found != nullptr ? found->width : 1;
    }

    [[nodiscard]] double on(int day) const {
        auto const at = static_cast<std::size_t>(day - 1) * width_ + place_;
        return values_ != nullptr && day >= 1 && at < values_->size() ? static_cast<double>((*values_)[at])
                                                                      : OfficeDays::unknown;
    }
    [[nodiscard]] double sum(int first, int last) const {
        double sum = 0.0;
        for (int day = first; day <= last; ++day) {
            sum += on(day);
        }
        return sum;
    }

  private:
    std::vector<float> const* values_ = nullptr;
    std::size_t width_ = 1;
    std::size_t place_;
};

OfficeDays days_of(store::Table const& table, std::size_t place, int day, Period period) {
    auto const first = first_day(period, day);
    auto const on = [&](char const* column) { return Series(table, column, place).on(day); };
    auto const sum = [&](char const* column) { return Series(table, column, place).sum(first, day); };
    return {.offices = on("offices"),
            .had = sum("hours_had"),
            .spent = sum("hours_spent"),
            .waiting = on("waiting"),
            .fatigue = on("fatigue"),
            .closed = sum("closed"),
            .passed_up = sum("passed_up")};
}

OfficeCurves curves_of(store::Table const& table, std::size_t place, int days) {
    Series const had(table, "hours_had", place);
    Series const spent(table, "hours_spent", place);
    Series const waiting(table, "waiting", place);
    OfficeCurves curves;
    for (int day = 1; day <= days; ++day) {
        auto const first = first_day(Period::week, day);
        auto const hours = had.sum(first, day);
        curves.load.push_back(hours > 0.0 ? spent.sum(first, day) / hours : OfficeDays::unknown);
        curves.waiting.push_back(waiting.on(day));
    }
    return curves;
}

} // namespace

double OfficeDays::load() const {
    return had > 0.0 ? spent / had : unknown;
}

bool has_office_days(Run const& run) {
    return run.find("office_days") != nullptr;
}

bool has_post_days(Run const& run) {
    return run.find("post_days") != nullptr;
}

int first_day(Period period, int day) {
    return period == Period::day ? day : period == Period::week ? std::max(1, day - 6) : 1;
}

OfficeDays office_days(Run const& run, std::size_t office, int day, Period period) {
    return days_of(run.table("office_days"), office, day, period);
}

OfficeDays post_days(Run const& run, std::size_t row, int day, Period period) {
    auto days = days_of(run.table("post_days"), row, day, period);
    days.offices = 1.0;
    return days;
}

double most_passed_up(Run const& run, Period period) {
    double most = 0.0;
    for (std::size_t office = 0; office < run.offices().size(); ++office) {
        Series const passed(run.table("office_days"), "passed_up", office);
        double sum = 0.0;
        for (int day = 1; day <= run.days(); ++day) {
            auto const before = first_day(period, day) - 1;
            sum += passed.on(day);
            sum -= period != Period::run && before >= 1 ? passed.on(before) : 0.0;
            most = std::max(most, sum);
        }
    }
    return most;
}

OfficeCurves office_curves(Run const& run, std::size_t office) {
    return curves_of(run.table("office_days"), office, run.days());
}

OfficeCurves post_curves(Run const& run, std::size_t row) {
    return curves_of(run.table("post_days"), row, run.days());
}

} // namespace linli::viz
