#include "sim/core/error.hpp"

namespace linli {

std::string to_string(Diagnostic const& diagnostic) {
    auto const& [where, what, rule, hint] = diagnostic;
    std::string text = where.file;
    if (where.line > 0) {
        text += ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
    }
    text += ": " + what;
    if (!rule.empty()) {
        text += " (" + rule + ')';
    }
    if (!hint.empty()) {
        text += "; " + hint;
    }
    return text;
}

InputError::InputError(std::vector<Diagnostic> diagnostics) : diagnostics_(std::move(diagnostics)) {
    for (auto const& diagnostic : diagnostics_) {
        text_ += (text_.empty() ? "" : "\n") + to_string(diagnostic);
    }
}

InputError::InputError(Diagnostic diagnostic) : InputError(std::vector<Diagnostic>{std::move(diagnostic)}) {}

} // namespace linli
