#include "viz/report/html.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

namespace linli::report {

std::string sensitivity_section(Contents const& contents) {
    auto const& sensitivity = contents.sensitivity;
    if (sensitivity.parts.empty()) {
        return "";
    }
    bool const screening = sensitivity.screening;
    std::string text = paragraph(fill(screening ? words::sensitivity_screening : words::sensitivity_shares,
                                      {same(sensitivity.study), same(std::to_string(sensitivity.rows))}));
    for (auto const& part : sensitivity.parts) {
        HtmlTable table({html(words::sensitivity_indicator), html(words::sensitivity_factor),
                         screening ? "mu*" : html(words::sensitivity_total), html(words::interval),
                         html(screening ? words::sensitivity_spread : words::sensitivity_first)});
        for (auto const& line : part.lines) {
            table.row({html(line.indicator), escaped(line.factor), escaped(line.strength),
                       escaped(line.interval), escaped(line.other)});
        }
        text += element("h3", html(part.structure)) + '\n' + table.html();
    }
    return section("sensitivity", both(words::sensitivity_title), text);
}

} // namespace linli::report
