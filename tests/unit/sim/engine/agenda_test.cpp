#include "sim/engine/agenda.hpp"

#include "sim/engine/archive.hpp"

#include <gtest/gtest.h>

namespace linli {

using Entries = std::vector<int>;

TEST(Agenda, entries_come_on_their_step_in_the_order_of_putting) {
    Agenda<int> agenda(10);
    agenda.put(4, 0, 1);
    agenda.put(3, 0, 2);
    agenda.put(4, 0, 3);
    EXPECT_EQ(agenda.take(3), (Entries{2}));
    EXPECT_EQ(agenda.take(4), (Entries{1, 3}));
    EXPECT_EQ(agenda.take(5), Entries{});
}

TEST(Agenda, an_entry_is_taken_once) {
    Agenda<int> agenda(10);
    agenda.put(4, 0, 1);
    EXPECT_EQ(agenda.take(4).size(), 1U);
    EXPECT_TRUE(agenda.take(4).empty());
}

TEST(Agenda, what_would_be_due_in_the_past_comes_at_the_earliest_step) {
    Agenda<int> agenda(10);
    agenda.put(2, 6, 7);
    agenda.put(-3, 6, 8);
    EXPECT_EQ(agenda.take(6), (Entries{7, 8}));
}

TEST(Agenda, entries_beyond_the_end_are_dropped) {
    Agenda<int> agenda(10);
    auto const empty = agenda.bytes();
    for (Step const step : {10, 11, 2'000'000'000}) {
        agenda.put(step, 0, 1);
        EXPECT_TRUE(agenda.take(step).empty());
    }
    EXPECT_EQ(agenda.bytes(), empty);
    EXPECT_TRUE(Agenda<int>().take(0).empty());
}

TEST(Agenda, memory_follows_what_is_due_and_not_what_ever_was) {
    Agenda<int> agenda(100);
    auto const put_many = [&](Step step) {
        for (int i = 0; i < 1000; ++i) {
            agenda.put(step, 0, i);
        }
    };
    put_many(0);
    auto const once = agenda.bytes();
    for (Step step = 0; step < 99; ++step) {
        EXPECT_EQ(agenda.take(step).size(), 1000U);
        put_many(step + 1);
    }
    EXPECT_EQ(agenda.bytes(), once);
}

TEST(Agenda, entries_may_be_put_while_others_are_taken) {
    Agenda<int> agenda(10);
    agenda.put(4, 0, 1);
    agenda.put(4, 0, 2);
    Entries taken;
    agenda.take(4, [&](int entry) {
        taken.push_back(entry);
        agenda.put(5, 0, entry + 10);
    });
    EXPECT_EQ(taken, (Entries{1, 2}));
    EXPECT_EQ(agenda.take(5), (Entries{11, 12}));
}

TEST(Agenda, comes_back_from_an_archive_as_it_was) {
    Agenda<int> agenda(10);
    agenda.put(4, 0, 1);
    agenda.put(7, 0, 2);
    SavingArchive saving;
    saving(agenda);
    LoadingArchive loading(saving.take());
    Agenda<int> other;
    loading(other);
    EXPECT_EQ(other.take(4), (Entries{1}));
    EXPECT_EQ(other.take(7), (Entries{2}));
}

} // namespace linli
