#pragma once

#include "sim/core/error.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

struct Member;
struct Node;
struct Spot;
struct DocumentData;

/// The way from the root of a document to one of its tables.
struct SectionTrail {
    std::string path;                 ///< as in `Section::path`
    std::vector<std::string> names;   ///< the names that `path` joins
    std::vector<std::string> pattern; ///< the same without those of list elements, as in `[about]`
};

/// A cheap handle on one table of a document. It keeps the document's contents alive, and goes on seeing
/// them as they were when it was taken, whatever overrides follow.
class Section {
  public:
    /// Empty: without keys, path or position. For members that a schema fills later.
    Section();
    /// The root table.
    explicit Section(std::shared_ptr<DocumentData const> data);

    /// Where the table begins: its header, its brace, or the start of the file for the root.
    [[nodiscard]] SourcePosition position() const;
    /// Path from the root, as accepted by `Document::set`; elements of a list of tables go by their `id` or
    /// `use`, or by their number from 1. Empty for the root.
    [[nodiscard]] std::string const& path() const { return trail_->path; }
    /// Path of a key of this table.
    [[nodiscard]] std::string path_of(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// Where the key is written; where the table begins if it is not.
    [[nodiscard]] SourcePosition key_position(std::string_view key) const;
    /// Where the value of the key is written; where the table begins if it is not.
    [[nodiscard]] SourcePosition value_position(std::string_view key) const;
    /// In the order of the file.
    [[nodiscard]] std::vector<std::string> keys() const;

    /// The text under `key`; nothing if it is absent or no text.
    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    /// The table under `key`; nothing if it is absent or no table.
    [[nodiscard]] std::optional<Section> table(std::string_view key) const;
    /// The tables of the list under `key`, in the order of the file; none if it is absent or no such list.
    [[nodiscard]] std::vector<Section> tables(std::string_view key) const;

    // For the fields of a schema.
    [[nodiscard]] Node const* find(std::string_view key) const;
    [[nodiscard]] std::vector<Member> const& members() const; ///< expects that it is not empty
    [[nodiscard]] SourcePosition position_of(Spot spot) const;
    [[nodiscard]] DocumentData const& data() const { return *data_; }
    [[nodiscard]] SectionTrail const& trail() const { return *trail_; }
    [[nodiscard]] bool is_root() const;

  private:
    Section(std::shared_ptr<DocumentData const> data, Node const& table,
            std::shared_ptr<SectionTrail const> trail);

    std::shared_ptr<DocumentData const> data_;
    Node const* table_ = nullptr;
    std::shared_ptr<SectionTrail const> trail_;
};

} // namespace linli::config
