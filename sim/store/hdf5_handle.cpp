#include "sim/store/hdf5_handle.hpp"

#include <type_traits>

#include <hdf5.h>

#include "sim/core/error.hpp"

namespace linli::store {

static_assert(std::is_same_v<hid_t, Hdf5Id> && std::is_same_v<herr_t, int>);

namespace {

/// Keeps the description of the innermost call, which is where it went wrong.
herr_t keep_innermost(unsigned depth, H5E_error2_t const* error, void* reason) {
    if (depth == 0 && error->desc != nullptr) {
        *static_cast<std::string*>(reason) = error->desc;
    }
    return 0;
}

} // namespace

void throw_hdf5_error(std::string const& doing) {
    std::string reason = "no reason given";
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_innermost, &reason);
    throw RunError(doing + ": HDF5: " + reason);
}

void prepare_hdf5() {
    // The clean-up at exit races with threads that still write, and everything is closed by then anyway.
    static bool const without_clean_up = H5dont_atexit() >= 0;
    if (!without_clean_up || H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr) < 0) {
        throw RunError("the HDF5 library cannot be made ready");
    }
}

} // namespace linli::store
