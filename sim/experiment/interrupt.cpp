#include "sim/experiment/interrupt.hpp"

#include <atomic>

namespace linli::experiment {

namespace {

// A signal handler can reach nothing but a static; this is the one exception to "no mutable statics".
std::atomic<bool> stop_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "the handler may only touch lock-free atomics");

extern "C" void request_stop(int /*signal*/) {
    stop_requested.store(true);
}

struct sigaction ask_once() {
    struct sigaction action {};
    action.sa_handler = request_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second signal takes the default way
    sigemptyset(&action.sa_mask);
    return action;
}

} // namespace

StopOnSignal::StopOnSignal() {
    stop_requested = false;
    auto const action = ask_once();
    sigaction(SIGINT, &action, &interrupt_before_);
    sigaction(SIGTERM, &action, &terminate_before_);
}

StopOnSignal::~StopOnSignal() {
    sigaction(SIGINT, &interrupt_before_, nullptr);
    sigaction(SIGTERM, &terminate_before_, nullptr);
}

bool StopOnSignal::requested() const {
    return stop_requested.load();
}

} // namespace linli::experiment
