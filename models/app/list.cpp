#include "models/app/list.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/indicators/catalogue.hpp"
#include "sim/experiment/text_table.hpp"

#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace linli::app {

using experiment::Align;
using experiment::Fit;
using experiment::TextTable;

namespace {

struct Group {
    FileKind kind;
    char const* key;
    Phrase title;
};

constexpr std::array groups{Group{FileKind::scenario, "scenarios", {"Scenarios", "场景"}},
                            Group{FileKind::structure, "structures", {"Structures", "组织结构"}},
                            Group{FileKind::issues, "issues", {"Issue kinds", "问题类型"}},
                            Group{FileKind::behaviour, "behaviour", {"Behaviour", "行为参数"}},
                            Group{FileKind::study, "studies", {"Studies", "研究设计"}},
                            Group{FileKind::lesson, "lessons", {"Lessons", "课程"}}};

/// Up to the end of the first sentence: a list wants one line.
std::string first_sentence(std::string const& text) {
    auto const chinese = text.find("。");
    if (chinese != std::string::npos) {
        return text.substr(0, chinese + std::string("。").size());
    }
    auto const english = text.find(". ");
    return english == std::string::npos ? text : text.substr(0, english + 1);
}

TextTable table_of(Phrase title, Language language) {
    return TextTable({{say(language, title), Align::left, Fit::contents},
                      {say(language, words::description), Align::left, Fit::shrinks}});
}

void print_text(std::vector<LibraryEntry> const& entries, Console const& console) {
    for (auto const& [kind, key, title] : groups) {
        auto table = table_of(title, console.language);
        for (auto const& entry : entries) {
            if (entry.kind == kind) {
                auto text = say(console.language, entry.name, entry.id);
                auto const description = first_sentence(say(console.language, entry.description));
                text.append(description.empty() ? "" : "\n").append(description);
                table.row({entry.id, text});
            }
        }
        if (!table.empty()) {
            console.out << table.render(console.width) << '\n';
        }
    }
    auto table = table_of(words::indicator, console.language);
    for (auto const& indicator : indicator_catalogue()) {
        table.row({indicator.id, say(console.language, indicator.name, indicator.id)});
    }
    console.out << table.render(console.width);
}

void print_json(std::vector<LibraryEntry> const& entries, Console const& console) {
    JsonWriter json;
    json.begin_object().field("command", "list");
    for (auto const& [kind, key, title] : groups) {
        json.key(key).begin_array();
        for (auto const& entry : entries) {
            if (entry.kind == kind) {
                json.begin_object()
                    .field("id", entry.id)
                    .field("file", entry.file.string())
                    .field("name_en", entry.name.en)
                    .field("name_zh", entry.name.zh)
                    .field("description_en", entry.description.en)
                    .field("description_zh", entry.description.zh)
                    .end_object();
            }
        }
        json.end_array();
    }
    json.key("indicators").begin_array();
    for (auto const& indicator : indicator_catalogue()) {
        json.begin_object()
            .field("id", indicator.id)
            .field("name_en", indicator.name.en)
            .field("name_zh", indicator.name.zh)
            .field("unit", indicator.unit)
            .field("main", indicator.main)
            .end_object();
    }
    console.out << json.end_array().end_object().text();
}

} // namespace

int list(Library const& library, Console const& console) {
    auto const entries = library.entries();
    if (!library.folder()) {
        console.notes << "linli: no folder of scenarios found; LINLI_SCENARIOS can name one\n";
    }
    (console.format == Format::json ? print_json : print_text)(entries, console);
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
