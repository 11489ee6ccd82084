#pragma once

#include "sim/config/annotation.hpp"
#include "sim/config/section.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

/// One TOML file: its text, its tables with the position of every key and value, and its table `[about]`,
/// which annotates numbers of the file and is invisible to schemas.
///
/// A value: copies do not see each other's overrides.
class Document {
  public:
    static constexpr std::size_t most_bytes = std::size_t{16} << 20U;
    static constexpr int most_levels = 32; ///< of brackets, and of names in one dotted key

    /// Read a file. Throws: InputError if it is missing, not a readable regular file, too large, or as
    /// `parse`.
    [[nodiscard]] static Document load(std::filesystem::path const& path);
    /// Read a text that stands in `file_name`.
    /// Throws: InputError if it is empty, too large, too deeply nested, not UTF-8, or not TOML. Mistakes
    /// inside `[about]` are reported by the schema that reads the root, together with its own.
    [[nodiscard]] static Document parse(std::string text, std::string file_name);

    /// The text as it was read, without overrides.
    [[nodiscard]] std::string const& text() const;
    [[nodiscard]] std::string const& file() const;
    [[nodiscard]] Section root() const;

    /// True if a value is written at `path`.
    [[nodiscard]] bool contains(std::string_view path) const;
    /// Every path at which a value is written, in the order of the file; for hints over several documents.
    [[nodiscard]] std::vector<std::string> paths() const;

    /// Replace the value at `path` by `literal`, read as a TOML value, or as text if it is none. The value
    /// of an annotated number is replaced inside its annotation. Mistakes in it are told at "command line".
    /// `path`: names joined by dots; elements of a list of tables go by their `id` or `use`, or by their
    /// number from 1; names that hold a dot stand in double quotes.
    /// Throws: InputError if nothing is written at `path`; the hint is the nearest path.
    void set(std::string_view path, std::string_view literal);
    /// As `set`, but the key itself may be new; the table around it must exist. Whether the key is known
    /// is then for the schema to say. Switches on what a file leaves off, or gives a key its file leaves out.
    void add(std::string_view path, std::string_view literal);
    /// Take away what is written at `path`: a key with all below it, or an element of a list of tables.
    /// Switches off what a file may leave out. Throws: InputError as `set`.
    void remove(std::string_view path);
    /// One of these, as text: `path=literal` sets, `+path=literal` adds, `!path` removes.
    /// Throws: InputError as they do, or if the text is none of these.
    void change(std::string_view text);
    /// True if the path of a change occurs here; of one that adds, the table around it.
    /// Throws: InputError if the text is no change.
    [[nodiscard]] bool takes(std::string_view change) const;
    /// What is written at `path`, on one line, as `add` takes it. Expects that it is there.
    [[nodiscard]] std::string literal(std::string_view path) const;
    /// The changes so far, as `change` takes them, in their order.
    [[nodiscard]] std::vector<std::string> const& overrides() const;

    /// Every number that schemas have read from this document so far, by path. Values that fell back to a
    /// default of the schema are not numbers of the document.
    [[nodiscard]] std::vector<AnnotatedNumber> annotations() const;

  private:
    explicit Document(std::shared_ptr<DocumentData const> data);

    std::shared_ptr<DocumentData const> data_;
};

/// True if any of the documents takes the change. Throws: InputError if the text is no change.
[[nodiscard]] bool takes(std::vector<Document> const& documents, std::string_view change);

} // namespace linli::config
