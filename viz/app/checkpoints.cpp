#include "viz/app/checkpoints.hpp"

#include "models/dated_changes.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>

namespace linli::viz {

namespace {

constexpr int interval = 5; // days: from the one before a few days are soon made up for

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

int days_in_common(LiveChoice const& a, LiveChoice const& b) {
    auto const first = by_day(a.overrides);
    auto const second = by_day(b.overrides);
    if (a.scenario != b.scenario || a.structures != b.structures || a.seed != b.seed ||
        a.replicate != b.replicate || first.from_start != second.from_start) {
        return -1;
    }
    auto const [x, y] = std::ranges::mismatch(first.after_day, second.after_day);
    auto const day_of = [](auto const& change, auto const& end) {
        return change == end ? std::numeric_limits<int>::max() : change->first;
    };
    return std::min(day_of(x, first.after_day.end()), day_of(y, second.after_day.end()));
}

void Checkpoints::follow(LiveChoice const& choice) {
    auto const common = choice_ ? days_in_common(*choice_, choice) : -1;
    by_day_.erase(by_day_.upper_bound(common), by_day_.end());
    choice_ = choice;
}

void Checkpoints::offer(LiveWorld& world) {
    if (by_day_.empty() || (world.day() % interval == 0 && now() >= next_)) {
        keep(world);
    }
}

void Checkpoints::keep(LiveWorld& world) {
    if (world.is_finished() || !world.has_begun() || by_day_.contains(world.day())) {
        return;
    }
    auto const before = now();
    by_day_.emplace(world.day(), world.save());
    make_room();
    auto const after = now();
    next_ = after + (after - before) / most_share_;
}

/// The first stays, for to begin anew is asked for most; and the last, for it is looked at.
void Checkpoints::make_room() {
    while (bytes() > most_bytes_ && by_day_.size() > 1) {
        bool const has_others = by_day_.size() > 2;
        for (auto entry = std::next(by_day_.begin());
             entry != by_day_.end() && !(has_others && std::next(entry) == by_day_.end());) {
            entry = by_day_.erase(entry);
            entry = entry == by_day_.end() ? entry : std::next(entry);
        }
    }
}

bool Checkpoints::resume(LiveWorld& world, int day) const {
    auto const next = by_day_.upper_bound(day);
    if (next == by_day_.begin()) {
        return false;
    }
    world.load(std::prev(next)->second);
    return true;
}

std::size_t Checkpoints::bytes() const {
    std::size_t sum = 0;
    for (auto const& [day, arms] : by_day_) {
        for (auto const& arm : arms) {
            sum += arm.size();
        }
    }
    return sum;
}

std::vector<int> Checkpoints::days() const {
    std::vector<int> days;
    for (auto const& [day, arms] : by_day_) {
        days.push_back(day);
    }
    return days;
}

} // namespace linli::viz
