#pragma once

namespace linli {

/// What this program was built from. Written when the program is built, so that a new commit compiles one
/// file.
extern char const* const program_version;
extern char const* const program_commit;

} // namespace linli
