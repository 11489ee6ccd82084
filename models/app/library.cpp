#include "models/app/library.hpp"

#include "models/app/refuse.hpp"
#include "sim/config/document.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

namespace linli::app {

namespace fs = std::filesystem;

namespace {

config::Name name_under(config::Section const& section, std::string_view key) {
    auto const table = section.table(key);
    return table ? config::Name{table->text("en").value_or(""), table->text("zh").value_or("")}
                 : config::Name{};
}

bool is_file(fs::path const& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool is_folder(fs::path const& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::optional<fs::path> folder_near_program() {
    std::error_code error;
    auto const program = fs::read_symlink("/proc/self/exe", error);
    if (error) {
        return std::nullopt;
    }
    // build/release/bin, build/bin, and an installed bin.
    for (char const* const step : {"../../../scenarios", "../../scenarios", "../share/linli/scenarios"}) {
        auto const folder = (program.parent_path() / step).lexically_normal();
        if (is_folder(folder)) {
            return folder;
        }
    }
    return std::nullopt;
}

// A broken file is told about by the command that uses it; a list shows the others.
std::optional<LibraryEntry> describe_if_whole(fs::path const& file) {
    try {
        return describe_file(file);
    } catch (InputError const&) {
        return std::nullopt;
    }
}

/// A kind of file, and what is done with one.
struct Use {
    FileKind kind;
    char const* word;
    char const* command;
};
constexpr std::array uses{
    Use{FileKind::scenario, "scenario", "`linli run SCENARIO`, `linli compare SCENARIO`"},
    Use{FileKind::structure, "structure", "`linli compare SCENARIO --structures A,B`"},
    Use{FileKind::issues, "set of issue kinds", "a scenario, which names it"},
    Use{FileKind::behaviour, "behaviour", "a scenario, which names it"},
    Use{FileKind::study, "study", "`linli sweep STUDY`"},
    Use{FileKind::evidence, "table of evidence", "`linli reproduce`"},
    Use{FileKind::calibration, "calibration", "`linli calibrate STUDY`"},
    Use{FileKind::lesson, "lesson", "`linli view --lesson NAME`"},
    Use{FileKind::mapping, "mapping", "`linli import DATA --mapping FILE`"},
    Use{FileKind::fragment, "fragment", "`linli run SCENARIO --with FILE`"}};

Use const& use_of(FileKind kind) {
    return *std::find_if(uses.begin(), uses.end(), [&](Use const& use) { return use.kind == kind; });
}

char const* word_for(FileKind kind) {
    return use_of(kind).word;
}

} // namespace

LibraryEntry describe_file(fs::path const& file) {
    auto const document = config::Document::load(file);
    auto const root = document.root();
    LibraryEntry entry{.file = file, .id = file.stem().string(), .name = {}, .description = {}};
    // A scenario may carry its own structure, issues and behaviour, so it is asked for first.
    constexpr std::array kinds{std::pair{"scenario", FileKind::scenario},
                               std::pair{"structure", FileKind::structure},
                               std::pair{"issues", FileKind::issues},
                               std::pair{"behaviour", FileKind::behaviour},
                               std::pair{"study", FileKind::study},
                               std::pair{"evidence", FileKind::evidence},
                               std::pair{"calibration", FileKind::calibration},
                               std::pair{"lesson", FileKind::lesson},
                               std::pair{"mapping", FileKind::mapping},
                               std::pair{"fragment", FileKind::fragment}};
    auto const found =
        std::find_if(kinds.begin(), kinds.end(), [&](auto const& kind) { return root.has(kind.first); });
    if (found == kinds.end()) {
        return entry;
    }
    entry.kind = found->second;
    if (auto const table = root.table(found->first)) {
        entry.name = name_under(*table, "name");
        entry.description = name_under(*table, "description");
    }
    return entry;
}

void expect_kind(fs::path const& file, FileKind wanted) {
    auto const kind = describe_file(file).kind;
    if (kind == wanted || kind == FileKind::unknown) {
        return;
    }
    refuse(std::string("this is a ") + use_of(kind).word, std::string("must be a ") + use_of(wanted).word,
           std::string("it is for ") + use_of(kind).command, file.string());
}

Library Library::locate() {
    if (char const* const wished = std::getenv("LINLI_SCENARIOS"); wished != nullptr && *wished != '\0') {
        if (!is_folder(wished)) {
            refuse("LINLI_SCENARIOS = " + std::string(wished), "must name a folder",
                   "unset it to use the shipped scenarios", "environment");
        }
        return Library(fs::path(wished));
    }
    if (auto folder = folder_near_program()) {
        return Library(std::move(folder));
    }
    return Library(is_folder("scenarios") ? std::optional<fs::path>("scenarios") : std::nullopt);
}

std::vector<fs::path> Library::files() const {
    std::vector<fs::path> files;
    if (folder_) {
        for (auto const& item : fs::recursive_directory_iterator(*folder_)) {
            if (item.is_regular_file() && item.path().extension() == ".toml") {
                files.push_back(item.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<LibraryEntry> Library::entries() const {
    std::vector<LibraryEntry> entries;
    for (auto const& file : files()) {
        if (auto entry = describe_if_whole(file)) {
            entries.push_back(std::move(*entry));
        }
    }
    return entries;
}

fs::path Library::scenario(std::string const& wanted) const {
    return find(wanted, FileKind::scenario, folder_ ? std::vector{*folder_} : std::vector<fs::path>{});
}

fs::path Library::structure(std::string const& wanted, fs::path const& scenario) const {
    std::vector<fs::path> folders{scenario.parent_path() / "../structures"};
    if (folder_) {
        folders.push_back(*folder_ / "structures");
    }
    return find(wanted, FileKind::structure, folders);
}

fs::path Library::find(std::string const& wanted, FileKind kind, std::vector<fs::path> const& folders) const {
    if (is_file(wanted)) {
        return wanted;
    }
    for (auto const& folder : folders) {
        for (auto const& candidate : {folder / wanted, folder / (wanted + ".toml")}) {
            if (is_file(candidate)) {
                return candidate.lexically_normal();
            }
        }
    }
    for (auto const& file : files()) { // only those of this name are read
        auto const entry = file.stem() == wanted ? describe_if_whole(file) : std::nullopt;
        if (entry && entry->kind == kind) {
            return file;
        }
    }
    std::vector<std::string> known;
    for (auto const& entry : entries()) {
        if (entry.kind == kind) {
            known.push_back(entry.id);
        }
    }
    auto const close = nearest(wanted, known);
    refuse(std::string(word_for(kind)) + " = " + wanted,
           "must be a file, or the name of a shipped " + std::string(word_for(kind)),
           close     ? "did you mean `" + *close + "`?"
           : folder_ ? "`linli list` shows what is shipped"
                     : "no folder of scenarios was found; the variable LINLI_SCENARIOS can name one");
}

} // namespace linli::app
