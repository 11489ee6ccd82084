#include "models/inputs.hpp"

#include "models/cross_check.hpp"
#include "sim/core/text.hpp"

#include <array>
#include <cmath>

namespace linli {

namespace {

using config::Document;
using config::Problems;
using config::Schema;

/// A file as it may be written: any of the four top tables.
struct File {
    std::optional<Scenario> scenario;
    std::optional<IssueCatalogue> issues;
    std::optional<Behaviour> behaviour;
    std::optional<Structure> structure;
};

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A scenario, a file of issue kinds, a behaviour or a structure.")
            .table("scenario", &File::scenario, scenario_schema(), "A case and what goes with it.")
            .table("issues", &File::issues, issue_catalogue_schema(), "The issue kinds.")
            .table("behaviour", &File::behaviour, behaviour_schema(), "How people behave.")
            .table("structure", &File::structure, structure_schema(), "An organization structure.");
    return schema;
}

[[noreturn]] void refuse_form(std::string const& text) {
    Problems problems;
    problems.add({"command line", 0, 0}, text, "an override is written path=value");
    throw InputError(problems.sorted());
}

/// Reads files one after the other, handing each override to the file that has its path.
class Reader {
  public:
    explicit Reader(std::vector<std::string> const& overrides)
        : overrides_(overrides), used_(overrides.size(), 0) {}

    File read(std::filesystem::path const& path, Problems& problems) {
        auto document = Document::load(path);
        apply_overrides(document);
        auto file = file_schema().read(document.root(), problems);
        documents_.push_back(std::move(document));
        return file;
    }

    void refuse_unused(Problems& problems) const {
        std::vector<std::string> known;
        for (auto const& document : documents_) {
            auto const paths = document.paths();
            known.insert(known.end(), paths.begin(), paths.end());
        }
        for (std::size_t i = 0; i < overrides_.size(); ++i) {
            if (used_[i] == 0) {
                auto const path = overrides_[i].substr(0, overrides_[i].find('='));
                auto const near = nearest(path, known);
                problems.add({"command line", 0, 0}, overrides_[i],
                             "must name a value written in one of the files read",
                             near ? "nearest path: " + *near : "");
            }
        }
    }

    [[nodiscard]] std::vector<Document> take() { return std::move(documents_); }

  private:
    void apply_overrides(Document& document) {
        for (std::size_t i = 0; i < overrides_.size(); ++i) {
            auto const& text = overrides_[i];
            auto const equals = text.find('=');
            if (equals == std::string::npos || equals == 0) {
                refuse_form(text);
            }
            auto const path = text.substr(0, equals);
            if (document.contains(path)) {
                document.set(path, text.substr(equals + 1));
                used_[i] = 1;
            }
        }
    }

    std::vector<std::string> const& overrides_;
    std::vector<char> used_;
    std::vector<Document> documents_;
};

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

void require(bool present, std::filesystem::path const& path, std::string const& table, Problems& problems) {
    if (!present) {
        problems.add({path.string(), 1, 1}, "no table [" + table + "]", "this file must hold one",
                     "is it the right file?");
    }
}

Calendar::Settings calendar_of(Scenario const& scenario, Problems& problems) {
    Calendar::Settings settings;
    auto const& params = scenario.calendar;
    if (auto const date = parse_date(params.first_date)) {
        settings.first_date = *date;
    } else {
        problems.add(scenario.where, "first_date = \"" + params.first_date + '"', "must be a date YYYY-MM-DD",
                     "");
    }
    double const steps = std::round(1.0 / params.step_days);
    if (std::abs(steps * params.step_days - 1.0) > 1e-9) {
        problems.add(scenario.where, "step_days = " + shortest(params.step_days),
                     "a whole number of steps must make a day", "nearest: " + shortest(1.0 / steps));
    }
    settings.days = static_cast<std::int32_t>(scenario.days);
    settings.warm_up_days = static_cast<std::int32_t>(scenario.warm_up_days);
    settings.steps_per_day = static_cast<int>(steps);
    settings.work_days_per_week = static_cast<int>(params.work_days_per_week);
    for (double const holiday : params.holidays) {
        settings.holidays.push_back(static_cast<std::int32_t>(holiday));
    }
    return settings;
}

// Takes a table from the scenario itself, or from the file that the scenario names.
template <class T>
T take_part(std::optional<T> File::*part, File& file, std::filesystem::path const& scenario,
            std::string const& name, std::string const& table, Reader& reader, Problems& problems) {
    if (file.*part) {
        return std::move(*(file.*part));
    }
    if (name.empty()) {
        problems.add(file.scenario->where, table + " is missing",
                     "write it in this file or name the file that holds it", table + " = \"...\"");
        return {};
    }
    auto const path = beside(scenario, name);
    auto other = reader.read(path, problems);
    require((other.*part).has_value(), path, table, problems);
    return std::move(other.*part).value_or(T{});
}

} // namespace

std::shared_ptr<Inputs const> load_inputs(std::filesystem::path const& scenario,
                                          std::optional<std::filesystem::path> const& structure,
                                          std::vector<std::string> const& overrides) {
    Problems problems;
    Reader reader(overrides);
    auto inputs = std::make_shared<Inputs>();
    auto file = reader.read(scenario, problems);
    require(file.scenario.has_value(), scenario, "scenario", problems);
    problems.throw_if_any();
    inputs->scenario = *file.scenario;
    auto const& own = inputs->scenario;
    inputs->issues = take_part(&File::issues, file, scenario, own.issues, "issues", reader, problems);
    inputs->behaviour =
        take_part(&File::behaviour, file, scenario, own.behaviour, "behaviour", reader, problems);
    if (structure) {
        auto other = reader.read(*structure, problems);
        require(other.structure.has_value(), *structure, "structure", problems);
        inputs->structure = std::move(other.structure).value_or(Structure{});
    } else {
        auto const first = own.structures.empty() ? std::string() : own.structures.front();
        inputs->structure = take_part(&File::structure, file, scenario, first, "structure", reader, problems);
    }
    reader.refuse_unused(problems);
    problems.throw_if_any();
    inputs->calendar = calendar_of(own, problems);
    cross_check(*inputs, problems);
    problems.throw_if_any();
    inputs->documents = reader.take();
    inputs->overrides = overrides;
    return inputs;
}

std::vector<std::filesystem::path> structures_of(std::filesystem::path const& scenario) {
    Problems problems;
    auto const document = Document::load(scenario);
    auto const file = file_schema().read(document.root(), problems);
    require(file.scenario.has_value(), scenario, "scenario", problems);
    problems.throw_if_any();
    std::vector<std::filesystem::path> paths;
    if (!file.structure) {
        for (auto const& name : file.scenario->structures) {
            paths.push_back(beside(scenario, name));
        }
    }
    return paths;
}

std::string check_file(std::filesystem::path const& path) {
    Problems problems;
    auto const document = Document::load(path);
    auto const file = file_schema().read(document.root(), problems);
    problems.throw_if_any();
    if (file.scenario) {
        auto const structures = structures_of(path);
        if (structures.empty()) {
            (void)load_inputs(path);
        }
        for (auto const& structure : structures) {
            (void)load_inputs(path, structure);
        }
        return "scenario";
    }
    if (file.issues) {
        check_issues(*file.issues, problems);
    }
    if (file.structure) {
        check_structure(*file.structure, problems);
    }
    if (!file.issues && !file.structure && !file.behaviour) {
        problems.add({path.string(), 1, 1}, "none of [scenario], [issues], [behaviour], [structure]",
                     "a file must hold one of these tables", "");
    }
    problems.throw_if_any();
    return file.structure ? "structure" : file.issues ? "issues" : "behaviour";
}

} // namespace linli
