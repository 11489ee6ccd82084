#include "models/mechanisms/cost_sharing.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/routing.hpp"

#include <algorithm>

namespace linli {

namespace {

// Call `visit(code, share)` for each link but the payer's own that has a budget at all.
template <class Visit>
void for_each_link(Model const& model, Office const& payer, Visit const& visit) {
    auto const& sharing = model.structure.mechanism.cost_sharing;
    if (!sharing) {
        return;
    }
    for (auto const& link : sharing->links) {
        auto const code = code_of(model, link.office);
        if (code != payer.code && model.office(code).budget > 0.0) {
            visit(code, link.share);
        }
    }
}

} // namespace

double own_part(Model const& model, Office const& payer, double yuan) {
    double own = yuan;
    for_each_link(model, payer, [&](std::uint8_t, double share) { own -= yuan * share; });
    return std::max(0.0, own);
}

void share_bill(Model const& model, Partition& partition, Office const& payer, Ticket const& ticket,
                double yuan) {
    for_each_link(model, payer, [&](std::uint8_t code, double share) {
        partition.trays.shares.push_back(
            {.payer = static_cast<std::uint32_t>(&payer - partition.offices.data()),
             .home = ticket.home,
             .courtyard = ticket.courtyard,
             .code = code,
             .yuan = yuan * share});
    });
}

void settle_shares(Model const& model, std::span<Partition> world) {
    for (auto& partition : world) {
        for (auto const& bill : partition.trays.shares) {
            auto const ref = open_office(model, world[bill.home], bill.courtyard, bill.code);
            auto* const office = ref.exists() ? &world[ref.partition].offices[ref.office] : nullptr;
            bool const pays = office != nullptr && office->active && office->budget_per_day > 0.0;
            (pays ? *office : partition.offices[bill.payer]).committed += bill.yuan;
        }
        partition.trays.shares.clear();
    }
}

} // namespace linli
