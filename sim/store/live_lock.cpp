#include "sim/store/live_lock.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/core/error.hpp"

namespace linli::store {

namespace {

/// The first byte. Locks of open file descriptions, for those of processes vanish when any descriptor of the
/// file is closed; and HDF5 locks with `flock`, which is apart from both.
struct flock first_byte(short kind) {
    struct flock lock {};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0;
    lock.l_len = 1;
    return lock;
}

} // namespace

WatchedFile::WatchedFile(std::filesystem::path const& file, For purpose)
    : number_(::open(file.c_str(), (purpose == For::writing ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK)) {
    if (number_ < 0) {
        throw RunError("cannot open " + file.string() + ": " + std::generic_category().message(errno));
    }
}

WatchedFile::~WatchedFile() {
    ::close(number_);
}

void WatchedFile::lock() const {
    auto wanted = first_byte(F_WRLCK);
    if (::fcntl(number_, F_OFD_SETLK, &wanted) != 0) {
        throw RunError("cannot lock a live file: " + std::generic_category().message(errno));
    }
}

bool WatchedFile::is_locked() const {
    auto wanted = first_byte(F_RDLCK);
    return ::fcntl(number_, F_OFD_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK;
}

bool WatchedFile::is_not(std::filesystem::path const& file) const {
    struct stat mine {};
    struct stat named {};
    return ::fstat(number_, &mine) != 0 || ::stat(file.c_str(), &named) != 0 || mine.st_ino != named.st_ino ||
           mine.st_dev != named.st_dev;
}

} // namespace linli::store
