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

/// A claim beside what the model says of it. Numbers are written already.
struct EvidenceLine {
    std::string group; ///< case that it is about
    Both claim;
    std::string source;
    std::string reported;
    std::string simulated;
    std::string interval;
    Both role;             ///< held out, used to calibrate, or built in
    bool built_in = false; ///< no test of anything
    bool reproduced = false;
};

/// How much a factor does to an indicator. Numbers are written already.
struct SensitivityLine {
    Both indicator; ///< empty below the first line of an indicator
    std::string factor;
    std::string strength;
    std::string interval;
    std::string other;
    double share =
        0.0; ///< the strength in parts of the strongest on the indicator (screening), or the index itself
    experiment::Interval share_interval{};
};

/// What a study of sensitivity says.
struct SensitivityTable {
    std::string study;
    bool screening = true; ///< Morris; otherwise Sobol indices
    std::size_t rows = 0;
    struct Part {
        Both structure;
        std::vector<SensitivityLine> lines;
    };
    std::vector<Part> parts{}; ///< empty: no study was given
};

/// All that a report is made of.
struct Contents {
    Study study;
    Comparison comparison{};
    Both scenario_name{};
    Both scenario_description{};
    std::map<std::string, Both> causes{}; ///< names of causes of time by id
    std::vector<Parameter> parameters{};  ///< the numbers of all inputs, each once; may be empty
    std::vector<EvidenceLine> evidence{}; ///< may be empty
    SensitivityTable sensitivity{};
    std::string numbers_json{};       ///< the comparison as `linli compare --json` writes it
    Language language = Language::en; ///< shown first
};

// How structures are called.
[[nodiscard]] std::string letter(std::size_t arm);
/// Letter and name, e.g. "B Courtyard councils".
[[nodiscard]] Both label(Study const& study, std::size_t arm);
/// Letter and identifier, the same in both languages: for tight places.
[[nodiscard]] std::string short_label(Study const& study, std::size_t arm);

} // namespace linli::report
