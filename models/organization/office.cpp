#include "models/organization/office.hpp"

#include <algorithm>
#include <limits>

namespace linli {

namespace {

// Joint work on site is on a fixed day; whoever has come does it before going back to the queue.
bool is_emergency(Ticket const& ticket, std::uint32_t emergency_kinds) {
    return ((emergency_kinds >> ticket.kind) & 1U) != 0 || ticket.role == Role::part;
}

} // namespace

void enqueue(Office& office, Slab<Ticket> const& tickets, std::uint32_t slot, std::uint32_t emergency_kinds) {
    office.oldest = std::min(office.oldest, tickets[slot].arrived);
    if (!is_emergency(tickets[slot], emergency_kinds)) {
        office.queue.push_back(slot);
        return;
    }
    auto const begin = office.queue.begin() + office.head;
    auto const after = std::find_if(begin, office.queue.end(), [&](std::uint32_t other) {
        return !is_emergency(tickets[other], emergency_kinds);
    });
    office.queue.insert(after, slot);
}

void dequeue(Office& office) {
    ++office.head;
    if (office.head == office.queue.size()) {
        office.queue.clear();
        office.head = 0;
        office.oldest = nobody_waits;
    } else if (office.head > 64 && office.head * 2 > office.queue.size()) {
        office.queue.erase(office.queue.begin(), office.queue.begin() + office.head);
        office.head = 0;
    }
}

void put_in_order(Office& office, Slab<Ticket> const& tickets, Discipline discipline,
                  std::uint32_t emergency_kinds) {
    if (discipline == Discipline::first_come || discipline == Discipline::shared || office.waiting() < 2) {
        return;
    }
    auto const rank = [&](std::uint32_t slot) -> float {
        auto const& ticket = tickets[slot];
        switch (discipline) {
        case Discipline::most_severe:
            return -ticket.severity;
        case Discipline::earliest_promise:
            return ticket.promised == ticket.promised ? ticket.promised : std::numeric_limits<float>::max();
        case Discipline::shortest:
            return ticket.work_left;
        case Discipline::first_come:
        case Discipline::shared:
            break;
        }
        return 0.0F;
    };
    std::stable_sort(office.queue.begin() + office.head, office.queue.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                         bool const first = is_emergency(tickets[a], emergency_kinds);
                         bool const second = is_emergency(tickets[b], emergency_kinds);
                         return first != second ? first : rank(a) < rank(b);
                     });
}

void withdraw(Office& office, std::uint32_t slot) {
    auto const found = std::find(office.queue.begin() + office.head, office.queue.end(), slot);
    if (found != office.queue.end()) {
        office.queue.erase(found);
    }
    if (office.waiting() == 0) {
        office.queue.clear();
        office.head = 0;
    }
}

double commit_money(Office& office, double yuan, double now, double start) {
    if (office.budget_per_day <= 0.0) {
        return std::numeric_limits<double>::infinity();
    }
    office.committed += yuan;
    return std::max(now, start + office.committed / office.budget_per_day);
}

} // namespace linli
