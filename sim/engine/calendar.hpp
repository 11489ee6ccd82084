#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// A count of steps from the start of the run, warm-up included.
using Step = std::int32_t;

/// Days from 1970-01-01 to a date written YYYY-MM-DD; nothing if it is not a date.
[[nodiscard]] std::optional<std::int32_t> parse_date(std::string_view text);

/// The date `day` days after 1970-01-01, as YYYY-MM-DD.
[[nodiscard]] std::string format_date(std::int32_t day);

/// Turns steps into days, weekdays and working days.
///
/// Day 0 is the first recorded day; warm-up days are negative. A step is a fraction of a day; a whole number
/// of steps makes a day.
class Calendar {
  public:
    struct Settings {
        std::int32_t first_date = 0;        ///< of day 0, in days from 1970-01-01
        std::int32_t warm_up_days = 0;      ///< >= 0
        std::int32_t days = 1;              ///< recorded days, >= 1
        int steps_per_day = 1;              ///< >= 1
        int work_days_per_week = 7;         ///< from Monday, 1..7
        std::vector<std::int32_t> holidays; ///< day numbers
    };

    explicit Calendar(Settings settings);

    [[nodiscard]] Step steps() const { return static_cast<Step>(facts_.size()); }
    [[nodiscard]] double step_days() const { return step_days_; }
    [[nodiscard]] int steps_per_day() const { return settings_.steps_per_day; }
    [[nodiscard]] std::int32_t days() const { return settings_.days; }
    /// Day number of a step; negative in the warm-up.
    [[nodiscard]] std::int32_t day_of(Step step) const {
        return step / settings_.steps_per_day - settings_.warm_up_days;
    }
    /// Time at which a step begins [day].
    [[nodiscard]] double start_of(Step step) const { return step * step_days_ - settings_.warm_up_days; }
    /// The step in which a time lies, clamped to the first step; may lie beyond the end.
    [[nodiscard]] Step step_at(double time) const {
        double const step = (time + settings_.warm_up_days) * settings_.steps_per_day;
        return step < 1.0 ? 0 : step >= 2e9 ? 2'000'000'000 : static_cast<Step>(step);
    }
    /// First step that is recorded.
    [[nodiscard]] Step first_recorded() const { return settings_.warm_up_days * settings_.steps_per_day; }
    /// 0 is Monday.
    [[nodiscard]] int weekday_of(Step step) const {
        return step < steps() ? facts_[static_cast<std::size_t>(step)].weekday : weekday_by_count(step);
    }
    [[nodiscard]] bool is_working(Step step) const {
        return step < steps() ? facts_[static_cast<std::size_t>(step)].working : true;
    }
    /// Working steps before `step`; `step` may be at most `steps()`.
    [[nodiscard]] Step working_before(Step step) const {
        return working_before_[static_cast<std::size_t>(step)];
    }
    /// The first working step at or after `step`; `steps()` if the run ends before one.
    [[nodiscard]] Step next_working(Step step) const {
        while (step < steps() && !is_working(step)) {
            ++step;
        }
        return std::min(step, steps());
    }
    /// Whether this step is the last of its day.
    [[nodiscard]] bool ends_day(Step step) const { return (step + 1) % settings_.steps_per_day == 0; }

  private:
    // What is asked so often that it is looked up.
    struct Facts {
        std::int8_t weekday = 0;
        bool working = true;
    };

    [[nodiscard]] int weekday_by_count(Step step) const;

    Settings settings_;
    double step_days_ = 1.0;
    std::vector<Facts> facts_;         // by step
    std::vector<Step> working_before_; // working steps before each step, one more at the end
};

} // namespace linli
