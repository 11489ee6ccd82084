#include "sim/core/contract.hpp"
#include "sim/parallel/in_order.hpp"
#include "sim/parallel/workers.hpp"

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <exception>
#include <vector>

namespace linli {

struct Workers::Implementation {
    // The machine may have fewer cores than asked for; the result is the same, and tests need the threads.
    explicit Implementation(int threads)
        : allowance(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads)),
          arena(threads) {}
    tbb::global_control allowance;
    tbb::task_arena arena;
};

Workers::Workers(int threads) : threads_(threads) {
    LINLI_EXPECT(threads >= 1);
    if (threads > 1) {
        implementation_ = std::make_unique<Implementation>(threads);
    }
}

Workers::~Workers() = default;

void Workers::run(std::size_t count, Call call, void* context) {
    if (!implementation_ || count <= 1) {
        run_in_order(count, call, context);
        return;
    }
    std::vector<std::exception_ptr> failures(count);
    implementation_->arena.execute([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count),
                          [&](tbb::blocked_range<std::size_t> const& range) {
                              for (std::size_t i = range.begin(); i != range.end(); ++i) {
                                  try {
                                      call(context, i);
                                  } catch (...) {
                                      failures[i] = std::current_exception();
                                  }
                              }
                          });
    });
    for (auto const& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

} // namespace linli
