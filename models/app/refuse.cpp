#include "models/app/refuse.hpp"

#include "sim/core/error.hpp"

#include <utility>

namespace linli::app {

void refuse(std::string what, std::string rule, std::string hint, std::string where) {
    Diagnostic diagnostic;
    diagnostic.where.file = std::move(where);
    diagnostic.what = std::move(what);
    diagnostic.rule = std::move(rule);
    diagnostic.hint = std::move(hint);
    throw InputError(std::move(diagnostic));
}

} // namespace linli::app
