#pragma once

#include <array>
#include <cstdint>

namespace linli::test {

/// The reference workload, written down a second time as plainly as can be: one loop over all residents and
/// one over all offices a day, no agenda, no skipping, no closed form.
///
/// Each resident raises an issue with probability 0.002 a day; five kinds of 0.5, 1, 2, 4, 8 hours for
/// {courtyard, courtyard, community, community, subdistrict} or above. Offices work first come, first served;
/// in the evening what is above an office's competence, or has been there `patience` days, moves up and can
/// first be worked tomorrow, which is the day of its arrival there. Satisfaction as in `live`.
/// Shares with the model only what is drawn: (seed, arising, community, day, n-th issue).
struct PlainQueue {
    int communities = 6; ///< in one subdistrict, the only one of its district
    int courtyards = 37; ///< in each community
    int residents = 236; ///< in each courtyard
    int days = 100;
    std::array<double, 4> hours{2, 12, 60, 360}; ///< of an office of each tier a day
    int patience = 7;                            ///< days
    std::uint64_t seed = 1;
};

struct PlainTotals {
    std::int64_t raised = 0;
    std::array<std::int64_t, 4> completed{};
    std::array<std::int64_t, 4> passed_for_age{};
    double mean_days = 0.0;
    double mean_satisfaction = 0.0;
};

[[nodiscard]] PlainTotals run_plainly(PlainQueue const& workload);

} // namespace linli::test
