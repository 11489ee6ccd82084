#include "models/mechanisms/compensation.hpp"

#include "models/mechanisms/meeting_form.hpp"
#include "models/mechanisms/owners_assembly.hpp"

#include <algorithm>

namespace linli {

namespace {

constexpr double by_a_hair = 1e-6;

// Losers whom `pot` [standard deviation] can make up for; returns what it takes.
double make_up_for(std::vector<Stance>& stances, double pot) {
    std::vector<Stance*> losers;
    for (auto& stance : stances) {
        if (stance.now <= 0.0) {
            losers.push_back(&stance);
        }
    }
    std::stable_sort(losers.begin(), losers.end(), [](auto* a, auto* b) { return a->now > b->now; });
    double spent = 0.0;
    for (auto* loser : losers) {
        double const needed = by_a_hair - loser->now;
        if (spent + needed > pot) {
            break;
        }
        spent += needed;
        loser->now = by_a_hair;
    }
    return spent;
}

} // namespace

Settlement compensate(Model const& model, Office const& office, Ticket const& ticket,
                      std::vector<Stance>& stances) {
    auto const& params = model.structure.mechanism.compensation;
    double const yuan = model.kinds[ticket.kind].benefit_yuan;
    auto const rounds = rounds_of(ticket);
    if (!params || yuan <= 0.0 || rounds == 0) {
        return {};
    }
    double const skill = meeting_form(model, office, ticket).skill;
    double const given = std::min(params->largest, params->concession * skill * rounds);
    double gains = 0.0;
    for (auto const& stance : stances) {
        gains += std::max(0.0, stance.now);
    }
    double const offered = given * gains;
    double const subsidy = office.budget_per_day > 0.0 ? params->subsidy_yuan / yuan : 0.0;
    std::vector<bool> gainers(stances.size());
    std::transform(stances.begin(), stances.end(), gainers.begin(),
                   [](Stance const& stance) { return stance.now > 0.0; });
    double const spent = make_up_for(stances, offered + subsidy);
    double const from_gainers = std::min(spent, offered);
    for (std::size_t i = 0; i < stances.size() && gains > 0.0; ++i) {
        stances[i].now *= gainers[i] ? 1.0 - from_gainers / gains : 1.0;
    }
    return {.from_gainers = from_gainers * yuan, .from_purse = (spent - from_gainers) * yuan};
}

} // namespace linli
