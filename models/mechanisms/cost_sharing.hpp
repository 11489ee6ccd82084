#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// What is left of a bill to the office that orders the work, after the shares of others along the chain.
[[nodiscard]] double own_part(Model const& model, Office const& payer, double yuan);

/// Note that others owe their shares of a bill that an office has accepted; due at the end of the step.
void share_bill(Model const& model, Partition& partition, Office const& payer, Ticket const& ticket,
                double yuan);

/// Charge the shares of the step's bills: each office of a link pays its own, and the payer that of a link
/// which has no office there. Serial, at the end of a step.
void settle_shares(Model const& model, std::span<Partition> world);

} // namespace linli
