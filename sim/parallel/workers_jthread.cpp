#include "sim/core/contract.hpp"
#include "sim/parallel/in_order.hpp"
#include "sim/parallel/workers.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace linli {

namespace {

// The pool whose task this thread is in the middle of: a task that calls for_each again must not wait for
// threads that wait for it.
thread_local void const* working_for = nullptr;

} // namespace

struct Workers::Implementation {
    explicit Implementation(int helpers) {
        for (int i = 0; i < helpers; ++i) {
            pool.emplace_back([this](std::stop_token const& stop) { help(stop); });
        }
    }

    ~Implementation() {
        for (auto& thread : pool) {
            thread.request_stop();
        }
        wake.notify_all();
    }

    void help(std::stop_token const& stop) {
        std::size_t seen = 0;
        while (true) {
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, stop, [&] { return generation != seen; });
                if (stop.stop_requested()) {
                    return;
                }
                seen = generation;
            }
            take_tasks();
            std::lock_guard const lock(mutex);
            if (--busy == 0) {
                done.notify_one();
            }
        }
    }

    void take_tasks() {
        void const* const outer = std::exchange(working_for, this);
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                call(context, i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
        working_for = outer;
    }

    std::mutex mutex;
    std::condition_variable_any wake;
    std::condition_variable done;
    std::size_t generation = 0;
    std::size_t busy = 0;
    std::atomic<std::size_t> next = 0;
    std::size_t count = 0;
    Call call = nullptr;
    void* context = nullptr;
    std::vector<std::exception_ptr> failures;
    std::vector<std::jthread> pool; // last, so that it is joined before the rest goes
};

Workers::Workers(int threads) : threads_(threads) {
    LINLI_EXPECT(threads >= 1);
    if (threads > 1) {
        implementation_ = std::make_unique<Implementation>(threads - 1);
    }
}

Workers::~Workers() = default;

void Workers::run(std::size_t count, Call call, void* context) {
    if (!implementation_ || count <= 1 || working_for == implementation_.get()) {
        run_in_order(count, call, context);
        return;
    }
    auto& pool = *implementation_;
    {
        std::lock_guard const lock(pool.mutex);
        pool.next = 0;
        pool.count = count;
        pool.call = call;
        pool.context = context;
        pool.failures.assign(count, nullptr);
        pool.busy = pool.pool.size();
        ++pool.generation;
    }
    pool.wake.notify_all();
    pool.take_tasks();
    std::unique_lock lock(pool.mutex);
    pool.done.wait(lock, [&] { return pool.busy == 0; });
    for (auto const& failure : pool.failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

} // namespace linli
