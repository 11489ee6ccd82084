#include "sim/config/problems.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace linli::config {

void Problems::add(Diagnostic diagnostic) {
    if (known_.insert(to_string(diagnostic)).second) {
        diagnostics_.push_back(std::move(diagnostic));
    }
}

void Problems::add(SourcePosition where, std::string what, std::string rule, std::string hint) {
    add(Diagnostic{std::move(where), std::move(what), std::move(rule), std::move(hint)});
}

std::vector<Diagnostic> Problems::sorted() const {
    std::vector<std::string> files;
    auto const rank = [&](Diagnostic const& d) {
        return std::find(files.begin(), files.end(), d.where.file) - files.begin();
    };
    for (auto const& diagnostic : diagnostics_) {
        if (rank(diagnostic) == std::ssize(files)) {
            files.push_back(diagnostic.where.file);
        }
    }
    auto result = diagnostics_;
    std::stable_sort(result.begin(), result.end(), [&](Diagnostic const& a, Diagnostic const& b) {
        return std::tuple(rank(a), a.where.line, a.where.column) <
               std::tuple(rank(b), b.where.line, b.where.column);
    });
    return result;
}

void Problems::throw_if_any() const {
    if (!empty()) {
        throw InputError(sorted());
    }
}

void reject(SourcePosition where, std::string what, std::string rule, std::string hint) {
    Problems problems;
    problems.add(std::move(where), std::move(what), std::move(rule), std::move(hint));
    throw InputError(problems.sorted());
}

} // namespace linli::config
