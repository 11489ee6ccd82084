#pragma once

#include "models/inputs.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace linli::app {

/// A structure with one of its parts switched off, or one of another structure's parts added.
struct MechanismVariant {
    std::string part;                     ///< path of the part, e.g. `structure.mechanism.yardstick`
    std::string name;                     ///< its last name
    std::string change;                   ///< of the inputs, as `config::Document` takes it
    std::shared_ptr<Inputs const> inputs; ///< null if the structure cannot be without it, or cannot take it
    std::string why_not{};                ///< the reason, if so
};

/// Paths of the parts that a structure file may leave out: mechanisms, and tables such as `answering`. In the
/// order of the schema.
[[nodiscard]] std::vector<std::string> optional_parts();

/// Each optional part of the structure switched off in turn.
/// @param overrides  that hold in all of them
[[nodiscard]] std::vector<MechanismVariant> switched_off(std::filesystem::path const& scenario,
                                                         std::filesystem::path const& structure,
                                                         std::vector<std::string> const& overrides);

/// Each optional part of `other` that the structure lacks added to it in turn. A part that refers to offices
/// that the structure lacks cannot be added.
[[nodiscard]] std::vector<MechanismVariant> added_from(std::filesystem::path const& other,
                                                       std::filesystem::path const& scenario,
                                                       std::filesystem::path const& structure,
                                                       std::vector<std::string> const& overrides);

} // namespace linli::app
