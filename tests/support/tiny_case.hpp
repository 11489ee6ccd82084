#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/inputs.hpp"
#include "models/simulation.hpp"

namespace linli::test {

/// A case small enough to be reckoned by hand, in one file: 2 communities of 2 courtyards of 25 residents,
/// one kind of problem that takes an hour, one office in each community, no behaviour.
///
/// A test replaces the parts that it is about. Each part is TOML text and holds its own table headers.
struct TinyCase {
    TinyCase();

    std::string scenario;  ///< [scenario] with calendar, places and population
    std::string places;    ///< [[scenario.courtyard_type]], each
    std::string kinds;     ///< [issues] and [[issues.kind]], each
    std::string behaviour; ///< [behaviour] or [behaviour.…], each
    std::string head;      ///< keys of [structure] itself, after id, name and description
    std::string offices;   ///< [[structure.office]], each
    std::string channels;  ///< [[structure.channel]], each
    std::string rules;     ///< [structure.routing], [structure.mechanism] and what else the structure has

    [[nodiscard]] std::string text() const;
    /// Write the file to a folder of its own and read it with `load_inputs`. Throws: InputError
    [[nodiscard]] std::shared_ptr<Inputs const> load(std::vector<std::string> const& overrides = {}) const;
};

// Parts of a case; `keys` are lines of TOML.
[[nodiscard]] std::string kind(std::string const& id, std::string const& keys);
[[nodiscard]] std::string courtyard_type(std::string const& id, std::string const& keys);
[[nodiscard]] std::string office(std::string const& id, std::string const& at, std::string const& keys,
                                 std::string const& posts);
[[nodiscard]] std::string post(std::string const& id, std::string const& keys);
[[nodiscard]] std::string channel(std::string const& id, std::string const& office,
                                  std::string const& keys = "");

/// Read files of the tree: `scenario` under scenarios/, `structure` (if any) under scenarios/structures/.
[[nodiscard]] std::shared_ptr<Inputs const> shipped(std::string const& scenario,
                                                    std::string const& structure = "",
                                                    std::vector<std::string> const& overrides = {});

/// The smoke test with each of its communities in a district of its own, under a shipped structure.
[[nodiscard]] std::shared_ptr<Inputs const> two_districts(std::string const& structure);

/// Ids of the structures in scenarios/structures/, which are also their files' names, in order.
[[nodiscard]] std::vector<std::string> shipped_structures();

} // namespace linli::test
