#pragma once

#include "models/model.hpp"

namespace linli {

/// Hold the talks of today in the yards of a community: those who have noticed a problem and told nobody may
/// come and speak up, and the office that holds the talk takes it up.
///
/// On which days is drawn; an office that owes more than a week's hours already holds none. Who comes follows
/// `deliberating`: attendance, ownership, and what a meeting at the door adds.
/// Source: cases.md S4, P4. Randomness: (seed, talk, courtyard number, step); (seed, speaking_up, key, step).
void hold_talks(Model const& model, Partition& partition, Step step);

} // namespace linli
