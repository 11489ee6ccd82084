#include "models/app/calibrate.hpp"

#include "models/app/calibrate_result.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/isolated_runs.hpp"
#include "models/app/sweep_plan.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/expression.hpp"
#include "sim/experiment/moments.hpp"
#include "sim/store/atomic_file.hpp"

#include <cmath>
#include <ostream>

namespace linli::app {

namespace {

using experiment::Expression;

/// Changes that set the parameters to a point of the unit cube.
std::vector<std::string> changes_at(CalibrationResult const& result, std::vector<double> const& values) {
    auto changes = result.study.set;
    for (std::size_t p = 0; p < values.size(); ++p) {
        changes.push_back(result.study.parameters[p].path + '=' + shortest(values[p]));
    }
    return changes;
}

std::vector<double> values_at(CalibrationResult const& result, std::vector<double> const& point) {
    std::vector<double> values;
    for (std::size_t p = 0; p < point.size(); ++p) {
        values.push_back(result.scaled(p, point[p]));
    }
    return values;
}

/// Mean of each target over the replications of an input; NaN where it is defined in none.
std::vector<double> targets_of(Calibration const& study, IsolatedRuns const& runs, std::size_t input) {
    std::vector<double> means;
    for (auto const& target : study.targets) {
        Expression const expression(target.measure);
        experiment::RunningMoments moments;
        for (std::uint32_t r = 0; r < runs.replications; ++r) {
            double const value =
                expression.value([&](std::string const& name) { return runs.value(input, r, name); });
            if (std::isfinite(value)) {
                moments.add(value);
            }
        }
        means.push_back(moments.mean());
    }
    return means;
}

void run_trials(CalibrationResult& result, int jobs, Console const& console) {
    auto const& study = result.study;
    auto const seed = static_cast<std::uint64_t>(study.seed);
    auto const points = static_cast<std::size_t>(study.points);
    result.trials.points = experiment::latin_hypercube(points, study.parameters.size(), Seed{seed});
    auto const load = [&](std::size_t point) {
        return load_inputs(study.scenario, study.structure,
                           changes_at(result, values_at(result, result.trials.points[point])));
    };
    auto const runs = run_isolated_worlds(points, load,
                                          {.label = "calibrate",
                                           .seed = seed,
                                           .replications = static_cast<std::uint32_t>(study.replications),
                                           .jobs = jobs},
                                          console);
    if (!runs.complete && runs.failures.empty()) {
        throw RunError("stopped; nothing is kept of a calibration that is not complete");
    }
    for (std::size_t point = 0; point < points; ++point) {
        auto misses = targets_of(study, runs, point);
        bool undefined = false;
        for (std::size_t t = 0; t < misses.size(); ++t) {
            misses[t] = (misses[t] - study.targets[t].value) / study.targets[t].tolerance;
            undefined = undefined || std::isnan(misses[t]);
        }
        result.failed += undefined ? 1 : 0;
        result.trials.misses.push_back(std::move(misses));
    }
    auto const enough = 3 * (study.targets.size() + 1);
    if (points - result.failed < enough) {
        throw RunError("only " + std::to_string(points - result.failed) + " of " + std::to_string(points) +
                       " points gave all targets; at least " + std::to_string(enough) + " are needed" +
                       (runs.failures.empty() ? "" : ": " + runs.failures.front()));
    }
    if (result.failed > 0) {
        console.notes << "linli: " << result.failed << " of " << points
                      << " points gave no value of some target"
                      << (runs.failures.empty() ? "" : "; a run failed: " + runs.failures.front()) << '\n';
    }
}

/// Run the present and the fitted values in worlds that the fit has not seen.
void check_fit(CalibrationResult& result, int jobs, Console const& console) {
    auto const& study = result.study;
    std::vector<double> fitted;
    for (std::size_t p = 0; p < study.parameters.size(); ++p) {
        fitted.push_back(result.fitted(p));
    }
    auto const load = [&](std::size_t input) {
        return load_inputs(study.scenario, study.structure,
                           input == 0 ? study.set : changes_at(result, fitted));
    };
    constexpr std::uint64_t other_worlds = 1'000'003;
    auto const runs =
        run_isolated_worlds(2, load,
                            {.label = "check",
                             .seed = static_cast<std::uint64_t>(study.seed) + other_worlds,
                             .replications = static_cast<std::uint32_t>(study.check_replications),
                             .jobs = jobs},
                            console);
    if (!runs.complete) {
        throw RunError(runs.failures.empty() ? "stopped before the check" : runs.failures.front());
    }
    result.present_targets = targets_of(study, runs, 0);
    result.fitted_targets = targets_of(study, runs, 1);
}

/// The values that stand in the files.
std::vector<double> present_values(Calibration const& study) {
    auto const inputs = load_inputs(study.scenario, study.structure, study.set);
    std::vector<double> values;
    for (auto const& parameter : study.parameters) {
        values.push_back(std::nan(""));
        for (auto const& document : inputs->documents) {
            for (auto const& number : document.annotations()) {
                if (number.path == parameter.path && number.values.size() == 1) {
                    values.back() = number.values.front();
                }
            }
        }
    }
    return values;
}

/// Every point that was tried, with what came out.
store::RunFile trials_file(CalibrationResult const& result) {
    auto const& study = result.study;
    store::Table table{"trials", "Points of the Latin hypercube and their misses, in tolerances.", {}};
    auto const column = [&](std::string const& name, std::string const& meaning, auto const& of) {
        std::vector<double> values;
        for (std::size_t point = 0; point < result.trials.points.size(); ++point) {
            values.push_back(of(point));
        }
        table.columns.push_back({name, "", meaning, std::move(values)});
    };
    for (std::size_t p = 0; p < study.parameters.size(); ++p) {
        column("parameter." + study.parameters[p].id, study.parameters[p].path,
               [&](std::size_t point) { return result.scaled(p, result.trials.points[point][p]); });
    }
    for (std::size_t t = 0; t < study.targets.size(); ++t) {
        column("miss." + study.targets[t].id, study.targets[t].measure,
               [&](std::size_t point) { return result.trials.misses[point][t]; });
    }
    store::RunFile file;
    file.provenance = {{"schema_version", "calibration 1"},
                       {"calibration", study.id},
                       {"build", build_id()},
                       {"seed", std::to_string(study.seed)}};
    file.tables.push_back(std::move(table));
    return file;
}

void keep(CalibrationResult const& result, std::filesystem::path const& folder) {
    std::filesystem::create_directories(folder);
    constexpr std::size_t width = 100;
    store::write_atomically(folder / "posterior.toml", calibration_toml(result), "");
    store::write_atomically(folder / "report.txt", calibration_text(result, Language::en, width), "");
    store::write(folder / "trials.h5", trials_file(result));
}

} // namespace

int calibrate(CalibrateArguments const& arguments, Console const& console) {
    CalibrationResult result;
    result.study = load_calibration(arguments.study);
    result.present = present_values(result.study);
    run_trials(result, arguments.jobs, console);
    result.posterior = experiment::approximate_posterior(result.trials, result.study.accept);
    check_fit(result, arguments.jobs, console);
    std::filesystem::path const folder = arguments.out.value_or("results/" + result.study.id);
    keep(result, folder);
    if (console.format == Format::text) {
        console.out << calibration_text(result, console.language, console.width);
        console.notes << "posterior.toml, report.txt and trials.h5 in " << folder.string() << '\n';
    } else {
        JsonWriter json;
        json.begin_object().field("command", "calibrate");
        write_calibration(result, json);
        console.out << json.field("folder", folder.string()).end_object().text();
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
