#pragma once

#include "sim/core/contract.hpp"
#include "sim/core/fetch.hpp"

#include <cstdint>
#include <vector>

namespace linli {

/// Records in slots that are used again: the memory follows what is open, not what ever was.
///
/// A slot keeps a generation number, odd while it is in use, so that a note about a record that has gone is
/// recognised. The slot taken next is the one freed last, whatever the number of threads.
template <class T>
class Slab {
  public:
    using Slot = std::uint32_t;

    [[nodiscard]] Slot add(T const& record) {
        if (free_.empty()) {
            records_.push_back(record);
            generations_.push_back(1);
            return static_cast<Slot>(records_.size() - 1);
        }
        auto const slot = free_.back();
        free_.pop_back();
        records_[slot] = record;
        ++generations_[slot];
        if (!free_.empty()) {
            fetch_early(free_.back()); // for the next one
        }
        return slot;
    }

    /// Free a slot. Its record can still be read until the next `add`.
    void remove(Slot slot) {
        LINLI_EXPECT(is_used(slot));
        ++generations_[slot];
        free_.push_back(slot);
    }

    /// Have a record fetched from memory for a use to come.
    void fetch_early(Slot slot) const { linli::fetch_early(&records_[slot]); }

    [[nodiscard]] T& operator[](Slot slot) { return records_[slot]; }
    [[nodiscard]] T const& operator[](Slot slot) const { return records_[slot]; }
    [[nodiscard]] std::uint32_t generation(Slot slot) const { return generations_[slot]; }
    [[nodiscard]] bool holds(Slot slot, std::uint32_t generation) const {
        return generations_[slot] == generation && is_used(slot);
    }
    /// Slots that have ever been in use: every slot is below.
    [[nodiscard]] std::size_t slots() const { return records_.size(); }
    [[nodiscard]] std::size_t size() const { return records_.size() - free_.size(); }

    /// Call `visit(slot, record)` for each record, in order of slots.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (Slot slot = 0; slot < records_.size(); ++slot) {
            if (is_used(slot)) {
                visit(slot, records_[slot]);
            }
        }
    }

    /// Bytes allocated.
    [[nodiscard]] std::size_t bytes() const {
        return records_.capacity() * sizeof(T) + generations_.capacity() * 4 + free_.capacity() * 4;
    }

    template <class Archive>
    void archive(Archive& ar) {
        ar(records_, generations_, free_);
    }

  private:
    [[nodiscard]] bool is_used(Slot slot) const { return (generations_[slot] & 1U) != 0; }

    std::vector<T> records_;
    std::vector<std::uint32_t> generations_;
    std::vector<Slot> free_;
};

} // namespace linli
