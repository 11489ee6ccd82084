#include "viz/report/html.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace linli::report {

namespace {

Both tag_name(std::string const& tag) {
    return tag == "reported"     ? both(words::tag_reported)
           : tag == "derived"    ? both(words::tag_derived)
           : tag == "calibrated" ? both(words::tag_calibrated)
           : tag == "assumed"    ? both(words::tag_assumed)
                                 : same(tag);
}

/// "1, 2, 3" as "1–3".
std::string ranges(std::set<std::uint64_t> const& numbers) {
    std::string text;
    for (auto it = numbers.begin(); it != numbers.end();) {
        auto const first = *it;
        auto last = first;
        while (++it != numbers.end() && *it == last + 1) {
            last = *it;
        }
        text += (text.empty() ? "" : ", ") + std::to_string(first) +
                (last > first ? "–" + std::to_string(last) : "");
    }
    return text;
}

Both seeds_of(Study const& study) {
    std::map<std::uint64_t, std::set<std::uint64_t>> replicates;
    for (auto const& run : study.arms.front().runs) {
        replicates[run.seed].insert(run.replicate);
    }
    std::vector<Both> list;
    list.reserve(replicates.size());
    for (auto const& [seed, numbers] : replicates) {
        list.push_back(fill(words::seed_list, {same(std::to_string(seed)), same(ranges(numbers))}));
    }
    return joined(list, words::list_separator);
}

Both levels_of(Study const& study) {
    std::set<std::string> levels;
    for (auto const& arm : study.arms) {
        for (auto const& run : arm.runs) {
            levels.insert(run.level);
        }
    }
    std::vector<Both> list;
    list.reserve(levels.size());
    for (auto const& level : levels) {
        list.push_back(same(level));
    }
    return joined(list, words::comma);
}

Both overrides_of(Study const& study) {
    std::set<std::string> all;
    for (auto const& arm : study.arms) {
        if (!arm.overrides.empty()) {
            all.insert(arm.id + ": " + arm.overrides);
        }
    }
    std::vector<Both> list;
    list.reserve(all.size());
    for (auto const& text : all) {
        list.push_back(same(text));
    }
    return list.empty() ? both(words::no_overrides) : joined(list, words::list_separator);
}

struct InputText {
    store::Text text;
    std::vector<Both> users;
};

/// Each text once, with the structures that were simulated with it.
std::vector<InputText> inputs_of(Study const& study) {
    std::vector<InputText> inputs;
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        for (auto const& text : study.arms[k].inputs) {
            auto known = std::find_if(inputs.begin(), inputs.end(), [&](InputText const& input) {
                return input.text.name == text.name && input.text.text == text.text;
            });
            if (known == inputs.end()) {
                inputs.push_back({text, {}});
                known = inputs.end() - 1;
            }
            known->users.push_back(same(letter(k)));
        }
    }
    return inputs;
}

Both input_title(InputText const& input) {
    return fill(words::used_by, {same(input.text.name), joined(input.users, words::comma)});
}

std::string facts(Study const& study, Contents const& contents) {
    auto const& run = study.first();
    std::string rows;
    auto const add = [&](Phrase name, Both const& value) {
        rows += element("dt", html(name)) + element("dd", html(value)) + '\n';
    };
    add(words::program, same(run.program));
    add(words::scenario, contents.scenario_name + same(" (" + run.scenario + ")"));
    add(words::seeds, seeds_of(study));
    add(words::first_date, same(run.first_date));
    add(words::length, fill(words::days_count, {same(std::to_string(run.days))}));
    add(words::levels, levels_of(study));
    add(words::overrides, overrides_of(study));
    std::vector<Both> names;
    for (auto const& input : inputs_of(study)) {
        names.push_back(input_title(input));
    }
    add(words::input_files, joined(names, words::list_separator));
    return element("dl", rows) + '\n';
}

std::string input_texts(Study const& study) {
    auto const inputs = inputs_of(study);
    std::string list;
    for (auto const& input : inputs) {
        list += collapsible(input_title(input), element("pre", escaped(input.text.text)));
    }
    return element("h3", html(fill(words::inputs, {same(std::to_string(inputs.size()))}))) + '\n' +
           paragraph(both(words::inputs_note), "note") + list;
}

std::string files(Study const& study) {
    std::string list;
    for (auto const& file : study.files) {
        list += escaped(file) + '\n';
    }
    return collapsible(fill(words::run_files, {same(std::to_string(study.files.size()))}),
                       element("pre", list));
}

} // namespace

std::string register_section(Contents const& contents) {
    if (contents.parameters.empty()) {
        return "";
    }
    HtmlTable table({html(words::parameter), html(words::value), html(words::unit), html(words::range),
                     html(words::tag), html(words::source), html(words::file)});
    for (auto const& parameter : contents.parameters) {
        table.row({element("span", escaped(parameter.path), "path") + "<br>" + escaped(parameter.meaning),
                   escaped(parameter.value), escaped(parameter.unit), escaped(parameter.range),
                   html(tag_name(parameter.tag)), escaped(parameter.source), escaped(parameter.file)});
    }
    auto const count = same(std::to_string(contents.parameters.size()));
    return section("register", both(words::register_title),
                   paragraph(both(words::inputs_note), "note") +
                       collapsible(fill(words::register_summary, {count}), table.html()));
}

std::string provenance_section(Contents const& contents, std::string_view licence) {
    auto const& study = contents.study;
    auto const plots =
        licence.empty() ? "" : collapsible(both(words::licence), element("pre", escaped(licence)));
    return section("provenance", both(words::provenance),
                   paragraph(both(words::provenance_text)) + facts(study, contents) + files(study) +
                       input_texts(study) + plots);
}

} // namespace linli::report
