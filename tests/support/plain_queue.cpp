#include "tests/support/plain_queue.hpp"

#include "sim/random/draw.hpp"

#include <algorithm>
#include <cmath>
#include <list>
#include <vector>

namespace linli::test {

namespace {

constexpr double probability = 0.002;
constexpr std::array<double, 5> work_of_kind{0.5, 1, 2, 4, 8};
constexpr std::array<int, 5> tier_of_kind{0, 0, 1, 1, 2};
constexpr std::uint32_t purpose_of_arising = 7;

struct Issue {
    int raised;
    int arrived; ///< day, at the office that has it
    double work;
    int lowest_tier;
    std::size_t resident;
};

// Replicate 0 of a seed.
Seed first_replicate(std::uint64_t seed) {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return {z ^ (z >> 31U)};
}

class World {
  public:
    explicit World(PlainQueue const& workload)
        : w_(workload), seed_(first_replicate(workload.seed)),
          satisfaction_(static_cast<std::size_t>(w_.communities * w_.courtyards * w_.residents), 0.5) {
        offices_[0].resize(static_cast<std::size_t>(w_.communities * w_.courtyards));
        offices_[1].resize(static_cast<std::size_t>(w_.communities));
        offices_[2].resize(1);
        offices_[3].resize(1);
    }

    void live(int day) {
        drift();
        for (int community = 0; community < w_.communities; ++community) {
            raise_issues(community, day);
        }
        for (std::size_t tier = 0; tier < 4; ++tier) {
            for (auto& queue : offices_[tier]) {
                work(queue, tier, day);
            }
        }
        pass_up(day);
    }

    [[nodiscard]] PlainTotals totals() const {
        auto totals = totals_;
        double sum = 0.0;
        for (double const s : satisfaction_) {
            sum += s;
        }
        totals.mean_satisfaction = sum / static_cast<double>(satisfaction_.size());
        auto const& c = totals.completed;
        totals.mean_days = static_cast<double>(days_) / static_cast<double>(c[0] + c[1] + c[2] + c[3]);
        return totals;
    }

  private:
    using Queue = std::list<Issue>;

    // s += 0.01 (m - s) with m the courtyard's mean of the day before.
    void drift() {
        auto const size = static_cast<std::size_t>(w_.residents);
        for (std::size_t first = 0; first < satisfaction_.size(); first += size) {
            double mean = 0.0;
            for (std::size_t i = first; i < first + size; ++i) {
                mean += satisfaction_[i] / w_.residents;
            }
            for (std::size_t i = first; i < first + size; ++i) {
                satisfaction_[i] += 0.01 * (mean - satisfaction_[i]);
            }
        }
    }

    // A Bernoulli trial for each resident; the draw says how many of them fail before the next success.
    void raise_issues(int community, int day) {
        std::uint32_t n = 0;
        auto block = draw_for(community, day, n);
        double failures = failures_before_success(block);
        auto const per_community = w_.courtyards * w_.residents;
        for (int i = 0; i < per_community; ++i) {
            if (failures > 0.0) {
                failures -= 1.0;
                continue;
            }
            auto const kind = static_cast<std::size_t>(uniform(block[1]) * 5.0);
            auto const courtyard = static_cast<std::size_t>(community * w_.courtyards + i / w_.residents);
            offices_[0][courtyard].push_back({day, day, work_of_kind[kind], tier_of_kind[kind],
                                              static_cast<std::size_t>(community * per_community + i)});
            ++totals_.raised;
            block = draw_for(community, day, ++n);
            failures = failures_before_success(block);
        }
    }

    [[nodiscard]] Block draw_for(int community, int day, std::uint32_t n) const {
        return draw(seed_, purpose_of_arising, static_cast<std::uint64_t>(community),
                    static_cast<std::uint32_t>(day), n);
    }

    static double failures_before_success(Block const& block) {
        return std::floor(std::log(uniform(block[0])) / std::log(1.0 - probability));
    }

    void work(Queue& queue, std::size_t tier, int day) {
        double hours = w_.hours[tier];
        while (!queue.empty() && queue.front().work <= hours) {
            auto const& issue = queue.front();
            hours -= issue.work;
            ++totals_.completed[tier];
            days_ += day - issue.raised;
            satisfaction_[issue.resident] += 0.1 * (1.0 - satisfaction_[issue.resident]);
            queue.pop_front();
        }
        if (!queue.empty()) {
            queue.front().work -= hours;
        }
    }

    // The parent takes what comes on one evening in the order of residents.
    void pass_up(int day) {
        std::array<std::vector<Queue>, 4> arriving{
            {{}, std::vector<Queue>(offices_[1].size()), std::vector<Queue>(1), std::vector<Queue>(1)}};
        for (std::size_t tier = 0; tier < 3; ++tier) {
            for (std::size_t office = 0; office < offices_[tier].size(); ++office) {
                auto const parent = tier == 0 ? office / static_cast<std::size_t>(w_.courtyards) : 0;
                leave(offices_[tier][office], tier, day, arriving[tier + 1][parent]);
            }
        }
        for (std::size_t tier = 1; tier < 4; ++tier) {
            for (std::size_t office = 0; office < offices_[tier].size(); ++office) {
                arriving[tier][office].sort([](Issue const& a, Issue const& b) {
                    return a.resident != b.resident ? a.resident < b.resident : a.raised < b.raised;
                });
                offices_[tier][office].splice(offices_[tier][office].end(), arriving[tier][office]);
            }
        }
    }

    void leave(Queue& queue, std::size_t tier, int day, Queue& parent) {
        for (auto issue = queue.begin(); issue != queue.end();) {
            auto const next = std::next(issue);
            bool const above = issue->lowest_tier > static_cast<int>(tier);
            bool const old = day - issue->arrived >= w_.patience;
            if (above || old) {
                if (!above) {
                    ++totals_.passed_for_age[tier];
                    satisfaction_[issue->resident] -= 0.05 * satisfaction_[issue->resident];
                }
                issue->arrived = day + 1;
                parent.splice(parent.end(), queue, issue);
            }
            issue = next;
        }
    }

    PlainQueue const& w_;
    Seed seed_;
    std::vector<double> satisfaction_;
    std::array<std::vector<Queue>, 4> offices_;
    PlainTotals totals_;
    std::int64_t days_ = 0;
};

} // namespace

PlainTotals run_plainly(PlainQueue const& workload) {
    World world(workload);
    for (int day = 0; day < workload.days; ++day) {
        world.live(day);
    }
    return world.totals();
}

} // namespace linli::test
