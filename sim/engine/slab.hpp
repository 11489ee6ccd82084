#pragma once

#include "sim/core/contract.hpp"
#include "sim/core/fetch.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
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
            cells_.push_back({.record = record, .generation = 1});
            return static_cast<Slot>(cells_.size() - 1);
        }
        auto const slot = reuse();
        cells_[slot].record = record;
        return slot;
    }

    /// Add a record with its first values, to be filled where it lies.
    [[nodiscard]] Slot make() {
        if (free_.empty()) {
            cells_.push_back({.record = {}, .generation = 1});
            return static_cast<Slot>(cells_.size() - 1);
        }
        auto const slot = reuse();
        auto* const record = &cells_[slot].record;
        std::destroy_at(record);
        ::new (static_cast<void*>(record)) T; // without `()`, which would fill the record with zeros first
        return slot;
    }

    /// Free a slot. Its record can still be read until the next `add`.
    void remove(Slot slot) {
        LINLI_EXPECT(is_used(slot));
        ++cells_[slot].generation;
        free_.push_back(slot);
    }

    /// Keep a record where it lies as if it had been removed and added again: what was noted about it is
    /// void.
    void renew(Slot slot) {
        LINLI_EXPECT(is_used(slot));
        cells_[slot].generation += 2;
    }

    /// Have a record fetched from memory for a use to come.
    void fetch_early(Slot slot) const { linli::fetch_early(&cells_[slot]); }
    /// The same for the room of the n-th record, from 0, to be added from now on.
    void fetch_room(std::size_t n) const {
        if (n < free_.size()) {
            fetch_early(free_[free_.size() - 1 - n]);
        }
    }

    [[nodiscard]] T& operator[](Slot slot) { return cells_[slot].record; }
    [[nodiscard]] T const& operator[](Slot slot) const { return cells_[slot].record; }
    [[nodiscard]] std::uint32_t generation(Slot slot) const { return cells_[slot].generation; }
    [[nodiscard]] bool holds(Slot slot, std::uint32_t generation) const {
        return cells_[slot].generation == generation && is_used(slot);
    }
    /// Slots that have ever been in use: every slot is below.
    [[nodiscard]] std::size_t slots() const { return cells_.size(); }
    [[nodiscard]] std::size_t size() const { return cells_.size() - free_.size(); }

    /// Call `visit(slot, record)` for each record, in order of slots.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (Slot slot = 0; slot < cells_.size(); ++slot) {
            if (is_used(slot)) {
                visit(slot, cells_[slot].record);
            }
        }
    }

    /// Bytes allocated.
    [[nodiscard]] std::size_t bytes() const {
        return cells_.capacity() * sizeof(Cell) + free_.capacity() * sizeof(Slot);
    }

    template <class Archive>
    void archive(Archive& ar) {
        ar(cells_, free_);
    }

  private:
    // A large record begins with a cache line, so that it takes no more of them than it must.
    static constexpr std::size_t alignment = sizeof(T) > 64 ? 64 : alignof(T);

    struct alignas(alignment) Cell {
        T record;
        std::uint32_t generation = 0;

        template <class Archive>
        void archive(Archive& ar) {
            ar(record, generation);
        }
    };

    [[nodiscard]] bool is_used(Slot slot) const { return (cells_[slot].generation & 1U) != 0; }

    [[nodiscard]] Slot reuse() {
        auto const slot = free_.back();
        free_.pop_back();
        ++cells_[slot].generation;
        if (!free_.empty()) {
            fetch_early(free_.back()); // for the next one
        }
        return slot;
    }

    std::vector<Cell> cells_;
    std::vector<Slot> free_;
};

} // namespace linli
