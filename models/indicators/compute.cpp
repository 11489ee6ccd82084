#include "models/indicators/compute.hpp"

#include "models/indicators/bodies.hpp"
#include "models/indicators/by_kind.hpp"
#include "models/indicators/emergency.hpp"
#include "models/indicators/inequality.hpp"
#include "models/indicators/offices.hpp"
#include "models/indicators/sheet.hpp"

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
    sheet.ratio("detection_share", n(t, Count::noticed),
                n(t, Count::arisen) + static_cast<double>(t.unnoticed_at_start));
    sheet.count("reported", n(t, Count::reported));
    sheet.ratio("reported_per_1000", n(t, Count::reported) * 1000.0, residents * years);
    sheet.ratio("response_rate", n(t, Count::first_answers_in_time), n(t, Count::handled));
    sheet.ratio("closed_rate", n(t, Count::closed), n(t, Count::reported));
    sheet.ratio("resolution_rate", n(t, Count::confirmed), n(t, Count::called_back));
    sheet.ratio("satisfaction_rate", n(t, Count::satisfied), n(t, Count::called_back));
    sheet.ratio("solved_share", n(t, Count::solved),
                n(t, Count::arisen) + static_cast<double>(t.open_at_start));
    sheet.ratio("false_closing_share", n(t, Count::falsely_closed), n(t, Count::closings));
    sheet.ratio("passed_up_per_issue", n(t, Count::passed_up), n(t, Count::reported));
    sheet.ratio("passed_for_age_per_issue", n(t, Count::passed_for_age), n(t, Count::reported));
    sheet.ratio("petitions", n(t, Count::grievance_reports) * 1000.0, residents * years);
    sheet.ratio("noticed_by_resident", n(t, Count::noticed_by_resident), n(t, Count::noticed));
    sheet.ratio("noticed_by_patrol", n(t, Count::noticed_by_patrol), n(t, Count::noticed));
    sheet.ratio("noticed_by_council", n(t, Count::noticed_by_council), n(t, Count::noticed));
    sheet.ratio("noticed_by_sensor", n(t, Count::noticed_by_sensor), n(t, Count::noticed));
    sheet.count("duplicates", n(t, Count::duplicates));
    sheet.ratio("relapse_share", n(t, Count::relapsed), n(t, Count::arisen));
    sheet.ratio("reopened_share", n(t, Count::reopened), n(t, Count::closings));
    sheet.ratio("self_helped_share", n(t, Count::self_helped), n(t, Count::solved));
    sheet.ratio("faded_share", n(t, Count::faded), n(t, Count::faded) + n(t, Count::solved));
    sheet.ratio("botched_share", n(t, Count::botched), n(t, Count::closings));
    sheet.ratio("failed_share", n(t, Count::failed), n(t, Count::closings));
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
    double const again = n(t, Count::duplicates) + n(t, Count::reopened);
    sheet.ratio("repeat_share", again, n(t, Count::reported) + again);
    sheet.ratio("pingpong_per_issue", n(t, Count::pingpong), n(t, Count::closings));
    double const parts = t[Sum::attendance] + n(t, Count::ballots) + n(t, Count::helpers);
    sheet.ratio("participation", parts * 1000.0, residents * years);
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
