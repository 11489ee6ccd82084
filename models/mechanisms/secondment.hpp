#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Give to dedicated grids and to desks at communities the hours that departments set aside for them, before
/// the first step. No hour is made: what one office gets, others give.
/// Source: cases.md E4, P10.
void second_staff(Model const& model, std::span<Partition> world);

/// The dedicated grid's office that would take a ticket: its courtyard lies in the area and the office holds
/// every power, and the money, that the ticket needs. May not exist.
[[nodiscard]] OfficeRef dedicated_office(Model const& model, Ticket const& ticket);

} // namespace linli
