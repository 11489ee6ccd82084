#pragma once

#include "sim/config/name.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::app {

/// What a file of the library describes; told by its top table.
enum class FileKind {
    scenario,
    structure,
    issues,
    behaviour,
    study,
    mapping,
    fragment,
    evidence,
    calibration,
    lesson,
    unknown
};

/// A file of the library, as far as a list of them shows.
struct LibraryEntry {
    FileKind kind = FileKind::unknown;
    std::filesystem::path file;
    std::string id; ///< as used on the command line: the file's name without `.toml`
    config::Name name;
    config::Name description;
};

/// What `file` describes. Throws: InputError if it cannot be read.
[[nodiscard]] LibraryEntry describe_file(std::filesystem::path const& file);

/// Tell somebody who gave a file of another kind which command takes it; nothing if the kind is right or
/// unknown. Throws: InputError
void expect_kind(std::filesystem::path const& file, FileKind wanted);

/// The shipped scenarios, structures, issue kinds and behaviour: one folder of TOML files.
class Library {
  public:
    /// Without a folder only files given by their path are found.
    explicit Library(std::optional<std::filesystem::path> folder) : folder_(std::move(folder)) {}

    /// In this order: the folder named by the variable LINLI_SCENARIOS, `scenarios` beside the tree that
    /// the program was built in or installed with, `scenarios` in the current folder.
    /// Throws: InputError if LINLI_SCENARIOS names no folder.
    [[nodiscard]] static Library locate();

    [[nodiscard]] std::optional<std::filesystem::path> const& folder() const { return folder_; }

    /// Every TOML file of the library that can be read, by path.
    [[nodiscard]] std::vector<LibraryEntry> entries() const;

    /// A scenario, by path or by name. Throws: InputError with the nearest name.
    [[nodiscard]] std::filesystem::path scenario(std::string const& wanted) const;

    /// A structure, by path or by name; a name is first looked for in `../structures` beside the scenario.
    /// Throws: InputError with the nearest name.
    [[nodiscard]] std::filesystem::path structure(std::string const& wanted,
                                                  std::filesystem::path const& scenario) const;

  private:
    /// Every TOML file of the library, by path.
    [[nodiscard]] std::vector<std::filesystem::path> files() const;
    [[nodiscard]] std::filesystem::path find(std::string const& wanted, FileKind kind,
                                             std::vector<std::filesystem::path> const& folders) const;

    std::optional<std::filesystem::path> folder_;
};

} // namespace linli::app
