#include "viz/report/report.hpp"

#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/style.hpp"
#include "viz/report/words.hpp"

#include <algorithm>

namespace linli::report {

namespace {

/// The palette for the style sheet and for the script that draws.
std::string colours() {
    using namespace palette;
    std::string text = ":root {";
    for (auto const& [name, colour] :
         {std::pair{"ink", ink}, std::pair{"faint", faint}, std::pair{"rule", rule}, std::pair{"bad", bad},
          std::pair{"none", none}}) {
        text += std::string(" --") + name + ": " + std::string(colour) + ';';
    }
    return text + " }";
}

std::string head(Contents const& contents, Scripts const& scripts) {
    auto const title = fill(words::page_title, {contents.scenario_name});
    return "<!DOCTYPE html>\n<html lang=\"" +
           std::string(contents.language == Language::zh ? "zh-Hans" : "en") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           // Nothing may be fetched; what may run are the two scripts with these hashes.
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; " +
           (scripts.hashes.empty() ? "" : "script-src " + std::string(scripts.hashes) + "; ") +
           "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<link rel=\"icon\" href=\"data:,\">\n"
           "<title>" +
           escaped(contents.language == Language::zh ? title.zh : title.en) + "</title>\n<style>\n" +
           colours() + std::string(style()) + "</style>\n</head>\n";
}

/// Two buttons that need no script: the style sheet hides the other language.
std::string language_buttons(Language language) {
    auto const button = [&](char const* name, bool chosen) {
        return "<input class=\"choice\" type=\"radio\" name=\"language\" id=\"show-" + std::string(name) +
               "\" aria-label=\"" + (std::string(name) == "en" ? "English" : "中文") + '"' +
               (chosen ? " checked" : "") + ">\n";
    };
    return button("en", language == Language::en) + button("zh", language == Language::zh);
}

std::string opening(Contents const& contents) {
    auto const& study = contents.study;
    auto const number = [](auto n) { return same(std::to_string(n)); };
    auto const arms = study.arms.size();
    std::vector<Both> const values{number(arms), number(study.replications()), number(study.first().days),
                                   same(study.first().first_date)};
    return "<header>\n<div class=\"switch\"><label for=\"show-en\" lang=\"en\">English</label>"
           "<label for=\"show-zh\" lang=\"zh-Hans\">中文</label></div>\n" +
           element("h1", html(fill(words::page_title, {contents.scenario_name}))) + '\n' +
           (is_empty(contents.scenario_description) ? "" : paragraph(contents.scenario_description)) +
           paragraph(fill(arms == 1 ? words::head_one : words::head_many, values)) + arm_legend(study) +
           "</header>\n";
}

std::string caveat(Contents const& contents) {
    auto text = element("h3", html(words::caveat_title)) + paragraph(both(words::caveat));
    if (!contents.parameters.empty()) {
        auto const tagged = [&](char const* tag) {
            return same(std::to_string(std::count_if(contents.parameters.begin(), contents.parameters.end(),
                                                     [&](Parameter const& p) { return p.tag == tag; })));
        };
        text +=
            paragraph(fill(words::tags, {same(std::to_string(contents.parameters.size())), tagged("reported"),
                                         tagged("derived"), tagged("calibrated"), tagged("assumed")}));
    }
    return element("div", text, "caveat") + '\n';
}

/// How plots are used, or why there are none.
std::string about_plots(Scripts const& scripts) {
    if (scripts.library.empty()) {
        return paragraph(both(words::plots_left_out), "warning");
    }
    return element("noscript", paragraph(both(words::plots_need_script), "warning")) + '\n' +
           paragraph(both(words::plot_hint), "note scripted");
}

/// Nothing is escaped: a policy allows just these bytes, and that they cannot end the element was checked
/// when the program was built.
std::string script_elements(Scripts const& scripts) {
    return scripts.library.empty()
               ? ""
               : element("script", scripts.library) + '\n' + element("script", scripts.drawing) + '\n';
}

} // namespace

std::string render(Contents const& contents, Scripts const& scripts) {
    return head(contents, scripts) + "<body>\n" + language_buttons(contents.language) + opening(contents) +
           "<main>\n" + caveat(contents) + about_plots(scripts) + summary_section(contents) +
           differences_section(contents) + times_section(contents) + causes_section(contents) +
           load_section(contents) + series_section(contents) + flow_section(contents) +
           courtyards_section(contents) + sensitivity_section(contents) + evidence_section(contents) +
           register_section(contents) + provenance_section(contents, scripts.licence) + "</main>\n" +
           "<script type=\"application/json\" id=\"numbers\">\n" + escaped_json(contents.numbers_json) +
           "</script>\n" + element("footer", escaped(contents.study.first().program)) + '\n' +
           script_elements(scripts) + "</body>\n</html>\n";
}

} // namespace linli::report
