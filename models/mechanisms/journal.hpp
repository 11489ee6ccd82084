#pragma once

#include "models/model.hpp"

#include <array>
#include <string_view>

namespace linli {

/// What can happen to an issue, as kept in journeys. Numbers are part of the run file: never re-used.
enum class Happening : std::uint8_t {
    arose,
    noticed,
    reported,
    self_helped,
    misrouted,
    handed_over,
    arrived,
    taken_up,
    meeting_held,
    agreed,
    mediation_failed,
    waits_for_money,
    passed_up,
    passed_for_age,
    referred,
    closed,
    closed_falsely,
    closed_failed,
    confirmed,
    disputed,
    reopened,
    solved,
    faded,
    whistled,
    visited,
    ordered,
    order_rated,
};
inline constexpr std::array<std::string_view, 27> happening_ids{"arose",
                                                                "noticed",
                                                                "reported",
                                                                "self_helped",
                                                                "misrouted",
                                                                "handed_over",
                                                                "arrived",
                                                                "taken_up",
                                                                "meeting_held",
                                                                "agreed",
                                                                "mediation_failed",
                                                                "waits_for_money",
                                                                "passed_up",
                                                                "passed_for_age",
                                                                "referred",
                                                                "closed",
                                                                "closed_falsely",
                                                                "closed_failed",
                                                                "confirmed",
                                                                "disputed",
                                                                "reopened",
                                                                "solved",
                                                                "faded",
                                                                "whistled",
                                                                "visited",
                                                                "ordered",
                                                                "order_rated"};

/// Note what happened to an issue, if journeys are kept. Never changes anything else.
inline void note(Model const& model, Partition& partition, std::uint64_t key, float time, Happening what,
                 Cause cause, Office const* office = nullptr, std::uint8_t detail = 0) {
    if (model.journeys) {
        partition.events.push_back({.key = key,
                                    .time = time,
                                    .what = static_cast<std::uint8_t>(what),
                                    .office = office != nullptr ? office->code : no_code,
                                    .cause = static_cast<std::uint8_t>(cause),
                                    .detail = detail,
                                    .place = office != nullptr ? office->place : 0,
                                    .partition = partition.number});
    }
}

} // namespace linli
