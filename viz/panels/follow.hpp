#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// Where a run stands that another process writes.
enum class Standing : std::uint8_t {
    awaited,    ///< there is nothing yet
    warming_up, ///< no day to look at so far
    growing,
    storing, ///< all days are there, the run file is being written
    ended,   ///< the other process is gone and has left no run file
    whole,   ///< the run file is there
    broken,  ///< cannot be read
};

/// A run that another process writes, as it stands.
struct FollowedFile {
    std::string name; ///< of the run file
    Standing standing = Standing::awaited;
    int days = 0;      ///< complete
    int planned = 0;   ///< of the whole run
    int simulated = 0; ///< negative in the warm-up

    bool operator==(FollowedFile const&) const = default;
};

} // namespace linli::viz
