#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace linli::store {

// This header does without hdf5.h, so that only source files of this folder see it; `hdf5_handle.cpp` asserts
// that the types agree.
using Hdf5Id = std::int64_t; ///< hid_t

/// Throw RunError `doing: HDF5's own reason` if `result` is negative, else return it.
template <class Result>
Result check(Result result, std::string const& doing);

/// Throw RunError `doing: HDF5's own reason` for the call that failed last in this thread.
[[noreturn]] void throw_hdf5_error(std::string const& doing);

/// Make the library ready for the calling thread: errors are ours to report, nothing runs at exit.
void prepare_hdf5();

/// Owns an HDF5 identifier.
class Handle {
  public:
    using Close = int (*)(Hdf5Id);

    /// Throws: RunError if `id` says that making it failed.
    Handle(Hdf5Id id, Close closer, std::string const& doing) : id_(check(id, doing)), close_(closer) {}
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    Handle& operator=(Handle&&) = delete;
    ~Handle() {
        if (id_ >= 0) {
            close_(id_);
        }
    }

    [[nodiscard]] Hdf5Id id() const { return id_; }

    /// Close now, where a failure still counts.
    void close(std::string const& doing) { check(close_(std::exchange(id_, -1)), doing); }

  private:
    Hdf5Id id_;
    Close close_;
};

template <class Result>
Result check(Result result, std::string const& doing) {
    if (result < 0) {
        throw_hdf5_error(doing);
    }
    return result;
}

} // namespace linli::store
