#pragma once

#include "models/mechanisms/emergency_params.hpp"
#include "models/mechanisms/emergency_state.hpp"
#include "sim/random/draw.hpp"

namespace linli {

/// What somebody in a courtyard meets on a day, as shares of contacts that are with infectious people.
struct Exposure {
    double courtyard = 0.0;
    double community = 0.0;
    double subdistrict = 0.0;
};

/// How far control reduces contacts of a courtyard; all shares in [0, 1], 0 means not at all.
struct Control {
    double checkpoint = 0.0; ///< cover
    double isolation = 0.0;  ///< cover
    double compliance = 0.0;
};

/// Infections that one susceptible person catches in a day, on average.
///
/// beta (1 - compliance) [own courtyard (1 - isolation) + (community + subdistrict) (1 - checkpoint)], with
/// beta = r0 / infectious_days and each reduction times its effect.
[[nodiscard]] double force_of_infection(Epidemic const& params, Exposure const& exposure,
                                        Control const& control);

/// Carry a courtyard through one day of SEIR: infections, onsets and recoveries are binomial, imports
/// Poisson, all from the state of the evening before. Nobody is born, dies or moves.
/// Source: Kermack and McKendrick 1927, as a chain of binomials with steps of a day; times are geometric.
/// Randomness: the block's words for infection, onset, recovery, imports.
/// @param imports  mean number of infected people who come in
/// @return people infected that day, imports included
std::uint32_t spread(Epidemic const& params, Compartments& people, double force, double imports,
                     Block const& draws);

} // namespace linli
