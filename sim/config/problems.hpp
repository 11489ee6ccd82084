#pragma once

#include "sim/core/error.hpp"

#include <set>
#include <string>
#include <vector>

namespace linli::config {

/// Collects the mistakes in the user's input, so that all are told at once.
class Problems {
  public:
    /// Note a mistake; one that is already noted is not noted twice.
    void add(Diagnostic diagnostic);
    void add(SourcePosition where, std::string what, std::string rule, std::string hint = {});

    [[nodiscard]] bool empty() const { return diagnostics_.empty(); }
    /// All mistakes so far, by file (as first met), line and column.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    /// Throws: InputError with all mistakes, if there are any.
    void throw_if_any() const;

  private:
    std::vector<Diagnostic> diagnostics_;
    std::set<std::string> known_;
};

/// For a mistake that ends the reading. Throws: InputError with this mistake alone.
[[noreturn]] void reject(SourcePosition where, std::string what, std::string rule, std::string hint);

} // namespace linli::config
