#include "sim/experiment/progress.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ostream>

namespace linli::experiment {

namespace {

constexpr double seconds_between_lines = 5.0;
constexpr double seconds_between_rewrites = 0.1;
constexpr std::size_t terminal_line = 79; // one less than 80: a full line would scroll

double steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

ProgressStyle progress_style(bool quiet) {
    if (quiet) {
        return ProgressStyle::quiet;
    }
    return isatty(STDERR_FILENO) == 1 ? ProgressStyle::terminal : ProgressStyle::lines;
}

Progress::Progress(std::ostream& out, ProgressStyle style, Work work, Clock clock)
    : out_(out), style_(style), work_(std::move(work)), clock_(std::move(clock)), started_(clock_()),
      shown_(started_) {
    LINLI_EXPECT(work_.steps > 0);
}

Progress::Progress(std::ostream& out, ProgressStyle style, Work work)
    : Progress(out, style, std::move(work), steady_seconds) {}

Progress::~Progress() {
    if (line_is_open_) {
        out_ << "\r\x1b[K" << std::flush;
    }
}

void Progress::steps_done(std::uint64_t steps) {
    std::lock_guard const lock(mutex_);
    steps_ += steps;
    show_if_due();
}

void Progress::job_done() {
    std::lock_guard const lock(mutex_);
    ++jobs_;
    show_if_due();
}

void Progress::jobs_given_up(std::uint64_t jobs) {
    std::lock_guard const lock(mutex_);
    work_.jobs -= std::min(jobs, work_.jobs);
    work_.steps -= std::min(jobs, work_.steps - 1);
}

void Progress::show_if_due() {
    if (style_ == ProgressStyle::quiet) {
        return;
    }
    double const now = clock_();
    bool const on_terminal = style_ == ProgressStyle::terminal;
    if (now - shown_ < (on_terminal ? seconds_between_rewrites : seconds_between_lines)) {
        return;
    }
    shown_ = now;
    if (on_terminal) {
        out_ << '\r' << line(now - started_).substr(0, terminal_line) << "\x1b[K" << std::flush;
        line_is_open_ = true;
    } else {
        out_ << line(now - started_) << std::endl;
    }
}

std::string Progress::line(double elapsed) const {
    auto const done = std::min(steps_, work_.steps);
    double const rate = elapsed > 0.0 ? static_cast<double>(done) / elapsed : 0.0;
    std::string text = work_.label + "  " + std::to_string(jobs_) + '/' + std::to_string(work_.jobs) + ' ' +
                       work_.job_name + "  " + std::to_string(100 * done / work_.steps) + " %";
    if (rate > 0.0) {
        text += "  " + fixed(rate, rate < 10.0 ? 1 : 0) + ' ' + work_.step_name + "/s  " +
                duration(static_cast<double>(work_.steps - done) / rate) + " left";
    }
    return text;
}

} // namespace linli::experiment
