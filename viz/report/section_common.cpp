#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

namespace linli::report {

std::string section(std::string const& id, Both const& heading, std::string const& content) {
    return "<section id=\"" + id + "\">\n" + element("h2", html(heading)) + '\n' + content + "</section>\n";
}

std::string legend(std::vector<LegendEntry> const& entries) {
    std::string items;
    for (auto const& entry : entries) {
        items += element(
            "li", "<svg class=\"swatch\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" "
                  "height=\"10\" fill=\"" +
                      std::string(entry.colour) + "\"/></svg>" + html(entry.text));
    }
    return element("ul", items, "legend") + '\n';
}

std::string arm_legend(Study const& study) {
    std::vector<LegendEntry> entries;
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        bool const marked = k == 0 && study.arms.size() > 1;
        entries.push_back(
            {palette::arm(k), label(study, k) + (marked ? both(words::baseline_mark) : Both{})});
    }
    return legend(entries);
}

} // namespace linli::report
