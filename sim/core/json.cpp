#include "sim/core/json.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"

#include <cmath>

namespace linli {

std::string json_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (c == '\n') {
            quoted += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            auto const code = static_cast<unsigned char>(c);
            quoted += "\\u00";
            quoted += digits[code >> 4U];
            quoted += digits[code & 0xFU];
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
    LINLI_EXPECT(!has_items_.empty() && !after_key_);
    begin_item();
    text_ += json_quoted(name) + (layout_ == JsonLayout::compact ? ":" : ": ");
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    return raw(std::isfinite(number) ? shortest(number) : "null");
}

JsonWriter& JsonWriter::value(std::string_view text) {
    return raw(json_quoted(text));
}

std::string JsonWriter::text() const {
    LINLI_EXPECT(has_items_.empty());
    return text_ + '\n';
}

JsonWriter& JsonWriter::open(char bracket) {
    begin_item();
    text_ += bracket;
    has_items_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    LINLI_EXPECT(!has_items_.empty());
    bool const had_items = has_items_.back();
    has_items_.pop_back();
    if (had_items) {
        begin_line();
    }
    text_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view token) {
    begin_item();
    text_ += token;
    return *this;
}

void JsonWriter::begin_item() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_.empty()) {
        return;
    }
    text_ += has_items_.back() ? "," : "";
    begin_line();
    has_items_.back() = true;
}

void JsonWriter::begin_line() {
    if (layout_ == JsonLayout::indented) {
        text_ += '\n' + std::string(2 * has_items_.size(), ' ');
    }
}

} // namespace linli
