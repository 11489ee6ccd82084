#include "models/app/decide.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/app/refuse.hpp"
#include "models/app/sweep_merge.hpp"
#include "models/app/sweep_values.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/decision.hpp"
#include "sim/random/draw.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>

namespace linli::app {

namespace {

using experiment::Estimate;
using Values = std::vector<std::vector<experiment::Replication>>; // [structure][replication][point]

constexpr std::uint32_t bootstrap_purpose = 0xFFF9; // counted down from the top, see sim/experiment
constexpr std::size_t resamples = 1000;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

store::Column const& column_of(StudyValues const& values, char const* option, std::string const& indicator) {
    std::vector<std::string> known;
    for (auto const* const column : values.indicators()) {
        if (column->name == indicator) {
            return *column;
        }
        known.push_back(column->name);
    }
    auto const near = nearest(indicator, known);
    refuse(option + (' ' + indicator), "must be an indicator that the study has",
           near ? "did you mean `" + *near + "`?" : "`linli list` shows them");
}

double direction_of(IndicatorMeaning const& meaning, char const* option) {
    if (!meaning.higher_is_better) {
        refuse(option + (' ' + meaning.id), "must be an indicator of which one end is the better one");
    }
    return *meaning.higher_is_better ? 1.0 : -1.0;
}

Values values_of(StudyValues const& study, store::Column const& column) {
    Values values;
    for (std::size_t s = 0; s < study.structures().size(); ++s) {
        values.push_back(study.of(column, s));
    }
    return values;
}

/// The mean over the chosen replications: [point][structure], times `sign`.
std::vector<std::vector<double>> point_means(Values const& values, std::vector<std::size_t> const& chosen,
                                             double sign) {
    auto const points = values.front().front().size();
    std::vector<std::vector<double>> means(points, std::vector<double>(values.size(), 0.0));
    for (std::size_t s = 0; s < values.size(); ++s) {
        for (auto const r : chosen) {
            for (std::size_t p = 0; p < points; ++p) {
                means[p][s] += sign * values[s][r][p] / static_cast<double>(chosen.size());
            }
        }
    }
    return means;
}

/// The mean over the points that are defined under every structure: [structure].
std::vector<double> overall(std::vector<std::vector<double>> const& means) {
    std::vector<double> sums(means.front().size(), 0.0);
    double used = 0.0;
    for (auto const& row : means) {
        if (std::none_of(row.begin(), row.end(), [](double value) { return std::isnan(value); })) {
            used += 1.0;
            for (std::size_t s = 0; s < row.size(); ++s) {
                sums[s] += row[s];
            }
        }
    }
    for (auto& sum : sums) {
        sum = used > 0.0 ? sum / used : nan;
    }
    return sums;
}

/// What a set of replications says.
struct Look {
    std::vector<double> benefit;
    std::vector<double> cost;
    std::vector<bool> pareto;
    std::vector<experiment::Regret> regrets;
};

class Study {
  public:
    Study(Values benefit, Values cost, double benefit_sign, double cost_sign)
        : benefit_(std::move(benefit)), cost_(std::move(cost)), benefit_sign_(benefit_sign),
          cost_sign_(cost_sign) {}

    [[nodiscard]] std::size_t replications() const { return benefit_.front().size(); }
    [[nodiscard]] Look at(std::vector<std::size_t> const& chosen) const {
        auto const benefits = point_means(benefit_, chosen, benefit_sign_);
        Look look{overall(benefits), overall(point_means(cost_, chosen, cost_sign_)), {}, {}};
        std::vector<experiment::Balance> balances;
        for (std::size_t s = 0; s < look.benefit.size(); ++s) {
            balances.push_back({look.benefit[s], look.cost[s]});
        }
        look.pareto = experiment::pareto_set(balances);
        look.regrets = experiment::regrets(benefits);
        return look;
    }

  private:
    Values benefit_;
    Values cost_;
    double benefit_sign_;
    double cost_sign_;
};

experiment::Interval middle_95(std::vector<double> values) {
    if (values.empty() || std::any_of(values.begin(), values.end(), [](double v) { return std::isnan(v); })) {
        return {nan, nan};
    }
    std::sort(values.begin(), values.end());
    auto const at = [&](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    return {at(0.025), at(0.975)};
}

std::vector<Look> looks_at_resamples(Study const& study, Seed seed) {
    std::vector<Look> looks;
    auto const count = study.replications();
    for (std::size_t i = 0; count > 1 && i < resamples; ++i) {
        std::vector<std::size_t> chosen(count);
        for (std::size_t r = 0; r < count; ++r) {
            auto const word = draw(seed, bootstrap_purpose, i, static_cast<std::uint32_t>(r))[0];
            chosen[r] = static_cast<std::size_t>((std::uint64_t{word} * count) >> 32U);
        }
        looks.push_back(study.at(chosen));
    }
    return looks;
}

template <class Get>
Estimate estimate(Look const& look, std::vector<Look> const& again, Get const& get) {
    std::vector<double> values;
    values.reserve(again.size());
    for (auto const& other : again) {
        values.push_back(get(other));
    }
    return {get(look), middle_95(std::move(values)), again.size()};
}

/// The factors of a point and their values, files without folders and endings: "case = here, x = 3".
std::string point_text(store::Table const& points, std::size_t point) {
    std::string text;
    for (auto const& column : points.columns) {
        if (!column.name.starts_with("factor.")) {
            continue;
        }
        auto const* const numbers = std::get_if<std::vector<double>>(&column.values);
        auto value =
            numbers != nullptr ? shortest((*numbers)[point]) : points.values<std::string>(column.name)[point];
        if (value.ends_with(".toml")) {
            value = std::filesystem::path(value).stem().string();
        }
        text += (text.empty() ? "" : ", ") + column.name.substr(7) + " = " + value;
    }
    return text.empty() ? "-" : text;
}

std::uint64_t seed_in(store::RunFile const& merged) {
    auto const* const text = merged.provenance_text("seed");
    return text == nullptr ? 1 : parse_unsigned(*text).value_or(1);
}

} // namespace

Decision decision_of(store::RunFile const& merged, std::string const& benefit, std::string const& cost) {
    StudyValues const values(merged);
    auto const& benefits = column_of(values, "--benefit", benefit);
    auto const& costs = column_of(values, "--cost", cost);
    Decision decision{summary_of(merged),
                      meaning_of({benefit, nan, benefits.unit, 0}),
                      meaning_of({cost, nan, costs.unit, 0}),
                      {}};
    double const benefit_sign = direction_of(decision.benefit, "--benefit");
    double const cost_sign = -direction_of(decision.cost, "--cost");
    if (values.replications() == 0) {
        return decision;
    }
    Study const study(values_of(values, benefits), values_of(values, costs), benefit_sign, cost_sign);
    std::vector<std::size_t> all(study.replications());
    for (std::size_t r = 0; r < all.size(); ++r) {
        all[r] = r;
    }
    auto const look = study.at(all);
    auto const again = looks_at_resamples(study, Seed{seed_in(merged)});
    for (std::size_t s = 0; s < values.structures().size(); ++s) {
        DecisionRow row;
        row.benefit = estimate(look, again, [&](Look const& l) { return benefit_sign * l.benefit[s]; });
        row.cost = estimate(look, again, [&](Look const& l) { return cost_sign * l.cost[s]; });
        row.in_pareto_set = look.pareto[s];
        auto const often =
            std::count_if(again.begin(), again.end(), [&](Look const& l) { return l.pareto[s]; });
        row.pareto_share =
            again.empty() ? nan : static_cast<double>(often) / static_cast<double>(again.size());
        row.largest_regret = estimate(look, again, [&](Look const& l) { return l.regrets[s].largest; });
        row.where =
            look.regrets[s].largest > 0.0 ? point_text(merged.table("points"), look.regrets[s].where) : "-";
        row.mean_regret = look.regrets[s].mean;
        decision.rows.push_back(std::move(row));
    }
    return decision;
}

namespace {

void write_estimate(char const* name, Estimate const& estimate, JsonWriter& json) {
    json.key(name)
        .begin_object()
        .field("value", estimate.value)
        .field("low", estimate.interval.low)
        .field("high", estimate.interval.high)
        .end_object();
}

std::string decision_json(Decision const& decision) {
    JsonWriter json;
    json.begin_object()
        .field("command", "decide")
        .field("study", decision.frame.study)
        .field("whole_replications", decision.frame.replications)
        .field("points", decision.frame.points)
        .field("benefit", decision.benefit.id)
        .field("cost", decision.cost.id);
    json.key("structures").begin_array();
    for (std::size_t s = 0; s < decision.rows.size(); ++s) {
        auto const& row = decision.rows[s];
        json.begin_object().field("id", decision.frame.structures[s]);
        write_estimate("benefit", row.benefit, json);
        write_estimate("cost", row.cost, json);
        json.field("in_pareto_set", row.in_pareto_set).field("pareto_share", row.pareto_share);
        write_estimate("largest_regret", row.largest_regret, json);
        json.field("where", row.where).field("mean_regret", row.mean_regret).end_object();
    }
    return json.end_array().end_object().text();
}

} // namespace

int decide(DecideArguments const& arguments, Console const& console) {
    auto const merged = std::filesystem::is_directory(arguments.study) ? merge_study({arguments.study}).file
                                                                       : store::read(arguments.study);
    auto const decision = decision_of(merged, arguments.benefit, arguments.cost);
    console.out << (console.format == Format::json
                        ? decision_json(decision)
                        : decision_text(decision, console.language, console.width));
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
