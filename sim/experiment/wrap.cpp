#include "sim/experiment/wrap.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>

namespace linli::experiment {

namespace {

/// Bytes of the character that begins `text`; a broken byte is a character of its own.
std::size_t character_length(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text.front());
    std::size_t const length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

bool closes(std::string_view character) {
    constexpr std::array<std::string_view, 12> marks{"，", "。", "、", "；", "：", "！",
                                                     "？", "）", "》", "”",  "…",  "％"};
    return std::find(marks.begin(), marks.end(), character) != marks.end();
}

/// A piece of text that is kept on one line if it fits.
struct Piece {
    std::string text;
    bool space_before = false;
};

/// Words, and Chinese characters each with the closing punctuation that follows it.
std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces;
    bool space = false;
    bool joins = false; // the next narrow character belongs to the last piece
    while (!line.empty()) {
        auto const length = character_length(line);
        auto const character = line.substr(0, length);
        line.remove_prefix(length);
        if (character == " ") {
            space = true;
            joins = false;
            continue;
        }
        bool const wide = display_width(character) == 2;
        if (!pieces.empty() && !space && (closes(character) || (!wide && joins))) {
            pieces.back().text += character;
        } else {
            pieces.push_back({std::string(character), space});
        }
        joins = !wide;
        space = false;
    }
    return pieces;
}

/// The longest beginning of `word` that fits, preferably up to a joint such as `_`.
std::size_t breaking_point(std::string_view word, std::size_t width) {
    std::size_t fits = 0;
    std::size_t joint = 0;
    std::size_t used = 0;
    while (fits < word.size()) {
        auto const length = character_length(word.substr(fits));
        used += display_width(word.substr(fits, length));
        if (used > width) {
            break;
        }
        fits += length;
        joint = std::string_view("_./-").find(word[fits - 1]) != std::string_view::npos ? fits : joint;
    }
    return joint > 0 && fits < word.size() ? joint : std::max<std::size_t>(fits, 1);
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& lines) {
    std::string current;
    for (auto const& piece : pieces_of(line)) {
        std::size_t const gap = piece.space_before && !current.empty() ? 1 : 0;
        if (display_width(current) + gap + display_width(piece.text) <= width) {
            current.append(gap, ' ').append(piece.text);
            continue;
        }
        if (!current.empty()) {
            lines.push_back(current);
        }
        std::string_view rest = piece.text;
        while (display_width(rest) > width) {
            auto const at = breaking_point(rest, width);
            lines.emplace_back(rest.substr(0, at));
            rest.remove_prefix(at);
        }
        current = rest;
    }
    lines.push_back(current);
}

} // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    LINLI_EXPECT(width >= 2);
    std::vector<std::string> lines;
    while (true) {
        auto const end = text.find('\n');
        wrap_line(text.substr(0, end), width, lines);
        if (end == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

std::string paragraph(std::string_view text, std::size_t width) {
    std::string result;
    for (auto const& line : wrap(text, width)) {
        result += line + '\n';
    }
    return result;
}

} // namespace linli::experiment
