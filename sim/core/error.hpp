#pragma once

#include <exception>
#include <string>
#include <vector>

namespace linli {

/// Where in a file something was read. Line and column count from 1; 0 means the file as a whole.
struct SourcePosition {
    std::string file;
    int line = 0;
    int column = 0;
};

/// One mistake in the user's input, complete enough to be mended without reading our code.
struct Diagnostic {
    SourcePosition where;
    std::string what; ///< what was read, e.g. `share = 1.4`
    std::string rule; ///< the rule it breaks, e.g. `must lie in [0, 1]`
    std::string hint; ///< what to do; may be empty
};

/// Format as `file:line:column: what (rule); hint`.
[[nodiscard]] std::string to_string(Diagnostic const& diagnostic);

/// The user's input cannot be used. Carries every mistake found, not just the first. Exit code 2.
class InputError : public std::exception {
  public:
    explicit InputError(std::vector<Diagnostic> diagnostics);
    explicit InputError(Diagnostic diagnostic);

    [[nodiscard]] std::vector<Diagnostic> const& diagnostics() const { return diagnostics_; }
    [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }

  private:
    std::vector<Diagnostic> diagnostics_;
    std::string text_;
};

/// A run, a file or the machine failed (disk full, file broken). Exit code 1.
class RunError : public std::exception {
  public:
    explicit RunError(std::string text) : text_(std::move(text)) {}
    [[nodiscard]] char const* what() const noexcept override { return text_.c_str(); }

  private:
    std::string text_;
};

} // namespace linli
