#pragma once

#include "sim/experiment/best.hpp"
#include "sim/experiment/moments.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace linli::experiment {

/// Stops when the mean of a stream of differences is known well enough: the half-width of its Student
/// interval is at most a target.
///
/// Looked at after every number from `least` on, so the true coverage lies a little below `confidence`.
/// Source: Chow and Robbins 1965, doi:10.1214/aoms/1177700156.
class PrecisionRule {
  public:
    /// @param least  >= 2
    PrecisionRule(double half_width, double confidence, std::size_t least);

    /// Take the next difference; none is taken after the rule is met. NaN is left out.
    void add(double difference);
    [[nodiscard]] bool met() const { return met_; }
    [[nodiscard]] std::size_t count() const { return moments_.count(); }
    /// NaN below two numbers.
    [[nodiscard]] double half_width() const;

  private:
    double target_;
    double confidence_;
    std::size_t least_;
    RunningMoments moments_;
    bool met_ = false;
};

/// Finds the alternative with the best mean; fully sequential, with elimination.
///
/// If the best mean is better than every other one by at least `indifference`, it is selected with
/// probability 1 - `alpha` or more; means within `indifference` of the best are taken for as good. The
/// numbers of one replication may depend on each other (the same chance), which makes it stop sooner. They
/// must be normal, those of different replications independent.
/// Source: procedure KN with c = 1, Kim and Nelson 2001, doi:10.1145/502109.502111.
class SelectionRule {
  public:
    /// @param alternatives  >= 2
    /// @param indifference  > 0
    /// @param alpha         in (0, 1 - 1 / alternatives)
    /// @param first_stage   replications from which the variances are taken, >= 2
    SelectionRule(std::size_t alternatives, double indifference, double alpha, std::size_t first_stage,
                  Better better);

    /// Take one number of each alternative; none is taken after the rule is met. Those of eliminated ones are
    /// not looked at; left out if any other is NaN.
    void add(std::span<double const> values);
    [[nodiscard]] bool met() const { return met_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    /// The one with the best mean of those that are left; nothing before the first replication.
    [[nodiscard]] std::optional<std::size_t> best() const;
    /// By alternative: after how many replications it was eliminated.
    [[nodiscard]] std::vector<std::optional<std::size_t>> const& eliminated() const { return eliminated_; }

  private:
    void end_first_stage();
    void eliminate();
    [[nodiscard]] double mean(std::size_t alternative) const;
    [[nodiscard]] std::size_t left() const;

    double indifference_;
    double eta_;
    std::size_t first_stage_;
    double sign_; ///< turns the better end upwards
    std::size_t count_ = 0;
    bool met_ = false;
    std::vector<double> sums_;               ///< of an eliminated one up to there
    std::vector<std::vector<double>> early_; ///< first stage: [replication][alternative]
    std::vector<std::vector<double>> reach_; ///< h² S² / δ² of each pair
    std::vector<std::optional<std::size_t>> eliminated_;
};

} // namespace linli::experiment
