#include "viz/view/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace linli::viz {

namespace {

struct Word {
    std::string_view key;
    std::string_view zh;
};

constexpr auto sections = std::to_array<Word>({
#define LINLI_SECTION(id, zh) Word{#id, zh},
#define LINLI_MEANING(en, zh)
#include "viz/view/parameter_words.inc"
#undef LINLI_MEANING
#undef LINLI_SECTION
});

constexpr auto meanings = std::to_array<Word>({
#define LINLI_SECTION(id, zh)
#define LINLI_MEANING(en, zh) Word{en, zh},
#include "viz/view/parameter_words.inc"
#undef LINLI_MEANING
#undef LINLI_SECTION
});

using Words = std::unordered_map<std::string_view, std::string_view>;

template <class List>
Words words_of(List const& list) {
    Words words;
    for (auto const& word : list) {
        words.emplace(word.key, word.zh);
    }
    return words;
}

Words const& meaning_words() {
    static Words const words = words_of(meanings);
    return words;
}

Words const& section_words() {
    static Words const words = words_of(sections);
    return words;
}

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= path.size();) {
        auto const to = std::min(path.find('.', from), path.size());
        parts.push_back(path.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

/// What the run calls an office, a post of `office`, a channel or an issue kind.
std::string name_in_run(Run const& run, std::string_view id, std::string_view office) {
    for (auto const& post : run.posts_of(office)) {
        if (post.id == id) {
            return say(Language::zh, post.name, id);
        }
    }
    for (auto const& one : run.offices()) {
        if (one.id == id) {
            return say(Language::zh, one.name, id);
        }
    }
    for (auto const& kind : run.kinds()) {
        if (kind.id == id) {
            return say(Language::zh, kind.name, id);
        }
    }
    auto const* const channels = run.find("channels");
    if (channels != nullptr) {
        auto const& ids = channels->values<std::string>("id");
        auto const found = std::find(ids.begin(), ids.end(), id);
        if (found != ids.end()) {
            return channels->values<std::string>("name_zh")[static_cast<std::size_t>(found - ids.begin())];
        }
    }
    return std::string(id);
}

} // namespace

std::string parameter_meaning(Language language, std::string_view english) {
    auto const found = meaning_words().find(english);
    return std::string(language == Language::en || found == meaning_words().end() ? english : found->second);
}

bool has_parameter_meaning(std::string_view english) {
    return meaning_words().contains(english);
}

std::string parameter_place(Language language, std::string_view path, Run const& run) {
    auto const parts = parts_of(path);
    if (language == Language::en || parts.size() < 2) {
        return std::string(path.substr(parts.size() < 2 ? 0 : parts.front().size() + 1));
    }
    std::string text;
    std::string_view office;
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        auto const found = section_words().find(parts[i]);
        // Names stand behind what they are of; a mechanism is a section of its own.
        bool const may_be = i % 2 == 1 || (i == 2 && parts[1] == "mechanism");
        bool const is_section = may_be && found != section_words().end();
        text += (text.empty() ? "" : " · ") +
                (is_section ? std::string(found->second) : name_in_run(run, parts[i], office));
        office = i == 2 ? parts[i] : office;
    }
    if (parts[parts.size() - 2] == "type_factor") { // one number for each type of courtyard
        text += " · " + std::string(parts.back());
    }
    auto const whole = section_words().find(parts.front());
    return text.empty() && whole != section_words().end() ? std::string(whole->second) : text;
}

std::string parameter_texts() {
    std::string texts;
    for (auto const& word : sections) {
        texts += word.zh;
    }
    for (auto const& word : meanings) {
        texts += word.zh;
    }
    return texts;
}

} // namespace linli::viz
