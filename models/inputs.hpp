#pragma once

#include "models/issue/kind.hpp"
#include "models/organization/structure.hpp"
#include "models/people/behaviour.hpp"
#include "models/place/scenario.hpp"
#include "sim/config/document.hpp"
#include "sim/engine/calendar.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linli {

/// Everything a run is made from, read and validated.
struct Inputs {
    Scenario scenario;
    IssueCatalogue issues;
    Behaviour behaviour;
    Structure structure;
    Calendar::Settings calendar;
    std::vector<config::Document> documents; ///< the files, for the record and for the register of parameters
    std::vector<std::string> overrides;      ///< changes, as `config::Document` takes them
};

/// Read a scenario and what it refers to, check each file and all of them against each other.
///
/// @param structure  file of the structure; without it the scenario's first, or the one written in the
/// scenario
/// @param overrides  changes of a `config::Document`, applied to the file that has the path, e.g.
/// `structure.office.council.budget=2` or `!structure.mechanism.yardstick`
/// Throws: InputError with every mistake found
[[nodiscard]] std::shared_ptr<Inputs const>
load_inputs(std::filesystem::path const& scenario, std::optional<std::filesystem::path> const& structure = {},
            std::vector<std::string> const& overrides = {});

/// Structure files that a scenario names, resolved against its folder; empty if the structure is written
/// inside. Throws: InputError
[[nodiscard]] std::vector<std::filesystem::path> structures_of(std::filesystem::path const& scenario);

/// Check one file by itself: a scenario, a file of issue kinds, a behaviour or a structure. Returns what it
/// is. A scenario is checked together with every file that it names. Throws: InputError with every mistake
/// found
std::string check_file(std::filesystem::path const& path);

} // namespace linli
