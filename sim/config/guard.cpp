#include "sim/config/guard.hpp"

#include "sim/config/document.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <utility>

namespace linli::config {

namespace {

/// The position of a byte, counting characters as editors do.
SourcePosition position_of(std::string_view text, std::size_t offset, std::string const& file) {
    auto const before = text.substr(0, offset);
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    auto const line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    auto const in_line = before.substr(line_start);
    auto const column = 1 + std::count_if(in_line.begin(), in_line.end(), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
                        });
    return {file, static_cast<int>(line), static_cast<int>(column)};
}

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value >> 4U], digits[value & 0x0FU]};
}

void check_utf8(std::string_view text, std::string const& file) {
    if (is_utf8(text)) {
        return;
    }
    // No character spans a line break, so the first line that is not UTF-8 holds the first bad byte.
    std::size_t start = 0;
    auto end = std::min(text.find('\n'), text.size());
    while (is_utf8(text.substr(start, end - start))) {
        start = end + 1;
        end = std::min(text.find('\n', start), text.size());
    }
    // A character has at most four bytes: step over whole ones until none fits.
    auto offset = start;
    while (offset < end) {
        std::size_t length = 1;
        while (length <= 4 && !is_utf8(text.substr(offset, std::min(length, end - offset)))) {
            ++length;
        }
        if (length > 4) {
            break;
        }
        offset += length;
    }
    reject(position_of(text, offset, file), "byte " + hexadecimal(text[offset]) + " is not UTF-8",
           "a file is text in UTF-8", "save the file with the encoding UTF-8");
}

/// Walks over the text as TOML's lexer would, but knows only strings, comments, brackets and dots.
class NestingCheck {
  public:
    NestingCheck(std::string_view text, std::string const& file) : text_(text), file_(file) {}

    void run() {
        while (at_ < text_.size()) {
            step();
        }
    }

  private:
    void step() {
        char const c = text_[at_];
        if (c == '#') {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (c == '"' || c == '\'') {
            skip_string(c);
        } else {
            count(c);
            ++at_;
        }
    }

    void count(char c) {
        if (c == '.') {
            ++dots_;
        } else if (std::string_view("=,\n[]{}").find(c) != std::string_view::npos) {
            dots_ = 0;
        }
        if (c == '[' || c == '{') {
            ++brackets_;
        } else if ((c == ']' || c == '}') && brackets_ > 0) {
            --brackets_;
        }
        if (brackets_ > Document::most_levels) {
            fail("brackets nest deeper than " + std::to_string(Document::most_levels) + " levels");
        }
        if (dots_ >= Document::most_levels) {
            fail("a dotted key has more than " + std::to_string(Document::most_levels) + " names");
        }
    }

    void skip_string(char quote) {
        std::string const triple(3, quote);
        bool const is_long = text_.substr(at_).starts_with(triple);
        at_ += is_long ? 3 : 1;
        while (at_ < text_.size()) {
            if (quote == '"' && text_[at_] == '\\') {
                at_ += 2;
            } else if (is_long && text_.substr(at_).starts_with(triple)) {
                at_ += 3;
                while (at_ < text_.size() && text_[at_] == quote) { // up to two quotes may precede the end
                    ++at_;
                }
                return;
            } else if (!is_long && (text_[at_] == quote || text_[at_] == '\n')) {
                ++at_;
                return;
            } else {
                ++at_;
            }
        }
        at_ = text_.size();
    }

    [[noreturn]] void fail(std::string what) const {
        reject(position_of(text_, at_, file_), std::move(what),
               "at most " + std::to_string(Document::most_levels) + " levels",
               "this is no file of this program; look for a bracket that is never closed");
    }

    std::string_view text_;
    std::string const& file_;
    std::size_t at_ = 0;
    int brackets_ = 0;
    int dots_ = 0;
};

} // namespace

void check_before_parsing(std::string_view text, std::string const& file) {
    if (text.size() > Document::most_bytes) {
        reject({file, 1, 1}, "the file has " + std::to_string(text.size()) + " bytes",
               "at most " + std::to_string(Document::most_bytes) + " bytes (16 MiB)",
               "this is hardly a file of this program; give another one");
    }
    check_utf8(text, file);
    NestingCheck(text, file).run();
}

} // namespace linli::config
