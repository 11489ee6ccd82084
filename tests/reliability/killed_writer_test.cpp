// A writer that is killed leaves the old file, the new file or none under the final name, never a part of
// one.

#include <chrono>
#include <csignal>
#include <map>
#include <optional>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/store/run_file.hpp"
#include "tests/support/sample_run_file.hpp"
#include "tests/support/traced_process.hpp"

namespace linli::store {

namespace {

using test::same;
using test::sample_run_file;
using test::TemporaryDirectory;

namespace fs = std::filesystem;

/// What a directory may show after a kill: `a.h5` absent or whole, beside it nothing but unfinished files.
/// Returns false if `a.h5` is absent.
bool expect_absent_or_whole(fs::path const& directory, RunFile const& one, RunFile const& other) {
    for (auto const& entry : fs::directory_iterator(directory)) {
        EXPECT_TRUE(entry.path().filename() == "a.h5" || entry.path().extension() == ".part") << entry.path();
    }
    if (!fs::exists(directory / "a.h5")) {
        return false;
    }
    auto const seen = read(directory / "a.h5");
    EXPECT_TRUE(same(seen, one) || same(seen, other));
    return true;
}

void reap(pid_t child) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
}

/// The calls to the disk that writing makes, in order: `write`, `fsync` and `rename`, each run of writes
/// once. Empty if the writer cannot be traced.
std::vector<std::string> disk_calls(fs::path const& file, RunFile const& contents) {
    std::map<std::uint64_t, std::string> const names{{SYS_write, "write"},
                                                     {SYS_fsync, "fsync"},
#ifdef SYS_rename
                                                     {SYS_rename, "rename"},
#endif
                                                     {SYS_renameat2, "rename"}};
    std::vector<std::string> calls;
    auto const child = test::start_traced([&] { write(file, contents); });
    int status = 0;
    ::waitpid(child, &status, 0);
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD);
    for (; WIFSTOPPED(status); ::waitpid(child, &status, 0)) {
        __ptrace_syscall_info call{};
        ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call);
        auto const found =
            names.find(call.op == PTRACE_SYSCALL_INFO_ENTRY ? call.entry.nr : ~std::uint64_t{0});
        if (found != names.end() && (calls.empty() || calls.back() != found->second)) {
            calls.push_back(found->second);
        }
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    }
    return calls;
}

/// Microseconds within which a writer has written some files, also where sanitizers make it slow.
std::uint64_t longest_wait(RunFile const& contents) {
    TemporaryDirectory const directory;
    auto const start = std::chrono::steady_clock::now();
    write(directory / "a.h5", contents);
    auto const taken = std::chrono::steady_clock::now() - start;
    return std::max<std::uint64_t>(
        100'000,
        6 * static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(taken).count()));
}

} // namespace

TEST(KilledWriter, at_random_moments_leaves_the_final_name_absent_or_whole) {
    auto const one = sample_run_file(20'000, 1);
    auto const other = sample_run_file(20'000, 2);
    std::mt19937 random(20);
    int present = 0;
    auto const most = longest_wait(one);
    for (int kill = 0; kill < 25; ++kill) {
        TemporaryDirectory const directory;
        auto const child = ::fork();
        if (child == 0) {
            for (;;) {
                write(directory / "a.h5", one);
                write(directory / "a.h5", other);
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % most));
        ::kill(child, SIGKILL);
        reap(child);
        present += expect_absent_or_whole(directory.path(), one, other) ? 1 : 0;
    }
    EXPECT_GT(present, 0) << "no writer ever finished: the kills come too early to tell anything";
}

TEST(KilledWriter, at_each_system_call_leaves_the_old_file_or_the_new_one) {
    auto const old = sample_run_file(2000, 1);
    auto const renewed = sample_run_file(2000, 2);
    bool killed = true;
    std::size_t calls = 1;
    for (; killed; ++calls) {
        TemporaryDirectory const directory;
        write(directory / "a.h5", old);
        auto const outcome = test::kill_after_calls([&] { write(directory / "a.h5", renewed); }, calls);
        if (!outcome) {
            GTEST_SKIP() << "this machine lets nobody trace a process";
        }
        killed = outcome->killed;
        EXPECT_TRUE(expect_absent_or_whole(directory.path(), old, renewed)) << "killed after " << calls;
    }
    EXPECT_GT(calls, 20U); // open, write, write, fsync, close, rename, open, fsync, each entered and left
}

TEST(Writer, syncs_the_file_before_it_has_its_name_and_the_directory_after) {
    // A kill cannot show this: what the kernel holds outlives the process, but not a loss of power.
    TemporaryDirectory const directory;
    auto const calls = disk_calls(directory / "a.h5", sample_run_file());
    if (calls.empty()) {
        GTEST_SKIP() << "this machine lets nobody trace a process";
    }
    EXPECT_THAT(calls, testing::ElementsAre("write", "fsync", "rename", "fsync"));
}

TEST(KilledWriter, leaves_what_a_second_start_completes) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file(2000);
    auto const outcome = test::kill_after_calls([&] { write(directory / "a.h5", contents); }, 15);
    ASSERT_TRUE(!outcome || outcome->killed);

    write(directory / "a.h5", contents);

    EXPECT_TRUE(same(read(directory / "a.h5"), contents));
}

} // namespace linli::store
