#include "models/partition.hpp"

namespace linli {

std::size_t Partition::bytes() const {
    std::size_t sum = sizeof(Partition) + people.bytes() + problems.bytes() + scars.bytes() +
                      tickets.bytes() + agenda.bytes() + tally.bytes() +
                      courtyards.capacity() * sizeof(CourtyardState) + councils.capacity() * sizeof(Council) +
                      offices.capacity() * sizeof(Office) + rows.capacity() * sizeof(Problem) +
                      events.capacity() * sizeof(Event) + contracts.capacity() * sizeof(Contract);
    for (auto const& office : offices) {
        sum += office.queue.capacity() * sizeof(office.queue[0]);
    }
    for (auto const& board : boards) {
        sum += board.capacity() * sizeof(Council);
    }
    for (auto const& council : councils) {
        sum += council.members.capacity() * sizeof(Member) + council.candidates.capacity() * sizeof(Resident);
    }
    return sum;
}

} // namespace linli
