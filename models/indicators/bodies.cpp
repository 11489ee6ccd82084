#include "models/indicators/bodies.hpp"

#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/hours.hpp"

#include <algorithm>

namespace linli {

namespace {

double n(Tally const& tally, Count what) {
    return static_cast<double>(tally[what]);
}

// Courtyards in which every body serves, and those that a property company has taken over.
void put_bodies(Sheet& sheet, Model const& model, std::span<Partition const> world, double courtyards) {
    double complete = 0.0;
    double contracts = 0.0;
    double companies = 0.0;
    double paying = 0.0;
    for (auto const& partition : world) {
        for (std::uint32_t c = 0; c < partition.councils.size(); ++c) {
            auto const serves = [&](auto const& board) { return board[c].state == CouncilState::serving; };
            complete += serves(partition.councils) &&
                                std::all_of(partition.boards.begin(), partition.boards.end(), serves)
                            ? 1.0
                            : 0.0;
        }
        for (auto const& contract : partition.contracts) {
            contracts += 1.0;
            companies += contract.runs ? 1.0 : 0.0;
            paying += contract.runs ? static_cast<double>(contract.paying) : 0.0;
        }
    }
    bool const several = !model.codes.bodies.empty();
    sheet.put("bodies_complete", complete / std::max(1.0, courtyards), several ? courtyards : 0.0);
    sheet.put("companies_brought_in", companies, contracts > 0.0 ? 1.0 : 0.0);
    sheet.put("paying_share", paying / std::max(1.0, companies), companies);
}

} // namespace

void put_councils(Sheet& sheet, Model const& model, std::span<Partition const> world) {
    double councils = 0.0;
    double covered = 0.0;
    double courtyards = 0.0;
    double members = 0.0;
    double elected = 0.0;
    double selected = 0.0;
    double resigned = 0.0;
    std::vector<float> days;
    for (auto const& partition : world) {
        courtyards += static_cast<double>(partition.councils.size());
        for (std::size_t c = 0; c < partition.councils.size(); ++c) {
            auto const& council = partition.councils[c];
            bool const own = council.host == c && council.state == CouncilState::serving;
            councils += own && !council.members.empty() ? 1.0 : 0.0;
            covered += council.state == CouncilState::serving ? 1.0 : 0.0;
            members += static_cast<double>(council.members.size());
            elected += council.elected;
            selected += council.elected_party + council.elected_retired_cadre;
            resigned += council.resigned;
            if (own) {
                days.push_back(council.founded -
                               static_cast<float>(model.structure.mechanism.founding->start_day));
            }
        }
    }
    bool const any = model.structure.mechanism.founding.has_value();
    auto const when = [&](double samples) { return any ? samples : 0.0; };
    sheet.put("councils", councils, when(1.0));
    sheet.put("council_coverage", covered / std::max(1.0, courtyards), when(courtyards));
    sheet.put("council_members", members, when(1.0));
    sheet.put("members_per_council", members / std::max(1.0, councils), when(councils));
    sheet.put("members_party_or_cadre", selected / std::max(1.0, elected), when(elected));
    auto const founded = static_cast<double>(days.size());
    sheet.put("founding_days", quantile(days, 0.5), when(founded));
    sheet.put("members_resigned", resigned, when(1.0));
    put_bodies(sheet, model, world, courtyards);
}

void put_mechanisms(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally,
                    Step step) {
    auto const& mechanism = model.structure.mechanism;
    if (auto const& splitting = mechanism.boundary_splitting) {
        double households = 0.0;
        double workers = 0.0;
        for (auto const& partition : world) {
            for (auto const& office : partition.offices) {
                bool const cell = model.office(office.code).id == splitting->office;
                households += cell ? office.residents / model.scenario.population.household_size : 0.0;
                workers += cell && office.residents > 0.0 ? full_time_workers(model, office) : 0.0;
            }
        }
        sheet.count("cells_split", n(tally, Count::cells_split));
        sheet.put("households_per_worker", households / std::max(1.0, workers), workers > 0.0 ? 1.0 : 0.0);
        sheet.count("wages", tally[Sum::wages]);
    }
    if (mechanism.nested_grids) {
        sheet.ratio("heard_by_contact", n(tally, Count::heard_by_contact), n(tally, Count::reported));
        sheet.count("contact_hours", tally[Sum::contact_hours]);
    }
    if (mechanism.capable_people) {
        sheet.count("capable_found", n(tally, Count::capable_found));
    }
    if (mechanism.career) {
        sheet.count("promotions", n(tally, Count::promotions));
    }
    if (mechanism.capable_people || mechanism.resource_inventory || mechanism.campaign || mechanism.norms) {
        double hours = 0.0;
        for (auto const& partition : world) {
            for (auto const& office : partition.offices) {
                hours += duty_hours(model, office, step + 1);
            }
        }
        sheet.count("redeployed_hours", hours);
    }
}

} // namespace linli
