#include "models/office_days.hpp"

#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace linli {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t offices_at_work = 0;
constexpr std::size_t mean_fatigue = 4;
constexpr std::size_t fatigue_of_post = 3;
constexpr std::array<SeriesInfo, 7> template_series{{
    {"offices", "", "Offices at work on the day: founded, and serving somebody."},
    {"hours_had", "hour", "Hours for issues and meetings."},
    {"hours_spent", "hour", "Hours spent: issues, meetings, duties outside the queue, emergency duty."},
    {"waiting", "issue", "Issues in their queues at the end of the day."},
    {"fatigue", "1", "Mean of the offices at work, at the end of the day; NaN if there is none."},
    {"closed", "issue", "Issues closed, those closed again included."},
    {"passed_up", "issue", "Issues passed on to the office above."},
}};
constexpr std::array<SeriesInfo, 4> post_series{{
    {"hours_had", "hour", "Hours for issues and meetings."},
    {"hours_spent", "hour", "Hours spent: issues, meetings, duties outside the queue, emergency duty."},
    {"waiting", "issue", "Issues in the queue at the end of the day."},
    {"fatigue", "1", "At the end of the day."},
}};

/// The offices of a template on one day.
struct DaySum {
    double offices = 0.0;
    double had = 0.0;
    double spent = 0.0;
    double waiting = 0.0;
    double fatigue = 0.0;
    double closed = 0.0;    ///< since the first recorded day
    double passed_up = 0.0; ///< the same
};

double since(double now, double& before) {
    return now - std::exchange(before, now);
}

void add(DaySum& sum, Office const& office, double had, double spent) {
    sum.offices += office.active ? 1.0 : 0.0;
    sum.had += had;
    sum.spent += spent;
    sum.waiting += static_cast<double>(office.waiting());
    sum.fatigue += office.active ? office.fatigue : 0.0;
    sum.closed += static_cast<double>(office.closed);
}

template <std::size_t n>
void append(std::vector<std::vector<float>>& series, std::array<double, n> const& values) {
    for (std::size_t s = 0; s < n; ++s) {
        series[s].push_back(static_cast<float>(values[s]));
    }
}

/// Rows of `old_width` values become rows of another width; what comes to the same place is added up.
template <class Value>
std::vector<Value> widened(std::vector<Value> const& values, OfficeDays::Moved const& moved) {
    auto const old_width = moved.to.size();
    auto const rows = old_width == 0 ? 0 : values.size() / old_width;
    std::vector<Value> result(rows * moved.count, Value{});
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < old_width; ++i) {
            if (moved.to[i] < moved.count) {
                result[row * moved.count + moved.to[i]] += values[row * old_width + i];
            }
        }
    }
    return result;
}

/// The same for means: of those that come to the same place the weighted mean, a single one as it is.
std::vector<float> widened_means(std::vector<float> const& values, std::vector<float> const& weights,
                                 OfficeDays::Moved const& moved) {
    auto const old_width = moved.to.size();
    auto const rows = old_width == 0 ? 0 : values.size() / old_width;
    std::vector<float> result(rows * moved.count, 0.0F);
    std::vector<float> sums(result.size(), 0.0F);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < old_width; ++i) {
            auto const from = row * old_width + i;
            auto const to = row * moved.count + moved.to[i];
            if (moved.to[i] >= moved.count) {
                continue;
            }
            if (sums[to] > 0.0F && weights[from] > 0.0F) {
                result[to] =
                    (result[to] * sums[to] + values[from] * weights[from]) / (sums[to] + weights[from]);
            } else if (sums[to] == 0.0F) {
                result[to] = values[from];
            }
            sums[to] += weights[from];
        }
    }
    return result;
}

} // namespace

std::span<SeriesInfo const> OfficeDays::series_of_templates() {
    return template_series;
}

std::span<SeriesInfo const> OfficeDays::series_of_posts() {
    return post_series;
}

void OfficeDays::take_day(Model const& model, std::span<Partition const> world, Step step) {
    // The books begin anew on day 0, so that what came before it plays no part.
    if (keep_ == Keep::nothing || model.calendar.day_of(step) < 0) {
        return;
    }
    templates_.resize(template_series.size());
    posts_.resize(post_series.size());
    auto const codes = model.structure.offices.size();
    before_.resize(2, std::vector<double>(codes, 0.0));
    std::vector<DaySum> sums(codes);
    std::size_t post = 0;
    for (auto const& partition : world) {
        had_.resize(std::max(had_.size(), post + partition.offices.size()), 0.0);
        spent_.resize(had_.size(), 0.0);
        for (auto const& office : partition.offices) {
            auto const had = since(hours_had(model, office, step + 1), had_[post]);
            auto const spent = since(office.spent.total() + office.spent.emergency, spent_[post]);
            add(sums[office.code], office, had, spent);
            if (keep_ == Keep::posts) {
                append(posts_, std::array<double, post_series.size()>{
                                   had, spent, static_cast<double>(office.waiting()), office.fatigue});
            }
            ++post;
        }
        for (std::size_t code = 0; code < codes; ++code) {
            sums[code].passed_up += static_cast<double>(partition.tally.offices[code].passed_up);
        }
    }
    for (std::size_t code = 0; code < codes; ++code) {
        auto const& sum = sums[code];
        append(templates_, std::array<double, template_series.size()>{
                               sum.offices, sum.had, sum.spent, sum.waiting,
                               sum.offices > 0.0 ? sum.fatigue / sum.offices : nan,
                               since(sum.closed, before_[0][code]), since(sum.passed_up, before_[1][code])});
    }
}

std::vector<float> OfficeDays::of_templates(std::size_t series, std::size_t first_day) const {
    if (templates_.empty()) {
        return {};
    }
    auto const& values = templates_[series];
    auto const first = std::min(values.size(), first_day * before_.front().size());
    return {values.begin() + static_cast<std::ptrdiff_t>(first), values.end()};
}

std::vector<float> OfficeDays::of_posts(std::size_t series, std::span<std::size_t const> posts) const {
    auto const all = had_.size();
    auto const days = posts_.empty() || all == 0 ? 0 : posts_[series].size() / all;
    std::vector<float> values;
    values.reserve(days * posts.size());
    for (std::size_t day = 0; day < days; ++day) {
        for (auto const post : posts) {
            values.push_back(posts_[series][day * all + post]);
        }
    }
    return values;
}

void OfficeDays::Moved::add(std::vector<std::uint32_t> const& part, std::size_t size) {
    for (auto const place : part) {
        to.push_back(count + place);
    }
    count += size;
}

void OfficeDays::follow(Moved const& templates, Moved const& posts) {
    if (!templates_.empty()) {
        auto const fatigue = widened_means(templates_[mean_fatigue], templates_[offices_at_work], templates);
        for (auto& series : templates_) {
            series = widened(series, templates);
        }
        templates_[mean_fatigue] = fatigue;
    }
    for (std::size_t i = 0; !templates_.empty() && i < templates_[mean_fatigue].size(); ++i) {
        if (templates_[offices_at_work][i] == 0.0F) {
            templates_[mean_fatigue][i] = static_cast<float>(nan);
        }
    }
    for (auto& series : before_) {
        series = widened(series, templates);
    }
    if (!posts_.empty()) {
        auto const fatigue = widened_means(posts_[fatigue_of_post],
                                           std::vector<float>(posts_[fatigue_of_post].size(), 1.0F), posts);
        for (auto& series : posts_) {
            series = widened(series, posts);
        }
        posts_[fatigue_of_post] = fatigue;
    }
    had_ = widened(had_, posts);
    spent_ = widened(spent_, posts);
}

} // namespace linli
