#pragma once

#include "sim/config/about.hpp"
#include "sim/config/node.hpp"
#include "sim/config/number_register.hpp"

#include <memory>
#include <string>
#include <vector>

namespace linli::config {

/// What documents and sections share. Immutable but for the register; an override makes a new one.
struct DocumentData {
    std::shared_ptr<std::string const> text;
    std::string file;
    Node root; ///< without `[about]`
    About about;
    std::vector<std::string> overrides;
    std::shared_ptr<NumberRegister> numbers = std::make_shared<NumberRegister>();

    [[nodiscard]] SourcePosition position(Spot spot) const { return position_of(file, spot); }
};

} // namespace linli::config
