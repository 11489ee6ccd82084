#include "models/mechanisms/norms.hpp"

#include "models/mechanisms/answering.hpp"
#include "models/mechanisms/duties.hpp"

#include <algorithm>

namespace linli {

namespace {

void strengthen(Model const& model, Partition& partition, std::uint32_t courtyard, Strengthens what,
                double hours_per_hundred, Step step) {
    auto const& work = *model.behaviour.neighbourly_work;
    auto& state = partition.courtyards[courtyard];
    auto const rise = [&](float& level) {
        double const share = std::min(1.0, work.publicity_norms * hours_per_hundred);
        double const before = static_cast<double>(level);
        level = static_cast<float>(before + share * (1.0 - before));
    };
    switch (what) {
    case Strengthens::norms:
        rise(state.norms);
        break;
    case Strengthens::compact:
        rise(state.norms_rest);
        rise(state.norms);
        break;
    case Strengthens::ownership: {
        double const share = std::min(0.5, work.activity_ownership * hours_per_hundred);
        if (!partition.people.ownership.empty() && share > 0.0) {
            partition.people.ownership.move_all(courtyard, step, share, 1.0);
        }
        break;
    }
    }
}

} // namespace

void practise_norms(Model const& model, Partition& partition, Step step) {
    auto const& norms = model.structure.mechanism.norms;
    if (!norms || !model.behaviour.neighbourly_work) {
        return;
    }
    for (auto const& activity : norms->activities) {
        if (activity.share <= 0.0 || !is_on(model, step, activity.start_day, activity.days)) {
            continue;
        }
        auto const code = code_of(model, activity.office);
        OfficeRef known;
        double per_hundred = 0.0;
        for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
            auto const ref = model.organization.office_for(code, partition.number, c);
            if (!ref.exists()) {
                continue;
            }
            if (!(ref == known)) {
                known = ref;
                auto const office = planned_office(model, partition.number, c, code);
                per_hundred =
                    activity.share * weekly_hours(model, office) / std::max(0.01, office.residents / 100.0);
            }
            strengthen(model, partition, c, activity.strengthens, per_hundred, step);
        }
    }
}

void read_board(Model const& model, Partition& partition, Problem const& problem, Ticket const& ticket,
                Step step) {
    auto const& board = model.structure.mechanism.posted_promises;
    if (!board || !model.behaviour.trust || model.office(ticket.closed_by).id != board->office) {
        return;
    }
    // Who has promised no date promises what residents expect.
    bool const dated = ticket.promised == ticket.promised;
    double const due = dated
                           ? static_cast<double>(ticket.promised)
                           : static_cast<double>(problem.reported) + model.kinds[problem.kind].deadline_days;
    bool const kept = static_cast<double>(ticket.ledger.since()) <= due;
    auto const first = partition.people.first[problem.courtyard];
    auto const count = partition.people.first[problem.courtyard + 1] - first;
    auto const readers = static_cast<std::uint32_t>(board->readers);
    for (std::uint32_t i = 0; i < readers; ++i) {
        auto const block = model.draw(Purpose::board, problem.key, problem.reopened, i);
        auto const reader = first + static_cast<std::uint32_t>(uniform(block[0]) * count);
        move_trust(model, partition, problem.courtyard, reader, model.office(ticket.closed_by).body, kept,
                   model.behaviour.trust->told_weight, step);
    }
}

} // namespace linli
