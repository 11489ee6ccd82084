#include "models/indicators/offices.hpp"

#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace linli {

namespace {

struct OfficeSums {
    double spent = 0.0;  ///< on issues and meetings
    double worked = 0.0; ///< emergency duty included
    double had = 0.0;
    double overtime = 0.0;
    std::uint64_t closed = 0;
    double waiting = 0.0; ///< hours of work in the queues at the end
};

double hours_waiting(Partition const& partition, Office const& office) {
    double hours = 0.0;
    for (std::size_t i = office.head; i < office.queue.size(); ++i) {
        auto const& ticket = partition.tickets[office.queue[i]];
        hours += static_cast<double>(std::max(0.0F, ticket.work_left - ticket.work_floor));
    }
    return office.skill > 0.0 ? hours / office.skill : 0.0;
}

bool is_paid(OfficeTemplate const& office) {
    return std::any_of(office.posts.begin(), office.posts.end(), [](Post const& post) {
        return post.kind == PostKind::official || post.kind == PostKind::contract;
    });
}

// How long issues take that are closed at a tier, and where they are really solved.
void put_tiers(Sheet& sheet, std::span<Partition const> world, Tally const& tally) {
    auto const solved = static_cast<double>(
        std::accumulate(tally.tier_solved.begin(), tally.tier_solved.end(), std::uint64_t{0}));
    for (std::size_t tier = 0; tier < tier_ids.size(); ++tier) {
        Sample days;
        for (auto const& partition : world) {
            days.add(partition.tally.tier_days[tier]);
        }
        std::string const id(tier_ids[tier]);
        auto const values = days.quantiles({0.5, 0.9, 0.99});
        auto const samples = static_cast<double>(days.size());
        sheet.put("days_at_p50." + id, values[0], samples);
        sheet.put("days_at_p90." + id, values[1], samples);
        sheet.put("days_at_p99." + id, values[2], samples);
        sheet.ratio("solved_at." + id, static_cast<double>(tally.tier_solved[tier]), solved);
    }
}

// What each office template had, did and left.
void put_templates(Sheet& sheet, Model const& model, Tally const& tally,
                   std::vector<OfficeSums> const& sums) {
    double staff = 0.0;
    std::array<double, tier_ids.size()> at_tier{};
    double closed = 0.0;
    for (std::size_t code = 0; code < sums.size(); ++code) {
        auto const& office = model.structure.offices[code];
        auto const& sum = sums[code];
        bool const staffed = sum.had > 0.0;
        staff += is_paid(office) ? sum.spent : 0.0;
        at_tier[static_cast<std::size_t>(office.at)] += static_cast<double>(sum.closed);
        closed += static_cast<double>(sum.closed);
        sheet.count("completed." + office.id, static_cast<double>(sum.closed));
        sheet.count("passed_for_age." + office.id, static_cast<double>(tally.offices[code].passed_for_age));
        sheet.put("load." + office.id, staffed ? sum.worked / sum.had : 0.0, staffed ? 1.0 : 0.0);
        sheet.put("demand." + office.id, staffed ? (sum.worked + sum.waiting) / sum.had : 0.0,
                  staffed ? 1.0 : 0.0);
    }
    for (std::size_t tier = 0; tier < at_tier.size(); ++tier) {
        sheet.ratio("closed_at." + std::string(tier_ids[tier]), at_tier[tier], closed);
    }
    sheet.count("staff_hours", staff);
    sheet.ratio("staff_hours_per_solved", staff, static_cast<double>(tally[Count::solved]));
    bool const overtime = model.structure.mechanism.ranking || !model.scenario.emergencies.empty();
    for (std::size_t code = 0; overtime && code < sums.size(); ++code) {
        sheet.count("overtime." + model.structure.offices[code].id, sums[code].overtime);
    }
}

} // namespace

void put_offices(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally,
                 Step step) {
    std::vector<OfficeSums> sums(model.structure.offices.size());
    std::vector<float> loads;
    std::vector<float> fatigue;
    double departures = 0.0;
    double tickets = 0.0;
    for (auto const& partition : world) {
        tickets += static_cast<double>(partition.backlog());
        for (auto const& office : partition.offices) {
            double const had = hours_had(model, office, step + 1);
            double const worked = office.spent.total() + office.spent.emergency;
            auto& sum = sums[office.code];
            sum.spent += office.spent.total();
            sum.worked += worked;
            sum.had += had;
            sum.overtime += office.spent.overtime + (had - office.had) * (1.0 - 1.0 / office.effort);
            sum.closed += office.closed;
            sum.waiting += hours_waiting(partition, office);
            departures += office.departures;
            if (had > 0.0) {
                loads.push_back(static_cast<float>(worked / had));
                fatigue.push_back(static_cast<float>(office.fatigue));
            }
        }
    }
    sheet.count("backlog_at_end", tickets);
    auto const offices = static_cast<double>(loads.size());
    sheet.put("load_p90", quantile(loads, 0.9), offices);
    sheet.put("fatigue_p90", quantile(fatigue, 0.9), model.behaviour.working ? offices : 0.0);
    sheet.put("departures", departures, model.behaviour.working ? offices : 0.0);
    put_templates(sheet, model, tally, sums);
    put_tiers(sheet, world, tally);
}

} // namespace linli
