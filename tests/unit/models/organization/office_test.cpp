#include "models/organization/office.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

constexpr std::uint32_t emergencies = 0b110; // kinds 1 and 2

struct Desk {
    Slab<Ticket> tickets;
    Office office;

    std::uint32_t put(std::uint8_t kind, float severity = 0.0F, float promised = never, float work = 1.0F) {
        Ticket ticket;
        ticket.kind = kind;
        ticket.severity = severity;
        ticket.promised = promised;
        ticket.work_left = work;
        auto const slot = tickets.add(ticket);
        enqueue(office, tickets, slot, emergencies);
        return slot;
    }
    [[nodiscard]] std::vector<std::uint32_t> waiting() const {
        return {office.queue.begin() + office.head, office.queue.end()};
    }
};

using Slots = std::vector<std::uint32_t>;

} // namespace

TEST(OfficeQueue, is_first_come_first_served_with_emergencies_before_all_else) {
    Desk desk;
    desk.put(0);
    desk.put(0);
    desk.put(1);
    desk.put(2);
    desk.put(1);
    desk.put(0);
    EXPECT_EQ(desk.waiting(), (Slots{2, 3, 4, 0, 1, 5}));
}

TEST(OfficeQueue, takes_from_its_head_and_forgets_what_was_taken) {
    Desk desk;
    for (int i = 0; i < 1000; ++i) {
        desk.put(0);
    }
    for (std::uint32_t i = 0; i < 990; ++i) {
        ASSERT_EQ(desk.office.queue[desk.office.head], i);
        dequeue(desk.office);
        ASSERT_EQ(desk.office.waiting(), 999 - i);
    }
    EXPECT_LE(desk.office.queue.size(), 100U);
    for (int i = 0; i < 10; ++i) {
        dequeue(desk.office);
    }
    EXPECT_TRUE(desk.office.queue.empty());
    EXPECT_EQ(desk.office.head, 0U);
}

TEST(OfficeQueue, an_emergency_comes_behind_nobody_after_some_were_taken) {
    Desk desk;
    desk.put(0);
    desk.put(0);
    dequeue(desk.office);
    desk.put(1);
    EXPECT_EQ(desk.waiting(), (Slots{2, 1}));
}

TEST(OfficeQueue, lets_go_of_a_ticket_wherever_it_stands) {
    Desk desk;
    for (int i = 0; i < 4; ++i) {
        desk.put(0);
    }
    dequeue(desk.office);
    withdraw(desk.office, 2);
    EXPECT_EQ(desk.waiting(), (Slots{1, 3}));
    withdraw(desk.office, 77); // not there
    withdraw(desk.office, 0);  // has been taken
    EXPECT_EQ(desk.waiting(), (Slots{1, 3}));
    withdraw(desk.office, 1);
    withdraw(desk.office, 3);
    EXPECT_TRUE(desk.office.queue.empty());
}

TEST(OfficeQueue, by_severity_has_the_worst_first_and_equals_in_order_of_coming) {
    Desk desk;
    desk.put(0, 0.2F);
    desk.put(0, 0.9F);
    desk.put(1, 0.1F);
    desk.put(0, 0.9F);
    put_in_order(desk.office, desk.tickets, Discipline::most_severe, emergencies);
    EXPECT_EQ(desk.waiting(), (Slots{2, 1, 3, 0}));
}

TEST(OfficeQueue, by_promise_has_the_earliest_first_and_those_without_one_last) {
    Desk desk;
    desk.put(0, 0.0F, never);
    desk.put(0, 0.0F, 9.0F);
    desk.put(0, 0.0F, -2.0F);
    put_in_order(desk.office, desk.tickets, Discipline::earliest_promise, emergencies);
    EXPECT_EQ(desk.waiting(), (Slots{2, 1, 0}));
}

TEST(OfficeQueue, by_work_has_the_shortest_first) {
    Desk desk;
    desk.put(0, 0.0F, never, 5.0F);
    desk.put(0, 0.0F, never, 0.5F);
    desk.put(0, 0.0F, never, 2.0F);
    put_in_order(desk.office, desk.tickets, Discipline::shortest, emergencies);
    EXPECT_EQ(desk.waiting(), (Slots{1, 2, 0}));
    put_in_order(desk.office, desk.tickets, Discipline::first_come, emergencies);
    EXPECT_EQ(desk.waiting(), (Slots{1, 2, 0})); // as they stand
}

TEST(OfficeMoney, accrues_evenly_and_goes_to_the_earlier_promise_first) {
    Office office;
    office.budget_per_day = 10.0;
    EXPECT_DOUBLE_EQ(commit_money(office, 50.0, 2.0, 0.0), 5.0);   // there on day 5
    EXPECT_DOUBLE_EQ(commit_money(office, 20.0, 3.0, 0.0), 7.0);   // behind the first
    EXPECT_DOUBLE_EQ(commit_money(office, 10.0, 20.0, 0.0), 20.0); // saved up since
}

TEST(OfficeMoney, has_been_accruing_since_the_start_of_the_warm_up) {
    Office office;
    office.budget_per_day = 10.0;
    EXPECT_DOUBLE_EQ(commit_money(office, 50.0, -10.0, -14.0), -9.0);
}

TEST(OfficeMoney, never_comes_without_a_budget) {
    Office office;
    EXPECT_TRUE(std::isinf(commit_money(office, 1.0, 0.0, 0.0)));
    EXPECT_EQ(office.committed, 0.0);
}

} // namespace linli
