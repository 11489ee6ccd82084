#include "viz/report/phrase.hpp"

#include "sim/core/contract.hpp"

#include <cstddef>

namespace linli::report {

namespace {

std::string filled(std::string_view pattern, std::vector<Both> const& values, std::string Both::*language) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            text += pattern[i];
            continue;
        }
        auto const place = static_cast<std::size_t>(pattern[i + 1] - '0');
        LINLI_EXPECT(place < values.size() && pattern[i + 2] == '}');
        text += values[place].*language;
        i += 2;
    }
    return text;
}

} // namespace

Both both(Phrase phrase) {
    return {std::string(phrase.en), std::string(phrase.zh)};
}

Both same(std::string const& text) {
    return {text, text};
}

Both fill(Phrase phrase, std::vector<Both> const& values) {
    return {filled(phrase.en, values, &Both::en), filled(phrase.zh, values, &Both::zh)};
}

Both joined(std::vector<Both> const& texts, Phrase separator) {
    Both all;
    for (auto const& text : texts) {
        all = is_empty(all) ? text : all + both(separator) + text;
    }
    return all;
}

Both operator+(Both const& a, Both const& b) {
    return {a.en + b.en, a.zh + b.zh};
}

bool is_empty(Both const& text) {
    return text.en.empty() && text.zh.empty();
}

} // namespace linli::report
