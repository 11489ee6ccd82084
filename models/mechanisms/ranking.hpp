#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Note what reporters called back have said of the offices that closed their issues.
void collect_ratings(std::span<Partition> world);

/// Rank the offices of each template by the rates measured since the last ranking. Pressure on those below
/// the median grows, on the others it decays; pressure means overtime, and temptation (see `temptation_of`).
/// Source: cases.md E10; evidence.md V8.
void rank_offices(Model const& model, std::span<Partition> world, Step step);

/// Weighted mean of the measured rates; those without a case do not count. Negative without any.
[[nodiscard]] double score_of(Ranking const& params, Appraised const& measured);

/// Pressure to close in time: of the structure's appraisal and of the office's place in the ranking.
[[nodiscard]] double temptation_of(Model const& model, Office const& office);

/// Order in which an office takes up issues now: the shortest first when it has to improve its figures.
[[nodiscard]] Discipline discipline_of(Model const& model, Office const& office);

} // namespace linli
