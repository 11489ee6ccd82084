#include "models/app/sweep_stop.hpp"

#include "models/indicators/catalogue.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::app {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::variant<experiment::PrecisionRule, experiment::SelectionRule> rule_of(StudyStop const& stop,
                                                                           std::size_t structures) {
    auto const least = static_cast<std::size_t>(stop.least);
    if (stop.rule == StopKind::precision) {
        return experiment::PrecisionRule(stop.half_width, stop.confidence, least);
    }
    auto const* const indicator = find_indicator(stop.indicator);
    auto const better = indicator != nullptr && indicator->higher_is_better ? experiment::Better::higher
                                                                            : experiment::Better::lower;
    return experiment::SelectionRule(structures, stop.indifference, 1.0 - stop.confidence, least, better);
}

std::size_t index_of(std::vector<std::string> const& structures, std::string const& id) {
    auto const found = std::find(structures.begin(), structures.end(), id);
    LINLI_EXPECT(found != structures.end());
    return static_cast<std::size_t>(found - structures.begin());
}

} // namespace

StopWatch::StopWatch(StudyStop stop, std::vector<std::string> const& structures, std::size_t points,
                     std::vector<experiment::RunKey> keys)
    : stop_(std::move(stop)), points_(points), structures_(structures.size()), keys_(std::move(keys)),
      rule_(rule_of(stop_, structures_)), eliminated_(structures_) {
    if (stop_.rule == StopKind::precision) {
        pair_ = {index_of(structures, stop_.between.at(0)), index_of(structures, stop_.between.at(1))};
    }
}

void StopWatch::enter(SweepRow const& row) {
    double value = nan;
    if (row.done) {
        auto const found = std::find_if(row.indicators.begin(), row.indicators.end(),
                                        [&](auto const& i) { return i.id == stop_.indicator; });
        value = found == row.indicators.end() ? nan : found->value;
    }
    auto const [place, is_new] = values_.try_emplace(row.key, value);
    if (!is_new && std::isnan(place->second)) {
        place->second = value;
    }
}

bool StopWatch::known(std::size_t replicate) const {
    auto const begin = replicate * points_ * structures_;
    for (std::size_t run = 0; run < points_ * structures_; ++run) {
        if (!eliminated_[run % structures_] && !values_.contains(keys_[begin + run])) {
            return false;
        }
    }
    return true;
}

std::vector<double> StopWatch::means(std::size_t replicate) const {
    std::vector<double> result(structures_, 0.0);
    for (std::size_t run = 0; run < points_ * structures_; ++run) {
        auto const structure = run % structures_;
        result[structure] +=
            eliminated_[structure]
                ? nan
                : values_.at(keys_[replicate * points_ * structures_ + run]) / static_cast<double>(points_);
    }
    return result;
}

bool StopWatch::met() const {
    return std::visit([](auto const& rule) { return rule.met(); }, rule_);
}

void StopWatch::advance() {
    while (!met() && (looked_at_ + 1) * points_ * structures_ <= keys_.size() && known(looked_at_)) {
        auto const values = means(looked_at_);
        if (auto* const precision = std::get_if<experiment::PrecisionRule>(&rule_)) {
            precision->add(values[pair_.second] - values[pair_.first]);
        } else {
            std::get<experiment::SelectionRule>(rule_).add(values);
        }
        ++looked_at_;
        note_eliminated();
    }
}

void StopWatch::note_eliminated() {
    auto const* const selection = std::get_if<experiment::SelectionRule>(&rule_);
    for (std::size_t s = 0; selection != nullptr && s < structures_; ++s) {
        if (selection->eliminated()[s] && !eliminated_[s]) {
            eliminated_[s] = looked_at_;
        }
    }
}

StopOutcome StopWatch::outcome() {
    advance();
    StopOutcome outcome{
        .met = met(), .replications = looked_at_, .half_width = nan, .best = {}, .eliminated = {}};
    if (auto const* const precision = std::get_if<experiment::PrecisionRule>(&rule_)) {
        outcome.half_width = precision->half_width();
    } else {
        auto const& selection = std::get<experiment::SelectionRule>(rule_);
        outcome.best = selection.best();
        outcome.eliminated = eliminated_;
    }
    return outcome;
}

bool StopWatch::needs(std::size_t run) {
    advance();
    auto const replicate = run / (points_ * structures_);
    auto const& eliminated = eliminated_[run % structures_];
    return !(met() && replicate >= looked_at_) && !(eliminated && replicate >= *eliminated);
}

} // namespace linli::app
