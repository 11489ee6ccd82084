#include "viz/report/html.hpp"

#include "sim/core/contract.hpp"

namespace linli::report {

namespace {

/// What stands for one character of the text; empty if it can stand for itself.
std::string_view replacement(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        break;
    }
    auto const code = static_cast<unsigned char>(c);
    bool const allowed = code >= 0x20 || c == '\n' || c == '\t';
    return allowed && code != 0x7F ? std::string_view{} : "\xEF\xBF\xBD";
}

std::string cell(std::string_view name, std::string const& content, bool number) {
    return element(name, content, number ? "number" : "");
}

std::string cells(std::string_view name, std::vector<std::string> const& contents) {
    std::string row;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        row += cell(name, contents[i], i > 0);
    }
    return element("tr", row) + '\n';
}

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (char const c : text) {
        auto const instead = replacement(c);
        instead.empty() ? result.push_back(c) : static_cast<void>(result.append(instead));
    }
    return result;
}

std::string escaped_json(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    for (char const c : json) {
        c == '<' ? static_cast<void>(result.append("\\u003c")) : result.push_back(c);
    }
    return result;
}

std::string html(Both const& text) {
    if (text.en == text.zh) {
        return escaped(text.en);
    }
    return "<span class=\"en\" lang=\"en\">" + escaped(text.en) +
           "</span><span class=\"zh\" lang=\"zh-Hans\">" + escaped(text.zh) + "</span>";
}

std::string html(Phrase phrase) {
    return html(both(phrase));
}

std::string element(std::string_view name, std::string_view content, std::string_view css_class) {
    std::string text = "<" + std::string(name);
    if (!css_class.empty()) {
        text += " class=\"" + std::string(css_class) + '"';
    }
    return text + '>' + std::string(content) + "</" + std::string(name) + '>';
}

std::string paragraph(Both const& text, std::string_view css_class) {
    return element("p", html(text), css_class) + '\n';
}

std::string collapsible(Both const& summary, std::string_view content) {
    return element("details", element("summary", html(summary)) + '\n' + std::string(content)) + '\n';
}

HtmlTable::HtmlTable(std::vector<std::string> const& header)
    : columns_(header.size()), head_(cells("th", header)) {}

void HtmlTable::row(std::vector<std::string> const& contents) {
    LINLI_EXPECT(contents.size() == columns_);
    body_ += cells("td", contents);
}

void HtmlTable::heading(std::string const& content) {
    if (!body_.empty()) {
        bodies_ += element("tbody", body_);
    }
    body_ =
        "<tr class=\"heading\"><th colspan=\"" + std::to_string(columns_) + "\">" + content + "</th></tr>\n";
}

std::string HtmlTable::html() const {
    auto const table = element("table", element("thead", head_) + bodies_ + element("tbody", body_));
    return element("div", table, "table") + '\n';
}

} // namespace linli::report
