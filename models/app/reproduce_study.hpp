#pragma once

#include "sim/config/name.hpp"
#include "sim/config/schema.hpp"
#include "sim/experiment/student_t.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// A case under a structure, with changes: what a row of evidence is measured in.
struct EvidenceWorld {
    std::string id;
    std::string scenario;  ///< file, relative to the table of evidence
    std::string structure; ///< file, likewise
    std::vector<std::string> set;
    config::Section section;
};

/// When a reported value counts as reproduced.
enum class EvidenceRule {
    within,   ///< the simulated mean lies in the reported range, widened by the tolerance
    at_least, ///< not below the reported value, less the tolerance
    at_most,  ///< not above it, plus the tolerance
    above,    ///< the whole 95 % interval lies above the reported value: for claims of a direction
    below,    ///< the whole 95 % interval lies below it
};

/// Whether the value was used to choose numbers.
enum class EvidenceRole {
    held_out,
    calibrated,
    built_in, ///< a rule of the input files makes it so: no test of anything
};

/// One claim or pattern, and how it is measured.
struct EvidenceRow {
    std::string id;
    config::Name claim;
    config::Name note;
    std::string case_id; ///< `000` … `004`, or `external`
    std::string source;
    std::string unit;
    std::vector<double> reported; ///< a value, or the ends of a range
    EvidenceRule rule = EvidenceRule::within;
    double tolerance = 0.0; ///< share of the reported value
    EvidenceRole role = EvidenceRole::held_out;
    std::string world;   ///< in which names of the expression without `world:` are taken
    std::string measure; ///< expression over indicators
    config::Section section;

    [[nodiscard]] double low() const { return reported.front(); }
    [[nodiscard]] double high() const { return reported.back(); }
    /// Whether a simulated mean with its interval counts as reproducing the reported value.
    [[nodiscard]] bool reproduced_by(double simulated, experiment::Interval const& interval) const;
};

/// The table of evidence: data, one file.
struct Evidence {
    config::Name name;
    std::vector<EvidenceWorld> worlds;
    std::vector<EvidenceRow> rows;
};

[[nodiscard]] config::Schema<Evidence> const& evidence_schema();

/// A world and an indicator that a name of an expression stands for.
struct EvidenceQuantity {
    std::size_t world = 0;
    std::string indicator;
};

/// Where the name of an expression of `row` leads; nothing if there is no such world.
[[nodiscard]] std::optional<EvidenceQuantity> quantity_of(Evidence const& evidence, EvidenceRow const& row,
                                                          std::string const& name);

/// Read a table of evidence and check it: its worlds load, its expressions name worlds and indicators that
/// exist. Throws: InputError with every mistake found
[[nodiscard]] Evidence load_evidence(std::filesystem::path const& file);

} // namespace linli::app
