#include "sim/config/source_file.hpp"

#include "sim/config/document.hpp"
#include "sim/config/hint.hpp"
#include "sim/config/problems.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

namespace linli::config {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(fs::path const& path, std::string what, std::string rule, std::string hint) {
    reject({path.string(), 0, 0}, std::move(what), std::move(rule), std::move(hint));
}

/// Names of the TOML files in a folder, sorted; none if it cannot be listed.
std::vector<std::string> toml_files(fs::path const& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".toml") {
            names.push_back(entry->path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string hint_for_missing(fs::path const& path) {
    auto const folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return "there is no folder " + folder.string();
    }
    auto const hint = hint_among(path.filename().string(), toml_files(folder));
    return hint.empty() ? "check the spelling; relative paths start at the working directory" : hint;
}

void check_kind(fs::path const& path) {
    std::error_code error;
    auto const status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        fail(path, "there is no such file", "an input file must exist", hint_for_missing(path));
    }
    if (fs::is_directory(status)) {
        auto const hint = hint_among("", toml_files(path));
        fail(path, "this is a folder", "an input must be a file",
             hint.empty() ? "give a file inside it" : "give a file inside it; " + hint);
    }
    if (!fs::is_regular_file(status)) {
        fail(path, error ? error.message() : "this is not a regular file", "an input must be a readable file",
             "save the text to a file first");
    }
}

void check_size(fs::path const& path) {
    std::error_code error;
    auto const size = fs::file_size(path, error);
    if (!error && size > Document::most_bytes) {
        reject({path.string(), 1, 1}, "the file has " + std::to_string(size) + " bytes",
               "at most " + std::to_string(Document::most_bytes) + " bytes (16 MiB)",
               "this is hardly a file of this program; give another one");
    }
}

} // namespace

std::string read_source_file(fs::path const& path) {
    check_kind(path);
    check_size(path);
    std::ifstream stream(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || stream.bad()) {
        fail(path, "the file cannot be read", "an input must be a readable file", "check its permissions");
    }
    return text;
}

} // namespace linli::config
