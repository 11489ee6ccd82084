#include "models/indicators/tally.hpp"

#include "sim/core/contract.hpp"

namespace linli {

void Tally::open(std::size_t kind_count, std::size_t office_count) {
    kinds.resize(kind_count);
    fix_days.resize(kind_count);
    close_days.resize(kind_count);
    offices.resize(office_count);
    tier_days.resize(tier_ids.size());
}

void Tally::begin(std::uint64_t open) {
    Tally fresh;
    fresh.candidates = candidates;
    fresh.candidates_check = candidates_check;
    fresh.open_at_start = open;
    fresh.open(kinds.size(), offices.size());
    *this = fresh;
}

void Tally::merge(Tally const& other) {
    LINLI_EXPECT(kinds.size() == other.kinds.size() && offices.size() == other.offices.size());
    candidates += other.candidates;
    candidates_check += other.candidates_check;
    open_at_start += other.open_at_start;
    unnoticed_at_start += other.unnoticed_at_start;
    for (std::size_t i = 0; i < count_count; ++i) {
        counts[i] += other.counts[i];
    }
    for (std::size_t i = 0; i < sum_count; ++i) {
        sums[i] += other.sums[i];
    }
    for (std::size_t i = 0; i < cause_count; ++i) {
        cause_days[i] += other.cause_days[i];
    }
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        kinds[i].arisen += other.kinds[i].arisen;
        kinds[i].noticed += other.kinds[i].noticed;
        kinds[i].reported += other.kinds[i].reported;
        kinds[i].closed += other.kinds[i].closed;
        kinds[i].solved += other.kinds[i].solved;
        kinds[i].falsely_closed += other.kinds[i].falsely_closed;
        kinds[i].closings += other.kinds[i].closings;
        kinds[i].unnoticed_at_start += other.kinds[i].unnoticed_at_start;
    }
    for (std::size_t i = 0; i < tier_solved.size(); ++i) {
        tier_solved[i] += other.tier_solved[i];
    }
    for (std::size_t i = 0; i < offices.size(); ++i) {
        offices[i].completed += other.offices[i].completed;
        offices[i].passed_for_age += other.offices[i].passed_for_age;
        offices[i].passed_up += other.offices[i].passed_up;
    }
}

std::size_t Tally::bytes() const {
    std::size_t sum = (close_days.capacity() + fix_days.capacity() + tier_days.capacity()) *
                      sizeof(decltype(fix_days)::value_type);
    for (auto const* const by_kind : {&close_days, &fix_days, &tier_days}) {
        for (auto const& days : *by_kind) {
            sum += days.capacity() * sizeof(float);
        }
    }
    return sum;
}

} // namespace linli
