#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

enum class JsonLayout { indented, compact };

/// Writes one JSON text, keys in the order they are given.
///
/// Numbers read back as the same number; NaN and infinities become null, which JSON has no number for.
class JsonWriter {
  public:
    explicit JsonWriter(JsonLayout layout = JsonLayout::indented) : layout_(layout) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& value(double number);
    template <std::integral Integer>
    JsonWriter& value(Integer number) {
        if constexpr (std::same_as<Integer, bool>) {
            return raw(number ? "true" : "false");
        } else {
            return raw(std::to_string(number));
        }
    }
    JsonWriter& value(std::string_view text);
    JsonWriter& value(std::string const& text) { return value(std::string_view(text)); }
    JsonWriter& value(char const* text) { return value(std::string_view(text)); }
    template <class T>
    JsonWriter& value(std::vector<T> const& list) {
        begin_array();
        for (T const& element : list) {
            value(element);
        }
        return end_array();
    }

    template <class T>
    JsonWriter& field(std::string_view name, T const& content) {
        return key(name).value(content);
    }

    /// The text, ended by a line feed. Expects that everything opened is closed.
    [[nodiscard]] std::string text() const;

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view token);
    void begin_item();
    void begin_line();

    JsonLayout layout_;
    std::string text_;
    std::vector<bool> has_items_; // one for each bracket that is open
    bool after_key_ = false;
};

/// `text` as a JSON string, in double quotes.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace linli
