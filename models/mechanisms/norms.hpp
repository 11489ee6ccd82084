#pragma once

#include "models/model.hpp"

namespace linli {

/// End of a week in a community: what the hours of honours, compact, culture and lectures have brought about,
/// by the rates of the behaviour file, and per resident served.
void practise_norms(Model const& model, Partition& partition, Step step);

/// An answer of an office that posts its promises: residents of the courtyard read whether it came in time,
/// and trust the body accordingly, as if told by a neighbour. Randomness: (seed, board, key, n-th closing,
/// n-th reader).
void read_board(Model const& model, Partition& partition, Problem const& problem, Ticket const& ticket,
                Step step);

} // namespace linli
