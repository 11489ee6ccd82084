#include "sim/experiment/job_helper.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/socket_bytes.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <system_error>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linli::experiment {

namespace {

/// What stands before the text of a result.
struct Header {
    std::uint64_t job = 0;
    std::uint64_t size = 0;
    std::uint32_t done = 0;
    std::uint32_t attempts = 0;
    double seconds = 0.0;
};

/// Whether the other end has closed the socket.
bool is_left(int socket) {
    pollfd end{socket, POLLRDHUP, 0};
    return ::poll(&end, 1, 0) > 0 && (end.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

[[noreturn]] void be_helper(int socket, IsolationSettings settings,
                            std::function<std::string(std::size_t)> const& work) {
    settings.workers = 1; // so that waiting for the next job keeps no other one waiting
    IsolationHooks hooks;
    hooks.take = [&](IsolatedResult const& result) {
        Header const header{result.job, result.text.size(), result.done ? 1U : 0U,
                            static_cast<std::uint32_t>(result.attempts), result.seconds};
        (void)send_all(socket, &header, sizeof header); // if nobody hears it, the next job does not come
        (void)send_all(socket, result.text.data(), result.text.size());
    };
    hooks.stop = [&] { return is_left(socket); };
    auto const next = [&]() -> std::optional<std::size_t> {
        std::uint64_t job = 0;
        return receive_all(socket, &job, sizeof job) ? std::optional(static_cast<std::size_t>(job))
                                                     : std::nullopt;
    };
    try {
        (void)serve_isolated(next, settings, work, hooks);
    } catch (std::exception const&) { // no worker can be made; the other end sees that this one is gone
        ::_exit(1);
    }
    ::_exit(0);
}

} // namespace

JobHelper::JobHelper(IsolationSettings const& settings, std::function<std::string(std::size_t)> const& work) {
    std::array<int, 2> ends{};
    auto const parent = ::getpid();
    bool const connected = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0;
    process_ = connected ? ::fork() : -1;
    if (process_ < 0) {
        throw RunError("cannot start a helper: " + std::generic_category().message(errno));
    }
    if (process_ == 0) {
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGTERM, SIG_IGN);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) {
            ::_exit(0); // it was killed before it could be told
        }
        ::close(ends[0]);
        be_helper(ends[1], settings, work);
    }
    ::close(ends[1]);
    socket_ = ends[0];
}

JobHelper::~JobHelper() {
    ::close(socket_); // the helper kills its worker and ends
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void JobHelper::give(std::size_t job) {
    LINLI_EXPECT(!at_work_);
    std::uint64_t const number = job;
    at_work_ = true;
    (void)send_all(socket_, &number, sizeof number); // if the helper is gone, `result` tells
}

std::optional<IsolatedResult> JobHelper::result(int milliseconds) {
    LINLI_EXPECT(at_work_);
    pollfd end{socket_, POLLIN, 0};
    if (::poll(&end, 1, milliseconds) <= 0) {
        return std::nullopt;
    }
    Header header;
    std::string text;
    bool whole = receive_all(socket_, &header, sizeof header);
    if (whole) {
        text.resize(header.size);
        whole = receive_all(socket_, text.data(), text.size());
    }
    if (!whole) {
        throw RunError("the process that does the runs has ended");
    }
    at_work_ = false;
    return IsolatedResult{static_cast<std::size_t>(header.job), header.done != 0, std::move(text),
                          static_cast<int>(header.attempts), header.seconds};
}

} // namespace linli::experiment
