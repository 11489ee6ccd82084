#include "models/app/live_run.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"

#include <utility>

namespace linli::app {

LiveRun::LiveRun(std::filesystem::path const& run_file, std::shared_ptr<Inputs const> inputs,
                 RunOptions const& options, std::chrono::milliseconds pause)
    : simulation_(std::move(inputs), options), record_(simulation_) {
    attempt([&] {
        writer_.emplace(store::live_file_of(run_file), record_.about(simulation_),
                        record_.tables(simulation_), simulation_.days(), pause);
    });
}

template <class Task>
void LiveRun::attempt(Task const& task) {
    try {
        task();
    } catch (RunError const& error) {
        trouble_ = error.what();
        writer_.reset();
    }
}

void LiveRun::show_day() {
    if (simulation_.day() > 0) {
        writer_->add_row(record_.take_day(simulation_));
    } else {
        writer_->warm_up(simulation_.day());
    }
}

void LiveRun::advance_a_day() {
    simulation_.advance_to(simulation_.day() + 1);
    if (writer_) {
        attempt([this] { show_day(); });
    }
}

store::RunFile LiveRun::finish() {
    LINLI_EXPECT(finished());
    if (writer_) {
        attempt([this] { writer_->finish(); });
    }
    return simulation_.record();
}

store::RunFile LiveRun::simulate() {
    while (!finished()) {
        advance_a_day();
    }
    return finish();
}

} // namespace linli::app
