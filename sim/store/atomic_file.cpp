#include "sim/store/atomic_file.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/core/error.hpp"
#include "sim/store/seal.hpp"

namespace linli::store {

namespace {

namespace fs = std::filesystem;

/// Throw with the system's reason for the last failed call.
[[noreturn]] void fail(std::string const& doing, fs::path const& file) {
    throw RunError(doing + ' ' + file.string() + ": " + std::generic_category().message(errno));
}

/// An open file descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (is_open()) { // else `close` would hide why opening failed
            close();
        }
    }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

/// A new file beside `target` that vanishes again unless it takes the target's name.
class TemporaryFile {
  public:
    explicit TemporaryFile(fs::path const& target) : target_(target), descriptor_(create()) {}
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    ~TemporaryFile() {
        if (!renamed_) {
            ::unlink(name_.c_str());
        }
    }

    void append(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const written = ::write(descriptor_.number(), bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                fail("cannot write", target_);
            }
            bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }

    void take_name_of_target() {
        if (::fsync(descriptor_.number()) != 0 || !descriptor_.close() ||
            ::rename(name_.c_str(), target_.c_str()) != 0) {
            fail("cannot write", target_);
        }
        renamed_ = true;
    }

  private:
    /// The process number keeps processes apart, the counter what a killed one with our number left behind.
    Descriptor create() {
        for (int attempt = 0; attempt < 1000; ++attempt) {
            name_ =
                target_.string() + '.' + std::to_string(::getpid()) + '-' + std::to_string(attempt) + ".part";
            Descriptor file(::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
            if (file.is_open()) {
                return file;
            }
            if (errno != EEXIST) {
                break;
            }
        }
        fail("cannot create", target_);
    }

    fs::path target_;
    std::string name_;
    Descriptor descriptor_;
    bool renamed_ = false;
};

/// Renaming onto a device or a pipe would remove it, so only regular files may be replaced.
void expect_replaceable(fs::path const& file) {
    std::error_code failed;
    auto const type = fs::status(file, failed).type();
    if (type != fs::file_type::not_found && type != fs::file_type::regular) {
        throw RunError(
            "cannot write " + file.string() + ": " +
            (type == fs::file_type::none ? failed.message() : "it exists and is not a regular file"));
    }
}

/// A new name survives a loss of power only when its directory is on disk too.
void sync_directory_of(fs::path const& file) {
    auto const directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
    Descriptor const opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some network file systems cannot sync a directory and say EINVAL: nothing more can be done there.
    if (!opened.is_open() || (::fsync(opened.number()) != 0 && errno != EINVAL)) {
        fail("cannot sync directory", directory);
    }
}

void read_at(Descriptor const& from, std::size_t offset, char* bytes, std::size_t count,
             fs::path const& file) {
    while (count > 0) {
        auto const got = ::pread(from.number(), bytes, count, static_cast<off_t>(offset));
        if (got == 0) {
            throw RunError("cannot read " + file.string() + ": it became shorter meanwhile");
        }
        if (got < 0 && errno != EINTR) {
            fail("cannot read", file);
        }
        auto const step = got < 0 ? 0 : static_cast<std::size_t>(got);
        bytes += step;
        offset += step;
        count -= step;
    }
}

/// Size of an open regular file.
std::size_t size_of(Descriptor const& opened, fs::path const& file) {
    struct stat about {};
    if (::fstat(opened.number(), &about) != 0) {
        fail("cannot read", file);
    }
    if (!S_ISREG(about.st_mode)) {
        throw RunError("cannot read " + file.string() + ": it is not a regular file");
    }
    return static_cast<std::size_t>(about.st_size);
}

} // namespace

void write_atomically(fs::path const& file, std::string_view bytes, std::string_view tail) {
    expect_replaceable(file);
    TemporaryFile temporary(file);
    temporary.append(bytes);
    temporary.append(tail);
    temporary.take_name_of_target();
    sync_directory_of(file);
}

std::string read_sealed(fs::path const& file) {
    // Without O_NONBLOCK opening a pipe would wait for its other end.
    Descriptor const opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened.is_open()) {
        fail("cannot read", file);
    }
    auto const size = size_of(opened, file);
    std::string end(std::min(size, seal_size), '\0');
    read_at(opened, size - end.size(), end.data(), end.size(), file);
    if (!looks_like_seal(end)) {
        static_cast<void>(unseal(end, file.string())); // throws, with the text for this case
    }
    std::string bytes(size, '\0');
    read_at(opened, 0, bytes.data(), size, file);
    return bytes;
}

} // namespace linli::store
