#include "models/mechanisms/property.hpp"

#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/owners_assembly.hpp"
#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

int month_of_books(Model const& model) {
    return static_cast<int>(model.structure.mechanism.property_entry->month_days);
}

double works_of(Model const& model, Courtyard const& courtyard) {
    return model.office(static_cast<std::uint8_t>(model.codes.company)).budget * courtyard.residents / 12.0;
}

double hours_of(Model const& model, Courtyard const& courtyard, double paying, double sites) {
    return hours_bought(*model.structure.mechanism.property_entry, flats_of(model, courtyard), paying,
                        works_of(model, courtyard), sites);
}

bool is_viable(Model const& model, Courtyard const& courtyard, double paying, double sites) {
    return hours_of(model, courtyard, paying, sites) >=
           model.structure.mechanism.property_entry->least_hours * flats_of(model, courtyard);
}

// Set the hours of a company's office by its contract.
void refresh_company(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    auto const& contract = partition.contracts[courtyard];
    auto const& home = model.courtyard(partition, courtyard);
    auto& office =
        partition
            .offices[model.organization
                         .seat_at(static_cast<std::uint8_t>(model.codes.company), partition.number, courtyard)
                         .office];
    settle_hours(model, office, step);
    bool const serves = has_company(partition, courtyard);
    double const hours =
        serves ? std::max(0.0, hours_of(model, home, static_cast<double>(contract.paying), contract.sites))
               : 0.0;
    office.active = serves && hours > 0.0;
    office.residents = serves ? home.residents : 0.0;
    office.courtyards = serves ? 1.0 : 0.0;
    office.hours_working_day = office.hours_free_day = hours / month_of_books(model) * office.effort;
    office.skill = std::max(0.05, static_cast<double>(contract.skill));
    office.budget_per_day = serves ? works_of(model, home) / month_of_books(model) : 0.0;
    if (!office.active) {
        for (auto i = office.head; i < office.queue.size(); ++i) {
            partition.tickets[office.queue[i]].beyond = true; // somebody else has to do it
        }
        office.must_pass = office.waiting() > 0;
    }
}

void bring_company(Model const& model, Contract& contract, Courtyard const& home) {
    auto const& params = *model.behaviour.paying;
    ++contract.company;
    auto const block = model.draw(Purpose::company, home.number, contract.company);
    contract.skill =
        static_cast<float>(lognormal(uniform(block[0]), params.company_skill, params.company_skill_sigma));
}

void leave(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    partition.contracts[courtyard].runs = false;
    partition.contracts[courtyard].willing = false;
    partition.contracts[courtyard].asked_on = static_cast<float>(model.calendar.start_of(step));
    partition.tally.add(Count::companies_left);
    refresh_company(model, partition, courtyard, step);
}

double trust_in_company(Partition const& partition, std::uint32_t courtyard, Step step) {
    auto const& field = partition.people.trust[static_cast<std::size_t>(Body::property)];
    return field.empty() ? 0.5 : field.mean(courtyard, step);
}

Office* organiser_of(Model const& model, Partition& partition) {
    auto const ref =
        model.organization.office_for(static_cast<std::uint8_t>(model.codes.organiser), partition.number, 0);
    return ref.exists() ? &partition.offices[ref.office] : nullptr;
}

void collect_fees(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    auto const& params = *model.behaviour.paying;
    auto& contract = partition.contracts[courtyard];
    auto const& home = model.courtyard(partition, courtyard);
    double const paying = static_cast<double>(contract.paying);
    double const fees = model.structure.mechanism.property_entry->fee_yuan * flats_of(model, home) * paying;
    contract.fees += fees;
    partition.tally.add(Sum::fees_yuan, fees);
    double const deserved =
        params.start + params.service_weight * (trust_in_company(partition, courtyard, step) - 0.5);
    contract.paying =
        static_cast<float>(paying + params.learning * (std::clamp(deserved, 0.0, 1.0) - paying));
    if (!is_viable(model, home, static_cast<double>(contract.paying), contract.sites)) {
        leave(model, partition, courtyard, step);
    }
}

void rate_company(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    auto const& rules = *model.structure.mechanism.property_rating;
    auto* const organiser = organiser_of(model, partition);
    if (organiser == nullptr || !can_claim(*organiser, rules.hours)) {
        return;
    }
    organiser->claimed += rules.hours;
    if (trust_in_company(partition, courtyard, step) >= rules.threshold) {
        return;
    }
    auto& contract = partition.contracts[courtyard];
    bring_company(model, contract, model.courtyard(partition, courtyard));
    contract.back_on = static_cast<float>(model.calendar.start_of(step) + rules.gap_days);
    contract.away = rules.gap_days > 0.0;
    partition.tally.add(Count::companies_replaced);
    auto& trust = partition.people.trust[static_cast<std::size_t>(Body::property)];
    if (!trust.empty()) {
        trust.move_all(courtyard, step, 0.5, 0.5); // a new broom is judged half afresh
    }
}

// The owners of a courtyard are asked whether they want a company at that fee.
bool owners_agree(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    auto const& rules = *model.structure.mechanism.property_entry;
    auto const& assembly = *model.structure.mechanism.owners_assembly;
    auto const& params = *model.behaviour.paying;
    auto const& home = model.courtyard(partition, courtyard);
    auto& contract = partition.contracts[courtyard];
    Poll const poll{.meeting_effort_hours = assembly.meeting_effort_hours,
                    .door_effort_hours = assembly.door_effort_hours,
                    .absent_effort_hours = assembly.absent_effort_hours,
                    .rounds = static_cast<std::uint32_t>(rules.door_rounds),
                    .door_rounds = static_cast<std::uint32_t>(rules.door_rounds)};
    auto const entity =
        (3ULL << 61U) | (static_cast<std::uint64_t>(contract.tries & 0xFFFU) << 40U) | home.number;
    auto const& people = partition.people;
    double const ownership = people.ownership_in(courtyard, step);
    Headcount all;
    Headcount voted;
    Headcount agreed;
    for (std::uint32_t flat = 0; flat < flats_of(model, home); ++flat) {
        auto const block =
            model.draw(Purpose::willingness, (static_cast<std::uint64_t>(home.number) << 32U) | flat);
        double const worth = lognormal(uniform(block[0]), params.willingness_yuan, params.willingness_sigma);
        double const gain =
            log_exact(std::max(1e-9, worth) / std::max(1e-9, rules.fee_yuan)); // logs, as the spread is one
        auto const owner = owner_of(model, home, flat);
        all.add(owner);
        if (has_voted(model, poll, owner, entity, flat, ownership, std::abs(gain))) {
            voted.add(owner);
            if (gain > 0.0) {
                agreed.add(owner);
            }
        }
    }
    ++contract.tries;
    return voted.share_of(all) >= rules.quorum - 1e-9 && agreed.share_of(voted) > 0.5;
}

// Ask the owners of courtyards that have not been asked for a while, as far as the organiser's hours go.
void ask_owners(Model const& model, Partition& partition, Step step) {
    auto const& rules = *model.structure.mechanism.property_entry;
    auto* const organiser = organiser_of(model, partition);
    auto const today = static_cast<float>(model.calendar.start_of(step));
    for (std::uint32_t c = 0; organiser != nullptr && c < partition.contracts.size(); ++c) {
        auto const& home = model.courtyard(partition, c);
        auto& contract = partition.contracts[c];
        bool const lately =
            contract.tries > 0 && static_cast<double>(today - contract.asked_on) < rules.interval_days;
        double const hours =
            rules.hours_per_ballot * flats_of(model, home) * static_cast<double>(rules.door_rounds);
        bool const busy = organiser->claimed > 0.0 && !can_claim(*organiser, hours);
        if (home.managed || contract.runs || contract.willing || lately || busy) {
            continue;
        }
        organiser->claimed += hours;
        contract.asked_on = today;
        contract.willing = owners_agree(model, partition, c, step);
    }
}

// The largest group of the willing that is viable together, the large ones first: small ones ride along.
std::vector<std::uint32_t> viable_group(Model const& model, Partition const& partition, std::size_t running) {
    auto const limit = static_cast<std::size_t>(model.structure.mechanism.property_entry->bundle_limit);
    std::vector<std::uint32_t> group;
    for (std::uint32_t c = 0; c < partition.contracts.size(); ++c) {
        if (partition.contracts[c].willing && !partition.contracts[c].runs) {
            group.push_back(c);
        }
    }
    std::stable_sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) {
        return model.courtyard(partition, a).residents > model.courtyard(partition, b).residents;
    });
    double const paying = model.behaviour.paying->start;
    auto const viable = [&](std::uint32_t c) {
        auto const sites = static_cast<double>(std::min(limit, running + group.size()));
        return is_viable(model, model.courtyard(partition, c), paying, sites);
    };
    while (!group.empty() && !viable(group.back())) {
        group.pop_back();
    }
    return group;
}

void start_contracts(Model const& model, Partition& partition, Step step) {
    auto const limit = static_cast<std::size_t>(model.structure.mechanism.property_entry->bundle_limit);
    auto const running =
        static_cast<std::size_t>(std::count_if(partition.contracts.begin(), partition.contracts.end(),
                                               [](Contract const& one) { return one.runs; }));
    auto const group = viable_group(model, partition, running);
    if (group.empty()) {
        return;
    }
    for (auto const c : group) {
        auto& contract = partition.contracts[c];
        contract.runs = true;
        contract.away = false;
        contract.paying = static_cast<float>(model.behaviour.paying->start);
        bring_company(model, contract, model.courtyard(partition, c));
        partition.tally.add(Count::companies_entered);
    }
    for (std::uint32_t c = 0; c < partition.contracts.size(); ++c) {
        if (partition.contracts[c].runs) {
            partition.contracts[c].sites =
                static_cast<std::uint32_t>(std::min(limit, running + group.size()));
            refresh_company(model, partition, c, step);
        }
    }
}

// Whether so many days, in whole months, are over at the end of this day.
bool is_due(Model const& model, int day, double interval) {
    auto const month = month_of_books(model);
    auto const months = std::max(1, static_cast<int>(std::round(interval / month)));
    return day >= 0 && (day + 1) / month % months == 0;
}

} // namespace

double hours_bought(PropertyEntry const& rules, double flats, double paying, double works_yuan,
                    double sites_in_contract) {
    double const fees = rules.fee_yuan * flats * paying;
    double const costs = rules.contract_yuan / sites_in_contract + rules.site_yuan + works_yuan;
    return (fees * (1.0 - rules.margin) - costs) / rules.wage_yuan;
}

void plan_property(Model const& model, Partition& partition) {
    if (model.codes.company >= 0) {
        partition.contracts.resize(partition.courtyards.size());
    }
}

bool has_company(Partition const& partition, std::uint32_t courtyard) {
    return !partition.contracts.empty() && partition.contracts[courtyard].runs &&
           !partition.contracts[courtyard].away;
}

OfficeRef company_office(Model const& model, Partition const& partition, std::uint32_t courtyard) {
    return has_company(partition, courtyard)
               ? model.organization.seat_at(static_cast<std::uint8_t>(model.codes.company), partition.number,
                                            courtyard)
               : OfficeRef{};
}

void close_property_month(Model const& model, Partition& partition, Step step) {
    auto const day = model.calendar.day_of(step);
    if (partition.contracts.empty() || !model.calendar.ends_day(step)) {
        return;
    }
    auto const month = month_of_books(model);
    if (((day + 1) % month + month) % month != 0) {
        return;
    }
    auto const& rating = model.structure.mechanism.property_rating;
    auto const& entry = *model.structure.mechanism.property_entry;
    for (std::uint32_t c = 0; c < partition.contracts.size(); ++c) {
        auto& contract = partition.contracts[c];
        if (!contract.runs) {
            continue;
        }
        contract.away = contract.away && day < static_cast<int>(contract.back_on);
        if (!contract.away) {
            collect_fees(model, partition, c, step);
        }
        if (contract.runs && !contract.away && rating && is_due(model, day, rating->interval_days)) {
            rate_company(model, partition, c, step);
        }
        refresh_company(model, partition, c, step + 1);
    }
    if (day >= static_cast<int>(entry.start_day)) {
        ask_owners(model, partition, step);
        start_contracts(model, partition, step + 1);
    }
}

} // namespace linli
