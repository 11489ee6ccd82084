#pragma once

#include <csignal>
#include <cstddef>
#include <functional>
#include <optional>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linli::test {

/// The exit code of a child that may not be traced here.
inline constexpr int untraceable = 77;

/// Start work in a child process that its parent traces; its own children are not traced. It stops before the
/// first call.
inline pid_t start_traced(std::function<void()> const& work) {
    auto const child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) {
            ::_exit(untraceable);
        }
        ::raise(SIGSTOP);
        work();
        ::_exit(0);
    }
    return child;
}

/// How the work of a child ended that was to be killed when it had entered or left some system calls.
struct TracedEnd {
    bool killed = false; ///< false: it was done before
    std::size_t calls = 0;
};

/// Do the work in a child process and kill it when it has entered or left `calls` system calls. Nothing if it
/// cannot be traced.
inline std::optional<TracedEnd> kill_after_calls(std::function<void()> const& work, std::size_t calls) {
    auto const child = start_traced(work);
    int status = 0;
    ::waitpid(child, &status, 0);
    TracedEnd end;
    while (end.calls < calls && WIFSTOPPED(status)) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        ::waitpid(child, &status, 0);
        ++end.calls;
    }
    if (WIFEXITED(status)) {
        return WEXITSTATUS(status) == untraceable ? std::nullopt : std::optional(end);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    end.killed = true;
    return end;
}

} // namespace linli::test
