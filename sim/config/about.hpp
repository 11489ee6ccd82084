#pragma once

#include "sim/config/annotation_reader.hpp"
#include "sim/config/path.hpp"

#include <string>
#include <vector>

namespace linli::config {

/// The table `[about]` of a document: annotations by key, each valid for all keys that end with it.
class About {
  public:
    About() = default;
    /// `about`: the table; `document`: the rest, in which every annotated key must occur.
    About(std::string const& file, Node const& about, Node const& document);

    /// The annotation whose key is the longest end of `path` (with the names of list elements) or of
    /// `pattern` (without them); nullptr if there is none.
    [[nodiscard]] LocatedAnnotation const* find(Path const& path, Path const& pattern) const;

    [[nodiscard]] Problems const& problems() const { return problems_; }

  private:
    struct Entry {
        Path key;
        LocatedAnnotation annotation;
    };

    void read_members(std::string const& file, Node const& table, Path const& prefix);
    void check_keys_occur(Node const& document);

    std::vector<Entry> entries_;
    Problems problems_;
};

} // namespace linli::config
