#include "models/app/export.hpp"

#include "models/app/csv.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "sim/core/error.hpp"
#include "sim/store/atomic_file.hpp"
#include "sim/store/run_file.hpp"

#include <algorithm>
#include <ostream>
#include <system_error>

namespace linli::app {

namespace {

store::Table provenance_table(store::RunFile const& run) {
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (auto const& text : run.provenance) {
        names.push_back(text.name);
        texts.push_back(text.text);
    }
    return {
        "provenance",
        "What made this run.",
        {{"name", "", "Name of the text.", std::move(names)}, {"text", "", "The text.", std::move(texts)}}};
}

/// What the elements of wide columns stand for: places of the tier, or causes.
std::vector<std::string> labels_for(store::Table const& table, store::RunFile const& run) {
    bool const by_place = table.path.starts_with("daily/");
    auto const* const labels = run.find(by_place ? "places/" + table.path.substr(6) : std::string("causes"));
    auto const* const column = labels == nullptr ? nullptr : labels->find(by_place ? "name" : "id");
    auto const* const texts =
        column == nullptr ? nullptr : std::get_if<std::vector<std::string>>(&column->values);
    return texts == nullptr ? std::vector<std::string>{} : *texts;
}

std::string file_name(store::Table const& table) {
    auto name = table.path;
    std::replace(name.begin(), name.end(), '/', '_');
    return name + ".csv";
}

} // namespace

int export_tables(ExportArguments const& arguments, Console const& console) {
    auto const run = store::read(arguments.result);
    auto folder = arguments.out.value_or(arguments.result);
    if (!arguments.out) {
        folder.replace_extension();
    }
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw RunError("cannot make the folder " + folder.string() + ": " + error.message());
    }
    std::vector<std::string> files;
    auto const write = [&](store::Table const& table) {
        auto const file = folder / file_name(table);
        store::write_atomically(file, csv_of(table, labels_for(table, run)), {});
        files.push_back(file.string());
    };
    write(provenance_table(run));
    for (auto const& table : run.tables) {
        write(table);
    }
    if (console.format == Format::json) {
        console.out << JsonWriter()
                           .begin_object()
                           .field("command", "export")
                           .field("files", files)
                           .end_object()
                           .text();
    } else {
        console.out << files.size() << " CSV files in " << folder.string() << '\n';
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
