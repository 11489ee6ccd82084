#pragma once

#include "viz/report/contents.hpp"

#include <string>
#include <string_view>

namespace linli::report {

// The sections of the page, as HTML. Where the runs do not hold what a section shows, it says in a sentence
// how to record it.

[[nodiscard]] std::string summary_section(Contents const& contents);
[[nodiscard]] std::string differences_section(Contents const& contents);
[[nodiscard]] std::string times_section(Contents const& contents);
[[nodiscard]] std::string causes_section(Contents const& contents);
[[nodiscard]] std::string load_section(Contents const& contents);
[[nodiscard]] std::string series_section(Contents const& contents);
[[nodiscard]] std::string flow_section(Contents const& contents);
[[nodiscard]] std::string courtyards_section(Contents const& contents);
/// Both empty if nothing was given.
[[nodiscard]] std::string sensitivity_section(Contents const& contents);
[[nodiscard]] std::string evidence_section(Contents const& contents);
[[nodiscard]] std::string register_section(Contents const& contents);
[[nodiscard]] std::string provenance_section(Contents const& contents, std::string_view licence);

/// A section with its heading; `id` names it in links.
[[nodiscard]] std::string section(std::string const& id, Both const& heading, std::string const& content);

/// Squares of colour with what they stand for.
struct LegendEntry {
    std::string_view colour;
    Both text;
};
[[nodiscard]] std::string legend(std::vector<LegendEntry> const& entries);
/// The legend of the structures.
[[nodiscard]] std::string arm_legend(Study const& study);

} // namespace linli::report
