#pragma once

#include "models/mechanisms/consent.hpp"

namespace linli {

/// What has been promised to losers.
struct Settlement {
    double from_gainers = 0.0; ///< yuan
    double from_purse = 0.0;   ///< yuan
};

/// Offer losers what a collective work costs them, those who lose least first, as far as the money goes.
///
/// In each round gainers give a larger share of their gain, the more so the abler the chair; the public purse
/// adds its subsidy, if the office has a budget. A compensated loser agrees by a hair; what is given is taken
/// from the gainers in proportion to their gains, so that nobody who gained loses.
/// Deterministic. Source: evidence.md, elev_benefit and consensus_rounds; the rule is assumed.
Settlement compensate(Model const& model, Office const& office, Ticket const& ticket,
                      std::vector<Stance>& stances);

} // namespace linli
