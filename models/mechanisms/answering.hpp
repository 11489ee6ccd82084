#pragma once

#include "models/model.hpp"

namespace linli {

/// Send the answers of today: to reporters in this community at once, to others by parcel.
void answer(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

/// An answer has reached the reporter: the problem is solved or not, she is called back or not, insists or
/// not. Randomness: (seed, callback | insistence | audit, key, n-th closing).
void receive_answer(Model const& model, Partition& partition, Ticket const& ticket, Step step);

/// The reporter of a problem that nobody has solved comes back.
void insist_due(Model const& model, Partition& partition, Entry const& entry);

/// Have fetched from memory what the answer to a ticket, or the news of it, will be about.
void expect_answer(Partition const& partition, Ticket const& ticket);

/// Her issue has been passed up because nobody got round to it.
void disappoint(Model const& model, Partition& partition, Ticket const& ticket, Step step);

/// A problem is gone, whoever solved it.
void solve_problem(Model const& model, Partition& partition, std::uint32_t slot, float time, Step step);

/// What an answer does to the reporter's satisfaction and to trust in the body that gave it, hers and that of
/// the neighbours whom she tells. Losses weigh more than gains.
/// Randomness: (seed, told, key, n-th closing, n-th neighbour).
void learn(Model const& model, Partition& partition, Problem const& problem, Body body, bool good, Step step);

/// Move one resident's trust in a body towards 1 or 0; `weight` is 1 for one's own experience.
void move_trust(Model const& model, Partition& partition, std::uint32_t courtyard, Resident resident,
                Body body, bool good, double weight, Step step);

} // namespace linli
