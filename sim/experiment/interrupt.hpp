#pragma once

#include <csignal>

namespace linli::experiment {

/// While it lives, Ctrl-C (SIGINT) and SIGTERM ask the program to stop; the second one ends it at once.
///
/// At most one lives at a time. What was installed before comes back when it goes.
class StopOnSignal {
  public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(StopOnSignal const&) = delete;
    StopOnSignal& operator=(StopOnSignal const&) = delete;

    /// True once a signal has come. May be asked from any thread.
    [[nodiscard]] bool requested() const;

  private:
    struct sigaction interrupt_before_ {};
    struct sigaction terminate_before_ {};
};

} // namespace linli::experiment
