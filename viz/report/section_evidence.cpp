#include "viz/report/html.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>

namespace linli::report {

namespace {

std::string judged(EvidenceLine const& line) {
    if (line.built_in) {
        return html(words::evidence_built_in);
    }
    return element("span", html(line.reproduced ? words::evidence_yes : words::evidence_no),
                   line.reproduced ? "better" : "worse");
}

} // namespace

std::string evidence_section(Contents const& contents) {
    auto const& lines = contents.evidence;
    if (lines.empty()) {
        return "";
    }
    HtmlTable table({html(words::evidence_claim), html(words::evidence_reported),
                     html(words::evidence_simulated), html(words::interval), html(words::evidence_role),
                     html(words::evidence_reproduced)});
    auto const count = [&](auto const& counts) {
        return same(std::to_string(std::count_if(lines.begin(), lines.end(), counts)));
    };
    std::string last;
    for (auto const& line : lines) {
        if (line.group != last) {
            table.heading(escaped(line.group));
            last = line.group;
        }
        table.row({html(line.claim) + "<br>" + element("span", escaped(line.source), "note"),
                   escaped(line.reported), escaped(line.simulated), escaped(line.interval), html(line.role),
                   judged(line)});
    }
    auto const tested = count([](auto const& line) { return !line.built_in; });
    auto const reproduced = count([](auto const& line) { return !line.built_in && line.reproduced; });
    return section("evidence", both(words::evidence_title),
                   paragraph(fill(words::evidence_text, {reproduced, tested})) + table.html());
}

} // namespace linli::report
