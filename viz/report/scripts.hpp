#pragma once

#include <string_view>

namespace linli::report {

/// What draws the plots of a page. All empty where the program was built without ECharts.
struct Scripts {
    std::string_view library; ///< ECharts
    std::string_view drawing; ///< our own: makes charts of the page's data
    std::string_view hashes;  ///< of both, for the page's policy
    std::string_view licence; ///< of the library, with its notice
};

/// What this program was built with.
[[nodiscard]] Scripts built_in_scripts();

} // namespace linli::report
