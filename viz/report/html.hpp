#pragma once

#include "viz/report/phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::report {

/// `text` so that HTML and SVG take every character of it as text, inside and outside of attributes.
/// Characters that HTML does not allow are replaced by U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// JSON so that it can stand inside a `script` element: no `<` is left, wherever it stood.
[[nodiscard]] std::string escaped_json(std::string_view json);

/// The text in both languages, of which the page shows one; one text if they are equal.
[[nodiscard]] std::string html(Both const& text);
[[nodiscard]] std::string html(Phrase phrase);

/// `<name class="…">content</name>`; the content is HTML already.
[[nodiscard]] std::string element(std::string_view name, std::string_view content,
                                  std::string_view css_class = {});

/// A paragraph of text.
[[nodiscard]] std::string paragraph(Both const& text, std::string_view css_class = {});

/// What can be opened with a click: for what is long and not printed.
[[nodiscard]] std::string collapsible(Both const& summary, std::string_view content);

/// A table of HTML cells. Columns after the first are numbers and stand right.
class HtmlTable {
  public:
    explicit HtmlTable(std::vector<std::string> const& header);

    /// Expects one cell a column.
    void row(std::vector<std::string> const& contents);
    /// A line across all columns; the rows below it are kept on one printed page.
    void heading(std::string const& content);
    [[nodiscard]] std::string html() const;

  private:
    std::size_t columns_;
    std::string head_;
    std::string bodies_; ///< closed by a heading
    std::string body_;
};

} // namespace linli::report
