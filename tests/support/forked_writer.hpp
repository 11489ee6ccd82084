#pragma once

#include <array>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <sys/wait.h>
#include <unistd.h>

namespace linli::test {

/// Another process that does one thing at a time, when it is told to. No clock: each side waits for the
/// other.
class ForkedWriter {
  public:
    // What it may be told; numbers from 0 on are for the test.
    static constexpr int start = -1;
    static constexpr int finish = -2;
    static constexpr int end_of_process = -3;

    /// @param work  called in the other process with what is told
    template <class Work>
    explicit ForkedWriter(Work work) {
        if (::pipe(orders_.data()) != 0 || ::pipe(answers_.data()) != 0) {
            std::abort();
        }
        process_ = ::fork();
        if (process_ == 0) {
            serve(work);
        }
    }
    ForkedWriter(ForkedWriter const&) = delete;
    ForkedWriter& operator=(ForkedWriter const&) = delete;
    ~ForkedWriter() {
        end();
        for (int const number : {orders_[0], orders_[1], answers_[0], answers_[1]}) {
            ::close(number);
        }
    }

    /// Returns when it is done: whether it could be.
    bool tell(int what) {
        bool is_done = false;
        return ::write(orders_[1], &what, sizeof what) == sizeof what &&
               ::read(answers_[0], &is_done, sizeof is_done) == sizeof is_done && is_done;
    }
    /// It cannot clean up.
    void kill() {
        ::kill(process_, SIGKILL);
        wait();
    }
    /// Let it clean up and come to its end.
    void end() {
        if (process_ > 0) {
            tell(end_of_process);
            wait();
        }
    }

  private:
    template <class Work>
    [[noreturn]] void serve(Work& work) {
        int what = 0;
        while (what != end_of_process && ::read(orders_[0], &what, sizeof what) == sizeof what) {
            bool is_done = true;
            try {
                work(what);
            } catch (...) {
                is_done = false;
            }
            if (::write(answers_[1], &is_done, sizeof is_done) != sizeof is_done) {
                break;
            }
        }
        ::_exit(0);
    }
    void wait() { ::waitpid(std::exchange(process_, -1), nullptr, 0); }

    std::array<int, 2> orders_{-1, -1};
    std::array<int, 2> answers_{-1, -1};
    pid_t process_ = -1;
};

} // namespace linli::test
