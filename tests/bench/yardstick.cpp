#include "tests/bench/yardstick.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace linli::bench {

namespace {

constexpr std::size_t tiers = 4;
constexpr std::array<float, 5> work_of_kind{0.5F, 1.0F, 2.0F, 4.0F, 8.0F};        // hours
constexpr std::array<std::uint8_t, 5> lowest_tier_of_kind{0, 0, 1, 1, 2};         // that is competent
constexpr std::array<float, tiers> hours_per_day{2.0F, 12.0F, 60.0F, 360.0F};     // of an office
constexpr std::array<std::uint32_t, tiers - 1> children{courtyards_per_community, // of an office above
                                                        communities_per_subdistrict,
                                                        subdistricts_per_district};
constexpr int patience_days = 7;

struct Issue {
    std::uint32_t resident;
    std::int16_t raised;  // day
    std::int16_t arrived; // day, at the office that has it
    float work_left;      // hours
    std::uint8_t lowest_tier;
};

struct Queue {
    std::vector<Issue> issues;
    std::size_t head = 0; // of the first that is not completed
};

// One cheap draw for a resident and a day: the finalizer of splitmix64 (Steele et al. 2014) over a counter.
std::uint64_t draw(std::uint64_t counter) {
    counter *= 0x9E3779B97F4A7C15ULL;
    counter = (counter ^ (counter >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    counter = (counter ^ (counter >> 27U)) * 0x94D049BB133111EBULL;
    return counter ^ (counter >> 31U);
}

class World {
  public:
    World(std::uint32_t subdistricts, std::uint64_t seed)
        : start_(draw(seed)), satisfaction_(std::size_t{subdistricts} * residents_per_subdistrict, 0.5F),
          means_(satisfaction_.size() / residents_per_courtyard, 0.5F) {
        auto offices = means_.size();
        for (std::size_t tier = 0; tier < tiers; ++tier) {
            queues_[tier].resize(offices);
            offices = tier + 1 < tiers ? (offices + children[tier] - 1) / children[tier] : 0;
        }
    }

    void live_day(int day) {
        for (std::uint32_t courtyard = 0; courtyard < means_.size(); ++courtyard) {
            live_in_courtyard(courtyard, day);
        }
        for (std::size_t tier = 0; tier < tiers; ++tier) {
            for (auto& queue : queues_[tier]) {
                work(queue, tier, day);
            }
        }
        // From the top, so that what is passed on tonight is not passed on again.
        for (std::size_t tier = tiers - 1; tier-- > 0;) {
            for (std::size_t office = 0; office < queues_[tier].size(); ++office) {
                pass_on(queues_[tier][office], queues_[tier + 1][office / children[tier]], tier, day);
            }
        }
        take_means();
    }

    [[nodiscard]] YardstickTotals totals() const {
        auto totals = totals_;
        auto const completed =
            std::accumulate(totals.completed.begin(), totals.completed.end(), std::uint64_t{0});
        totals.mean_days = static_cast<double>(days_to_completion_) / static_cast<double>(completed);
        totals.mean_satisfaction = std::accumulate(satisfaction_.begin(), satisfaction_.end(), 0.0) /
                                   static_cast<double>(satisfaction_.size());
        return totals;
    }

  private:
    [[nodiscard]] std::uint64_t counter_of(int day) const {
        return start_ + static_cast<std::uint64_t>(day) * satisfaction_.size();
    }

    void live_in_courtyard(std::uint32_t courtyard, int day) {
        constexpr auto limit = static_cast<std::uint64_t>(0.002 * 18446744073709551616.0);
        auto const first = courtyard * residents_per_courtyard;
        auto const counter = counter_of(day);
        float const mean = means_[courtyard];
        for (auto resident = first; resident < first + residents_per_courtyard; ++resident) {
            auto& s = satisfaction_[resident];
            s += 0.01F * (mean - s);
            if (draw(counter + resident) < limit) {
                raise(courtyard, resident, day);
            }
        }
    }

    void raise(std::uint32_t courtyard, std::uint32_t resident, int day) {
        auto const kind = draw(~(counter_of(day) + resident)) % 5;
        auto const today = static_cast<std::int16_t>(day);
        queues_[0][courtyard].issues.push_back(
            {resident, today, today, work_of_kind[kind], lowest_tier_of_kind[kind]});
        ++totals_.raised;
    }

    void work(Queue& queue, std::size_t tier, int day) {
        float hours = hours_per_day[tier];
        for (; queue.head < queue.issues.size(); ++queue.head) {
            auto& issue = queue.issues[queue.head];
            if (issue.work_left > hours) {
                issue.work_left -= hours;
                return;
            }
            hours -= issue.work_left;
            ++totals_.completed[tier];
            days_to_completion_ += static_cast<std::uint64_t>(day - issue.raised);
            auto& s = satisfaction_[issue.resident];
            s += 0.1F * (1.0F - s);
        }
    }

    void pass_on(Queue& queue, Queue& parent, std::size_t tier, int day) {
        auto const stays = [&](Issue const& issue) {
            if (issue.lowest_tier <= tier && day - issue.arrived < patience_days) {
                return true;
            }
            if (issue.lowest_tier <= tier) {
                ++totals_.passed_for_age[tier];
                satisfaction_[issue.resident] *= 0.95F;
            }
            parent.issues.push_back(issue);
            parent.issues.back().arrived = static_cast<std::int16_t>(day + 1);
            return false;
        };
        auto keep = queue.issues.begin();
        for (; queue.head < queue.issues.size(); ++queue.head) {
            if (stays(queue.issues[queue.head])) {
                *keep++ = queue.issues[queue.head];
            }
        }
        queue.issues.erase(keep, queue.issues.end());
        queue.head = 0;
    }

    void take_means() {
        for (std::size_t courtyard = 0; courtyard < means_.size(); ++courtyard) {
            auto const* const first = &satisfaction_[courtyard * residents_per_courtyard];
            means_[courtyard] = std::accumulate(first, first + residents_per_courtyard, 0.0F) /
                                static_cast<float>(residents_per_courtyard);
        }
    }

    std::uint64_t start_;             // of the counter that draws are keyed by
    std::vector<float> satisfaction_; // of residents
    std::vector<float> means_;        // of courtyards, at the end of the day before
    std::array<std::vector<Queue>, tiers> queues_;
    YardstickTotals totals_;
    std::uint64_t days_to_completion_ = 0;
};

} // namespace

YardstickTotals run_yardstick(std::uint32_t subdistricts, int days, std::uint64_t seed) {
    World world(subdistricts, seed);
    for (int day = 0; day < days; ++day) {
        world.live_day(day);
    }
    return world.totals();
}

} // namespace linli::bench
