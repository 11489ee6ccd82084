#include "viz/view/wrap.hpp"

#include <algorithm>
#include <array>

namespace linli::viz {

namespace {

constexpr std::array<std::string_view, 14> closing{"，", "。", "；", "：", "？", "！", "、",
                                                   "）", "”",  "》", "」", ",",  ".",  ")"};

/// Bytes of the UTF-8 letter that begins here.
std::size_t letter_bytes(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    std::size_t const bytes = first < 0x80U ? 1 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
    return std::min(bytes, text.size());
}

/// Chinese letters and signs take three bytes or more; so do dashes and quotes, which may stand alone as
/// well.
bool is_wide(std::string_view text) {
    return letter_bytes(text) >= 3;
}

bool is_closing(std::string_view text) {
    return std::any_of(closing.begin(), closing.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

bool is_opening(std::string_view text) {
    return text.starts_with("“") || text.starts_with("（") || text.starts_with("《");
}

/// What must stay together at the beginning of `text`: a word with the spaces behind it, or a Chinese letter;
/// with opening signs before and closing ones behind.
std::size_t unit_bytes(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_opening(text.substr(end))) {
        end += letter_bytes(text.substr(end));
    }
    if (end < text.size() && is_wide(text.substr(end))) {
        end += letter_bytes(text.substr(end));
    } else {
        while (end < text.size() && text[end] != ' ' && !is_wide(text.substr(end))) {
            end += letter_bytes(text.substr(end));
        }
    }
    while (end < text.size() && (text[end] == ' ' || is_closing(text.substr(end)))) {
        end += letter_bytes(text.substr(end));
    }
    return end;
}

} // namespace

std::vector<std::string> wrapped(Canvas const& canvas, std::string_view text, double width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        auto const unit = text.substr(0, unit_bytes(text));
        auto longer = line;
        longer += unit;
        auto const shown = longer.substr(0, longer.find_last_not_of(' ') + 1);
        if (!line.empty() && canvas.text_width(shown) > width) {
            lines.push_back(line.substr(0, line.find_last_not_of(' ') + 1));
            line = unit;
        } else {
            line = std::move(longer);
        }
        text.remove_prefix(unit.size());
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace linli::viz
