#pragma once

#include "viz/report/comparison.hpp"
#include "viz/report/study.hpp"

#include <map>
#include <string>
#include <vector>

namespace linli::report {

enum class Language { en, zh };

/// A number of the inputs and where it comes from.
struct Parameter {
    std::string path;
    std::string meaning;
    std::string value;
    std::string unit;
    std::string range;
    std::string tag; ///< reported, derived, calibrated or assumed
    std::string source;
    std::string file;
};

/// All that a report is made of.
struct Contents {
    Study study;
    Comparison comparison{};
    Both scenario_name{};
    Both scenario_description{};
    std::map<std::string, Both> causes{}; ///< names of causes of time by id
    std::vector<Parameter> parameters{};  ///< the numbers of all inputs, each once; may be empty
    std::string numbers_json{};           ///< the comparison as `linli compare --json` writes it
    Language language = Language::en;     ///< shown first
};

// How structures are called.
[[nodiscard]] std::string letter(std::size_t arm);
/// Letter and name, e.g. "B Courtyard councils".
[[nodiscard]] Both label(Study const& study, std::size_t arm);
/// Letter and identifier, the same in both languages: for tight places.
[[nodiscard]] std::string short_label(Study const& study, std::size_t arm);

} // namespace linli::report
