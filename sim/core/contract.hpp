#pragma once

namespace linli {

/// Report a broken contract (our mistake, never the user's) and end the program.
[[noreturn]] void contract_broken(char const* kind, char const* condition, char const* file, int line);

} // namespace linli

// Contracts are checked in the `dev` preset and cost nothing elsewhere.
#ifdef LINLI_CONTRACTS
#define LINLI_CONTRACT_(kind, condition)                                                                     \
    (static_cast<bool>(condition) ? static_cast<void>(0)                                                     \
                                  : ::linli::contract_broken(kind, #condition, __FILE__, __LINE__))
#else
#define LINLI_CONTRACT_(kind, condition) static_cast<void>(sizeof(static_cast<bool>(condition)))
#endif

/// What the caller must have made true.
#define LINLI_EXPECT(condition) LINLI_CONTRACT_("expected", condition)
/// What this code promises to have made true.
#define LINLI_ENSURE(condition) LINLI_CONTRACT_("ensured", condition)
