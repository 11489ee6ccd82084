#pragma once

#include "models/model.hpp"

namespace linli {

/// Powers of the office that convenes joint sessions: its own and, on kinds for which it does where all
/// members are there, theirs.
[[nodiscard]] std::uint32_t powers_of_convenor(Model const& model, Partition const& partition,
                                               std::uint8_t code, Ticket const& ticket);

/// Powers that an office has for an issue: its own and, where it convenes joint sessions on the kind and all
/// members are there, theirs. Source: cases.md J3.
[[nodiscard]] inline std::uint32_t powers_at(Model const& model, Partition const& partition,
                                             std::uint8_t code, Ticket const& ticket) {
    return static_cast<std::int16_t>(code) == model.codes.convenor
               ? powers_of_convenor(model, partition, code, ticket)
               : model.rules(code).authority;
}

/// The office that pays for an issue: the one that holds it or, in a joint session, the member with the
/// largest money limit. Null where the sum is beyond them all.
[[nodiscard]] Office* payer_of(Model const& model, Partition& partition, Office& office,
                               Ticket const& ticket);

/// Take the members' hours for an issue that comes before a joint session; otherwise nothing.
void convene(Model const& model, Partition& partition, Office const& office, Ticket const& ticket);

} // namespace linli
