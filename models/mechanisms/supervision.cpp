#include "models/mechanisms/supervision.hpp"

#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/routing.hpp"

#include <algorithm>

namespace linli {

namespace {

// The board of a courtyard, with so many hours taken from its week; null if there is none or it has no time.
Office* engage_board(Model const& model, Partition& partition, std::uint32_t courtyard, double hours) {
    auto const ref = open_office(model, partition, courtyard, static_cast<std::uint8_t>(model.codes.board));
    if (!ref.exists() || !can_claim(partition.offices[ref.office], hours)) {
        return nullptr;
    }
    auto& board = partition.offices[ref.office];
    board.claimed += hours;
    return &board;
}

} // namespace

bool board_objects(Model const& model, Partition& partition, Ticket const& ticket) {
    auto const& rules = model.structure.mechanism.supervisory_board;
    if (!rules || rules->insight <= 0.0) {
        return false;
    }
    auto const* const board = engage_board(model, partition, ticket.courtyard, rules->audit_hours);
    if (model.behaviour.closing && model.behaviour.closing->deterrence > 0.0) {
        partition.trays.audits.push_back({ticket.closed_in, ticket.office, board != nullptr});
    }
    if (board == nullptr) {
        return false;
    }
    partition.tally.add(Count::board_audits);
    bool const untrue = ticket.outcome == Outcome::falsely_closed || ticket.outcome == Outcome::botched;
    auto const block = model.draw(Purpose::board_audit, ticket.key, ticket.reopened);
    bool const seen = untrue && uniform(block[0]) < std::min(1.0, rules->insight * board->skill);
    partition.tally.add(Count::board_catches, seen ? 1 : 0);
    return seen;
}

void learn_of_audits(Model const& model, std::span<Partition> world) {
    for (auto& partition : world) {
        for (auto const& audit : partition.trays.audits) {
            auto& watched = world[audit.partition].offices[audit.office].watched;
            watched += model.behaviour.closing->risk_learning * ((audit.held ? 1.0 : 0.0) - watched);
        }
        partition.trays.audits.clear();
    }
}

double deterred(Model const& model, Office const& office) {
    return model.behaviour.closing->deterrence * office.watched;
}

Bill make_out_bill(Model const& model, Partition& partition, Ticket const& ticket) {
    Bill bill{.yuan = static_cast<double>(ticket.money), .days = 0.0};
    double waste = 0.0;
    if (model.behaviour.working && model.behaviour.working->waste > 0.0) {
        auto const block = model.draw(Purpose::waste, ticket.key, ticket.reopened);
        waste = 2.0 * uniform(block[0]) * model.behaviour.working->waste * bill.yuan;
    }
    auto const& rules = model.structure.mechanism.supervisory_board;
    bool const looked_at = rules && rules->review_yuan > 0.0 && bill.yuan >= rules->review_yuan &&
                           ticket.home == partition.number;
    if (looked_at) {
        if (auto const* const board = engage_board(model, partition, ticket.courtyard, rules->review_hours)) {
            bill.days = rules->review_days;
            auto const block = model.draw(Purpose::board_review, ticket.key, ticket.reopened);
            if (waste > 0.0 && uniform(block[0]) < std::min(1.0, rules->insight * board->skill)) {
                partition.tally.add(Count::waste_found);
                waste = 0.0;
            }
        }
    }
    bill.yuan += waste;
    partition.tally.add(Sum::wasted_yuan, waste);
    return bill;
}

} // namespace linli
