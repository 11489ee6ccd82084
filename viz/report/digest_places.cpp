#include "viz/report/columns.hpp"
#include "viz/report/digest_parts.hpp"

#include <cmath>

namespace linli::report {

namespace {

constexpr std::size_t most_courtyards = 1U << 24U;

} // namespace

PostLoads loads_of(store::Table const& posts, std::size_t offices) {
    auto const office = codes(posts, "office", offices);
    auto const load = numbers(posts, "load");
    PostLoads loads;
    for (std::size_t i = 0; i < office.size(); ++i) {
        if (office[i] >= 0 && !std::isnan(load[i])) {
            loads[office[i]].push_back(load[i]);
        }
    }
    return loads;
}

std::vector<CourtyardDigest> courtyards_of(store::Table const& courtyards) {
    auto const number = codes(courtyards, "number", most_courtyards);
    auto const community = codes(courtyards, "community", most_courtyards);
    auto const residents = numbers(courtyards, "residents");
    auto const days = numbers(courtyards, "days_to_fix_mean");
    auto const fixed = numbers(courtyards, "fixed");
    auto const open = numbers(courtyards, "open");
    std::vector<CourtyardDigest> result;
    for (std::size_t i = 0; i < number.size(); ++i) {
        result.push_back({number[i], community[i], residents[i], days[i],
                          open[i] / (open[i] + fixed[i])}); // NaN where nothing ever happened
    }
    return result;
}

} // namespace linli::report
