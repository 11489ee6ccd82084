#pragma once

#include "sim/core/contract.hpp"
#include "sim/core/fetch.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace linli {

/// What goes from one partition to another, once a step, among those that can send to each other at all.
///
/// A parcel has `std::uint32_t destination`, the number of a partition, and `std::uint64_t key`. Each member
/// fills its own outbox; what arrives is ordered by key and order of sending, so that it does not depend on
/// threads nor on how partitions or senders are numbered. Parcels stay where they were written; only their
/// labels are sorted.
template <class Parcel>
class Exchange {
  public:
    /// @param members  numbers of the partitions that meet here, not empty
    explicit Exchange(std::vector<std::uint32_t> members)
        : members_(std::move(members)), place_(1 + *std::max_element(members_.begin(), members_.end()), 0),
          outboxes_(members_.size()), sent_(members_.size()), starts_(members_.size() + 1, 0) {
        for (std::uint32_t place = 0; place < members_.size(); ++place) {
            place_[members_[place]] = place;
        }
    }

    /// Everybody meets: partitions 0, 1, … `partitions` - 1.
    explicit Exchange(std::size_t partitions) : Exchange(first_numbers(partitions)) {}

    [[nodiscard]] std::vector<std::uint32_t> const& members() const { return members_; }

    /// Outbox of the n-th member; only the task that works on that partition may touch it.
    [[nodiscard]] std::vector<Parcel>& outbox(std::size_t member) { return outboxes_[member]; }

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
                labels_[next[place_[parcel.destination]]++] = {
                    .key = parcel.key, .sender = sender, .index = i};
            }
        }
    }

    /// Call `receive(parcel)` for each parcel that the last `collect` brought for the n-th member, announced
    /// shortly before by `expect(parcel)`, to fetch from memory what it is about. The parcels of different
    /// members may be delivered at the same time, and while others fill their outboxes again.
    /// Cost: n log n in those of the member.
    template <class Receive, class Expect>
    void deliver(std::size_t member, Receive&& receive, Expect&& expect) {
        auto const first = labels_.begin() + static_cast<std::ptrdiff_t>(starts_[member]);
        auto const last = labels_.begin() + static_cast<std::ptrdiff_t>(starts_[member + 1]);
        std::sort(first, last);
        for (auto label = first; label != last; ++label) {
            if (last - label > 2 * look_ahead) {
                fetch_early(&at(label[2 * look_ahead])); // parcels of one destination lie all over the memory
            }
            if (last - label > look_ahead) {
                expect(at(label[look_ahead]));
            }
            receive(at(*label));
        }
    }
    template <class Receive>
    void deliver(std::size_t member, Receive&& receive) {
        deliver(member, receive, [](Parcel const&) {});
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

    [[nodiscard]] Parcel const& at(Label const& label) const { return sent_[label.sender][label.index]; }

    [[nodiscard]] static std::vector<std::uint32_t> first_numbers(std::size_t count) {
        std::vector<std::uint32_t> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0U);
        return numbers;
    }

    void count_by_destination() {
        std::fill(starts_.begin(), starts_.end(), 0);
        for (auto const& outbox : sent_) {
            for (auto const& parcel : outbox) {
                LINLI_EXPECT(parcel.destination < place_.size() &&
                             members_[place_[parcel.destination]] == parcel.destination);
                ++starts_[place_[parcel.destination] + 1];
            }
        }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    }

    std::vector<std::uint32_t> members_; // partitions
    std::vector<std::uint32_t> place_;   // among the members, by partition
    std::vector<std::vector<Parcel>> outboxes_;
    std::vector<std::vector<Parcel>> sent_; // what the last `collect` found in the outboxes
    std::vector<Label> labels_;             // by destination
    std::vector<std::size_t> starts_;       // of each destination in labels_, one more at the end
};

} // namespace linli
