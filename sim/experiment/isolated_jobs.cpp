#include "sim/experiment/isolated_jobs.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/socket_bytes.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linli::experiment {

namespace {

using Clock = std::chrono::steady_clock;
using Work = std::function<std::string(std::size_t)>;
using Next = std::function<std::optional<std::size_t>()>;

constexpr int tick_milliseconds = 100;

/// What stands before the text that a worker sends for a job.
struct Header {
    std::uint64_t job = 0;
    std::uint64_t size = 0;
    std::uint64_t done = 0;
};

// ------------------------------------------------------------------------------------ in the worker

std::pair<bool, std::string> attempt(Work const& work, std::size_t job) {
    try {
        return {true, work(job)};
    } catch (std::exception const& failure) {
        return {false, failure.what()};
    } catch (...) {
        return {false, "unknown failure"};
    }
}

[[noreturn]] void be_worker(int socket, Work const& work) {
    std::uint64_t job = 0;
    while (receive_all(socket, &job, sizeof job)) {
        auto const [done, text] = attempt(work, static_cast<std::size_t>(job));
        Header const header{job, text.size(), done ? 1U : 0U};
        if (!send_all(socket, &header, sizeof header) || !send_all(socket, text.data(), text.size())) {
            break;
        }
    }
    ::_exit(0);
}

// -------------------------------------------------------------------------------- in the supervisor

std::string text_of_ending(int status) {
    if (WIFSIGNALED(status)) {
        return std::string("crashed: ") + ::strsignal(WTERMSIG(status));
    }
    return "crashed: its process ended with code " + std::to_string(WEXITSTATUS(status));
}

/// A worker process as its supervisor sees it. Killed and reaped when it goes.
class Worker {
  public:
    /// @param others  sockets of the other workers, which a new one must not hold open
    Worker(Work const& work, std::vector<int> const& others) {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
            throw RunError("cannot start a worker: " + std::generic_category().message(errno));
        }
        auto const parent = ::getpid();
        process_ = ::fork();
        if (process_ < 0) {
            auto const reason = std::generic_category().message(errno);
            ::close(ends[0]);
            ::close(ends[1]);
            throw RunError("cannot start a worker: " + reason);
        }
        if (process_ == 0) {
            std::signal(SIGINT, SIG_IGN);
            std::signal(SIGTERM, SIG_IGN);
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent) {
                ::_exit(0); // it was killed before it could be told
            }
            ::close(ends[0]);
            std::for_each(others.begin(), others.end(), ::close);
            be_worker(ends[1], work);
        }
        ::close(ends[1]);
        socket_ = ends[0];
    }
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;
    ~Worker() { (void)end(); }

    [[nodiscard]] int socket() const { return socket_; }
    [[nodiscard]] std::optional<std::size_t> job() const { return job_; }
    /// Time since the job was given to it.
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(Clock::now() - started_).count();
    }

    void give(std::size_t job) {
        std::uint64_t const number = job;
        job_ = job;
        started_ = Clock::now();
        (void)send_all(socket_, &number, sizeof number); // if it is dead, its socket tells soon
    }

    /// Read what has come; false if the process has ended.
    bool receive() {
        std::array<char, 65536> bytes;
        auto const got = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (got <= 0) {
            return got < 0 && errno == EINTR;
        }
        inbox_.append(bytes.data(), static_cast<std::size_t>(got));
        return true;
    }

    /// The result of the job, once it has come whole.
    std::optional<IsolatedResult> take() {
        Header header;
        if (inbox_.size() < sizeof header) {
            return std::nullopt;
        }
        std::memcpy(&header, inbox_.data(), sizeof header);
        if (inbox_.size() - sizeof header < header.size) {
            return std::nullopt;
        }
        IsolatedResult result{static_cast<std::size_t>(header.job), header.done != 0,
                              inbox_.substr(sizeof header), 1, seconds()};
        inbox_.clear();
        job_.reset();
        return result;
    }

    /// Kill the process if it lives, and tell how it ended.
    int end() {
        int status = 0;
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            ::close(socket_);
            while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
            }
            process_ = 0;
        }
        return status;
    }

    /// How a process whose socket was closed has ended; it is not killed.
    int reap() {
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        ::close(socket_);
        process_ = 0;
        return status;
    }

  private:
    pid_t process_ = 0;
    int socket_ = -1;
    std::optional<std::size_t> job_;
    Clock::time_point started_;
    std::string inbox_;
};

class Supervisor {
  public:
    Supervisor(Next const& next, IsolationSettings const& settings, Work const& work,
               IsolationHooks const& hooks)
        : next_(next), settings_(settings), work_(work), hooks_(hooks),
          workers_(static_cast<std::size_t>(settings.workers)) {}

    bool run() {
        while (!exhausted_ || at_work()) {
            if (hooks_.stop()) {
                return false;
            }
            hand_out();
            if (at_work()) {
                listen();
                end_those_too_long();
            }
            hooks_.tick();
        }
        return true;
    }

  private:
    bool at_work() const {
        return !again_.empty() || std::any_of(workers_.begin(), workers_.end(),
                                              [](auto const& worker) { return worker && worker->job(); });
    }

    std::optional<std::size_t> next_job() {
        while (!again_.empty()) {
            auto const job = again_.front();
            again_.pop_front();
            if (hooks_.wanted(job)) {
                return job;
            }
            attempts_.erase(job);
        }
        auto job = exhausted_ ? std::nullopt : next_();
        exhausted_ = !job;
        return job;
    }

    std::vector<int> sockets() const {
        std::vector<int> open;
        for (auto const& worker : workers_) {
            if (worker) {
                open.push_back(worker->socket());
            }
        }
        return open;
    }

    void hand_out() {
        for (auto& worker : workers_) {
            if (worker && worker->job()) {
                continue;
            }
            auto const job = next_job();
            if (!job) {
                return;
            }
            if (!worker) {
                worker.emplace(work_, sockets());
            }
            worker->give(*job);
        }
    }

    void listen() {
        std::vector<pollfd> waiting;
        for (int const socket : sockets()) {
            waiting.push_back({socket, POLLIN, 0});
        }
        (void)::poll(waiting.data(), waiting.size(), tick_milliseconds);
        auto entry = waiting.begin();
        for (auto& worker : workers_) {
            if (worker && (entry++)->revents != 0) {
                hear(worker);
            }
        }
    }

    void hear(std::optional<Worker>& worker) {
        if (!worker->receive()) {
            auto const job = worker->job();
            auto const seconds = worker->seconds();
            auto const reason = text_of_ending(worker->reap());
            worker.reset();
            if (job) {
                finish({*job, false, reason, 1, seconds});
            }
        } else if (auto result = worker->take()) {
            finish(std::move(*result));
        }
    }

    void end_those_too_long() {
        auto const limit = settings_.time_limit;
        for (auto& worker : workers_) {
            if (worker && worker->job() && worker->seconds() > limit) {
                auto const job = *worker->job();
                worker.reset();
                finish({job, false, "took longer than " + shortest(limit) + " s", 1, limit});
            }
        }
    }

    void finish(IsolatedResult result) {
        auto const tried = ++attempts_[result.job];
        if (!result.done && tried < settings_.attempts) {
            again_.push_back(result.job);
            return;
        }
        attempts_.erase(result.job);
        result.attempts = tried;
        hooks_.take(std::move(result));
    }

    Next const& next_;
    IsolationSettings const& settings_;
    Work const& work_;
    IsolationHooks const& hooks_;
    std::vector<std::optional<Worker>> workers_;
    std::deque<std::size_t> again_;
    std::map<std::size_t, int> attempts_; // of jobs under way
    bool exhausted_ = false;
};

} // namespace

bool serve_isolated(Next const& next, IsolationSettings const& settings, Work const& work,
                    IsolationHooks const& hooks) {
    LINLI_EXPECT(settings.workers >= 1 && settings.time_limit > 0.0 && settings.attempts >= 1);
    return Supervisor(next, settings, work, hooks).run();
}

bool run_isolated(std::span<std::size_t const> jobs, IsolationSettings const& settings, Work const& work,
                  IsolationHooks const& hooks) {
    auto place = jobs.begin();
    auto const next = [&]() -> std::optional<std::size_t> {
        place = std::find_if(place, jobs.end(), hooks.wanted);
        return place == jobs.end() ? std::nullopt : std::optional(*place++);
    };
    return serve_isolated(next, settings, work, hooks);
}

} // namespace linli::experiment
