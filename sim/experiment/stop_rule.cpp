#include "sim/experiment/stop_rule.hpp"

#include "sim/core/contract.hpp"
#include "sim/experiment/student_t.hpp"

#include <algorithm>
#include <cmath>

namespace linli::experiment {

PrecisionRule::PrecisionRule(double half_width, double confidence, std::size_t least)
    : target_(half_width), confidence_(confidence), least_(least) {
    LINLI_EXPECT(half_width > 0.0 && least >= 2);
}

void PrecisionRule::add(double difference) {
    if (met_ || std::isnan(difference)) {
        return;
    }
    moments_.add(difference);
    met_ = count() >= least_ && half_width() <= target_;
}

double PrecisionRule::half_width() const {
    return mean_interval(moments_, confidence_).half_width();
}

SelectionRule::SelectionRule(std::size_t alternatives, double indifference, double alpha,
                             std::size_t first_stage, Better better)
    : indifference_(indifference), first_stage_(first_stage), sign_(better == Better::higher ? 1.0 : -1.0),
      sums_(alternatives, 0.0), reach_(alternatives, std::vector<double>(alternatives, 0.0)),
      eliminated_(alternatives) {
    LINLI_EXPECT(alternatives >= 2 && indifference > 0.0 && alpha > 0.0 && first_stage >= 2);
    auto const share = 2.0 * alpha / static_cast<double>(alternatives - 1);
    eta_ = 0.5 * (std::pow(share, -2.0 / static_cast<double>(first_stage - 1)) - 1.0);
}

void SelectionRule::add(std::span<double const> values) {
    LINLI_EXPECT(values.size() == sums_.size());
    bool undefined = false;
    for (std::size_t k = 0; k < values.size(); ++k) {
        undefined = undefined || (!eliminated_[k] && std::isnan(values[k]));
    }
    if (met_ || undefined) {
        return;
    }
    ++count_;
    for (std::size_t k = 0; k < values.size(); ++k) {
        sums_[k] += eliminated_[k] ? 0.0 : sign_ * values[k];
    }
    if (count_ <= first_stage_) {
        early_.emplace_back(values.begin(), values.end());
    }
    if (count_ == first_stage_) {
        end_first_stage();
    }
    if (count_ >= first_stage_) {
        eliminate();
    }
}

void SelectionRule::end_first_stage() {
    auto const freedom = static_cast<double>(first_stage_ - 1);
    double const h_squared = 2.0 * eta_ * freedom;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        for (std::size_t l = 0; l < sums_.size(); ++l) {
            RunningMoments differences;
            for (auto const& values : early_) {
                differences.add(values[i] - values[l]);
            }
            reach_[i][l] = h_squared * differences.variance() / (indifference_ * indifference_);
        }
    }
}

void SelectionRule::eliminate() {
    auto const n = static_cast<double>(count_);
    auto const before = eliminated_;
    double longest = 0.0; // after how many replications the triangle of every pair is closed
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        for (std::size_t l = 0; l < sums_.size(); ++l) {
            if (i == l || before[i] || before[l]) {
                continue;
            }
            longest = std::max(longest, std::floor(reach_[i][l]));
            double const margin = std::max(0.0, indifference_ / (2.0 * n) * (reach_[i][l] - n));
            if (mean(i) < mean(l) - margin) {
                eliminated_[i] = count_;
            }
        }
    }
    met_ = left() == 1 || n > longest;
}

double SelectionRule::mean(std::size_t alternative) const {
    return sums_[alternative] / static_cast<double>(count_);
}

std::size_t SelectionRule::left() const {
    return static_cast<std::size_t>(
        std::count_if(eliminated_.begin(), eliminated_.end(), [](auto const& out) { return !out; }));
}

std::optional<std::size_t> SelectionRule::best() const {
    std::optional<std::size_t> best;
    for (std::size_t k = 0; count_ > 0 && k < sums_.size(); ++k) {
        if (!eliminated_[k] && (!best || sums_[k] > sums_[*best])) {
            best = k;
        }
    }
    return best;
}

} // namespace linli::experiment
