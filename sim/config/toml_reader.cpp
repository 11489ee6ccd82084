#include "sim/config/toml_reader.hpp"

#include "sim/config/guard.hpp"
#include "sim/config/problems.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>
#include <utility>

namespace linli::config {

namespace {

Spot spot_of(toml::source_region const& region, bool from_command_line) {
    if (from_command_line) {
        return {0, 0, true};
    }
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column), false};
}

/// Turns the parser's tree into ours.
class Converter {
  public:
    explicit Converter(bool from_command_line) : from_command_line_(from_command_line) {}

    // Recursion is bounded: `check_before_parsing` has limited the nesting.
    [[nodiscard]] Node node(toml::node const& from) const {
        Node to{spot_of(from.source(), from_command_line_), {}};
        if (auto const* const table = from.as_table()) {
            to.value = members(*table);
        } else if (auto const* const list = from.as_array()) {
            to.value = elements(*list);
        } else if (auto const* const text = from.as_string()) {
            to.value = text->get();
        } else if (auto const* const whole = from.as_integer()) {
            to.value = whole->get();
        } else if (auto const* const real = from.as_floating_point()) {
            to.value = real->get();
        } else if (auto const* const flag = from.as_boolean()) {
            to.value = flag->get();
        } else {
            to.value = date(from);
        }
        return to;
    }

  private:
    /// The parser keeps members by name; we keep them as the file does.
    [[nodiscard]] TableValue members(toml::table const& from) const {
        TableValue to;
        to.members.reserve(from.size());
        for (auto const& [key, value] : from) {
            to.members.push_back(
                {std::string(key.str()), spot_of(key.source(), from_command_line_), node(value)});
        }
        std::stable_sort(to.members.begin(), to.members.end(), [](Member const& a, Member const& b) {
            return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
        });
        return to;
    }

    [[nodiscard]] ListValue elements(toml::array const& from) const {
        ListValue to;
        to.elements.reserve(from.size());
        for (auto const& element : from) {
            to.elements.push_back(node(element));
        }
        return to;
    }

    [[nodiscard]] static DateValue date(toml::node const& from) {
        std::ostringstream text;
        from.visit([&](auto const& value) {
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (toml::is_date<Value> || toml::is_time<Value> || toml::is_date_time<Value>) {
                text << value.get();
            }
        });
        return {text.str()};
    }

    bool from_command_line_;
};

/// The line of the text without blanks at its ends, cut to fit a message.
std::string line_of(std::string_view text, std::size_t line) {
    for (std::size_t i = 1; i < line; ++i) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    text = text.substr(0, text.find('\n'));
    auto const first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return "the end of the file";
    }
    auto shown = shorten(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
    auto const is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    std::replace_if(shown.begin(), shown.end(), is_control, '?'); // NUL would end the message
    return shown;
}

std::string hint_for(std::string_view message) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Pair, 11> hints{{
        {"cannot redefine", "a name stands once in its table; rename or delete one of the two"},
        {"could not determine value type", "put text in double quotes; a flag is true or false"},
        {"control characters",
         "close the text with a quote on the same line; other control characters are written \\u0000"},
        {"expected value", "write a value after the ="},
        {"expected keys", "a name of other than A-Z a-z 0-9 _ - stands in double quotes"},
        {"expected a comment", "one value a line; put text in double quotes"},
        {"expected comma", "put a comma between elements and close the list with ]"},
        {"expected ']'", "close the bracket on the same line"},
        {"leading zeroes", "write the number without leading zeroes"},
        {"not representable", "the number is too large"},
        {"end-of-file", "the file ends in the middle of a value"},
    }};
    for (auto const& [part, hint] : hints) {
        if (message.find(part) != std::string_view::npos) {
            return std::string(hint);
        }
    }
    return "see toml.io for the rules of the format";
}

[[noreturn]] void fail(toml::parse_error const& error, std::string_view text, std::string const& file) {
    auto const where = error.source().begin;
    std::string message(error.description());
    std::string const preamble = "Error while parsing ";
    if (message.starts_with(preamble)) {
        message.erase(0, preamble.size());
    }
    auto const hint = hint_for(message);
    reject({file, static_cast<int>(where.line), static_cast<int>(where.column)}, line_of(text, where.line),
           "not TOML: " + message, hint);
}

} // namespace

Node parse_document(std::string_view text, std::string const& file) {
    check_before_parsing(text, file);
    try {
        return Converter(false).node(toml::parse(text, std::string_view(file)));
    } catch (toml::parse_error const& error) {
        fail(error, text, file);
    }
}

std::optional<Node> parse_value(std::string_view literal) {
    check_before_parsing(literal, command_line);
    try {
        auto const table = toml::parse("value = " + std::string(literal), std::string_view(command_line));
        // More than one member: the literal holds a line break and then another key.
        return table.size() == 1 ? std::optional(Converter(true).node(*table.get("value"))) : std::nullopt;
    } catch (toml::parse_error const&) {
        return std::nullopt;
    }
}

} // namespace linli::config
