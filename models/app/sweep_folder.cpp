#include "models/app/sweep_folder.hpp"

#include "sim/core/error.hpp"

#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace linli::app {

namespace fs = std::filesystem;

FolderLock::FolderLock(fs::path const& folder, std::size_t part, std::size_t parts)
    : file_(folder / (".lock-" + std::to_string(part) + "of" + std::to_string(parts))),
      descriptor_(::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) {
        throw RunError("cannot write in " + folder.string() + ": " + std::generic_category().message(errno));
    }
    struct flock whole {};
    whole.l_type = F_WRLCK;
    if (::fcntl(descriptor_, F_SETLK, &whole) != 0 && (errno == EACCES || errno == EAGAIN)) {
        ::close(descriptor_);
        throw RunError("another `linli sweep` is at work on this part of the study in " + folder.string());
    }
}

FolderLock::~FolderLock() {
    ::close(descriptor_);
}

void make_study_folder(fs::path const& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw RunError("cannot make the folder " + folder.string() + ": " + error.message());
    }
}

void remove_leftovers(fs::path const& folder) {
    constexpr auto surely_dead = std::chrono::hours(1);
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(folder, ignored)) {
        auto const age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
        if (entry.path().extension() == ".part" && age > surely_dead) {
            fs::remove(entry.path(), ignored);
        }
    }
}

} // namespace linli::app
