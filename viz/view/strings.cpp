#include "viz/view/strings.hpp"

#include <array>
#include <cctype>

namespace linli::viz {

namespace {

constexpr auto text_count = static_cast<std::size_t>(Text::count);

constexpr std::array<Phrase, text_count> table{{
#define LINLI_TEXT(name, en, zh) {#name, en, zh},
#include "viz/view/strings.inc"
#undef LINLI_TEXT
}};

std::string_view in(Language language, Phrase const& line) {
    return language == Language::zh ? line.zh : line.en;
}

std::string table_name(std::string_view family, std::string_view id) {
    auto name = std::string(family) + '_';
    for (char const letter : id) {
        name += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '_';
    }
    return name;
}

} // namespace

Phrase phrase(Text text) {
    return table.at(static_cast<std::size_t>(text));
}

std::string say(Language language, Text text) {
    return std::string(in(language, phrase(text)));
}

std::string say(Language language, Text text, std::vector<std::string> const& values) {
    auto filled = say(language, text);
    std::size_t from = 0;
    for (auto const& value : values) {
        auto const hole = filled.find("{}", from);
        if (hole == std::string::npos) {
            break;
        }
        filled.replace(hole, 2, value);
        from = hole + value.size();
    }
    return filled;
}

std::string say(Language language, config::Name const& name, std::string_view otherwise) {
    auto const& wanted = language == Language::zh ? name.zh : name.en;
    auto const& other = language == Language::zh ? name.en : name.zh;
    return !wanted.empty() ? wanted : !other.empty() ? other : std::string(otherwise);
}

std::string say_id(Language language, std::string_view family, std::string_view id) {
    auto const name = table_name(family, id);
    for (auto const& line : table) {
        if (line.name == name) {
            return std::string(in(language, line));
        }
    }
    return std::string(id);
}

} // namespace linli::viz
