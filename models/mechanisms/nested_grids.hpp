#pragma once

#include "models/model.hpp"

namespace linli {

/// Share of a courtyard's households with which a Party member who lives there keeps in touch.
/// Source: cases.md E1, number 19 of case 004; expected numbers, so that it is the same in every replication.
[[nodiscard]] double contact_coverage(Model const& model, double residents, double households);

/// Visits a day to all corners of their own micro-grids by those who live there, in a courtyard whose office
/// has so many people. Zero if micro-grids are off.
[[nodiscard]] double own_cell_visits(Model const& model, double people, double households);

/// Plan when the person affected would next speak to her contact household, if she has one.
/// Randomness: (seed, contact, key, n-th conversation).
void plan_contact(Model const& model, Partition& partition, std::uint32_t slot, Step step,
                  std::uint16_t candidate, double from);

/// She speaks to it: what she has noticed is taken up without the effort of a report.
void contact_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Put the hours that a week's conversations have taken into the books.
void book_contacts(Model const& model, Partition& partition);

} // namespace linli
