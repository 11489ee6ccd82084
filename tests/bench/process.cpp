#include "tests/bench/process.hpp"

#include "sim/core/error.hpp"

#include <cerrno>
#include <chrono>
#include <system_error>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linli::bench {

namespace {

constexpr int cannot_start = 127;

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

// In the child: only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* arguments) {
    int const nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere >= 0 && ::dup2(nowhere, STDOUT_FILENO) >= 0) {
        ::execv(arguments[0], arguments);
    }
    ::_exit(cannot_start);
}

} // namespace

Cost run_process(std::vector<std::string> const& command) {
    auto words = command;
    std::vector<char*> arguments;
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);

    auto const start = std::chrono::steady_clock::now();
    auto const child = ::fork();
    if (child == 0) {
        become(arguments.data());
    }
    int status = 0;
    rusage used{};
    auto ended = child;
    do {
        ended = child < 0 ? child : ::wait4(child, &status, 0, &used);
    } while (ended < 0 && errno == EINTR);
    std::chrono::duration<double> const wall = std::chrono::steady_clock::now() - start;
    if (ended < 0) {
        throw RunError("cannot run " + command.front() + ": " + std::generic_category().message(errno));
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw RunError(command.front() + " failed");
    }
    return {.wall_seconds = wall.count(),
            .cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .peak_mib = static_cast<double>(used.ru_maxrss) / 1024.0};
}

} // namespace linli::bench
