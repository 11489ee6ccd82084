#include "models/mechanisms/epidemic.hpp"

#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>

namespace linli {

double force_of_infection(Epidemic const& params, Exposure const& exposure, Control const& control) {
    double const subdistrict_share = std::max(0.0, 1.0 - params.courtyard_share - params.community_share);
    double const within =
        params.courtyard_share * exposure.courtyard * (1.0 - params.isolation_effect * control.isolation);
    double const beyond =
        (params.community_share * exposure.community + subdistrict_share * exposure.subdistrict) *
        (1.0 - params.checkpoint_effect * control.checkpoint);
    return params.r0 / params.infectious_days * (1.0 - params.compliance_effect * control.compliance) *
           (within + beyond);
}

std::uint32_t spread(Epidemic const& params, Compartments& people, double force, double imports,
                     Block const& draws) {
    auto const caught = binomial(uniform(draws[0]), people.susceptible, 1.0 - exp_exact(-force));
    auto const onset = binomial(uniform(draws[1]), people.exposed, 1.0 / params.latent_days);
    auto const over = binomial(uniform(draws[2]), people.infectious, 1.0 / params.infectious_days);
    auto const come =
        std::min(people.susceptible - caught, poisson(uniform(draws[3]), std::min(imports, 700.0)));
    people.susceptible -= caught + come;
    people.exposed += caught + come;
    people.exposed -= onset;
    people.infectious += onset;
    people.infectious -= over;
    people.recovered += over;
    return caught + come;
}

} // namespace linli
