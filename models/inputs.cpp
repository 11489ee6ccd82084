#include "models/inputs.hpp"

#include "models/cross_check.hpp"
#include "models/dated_changes.hpp"
#include "models/sources.hpp"
#include "sim/config/override.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// Reads files one after the other, handing each override to the file that has its path.
class Reader {
  public:
    /// @param known  texts to read in place of the files, if there are any
    Reader(std::vector<std::string> const& overrides, std::vector<Document> const& known)
        : overrides_(overrides), known_(known), used_(overrides.size(), 0) {}

    File read(std::filesystem::path const& path, Problems& problems) {
        auto document = open(path);
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
                auto const near = nearest(config::parse_override(overrides_[i]).path, known);
                problems.add({"command line", 0, 0}, overrides_[i],
                             "must name a value written in one of the files read",
                             near ? "nearest path: " + *near
                                  : "`linli explain --all` lists the paths of all numbers");
            }
        }
    }

    [[nodiscard]] std::vector<Document> const& documents() const { return documents_; }
    [[nodiscard]] std::vector<Document> take() { return std::move(documents_); }

  private:
    [[nodiscard]] Document open(std::filesystem::path const& path) const {
        auto const found = std::find_if(known_.begin(), known_.end(),
                                        [&](Document const& d) { return d.file() == path.string(); });
        return found != known_.end() ? Document::parse(found->text(), found->file()) : Document::load(path);
    }
    void apply_overrides(Document& document) {
        for (std::size_t i = 0; i < overrides_.size(); ++i) {
            if (document.takes(overrides_[i])) {
                document.change(overrides_[i]);
                used_[i] = 1;
            }
        }
    }

    std::vector<std::string> const& overrides_;
    std::vector<Document> const& known_;
    std::vector<char> used_;
    std::vector<Document> documents_;
};

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

void require_scenario(bool present, std::filesystem::path const& path, Problems& problems) {
    if (!present) {
        problems.add({path.string(), 1, 1}, "no table [scenario]", "this file must hold one",
                     "is it the right file? A structure is given with --structure");
    }
}

/// A file that goes with a scenario.
struct Part {
    std::filesystem::path path;
    std::string key;  ///< where the scenario names it: `scenario.issues` …; empty: it does not
    std::string name; ///< as written there
};

/// Where a part is asked for, and how to call it in a message.
std::pair<SourcePosition, std::string> mention(Part const& part, Reader const& reader) {
    if (part.key.empty()) {
        return {{part.path.string(), 1, 1}, part.path.filename().string()};
    }
    return {Sources(reader.documents()).at(part.key, part.name), part.key + " = \"" + part.name + '"'};
}

/// Read a part. What is wrong with the file as a whole is told where the scenario names it.
File read_part(Part const& part, Reader& reader, Problems& problems) {
    try {
        return reader.read(part.path, problems);
    } catch (InputError const& error) {
        auto diagnostics = error.diagnostics();
        for (auto& diagnostic : diagnostics) {
            if (!part.key.empty() && diagnostic.where.line == 0 &&
                diagnostic.where.file == part.path.string()) {
                auto const [where, text] = mention(part, reader);
                diagnostic.where = where;
                diagnostic.what = text + ": " + diagnostic.what;
            }
        }
        throw InputError(std::move(diagnostics));
    }
}

/// The table of a part; a mistake if the file holds none.
template <class T>
T table_of(std::optional<T> File::*member, Part const& part, std::string const& table, Reader& reader,
           Problems& problems) {
    auto file = read_part(part, reader, problems);
    if (!(file.*member)) {
        auto const [where, text] = mention(part, reader);
        problems.add(where, text + ": the file has no table [" + table + ']', "this file must hold one",
                     "is it the right file?");
    }
    return std::move(file.*member).value_or(T{});
}

/// Take a table from the scenario itself, or from the file that it names under `key`.
template <class T>
T take_part(std::optional<T> File::*member, File& file, Part const& part, std::string const& table,
            Reader& reader, Problems& problems) {
    if (file.*member) {
        return std::move(*(file.*member));
    }
    if (part.name.empty()) {
        problems.add(Sources(reader.documents()).at(part.key), table + " is missing",
                     "write it in this file or name the file that holds it",
                     "add [" + table + "], or `" + part.key.substr(part.key.find('.') + 1) +
                         "` to [scenario]");
        return {};
    }
    return table_of(member, part, table, reader, problems);
}

Calendar::Settings calendar_of(Scenario const& scenario, Sources const& sources, Problems& problems) {
    Calendar::Settings settings;
    auto const& params = scenario.calendar;
    if (auto const date = parse_date(params.first_date)) {
        settings.first_date = *date;
    } else {
        problems.add(sources.at("scenario.calendar.first_date"),
                     "scenario.calendar.first_date = \"" + params.first_date + '"',
                     "must be a date that exists, written YYYY-MM-DD", "for example \"2024-02-29\"");
    }
    double const steps = std::round(1.0 / params.step_days);
    if (std::abs(steps * params.step_days - 1.0) > 1e-9) {
        problems.add(sources.at("scenario.calendar.step_days"),
                     "scenario.calendar.step_days = " + shortest(params.step_days),
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

/// The structure of a run: the one asked for, else the scenario's own, else the first that it names.
Structure structure_of(File& file, std::filesystem::path const& scenario,
                       std::optional<std::filesystem::path> const& wanted, Reader& reader,
                       Problems& problems) {
    auto const& names = file.scenario->structures;
    std::string const key = "scenario.structures";
    if (!wanted) {
        auto const first = names.empty() ? std::string() : names.front();
        return take_part(&File::structure, file, {beside(scenario, first), key, first}, "structure", reader,
                         problems);
    }
    auto const named = std::find_if(names.begin(), names.end(),
                                    [&](auto const& name) { return beside(scenario, name) == *wanted; });
    auto const part = named == names.end() ? Part{*wanted, {}, {}} : Part{*wanted, key, *named};
    return table_of(&File::structure, part, "structure", reader, problems);
}

std::shared_ptr<Inputs> read_inputs(std::filesystem::path const& scenario,
                                    std::optional<std::filesystem::path> const& structure,
                                    std::vector<std::string> const& overrides,
                                    std::vector<Document> const& known) {
    Problems problems;
    Reader reader(overrides, known);
    auto inputs = std::make_shared<Inputs>();
    auto file = reader.read(scenario, problems);
    require_scenario(file.scenario.has_value(), scenario, problems);
    problems.throw_if_any();
    inputs->scenario = *file.scenario;
    auto const& own = inputs->scenario;
    inputs->issues =
        take_part(&File::issues, file, {beside(scenario, own.issues), "scenario.issues", own.issues},
                  "issues", reader, problems);
    inputs->behaviour = take_part(&File::behaviour, file,
                                  {beside(scenario, own.behaviour), "scenario.behaviour", own.behaviour},
                                  "behaviour", reader, problems);
    inputs->structure = structure_of(file, scenario, structure, reader, problems);
    reader.refuse_unused(problems);
    problems.throw_if_any();
    inputs->documents = reader.take();
    Sources const sources(inputs->documents);
    inputs->calendar = calendar_of(own, sources, problems);
    cross_check(*inputs, problems);
    problems.throw_if_any();
    inputs->overrides = overrides;
    return inputs;
}

/// The file of the structure, if it is not the scenario itself.
std::optional<std::filesystem::path> structure_file(std::vector<Document> const& documents) {
    for (std::size_t i = 1; i < documents.size(); ++i) {
        if (documents[i].root().has("structure")) {
            return documents[i].file();
        }
    }
    return std::nullopt;
}

} // namespace

std::shared_ptr<Inputs const> load_inputs(std::filesystem::path const& scenario,
                                          std::optional<std::filesystem::path> const& structure,
                                          std::vector<std::string> const& overrides) {
    auto const dated = by_day(overrides);
    auto inputs = read_inputs(scenario, structure, dated.from_start, {});
    inputs->overrides = overrides;
    for (auto const& [day, changes] : dated.after_day) {
        if (day >= inputs->calendar.days) {
            config::reject({"command line", 0, 0}, '@' + std::to_string(day) + ' ' + changes.front(),
                           "must come into force before the last day, which is " +
                               std::to_string(inputs->calendar.days),
                           "an earlier day, or a longer run");
        }
        (void)inputs_after(*inputs, day); // so that a mistake is told before anything is simulated
    }
    return inputs;
}

std::shared_ptr<Inputs const> inputs_after(Inputs const& inputs, int day) {
    auto const dated = by_day(inputs.overrides);
    auto lines = dated.from_start;
    for (auto const& [after, changes] : dated.after_day) {
        if (after <= day) {
            lines.insert(lines.end(), changes.begin(), changes.end());
        }
    }
    auto later = read_inputs(inputs.documents.front().file(), structure_file(inputs.documents), lines,
                             inputs.documents);
    later->overrides = inputs.overrides;
    return later;
}

std::vector<std::filesystem::path> structures_of(std::filesystem::path const& scenario) {
    Problems problems;
    auto const document = Document::load(scenario);
    auto const file = file_schema().read(document.root(), problems);
    require_scenario(file.scenario.has_value(), scenario, problems);
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
    std::vector const documents{Document::load(path)};
    auto const file = file_schema().read(documents.front().root(), problems);
    problems.throw_if_any();
    Sources const sources(documents);
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
        check_issues(*file.issues, sources, problems);
    }
    if (file.structure) {
        check_structure(*file.structure, sources, problems);
    }
    if (!file.issues && !file.structure && !file.behaviour) {
        problems.add({path.string(), 1, 1}, "none of [scenario], [issues], [behaviour], [structure]",
                     "a file must hold one of these tables", "is it the right file?");
    }
    problems.throw_if_any();
    return file.structure ? "structure" : file.issues ? "issues" : "behaviour";
}

} // namespace linli
