#include "sim/core/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace linli {

void contract_broken(char const* kind, char const* condition, char const* file, int line) {
    std::fprintf(stderr, "%s:%d: contract broken: %s %s\n", file, line, kind, condition);
    std::abort();
}

} // namespace linli
