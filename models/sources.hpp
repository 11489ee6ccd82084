#pragma once

#include "sim/config/document.hpp"
#include "sim/core/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// Where the values of a run are written; for mistakes that no single key shows.
class Sources {
  public:
    /// The documents must outlive this.
    explicit Sources(std::vector<config::Document> const& documents) : documents_(&documents) {}

    /// Position of the value at `path`, as accepted by `Document::set`. Where nothing is written there, of
    /// the innermost table around it that is; of no file if none of them has even the first name.
    /// With `element`: of this text within the list there.
    [[nodiscard]] SourcePosition at(std::string_view path, std::string_view element = {}) const;

  private:
    std::vector<config::Document> const* documents_;
};

} // namespace linli
