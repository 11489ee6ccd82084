#pragma once

#include "sim/core/contract.hpp"
#include "sim/engine/calendar.hpp"

#include <utility>
#include <vector>

namespace linli {

/// What is due in which step: a bucket of entries for each step, taken in the order in which they were put.
///
/// Whoever waits costs nothing until the step comes. Entries beyond the end of the run are dropped.
template <class Entry>
class Agenda {
  public:
    explicit Agenda(Step steps = 0) : buckets_(static_cast<std::size_t>(steps)) {}

    /// Put an entry; one for a step that has been taken already is put into `earliest`.
    void put(Step step, Step earliest, Entry const& entry) {
        auto const at = static_cast<std::size_t>(step < earliest ? earliest : step);
        if (at < buckets_.size()) {
            buckets_[at].push_back(entry);
        }
    }

    /// Take all entries of a step, leaving its bucket empty and without memory.
    [[nodiscard]] std::vector<Entry> take(Step step) {
        LINLI_EXPECT(step >= 0);
        auto const at = static_cast<std::size_t>(step);
        return at < buckets_.size() ? std::exchange(buckets_[at], {}) : std::vector<Entry>{};
    }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = buckets_.capacity() * sizeof(buckets_[0]);
        for (auto const& bucket : buckets_) {
            sum += bucket.capacity() * sizeof(Entry);
        }
        return sum;
    }

    template <class Archive>
    void archive(Archive& ar) {
        ar(buckets_);
    }

  private:
    std::vector<std::vector<Entry>> buckets_;
};

} // namespace linli
