#include "models/meetings.hpp"

#include "models/mechanisms/answering.hpp"
#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/cost_sharing.hpp"
#include "models/mechanisms/council_work.hpp"
#include "models/mechanisms/emergency.hpp"
#include "models/mechanisms/emergency_duty.hpp"
#include "models/mechanisms/ranking.hpp"
#include "models/mechanisms/supervision.hpp"

#include <algorithm>
#include <array>

namespace linli {

namespace {

using State = Simulation::State;

bool ends_interval(State const& state, Step step, double days) {
    auto const& calendar = state.model.calendar;
    return calendar.ends_day(step) && calendar.day_of(step) % std::max(1, static_cast<int>(days)) == 0;
}

Mechanisms const& mechanisms_of(State const& state) {
    return state.model.structure.mechanism;
}

constexpr std::array all_meetings{
    Meeting{.is_due = [](State const& state, Step) { return mechanisms_of(state).ranking.has_value(); },
            .hold = [](State& state, Step) { collect_ratings(state.world); }},
    Meeting{.is_due =
                [](State const& state, Step) {
                    return mechanisms_of(state).supervisory_board && state.model.behaviour.closing;
                },
            .hold = [](State& state, Step) { learn_of_audits(state.model, state.world); }},
    Meeting{.is_due = [](State const& state, Step) { return mechanisms_of(state).cost_sharing.has_value(); },
            .hold = [](State& state, Step) { settle_shares(state.model, state.world); }},
    Meeting{.is_due =
                [](State const& state, Step step) {
                    auto const& yardstick = mechanisms_of(state).yardstick;
                    return yardstick && ends_interval(state, step, yardstick->interval_days);
                },
            .hold = [](State& state, Step step) { compare_councils(state.model, state.world, step); }},
    Meeting{.is_due =
                [](State const& state, Step step) {
                    auto const& ranking = mechanisms_of(state).ranking;
                    return ranking && ends_interval(state, step, ranking->interval_days);
                },
            .hold = [](State& state, Step step) { rank_offices(state.model, state.world, step); }},
    Meeting{.is_due =
                [](State const& state, Step step) {
                    return has_emergencies(state.model) && state.model.calendar.ends_day(step);
                },
            .hold = [](State& state, Step step) { exchange_emergencies(state.model, state.world, step); }},
    Meeting{.is_due =
                [](State const& state, Step step) {
                    return mechanisms_of(state).boundary_splitting && state.model.calendar.ends_day(step);
                },
            .hold = [](State& state, Step step) { review_boundaries(state.model, state.world, step); }},
    Meeting{.is_due =
                [](State const& state, Step step) {
                    return state.recorder.keeps_days() && state.model.calendar.ends_day(step);
                },
            .hold =
                [](State& state, Step step) {
                    state.recorder.take_day(state.model, state.world, step);
                    state.office_days.take_day(state.model, state.world, step);
                }},
};

} // namespace

std::span<Meeting const> meetings() {
    return all_meetings;
}

} // namespace linli
