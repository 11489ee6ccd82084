#pragma once

#include "sim/core/contract.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace linli {

/// What goes from one partition to another, once a step.
///
/// A parcel has `std::uint32_t destination` and `std::uint64_t key`. Each partition fills its own outbox;
/// `collect` then sorts all parcels by destination, key and order of sending, so that what arrives does not
/// depend on threads nor on how partitions or senders are numbered.
template <class Parcel>
class Exchange {
  public:
    explicit Exchange(std::size_t partitions) : outboxes_(partitions), starts_(partitions + 1, 0) {}

    /// Outbox of one partition; only the task that works on that partition may touch it.
    [[nodiscard]] std::vector<Parcel>& outbox(std::size_t partition) { return outboxes_[partition]; }

    /// Gather all outboxes. Cost: n log n in the parcels sent.
    void collect() {
        arrived_.clear();
        for (auto& outbox : outboxes_) {
            arrived_.insert(arrived_.end(), outbox.begin(), outbox.end());
            outbox.clear();
        }
        std::stable_sort(arrived_.begin(), arrived_.end(), [](Parcel const& a, Parcel const& b) {
            return a.destination != b.destination ? a.destination < b.destination : a.key < b.key;
        });
        LINLI_EXPECT(arrived_.empty() || arrived_.back().destination + 1 < starts_.size());
        std::size_t at = 0;
        for (std::size_t partition = 0; partition + 1 < starts_.size(); ++partition) {
            starts_[partition] = at;
            while (at < arrived_.size() && arrived_[at].destination == partition) {
                ++at;
            }
        }
        starts_.back() = at;
    }

    /// What has arrived for one partition, until the next `collect`.
    [[nodiscard]] std::span<Parcel const> arrived(std::size_t partition) const {
        return std::span(arrived_).subspan(starts_[partition], starts_[partition + 1] - starts_[partition]);
    }

  private:
    std::vector<std::vector<Parcel>> outboxes_;
    std::vector<Parcel> arrived_;
    std::vector<std::size_t> starts_;
};

} // namespace linli
