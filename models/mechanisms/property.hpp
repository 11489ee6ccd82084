#pragma once

#include "models/model.hpp"

namespace linli {

/// Give every courtyard without a managing body a contract that does not run yet. Called when a run begins.
void plan_property(Model const& model, Partition& partition);

/// Whether a property company that came during the run serves a courtyard now.
[[nodiscard]] bool has_company(Partition const& partition, std::uint32_t courtyard);

/// Its office, or one that does not exist.
[[nodiscard]] OfficeRef company_office(Model const& model, Partition const& partition,
                                       std::uint32_t courtyard);

/// End of a month of property management in a community; on other days nothing.
///
/// Fees come in, and payers follow what the service deserves (conditional cooperation); what is left after
/// fixed costs, works money and margin buys hours. A company that cannot offer `least_hours` any more leaves;
/// one that residents trust too little is replaced. In courtyards without one the owners are asked, and
/// companies take over those that agree, several in one contract, if the hours that fees buy are enough.
/// Source: cases.md E7, J4, P2. Randomness: (seed, willingness, courtyard number, flat); (seed, ballot,
/// courtyard and try, flat, round); (seed, company, courtyard number, company).
void close_property_month(Model const& model, Partition& partition, Step step);

/// Hours a month that the fees of so many flats buy, in a contract of so many courtyards; may be negative.
[[nodiscard]] double hours_bought(PropertyEntry const& rules, double flats, double paying, double works_yuan,
                                  double sites_in_contract);

} // namespace linli
