#include <csignal>
#include <thread>

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/store/run_file.hpp"
#include "tests/support/sample_run_file.hpp"

namespace linli::store {

namespace {

using test::bytes_of;
using test::put_bytes;
using test::same;
using test::sample_run_file;
using test::TemporaryDirectory;

std::string refusal(std::filesystem::path const& file, RunFile const& contents) {
    try {
        write(file, contents);
    } catch (RunError const& error) {
        return error.what();
    }
    return "not refused";
}

/// Lets this process write no file beyond `bytes`, as a full disk would.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    rlimit before_{};
    void (*handler_)(int);
};

/// In a child process with a file system of its own: fill a disk of 64 KiB. Exit status: 0 as promised.
[[noreturn]] void fill_small_disk(std::filesystem::path const& directory) {
    constexpr int cannot_mount = 77;
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
        ::_exit(cannot_mount);
    }
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (::mount("tmpfs", directory.c_str(), "tmpfs", 0, "size=64k") != 0) {
        ::_exit(cannot_mount);
    }
    put_bytes(directory / "old.h5", "old");
    auto const large = sample_run_file(100'000);
    bool const refused = refusal(directory / "new.h5", large).find("No space left") != std::string::npos &&
                         refusal(directory / "old.h5", large).find("No space left") != std::string::npos;
    bool const untouched = bytes_of(directory / "old.h5") == "old" &&
                           std::distance(std::filesystem::directory_iterator(directory), {}) == 1;
    bool const usable = refusal(directory / "new.h5", sample_run_file(10)) == "not refused";
    ::_exit(refused && untouched && usable ? 0 : 1);
}

} // namespace

TEST(FailingWrite, on_a_limited_file_size_leaves_nothing) {
    TemporaryDirectory const directory;
    {
        FileSizeLimit const limit(10'000);
        EXPECT_EQ(refusal(directory / "a.h5", sample_run_file()),
                  "cannot write " + (directory / "a.h5").string() + ": File too large");
    }
    EXPECT_EQ(directory.entries(), 0U);
}

TEST(FailingWrite, keeps_the_file_that_was_there) {
    TemporaryDirectory const directory;
    auto const old = sample_run_file(100, 1);
    write(directory / "a.h5", old);
    {
        FileSizeLimit const limit(10'000);
        EXPECT_NE(refusal(directory / "a.h5", sample_run_file(3000, 2)), "not refused");
    }
    EXPECT_TRUE(same(read(directory / "a.h5"), old));
    EXPECT_EQ(directory.entries(), 1U);
}

TEST(FailingWrite, on_a_full_disk_leaves_nothing_and_small_files_still_fit) {
    TemporaryDirectory const directory;
    auto const child = ::fork();
    if (child == 0) {
        fill_small_disk(directory.path());
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77) {
        GTEST_SKIP() << "this machine lets nobody mount a small disk";
    }
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(FailingWrite, into_a_missing_directory_is_an_error) {
    TemporaryDirectory const directory;
    auto const file = directory / "missing/a.h5";
    EXPECT_EQ(refusal(file, {}), "cannot create " + file.string() + ": No such file or directory");
}

TEST(FailingWrite, never_replaces_what_is_not_a_regular_file) {
    TemporaryDirectory const directory;
    ASSERT_EQ(::mkfifo((directory / "pipe").c_str(), 0600), 0);
    auto const rule = ": it exists and is not a regular file";
    EXPECT_EQ(refusal(directory / "pipe", {}), "cannot write " + (directory / "pipe").string() + rule);
    EXPECT_EQ(refusal(directory.path(), {}), "cannot write " + directory.path().string() + rule);
    EXPECT_EQ(refusal("/dev/null", {}), std::string("cannot write /dev/null") + rule);
    EXPECT_EQ(directory.entries(), 1U);
}

TEST(SuccessfulWrite, leaves_its_file_and_nothing_else) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file());
    write(directory / "a.h5", sample_run_file());
    EXPECT_EQ(directory.entries(), 1U);
}

TEST(SuccessfulWrite, steps_around_what_a_killed_process_left) {
    TemporaryDirectory const directory;
    auto const left_over = directory / ("a.h5." + std::to_string(::getpid()) + "-0.part");
    put_bytes(left_over, "half a file");
    write(directory / "a.h5", sample_run_file());
    EXPECT_TRUE(same(read(directory / "a.h5"), sample_run_file()));
    EXPECT_EQ(bytes_of(left_over), "half a file");
}

TEST(SuccessfulWrite, replaces_a_file_under_its_readers_in_one_step) {
    TemporaryDirectory const directory;
    auto const file = directory / "a.h5";
    auto const even = sample_run_file(500, 0);
    auto const odd = sample_run_file(500, 1);
    write(file, even);
    std::jthread const writer([&](std::stop_token const& stop) {
        for (int i = 1; !stop.stop_requested(); ++i) {
            write(file, i % 2 == 0 ? even : odd);
        }
    });
    for (int i = 0; i < 100; ++i) {
        auto const seen = read(file);
        EXPECT_TRUE(same(seen, even) || same(seen, odd)) << "read " << i;
    }
}

} // namespace linli::store
