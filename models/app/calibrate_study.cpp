#include "models/app/calibrate_study.hpp"

#include "models/app/library.hpp"
#include "models/indicators/catalogue.hpp"
#include "models/inputs.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/expression.hpp"

namespace linli::app {

namespace {

using config::Problems;
using config::Schema;

struct File {
    Calibration calibration;
};

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A calibration.")
            .table("calibration", &File::calibration, calibration_schema(), "The calibration.");
    return schema;
}

Schema<CalibratedParameter> const& parameter_schema() {
    static Schema<CalibratedParameter> const schema =
        Schema<CalibratedParameter>("parameter", "A parameter that is fitted.")
            .text("id", &CalibratedParameter::id, "Name of the parameter.")
            .text("path", &CalibratedParameter::path, "Where it is written, as `--set` takes it.")
            .numbers("range", &CalibratedParameter::range, "any", {-1e12, 1e12},
                     "Ends of its range, all of which was as likely before.")
            .section(&CalibratedParameter::section);
    return schema;
}

Schema<CalibrationTarget> const& target_schema() {
    static Schema<CalibrationTarget> const schema =
        Schema<CalibrationTarget>("target", "A pattern that is fitted to.")
            .text("id", &CalibrationTarget::id, "Name of the pattern.")
            .text("measure", &CalibrationTarget::measure, "Expression over indicators.")
            .number("value", &CalibrationTarget::value, "any", {-1e12, 1e12}, "What is reported.")
            .number("tolerance", &CalibrationTarget::tolerance, "any", {1e-12, 1e12},
                    "A miss of this size counts as one.")
            .text("source", &CalibrationTarget::source, "Where it stands.")
            .section(&CalibrationTarget::section);
    return schema;
}

void check_parameter(CalibratedParameter const& parameter, Calibration const& study, Problems& problems) {
    auto const where = parameter.section.value_position("range");
    if (parameter.range.size() != 2 || !(parameter.range[0] < parameter.range[1])) {
        problems.add(where, "range of `" + parameter.id + '`', "must be two numbers, the lower one first",
                     "range = [0, 1]");
        return;
    }
    for (double const end : parameter.range) {
        auto changes = study.set;
        changes.push_back(parameter.path + '=' + shortest(end));
        try {
            (void)load_inputs(study.scenario, study.structure, changes);
        } catch (InputError const& error) {
            auto const& first = error.diagnostics().front();
            problems.add(where, parameter.id + ": " + first.what, first.rule, first.hint);
        }
    }
}

void check_target(CalibrationTarget const& target, Problems& problems) {
    auto const where = target.section.value_position("measure");
    try {
        for (auto const& name : experiment::Expression(target.measure).names()) {
            if (find_indicator(name) == nullptr) {
                problems.add(where, "measure names `" + name + '`', "must be an indicator",
                             "`linli list` shows them");
            }
        }
    } catch (experiment::ExpressionError const& error) {
        problems.add(where, error.what(), "must be an expression");
    }
}

} // namespace

Schema<Calibration> const& calibration_schema() {
    static Schema<Calibration> const schema =
        Schema<Calibration>("calibration", "Which parameters are fitted to which patterns.")
            .text("id", &Calibration::id, "Identifier; the result goes to a folder of this name.")
            .name("name", &Calibration::name, "Name shown to people.")
            .name("description", &Calibration::description, "What is fitted, and why.")
            .text("scenario", &Calibration::scenario, "File of the scenario, relative to this file.")
            .text("structure", &Calibration::structure, "File of the structure, relative to this file.")
            .texts("set", &Calibration::set, "Changes that hold at every point.", std::vector<std::string>{})
            .integer("points", &Calibration::points, "point", {8, 1e6}, "Points of the Latin hypercube.")
            .integer("replications", &Calibration::replications, "run", {1, 1000}, "Worlds for each point.",
                     1)
            .integer("check_replications", &Calibration::check_replications, "run", {2, 1000},
                     "Other worlds in which the fitted values are checked beside the present ones.", 10)
            .integer("seed", &Calibration::seed, "1", {0, 9e15}, "Seed of worlds and points.", 1)
            .number("accept", &Calibration::accept, "share", {0.001, 1}, "Points nearest to the targets.",
                    0.1)
            .tables("parameter", &Calibration::parameters, parameter_schema(), "What is fitted.")
            .tables("target", &Calibration::targets, target_schema(), "To what.");
    return schema;
}

Calibration load_calibration(std::filesystem::path const& file) {
    Problems problems;
    auto const document = config::Document::load(file);
    auto study = file_schema().read(document.root(), problems).calibration;
    if (!problems.empty()) {
        expect_kind(file, FileKind::calibration);
    }
    problems.throw_if_any();
    study.scenario = (file.parent_path() / study.scenario).lexically_normal().string();
    study.structure = (file.parent_path() / study.structure).lexically_normal().string();
    if (study.parameters.empty() || study.targets.empty()) {
        problems.add({file.string(), 1, 1}, "no [[calibration.parameter]] or no [[calibration.target]]",
                     "a calibration needs at least one of each");
    }
    for (auto const& parameter : study.parameters) {
        check_parameter(parameter, study, problems);
    }
    for (auto const& target : study.targets) {
        check_target(target, problems);
    }
    problems.throw_if_any();
    return study;
}

} // namespace linli::app
