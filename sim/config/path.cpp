#include "sim/config/path.hpp"

#include <algorithm>

namespace linli::config {

namespace {

/// Take the quoted name at the start of `text` away; nothing if the quote stays open.
std::optional<std::string> take_quoted(std::string_view& text) {
    std::string name;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return name;
        }
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
        }
        name += text[i];
    }
    return std::nullopt;
}

std::string take_bare(std::string_view& text) {
    auto const length = std::min(text.find('.'), text.size());
    std::string name(text.substr(0, length));
    text.remove_prefix(length);
    return name;
}

} // namespace

std::optional<Path> split_path(std::string_view text) {
    Path path;
    while (true) {
        bool const is_quoted = text.starts_with('"');
        auto name = is_quoted ? take_quoted(text) : std::optional(take_bare(text));
        if (!name || (name->empty() && !is_quoted)) {
            return std::nullopt;
        }
        path.push_back(std::move(*name));
        if (text.empty()) {
            return path;
        }
        if (text.front() != '.') {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
}

std::string join_path(std::string_view prefix, std::string_view name) {
    std::string result(prefix);
    result += prefix.empty() ? "" : ".";
    if (!name.empty() && name.find_first_of(".\"\\= \t\r\n") == std::string_view::npos) {
        return result.append(name);
    }
    result += '"';
    for (char const c : name) {
        result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    }
    return result + '"';
}

std::string join_path(Path const& path) {
    std::string result;
    for (auto const& name : path) {
        result = join_path(result, name);
    }
    return result;
}

bool ends_with(Path const& path, Path const& tail) {
    return path.size() >= tail.size() && std::equal(tail.rbegin(), tail.rend(), path.rbegin());
}

} // namespace linli::config
