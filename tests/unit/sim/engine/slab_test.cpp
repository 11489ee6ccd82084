#include "sim/engine/slab.hpp"

#include "sim/engine/archive.hpp"

#include <gtest/gtest.h>

#include <map>

namespace linli {

TEST(Slab, a_note_of_a_record_that_has_gone_does_not_hold_for_its_successor) {
    Slab<int> slab;
    auto const slot = slab.add(1);
    auto const generation = slab.generation(slot);
    EXPECT_TRUE(slab.holds(slot, generation));
    slab.remove(slot);
    EXPECT_FALSE(slab.holds(slot, generation));
    EXPECT_EQ(slab.add(2), slot); // the slot is used again
    EXPECT_FALSE(slab.holds(slot, generation));
    EXPECT_TRUE(slab.holds(slot, slab.generation(slot)));
}

TEST(Slab, takes_the_slot_that_was_freed_last) {
    Slab<int> slab;
    for (int i = 0; i < 4; ++i) {
        (void)slab.add(i);
    }
    slab.remove(1);
    slab.remove(3);
    EXPECT_EQ(slab.add(10), 3U);
    EXPECT_EQ(slab.add(11), 1U);
    EXPECT_EQ(slab.add(12), 4U);
}

TEST(Slab, memory_follows_what_is_open_and_not_what_ever_was) {
    Slab<int> slab;
    for (int i = 0; i < 100'000; ++i) {
        slab.remove(slab.add(i));
    }
    EXPECT_EQ(slab.size(), 0U);
    EXPECT_LT(slab.bytes(), 100U);
}

TEST(Slab, visits_each_record_once_in_the_order_of_slots) {
    Slab<int> slab;
    std::map<Slab<int>::Slot, int> expected;
    for (int i = 0; i < 50; ++i) {
        expected[slab.add(i)] = i;
    }
    for (Slab<int>::Slot slot = 0; slot < 50; slot += 3) {
        slab.remove(slot);
        expected.erase(slot);
    }
    std::vector<std::pair<Slab<int>::Slot, int>> visited;
    slab.for_each([&](Slab<int>::Slot slot, int value) { visited.emplace_back(slot, value); });
    EXPECT_EQ(visited, (std::vector<std::pair<Slab<int>::Slot, int>>(expected.begin(), expected.end())));
    EXPECT_EQ(slab.size(), expected.size());
}

TEST(Slab, comes_back_from_an_archive_with_its_free_slots_and_generations) {
    Slab<int> slab;
    for (int i = 0; i < 5; ++i) {
        (void)slab.add(i);
    }
    slab.remove(2);
    slab.remove(0);
    SavingArchive saving;
    saving(slab);
    LoadingArchive loading(saving.take());
    Slab<int> other;
    loading(other);
    EXPECT_EQ(other.size(), 3U);
    EXPECT_EQ(other.add(9), 0U);
    EXPECT_EQ(other.generation(0), 3U);
    EXPECT_EQ(other[4], 4);
    EXPECT_FALSE(other.holds(2, 0));
}

} // namespace linli
