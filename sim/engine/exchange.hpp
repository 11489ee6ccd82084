#pragma once

#include "sim/core/contract.hpp"
#include "sim/core/fetch.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace linli {

/// What goes from one partition to another, once a step.
///
/// A parcel has `std::uint32_t destination` and `std::uint64_t key`. Each partition fills its own outbox;
/// what arrives is ordered by key and order of sending, so that it does not depend on threads nor on how
/// partitions or senders are numbered. Parcels stay where they were written; only their labels are sorted.
template <class Parcel>
class Exchange {
  public:
    explicit Exchange(std::size_t partitions)
        : outboxes_(partitions), sent_(partitions), starts_(partitions + 1, 0) {}

    /// Outbox of one partition; only the task that works on that partition may touch it.
    [[nodiscard]] std::vector<Parcel>& outbox(std::size_t partition) { return outboxes_[partition]; }

    /// Gather all outboxes and leave them empty. Cost: two looks at each parcel.
    void collect() {
        sent_.swap(outboxes_);
        for (auto& outbox : outboxes_) {
            outbox.clear();
        }
        count_by_destination();
        labels_.resize(starts_.back());
        auto next = starts_;
        for (std::uint32_t sender = 0; sender < sent_.size(); ++sender) {
            for (std::uint32_t i = 0; i < sent_[sender].size(); ++i) {
                auto const& parcel = sent_[sender][i];
                labels_[next[parcel.destination]++] = {.key = parcel.key, .sender = sender, .index = i};
            }
        }
    }

    /// Call `receive(parcel)` for each parcel that the last `collect` brought for one partition. The parcels
    /// of different partitions may be delivered at the same time. Cost: n log n in those of the partition.
    template <class Receive>
    void deliver(std::size_t partition, Receive&& receive) {
        auto const first = labels_.begin() + static_cast<std::ptrdiff_t>(starts_[partition]);
        auto const last = labels_.begin() + static_cast<std::ptrdiff_t>(starts_[partition + 1]);
        std::sort(first, last);
        for (auto label = first; label != last; ++label) {
            if (last - label > look_ahead) {
                // Parcels of one destination lie all over the memory.
                fetch_early(&sent_[label[look_ahead].sender][label[look_ahead].index]);
            }
            receive(static_cast<Parcel const&>(sent_[label->sender][label->index]));
        }
    }

  private:
    // Where a parcel lies; in the order in which parcels of one destination arrive.
    struct Label {
        std::uint64_t key = 0;
        std::uint32_t sender = 0;
        std::uint32_t index = 0;
        friend auto operator<=>(Label const&, Label const&) = default; // NOLINT(modernize-use-nullptr): false
    };

    static constexpr std::ptrdiff_t look_ahead = 3;

    void count_by_destination() {
        std::fill(starts_.begin(), starts_.end(), 0);
        for (auto const& outbox : sent_) {
            for (auto const& parcel : outbox) {
                LINLI_EXPECT(parcel.destination + 1 < starts_.size());
                ++starts_[parcel.destination + 1];
            }
        }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    }

    std::vector<std::vector<Parcel>> outboxes_;
    std::vector<std::vector<Parcel>> sent_; // what the last `collect` found in the outboxes
    std::vector<Label> labels_;             // by destination
    std::vector<std::size_t> starts_;       // of each destination in labels_, one more at the end
};

} // namespace linli
