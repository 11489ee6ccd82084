#include "models/recorder.hpp"

#include <algorithm>
#include <array>

namespace linli {

namespace {

constexpr std::array<SeriesInfo, 15> all_series{{
    {"arisen", "issue", "Problems that arose."},
    {"noticed", "issue", "Problems noticed by anybody for the first time."},
    {"reported", "issue", "Problems reported, or found by an office, for the first time."},
    {"closed", "issue", "Issues closed for the first time."},
    {"fixed", "issue", "Problems really solved."},
    {"false_closed", "issue", "Issues closed as solved without being touched."},
    {"passed_up", "issue", "Issues passed on by offices of the place."},
    {"backlog", "issue", "Issues in the hands of offices of the place at the end of the day."},
    {"open_problems", "issue", "Problems that exist at the end of the day, known or not."},
    {"hours_spent", "hour", "Hours that offices of the place spent on issues and meetings."},
    {"volunteer_hours", "hour", "Hours given by helping neighbours, and by council members (booked weekly)."},
    {"residents", "person", "Residents, as the weight of the next two."},
    {"satisfaction", "1", "Mean satisfaction of residents."},
    {"trust", "1", "Mean trust of residents in community bodies."},
    {"ownership", "1", "Mean sense of ownership of residents."},
}};
constexpr std::size_t cumulative_count = 7; // arisen … passed_up
constexpr std::size_t first_mean = 12;      // satisfaction …
constexpr std::size_t width_of_partition = all_series.size();

double field_sum(DriftingField const& field, Step step) {
    return field.empty() ? 0.0 : field.sum(step);
}

std::array<double, width_of_partition> snapshot(Partition const& p, Step step) {
    auto const& t = p.tally;
    double passed_up = 0.0;
    for (auto const& office : t.offices) {
        passed_up += static_cast<double>(office.passed_up);
    }
    double hours = 0.0;
    double waiting = 0.0;
    for (auto const& office : p.offices) {
        hours += office.spent.total();
    }
    waiting = static_cast<double>(p.backlog());
    double volunteers = t[Sum::helper_hours] + t[Sum::contact_hours];
    for (auto const& council : p.councils) {
        volunteers += council.volunteer_hours;
    }
    return {static_cast<double>(t[Count::arisen]),
            static_cast<double>(t[Count::noticed]),
            static_cast<double>(t[Count::reported]),
            static_cast<double>(t[Count::closed]),
            static_cast<double>(t[Count::solved]),
            static_cast<double>(t[Count::falsely_closed]),
            passed_up,
            waiting,
            static_cast<double>(p.problems.size()),
            hours,
            volunteers,
            static_cast<double>(p.people.size()),
            field_sum(p.people.satisfaction, step),
            field_sum(p.people.trust[static_cast<std::size_t>(Body::community)], step),
            field_sum(p.people.ownership, step)};
}

constexpr bool is_flow(std::size_t series) {
    return series < cumulative_count || series == 9 || series == 10;
}

} // namespace

Recorder::Recorder(Model const& model, bool keep_days)
    : keep_(keep_days), partitions_(model.organization.partitions()),
      before_(partitions_ * width_of_partition, 0.0) {}

std::size_t Recorder::width() const {
    return partitions_ * width_of_partition;
}

std::span<SeriesInfo const> Recorder::series() {
    return all_series;
}

void Recorder::take_day(Model const& model, std::span<Partition const> world, Step step) {
    // The books begin anew on day 0, so that what came before it plays no part.
    if (!keep_ || model.calendar.day_of(step) < 0) {
        return;
    }
    for (std::size_t p = 0; p < world.size(); ++p) {
        auto const now = snapshot(world[p], step);
        for (std::size_t s = 0; s < now.size(); ++s) {
            auto& before = before_[p * width_of_partition + s];
            days_.push_back(static_cast<float>(is_flow(s) ? now[s] - before : now[s]));
            before = now[s];
        }
    }
}

std::vector<float> Recorder::values(Model const& model, Tier tier, std::size_t series,
                                    std::size_t first_day) const {
    auto const& organization = model.organization;
    std::vector<std::uint32_t> places;
    for (std::uint32_t p = 0; p < organization.partitions(); ++p) {
        if (organization.tier_of_partition(p) == tier) {
            places.push_back(p);
        }
    }
    auto const days = width() == 0 ? 0 : days_.size() / width();
    std::vector<float> values;
    values.reserve((days - std::min(days, first_day)) * places.size());
    for (std::size_t day = first_day; day < days; ++day) {
        auto const at = [&](std::uint32_t p, std::size_t s) {
            return static_cast<double>(days_[day * width() + p * width_of_partition + s]);
        };
        for (auto const place : places) {
            auto const [first, last] = organization.communities_of(place);
            double sum = place >= model.geography.communities ? at(place, series) : 0.0;
            if (tier == Tier::district) {
                for (std::uint32_t p = model.geography.communities; p < place; ++p) {
                    auto const below = organization.communities_of(p);
                    bool const inside = organization.tier_of_partition(p) == Tier::subdistrict &&
                                        below.first >= first && below.second <= last;
                    sum += inside ? at(p, series) : 0.0;
                }
            }
            double residents = 0.0;
            for (auto community = first; community < last; ++community) {
                sum += at(community, series);
                residents += at(community, 11);
            }
            values.push_back(
                static_cast<float>(series >= first_mean && residents > 0.0 ? sum / residents : sum));
        }
    }
    return values;
}

} // namespace linli
