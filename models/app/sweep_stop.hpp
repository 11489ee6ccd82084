#pragma once

#include "models/app/sweep_rows.hpp"
#include "models/app/sweep_study.hpp"
#include "models/app/words.hpp"
#include "sim/experiment/run_key.hpp"
#include "sim/experiment/stop_rule.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace linli::app {

/// How far a stop rule has come.
struct StopOutcome {
    bool met = false;
    std::size_t replications = 0;                       ///< looked at, from the first on without a gap
    double half_width = 0.0;                            ///< reached; of the rule precision
    std::optional<std::size_t> best;                    ///< structure; of the rule selection
    std::vector<std::optional<std::size_t>> eliminated; ///< by structure: after which replication
};

/// Applies a stop rule to the runs of a plan. Whatever the order in which runs come, it looks at
/// replications in their order and at none after the one that meets the rule; so the same runs give the same
/// outcome on any number of processes. A structure that the rule has eliminated is not looked at any more and
/// needs no further runs.
///
/// A replication in which the indicator is undefined, or a run failed, is passed over.
class StopWatch {
  public:
    /// @param keys  of all runs: replications one after the other, in each the points, at each the structures
    StopWatch(StudyStop stop, std::vector<std::string> const& structures, std::size_t points,
              std::vector<experiment::RunKey> keys);

    [[nodiscard]] std::string const& indicator() const { return stop_.indicator; }
    /// Note how a run ended. A value, once known, stays.
    void enter(SweepRow const& row);
    [[nodiscard]] StopOutcome outcome();
    /// Whether a run of the plan is needed, as far as the rule has come: neither after the replication that
    /// met it, nor of a structure that was eliminated before.
    [[nodiscard]] bool needs(std::size_t run);

  private:
    using Rule = std::variant<experiment::PrecisionRule, experiment::SelectionRule>;

    void advance();
    void note_eliminated();
    [[nodiscard]] bool met() const;
    [[nodiscard]] bool known(std::size_t replicate) const;
    [[nodiscard]] std::vector<double> means(std::size_t replicate) const; ///< by structure; NaN if eliminated

    StudyStop stop_;
    std::size_t points_;
    std::size_t structures_;
    std::pair<std::size_t, std::size_t> pair_{0, 0};
    std::vector<experiment::RunKey> keys_;
    std::map<experiment::RunKey, double> values_;
    Rule rule_;
    std::size_t looked_at_ = 0;
    std::vector<std::optional<std::size_t>> eliminated_; ///< by structure: how many had been looked at
};

/// The rule as texts of a file's provenance, and back. Nothing if the file has none.
/// Throws: RunError if it is not what `stop_texts` made
[[nodiscard]] std::vector<store::Text> stop_texts(StudyStop const& stop);
[[nodiscard]] std::optional<StudyStop> stop_in(store::RunFile const& file);

/// What is added to the provenance of a merged study.
[[nodiscard]] std::vector<store::Text> outcome_texts(StopOutcome const& outcome,
                                                     std::vector<std::string> const& structures);
/// What a merged study says of its stop rule; empty if it has none.
[[nodiscard]] std::string stop_text(store::RunFile const& merged, Language language, std::size_t width);

} // namespace linli::app
