#pragma once

#include <cstddef>
#include <exception>

namespace linli {

/// What both back ends do on one thread: every task in order, even after a failure, then the first failure.
template <class Call>
void run_in_order(std::size_t count, Call call, void* context) {
    std::exception_ptr first;
    for (std::size_t i = 0; i < count; ++i) {
        try {
            call(context, i);
        } catch (...) {
            first = first ? first : std::current_exception();
        }
    }
    if (first) {
        std::rethrow_exception(first);
    }
}

} // namespace linli
