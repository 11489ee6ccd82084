#include "models/indicators/compute.hpp"

#include "models/indicators/by_kind.hpp"
#include "models/indicators/emergency.hpp"
#include "models/indicators/inequality.hpp"
#include "models/indicators/sheet.hpp"
#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace linli {

namespace {

double n(Tally const& tally, Count what) {
    return static_cast<double>(tally[what]);
}

void put_durations(Sheet& sheet, std::string const& id, Sample const& days) {
    auto const values = days.quantiles({0.5, 0.9, 0.99});
    auto const samples = static_cast<double>(days.size());
    sheet.put(id + "_p50", values[0], samples);
    sheet.put(id + "_p90", values[1], samples);
    sheet.put(id + "_p99", values[2], samples);
    sheet.put(id + "_log_sd", days.deviation_of_logarithm(1.0 / 24.0), samples);
}

void put_rates(Sheet& sheet, Tally const& t, double residents, double years) {
    sheet.count("arisen", n(t, Count::arisen));
    sheet.ratio("detection_share", n(t, Count::noticed), n(t, Count::arisen));
    sheet.count("reported", n(t, Count::reported));
    sheet.ratio("reported_per_1000", n(t, Count::reported) * 1000.0, residents * years);
    sheet.ratio("response_rate", n(t, Count::first_answers_in_time), n(t, Count::handled));
    sheet.ratio("closed_rate", n(t, Count::closed), n(t, Count::reported));
    sheet.ratio("resolution_rate", n(t, Count::confirmed), n(t, Count::called_back));
    sheet.ratio("satisfaction_rate", n(t, Count::satisfied), n(t, Count::called_back));
    sheet.ratio("solved_share", n(t, Count::solved),
                n(t, Count::arisen) + static_cast<double>(t.open_at_start));
    sheet.ratio("false_closing_share", n(t, Count::falsely_closed), n(t, Count::closed));
    sheet.ratio("passed_up_per_issue", n(t, Count::passed_up), n(t, Count::reported));
    sheet.ratio("passed_for_age_per_issue", n(t, Count::passed_for_age), n(t, Count::reported));
    sheet.ratio("petitions", n(t, Count::grievance_reports) * 1000.0, residents * years);
    sheet.ratio("noticed_by_resident", n(t, Count::noticed_by_resident), n(t, Count::noticed));
    sheet.ratio("noticed_by_patrol", n(t, Count::noticed_by_patrol), n(t, Count::noticed));
    sheet.ratio("noticed_by_council", n(t, Count::noticed_by_council), n(t, Count::noticed));
    sheet.ratio("noticed_by_sensor", n(t, Count::noticed_by_sensor), n(t, Count::noticed));
    sheet.count("duplicates", n(t, Count::duplicates));
    sheet.ratio("relapse_share", n(t, Count::relapsed), n(t, Count::arisen));
    sheet.ratio("reopened_share", n(t, Count::reopened), n(t, Count::closed));
    sheet.ratio("self_helped_share", n(t, Count::self_helped), n(t, Count::solved));
    sheet.ratio("faded_share", n(t, Count::faded), n(t, Count::faded) + n(t, Count::solved));
    sheet.ratio("botched_share", n(t, Count::botched), n(t, Count::closed));
    sheet.ratio("failed_share", n(t, Count::failed), n(t, Count::closed));
    sheet.ratio("kept_share", n(t, Count::kept), n(t, Count::kept) + n(t, Count::closed_late));
    sheet.ratio("dispatch_error_share", n(t, Count::dispatch_errors), n(t, Count::reported));
    sheet.count("works_agreed", n(t, Count::consent_reached));
    sheet.ratio("quorum_missed_share", n(t, Count::quorum_missed), n(t, Count::votes_taken));
    sheet.ratio("compensation_per_work", t[Sum::compensation_yuan] + t[Sum::subsidy_yuan],
                n(t, Count::consent_reached));
    sheet.count("surfaced_in_talks", n(t, Count::spoken_up));
    sheet.ratio("board_catch_share", n(t, Count::board_catches), n(t, Count::board_audits));
    sheet.ratio("wasted_share", t[Sum::wasted_yuan], t[Sum::yuan]);
    sheet.ratio("consent_reached_share", n(t, Count::consent_reached), n(t, Count::consent_sought));
    sheet.ratio("mediation_success_share", n(t, Count::mediation_reached), n(t, Count::mediation_tried));
    sheet.ratio("mediated_per_1000", n(t, Count::mediation_reached) * 1000.0, residents * years);
    sheet.count("meetings", n(t, Count::meetings));
    sheet.ratio("weekend_report_share", n(t, Count::reported_at_weekend), n(t, Count::reported));
    sheet.ratio("weekend_close_share", n(t, Count::closed_at_weekend), n(t, Count::closed));
    sheet.ratio("yuan_per_resident", t[Sum::yuan], residents);
    sheet.count("candidates", static_cast<double>(t.candidates));
}

void put_dispatch(Sheet& sheet, Model const& model, Tally const& t) {
    bool const whistles = model.structure.mechanism.whistle.has_value();
    sheet.put("whistles", n(t, Count::whistles), whistles ? 1.0 : 0.0);
    sheet.ratio("visits_missed_share", n(t, Count::visits_missed), n(t, Count::visits_called));
    sheet.ratio("orders_accepted_share", n(t, Count::orders_accepted), n(t, Count::orders_sent));
    sheet.ratio("orders_rated_badly_share", n(t, Count::orders_rated_badly), n(t, Count::orders_accepted));
    bool const orders = model.structure.mechanism.four_slip_orders.has_value();
    sheet.put("unit_hours", t[Sum::unit_hours], orders ? 1.0 : 0.0);
    sheet.count("duty_hours", t[Sum::claimed_hours]);
}

void put_people(Sheet& sheet, Model const& model, std::span<Partition const> world, Step step,
                double residents) {
    double satisfaction = 0.0;
    double ownership = 0.0;
    std::array<double, body_count> trust{};
    for (auto const& partition : world) {
        satisfaction += partition.people.satisfaction.empty() ? 0.0 : partition.people.satisfaction.sum(step);
        ownership += partition.people.ownership.empty() ? 0.0 : partition.people.ownership.sum(step);
        for (std::size_t body = 0; body < body_count; ++body) {
            trust[body] +=
                partition.people.trust[body].empty() ? 0.0 : partition.people.trust[body].sum(step);
        }
    }
    auto const mean = [&](std::string const& id, double sum, bool simulated) {
        sheet.put(id, sum / std::max(1.0, residents), simulated ? residents : 0.0);
    };
    mean("satisfaction_mean", satisfaction, model.behaviour.mood.has_value());
    mean("ownership_mean", ownership, model.behaviour.ownership.has_value());
    bool const trusts = model.behaviour.trust.has_value();
    mean("trust_mean", trust[static_cast<std::size_t>(Body::community)], trusts);
    mean("trust_neighbours", trust[static_cast<std::size_t>(Body::neighbours)], trusts);
    mean("trust_government", trust[static_cast<std::size_t>(Body::government)], trusts);
    mean("trust_property", trust[static_cast<std::size_t>(Body::property)], trusts);
}

struct OfficeSums {
    double spent = 0.0;  ///< on issues and meetings
    double worked = 0.0; ///< emergency duty included
    double had = 0.0;
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
    double staff = 0.0;
    std::array<double, tier_ids.size()> at_tier{};
    double closed = 0.0;
    for (std::size_t code = 0; code < sums.size(); ++code) {
        auto const& office = model.structure.offices[code];
        staff += is_paid(office) ? sums[code].spent : 0.0;
        at_tier[static_cast<std::size_t>(office.at)] += static_cast<double>(sums[code].closed);
        closed += static_cast<double>(sums[code].closed);
        sheet.count("completed." + office.id, static_cast<double>(sums[code].closed));
        sheet.count("passed_for_age." + office.id, static_cast<double>(tally.offices[code].passed_for_age));
        sheet.put("load." + office.id, sums[code].had > 0.0 ? sums[code].worked / sums[code].had : 0.0,
                  sums[code].had > 0.0 ? 1.0 : 0.0);
    }
    for (std::size_t code = 0; code < sums.size(); ++code) {
        sheet.put("demand." + model.structure.offices[code].id,
                  sums[code].had > 0.0 ? (sums[code].worked + sums[code].waiting) / sums[code].had : 0.0,
                  sums[code].had > 0.0 ? 1.0 : 0.0);
    }
    for (std::size_t tier = 0; tier < at_tier.size(); ++tier) {
        sheet.ratio("closed_at." + std::string(tier_ids[tier]), at_tier[tier], closed);
    }
    sheet.count("staff_hours", staff);
    sheet.ratio("staff_hours_per_solved", staff, n(tally, Count::solved));
}

void put_courtyards(Sheet& sheet, std::span<Partition const> world, Tally const& tally) {
    std::vector<double> open_per_resident;
    std::vector<double> days;
    double open = 0.0;
    double volunteers = tally[Sum::helper_hours] + tally[Sum::contact_hours];
    for (auto const& partition : world) {
        open += static_cast<double>(partition.problems.size());
        for (std::size_t c = 0; c < partition.courtyards.size(); ++c) {
            auto const& courtyard = partition.courtyards[c];
            double const residents = partition.people.first[c + 1] - partition.people.first[c];
            open_per_resident.push_back(courtyard.open / std::max(1.0, residents));
            if (courtyard.solved > 0) {
                days.push_back(courtyard.fix_days / courtyard.solved);
            }
            volunteers += partition.councils[c].volunteer_hours;
            for (auto const& board : partition.boards) {
                volunteers += board[c].volunteer_hours;
            }
        }
    }
    sheet.count("open_at_end", open);
    sheet.count("volunteer_hours", volunteers);
    sheet.count("gini_open", gini(open_per_resident));
    std::sort(days.begin(), days.end());
    auto const tenth = std::max<std::size_t>(1, days.size() / 10);
    double worst = 0.0;
    for (std::size_t i = days.size() - std::min(tenth, days.size()); i < days.size(); ++i) {
        worst += days[i] / static_cast<double>(tenth);
    }
    sheet.put("worst_decile_days", worst, static_cast<double>(days.size()));
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

// What only some structures have; without the mechanism there is no row.
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

// How unevenly subdistricts fare, where the case says that they are uneven.
void put_subdistricts(Sheet& sheet, Model const& model, std::span<Partition const> world) {
    if (model.scenario.subdistrict_plans.size() < 2) {
        return;
    }
    std::vector<double> days(model.geography.subdistricts, 0.0);
    std::vector<double> solved(model.geography.subdistricts, 0.0);
    for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
        auto const subdistrict = model.geography.subdistrict_of(community);
        for (auto const& courtyard : world[community].courtyards) {
            days[subdistrict] += courtyard.fix_days;
            solved[subdistrict] += courtyard.solved;
        }
    }
    double fastest = std::numeric_limits<double>::max();
    double slowest = 0.0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        double const mean = days[i] / std::max(1.0, solved[i]);
        fastest = std::min(fastest, mean);
        slowest = std::max(slowest, mean);
    }
    double const fewest = *std::min_element(solved.begin(), solved.end());
    sheet.put("subdistrict_days_ratio", fastest > 0.0 ? slowest / fastest : 0.0, fewest);
}

Sample days_of(std::span<Partition const> world, std::optional<std::size_t> kind,
               std::vector<std::vector<float>> Tally::*member) {
    Sample days;
    for (auto const& partition : world) {
        auto const& by_kind = partition.tally.*member;
        for (std::size_t k = kind.value_or(0); k < (kind ? *kind + 1 : by_kind.size()); ++k) {
            days.add(by_kind[k]);
        }
    }
    return days;
}

} // namespace

Tally merge_tallies(std::span<Partition const> world) {
    Tally sum;
    sum.open(world.front().tally.kinds.size(), world.front().tally.offices.size());
    for (auto const& partition : world) {
        sum.merge(partition.tally);
    }
    return sum;
}

Sample days_to_close(std::span<Partition const> world, std::optional<std::size_t> kind) {
    return days_of(world, kind, &Tally::close_days);
}

Sample days_to_fix(std::span<Partition const> world, std::optional<std::size_t> kind) {
    return days_of(world, kind, &Tally::fix_days);
}

double quantile(std::vector<float>& values, double q) {
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double const at = q * static_cast<double>(values.size() - 1);
    auto const low = static_cast<std::ptrdiff_t>(at);
    std::nth_element(values.begin(), values.begin() + low, values.end());
    double const first = static_cast<double>(values[static_cast<std::size_t>(low)]);
    if (low + 1 == static_cast<std::ptrdiff_t>(values.size())) {
        return first;
    }
    double const second = static_cast<double>(*std::min_element(values.begin() + low + 1, values.end()));
    return first + (at - static_cast<double>(low)) * (second - first);
}

double gini(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    double const sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (sum <= 0.0) {
        return 0.0;
    }
    auto const count = static_cast<double>(values.size());
    double weighted = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        weighted += (2.0 * static_cast<double>(i + 1) - count - 1.0) * values[i];
    }
    return weighted / (count * sum);
}

std::vector<Indicator> compute_indicators(Model const& model, std::span<Partition const> world,
                                          Tally const& tally, Step step) {
    Sheet sheet;
    double const residents = static_cast<double>(model.scenario.residents());
    double const years = model.calendar.days() / 365.0;
    put_rates(sheet, tally, residents, years);
    put_dispatch(sheet, model, tally);
    put_durations(sheet, "days_to_close", days_to_close(world));
    put_durations(sheet, "days_to_fix", days_to_fix(world));
    sheet.ratio("days_to_completion_mean", tally[Sum::completion_calendar_days], n(tally, Count::solved));
    put_people(sheet, model, world, step, residents);
    put_offices(sheet, model, world, tally, step);
    put_courtyards(sheet, world, tally);
    put_councils(sheet, model, world);
    for (auto& [id, value, samples] : emergency_indicators(model, world)) {
        sheet.put(std::move(id), value, samples);
    }
    put_mechanisms(sheet, model, world, tally, step);
    put_subdistricts(sheet, model, world);
    double const issues = n(tally, Count::arisen) + static_cast<double>(tally.open_at_start);
    for (std::size_t i = 0; i < cause_count; ++i) {
        sheet.ratio("days_by_cause." + std::string(cause_ids[i]), tally.cause_days[i], issues);
    }
    put_kinds(sheet, model, world, tally);
    put_inequality(sheet, model, world, step);
    return sheet.take();
}

} // namespace linli
