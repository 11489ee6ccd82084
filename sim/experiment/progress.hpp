#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string>

namespace linli::experiment {

/// Where progress is shown, and how.
enum class ProgressStyle {
    quiet,    ///< not at all
    terminal, ///< one line, rewritten in place
    lines,    ///< for pipes and log files: a plain line every few seconds
};

/// The style for standard error: `quiet` if asked for, else by whether it is a terminal.
[[nodiscard]] ProgressStyle progress_style(bool quiet);

/// Tells how far long work is, how fast it goes and how long it will still take.
///
/// Safe to use from several threads. The line of a terminal is taken away when the object goes.
class Progress {
  public:
    struct Work {
        std::string label;       ///< what is being done, e.g. "compare"
        std::uint64_t jobs = 1;  ///< e.g. runs
        std::string job_name;    ///< in the plural, e.g. "runs"
        std::uint64_t steps = 1; ///< over all jobs, > 0; the rate is in steps
        std::string step_name;   ///< in the plural, e.g. "days"
    };
    /// Seconds since any fixed moment.
    using Clock = std::function<double()>;

    Progress(std::ostream& out, ProgressStyle style, Work work, Clock clock);
    /// With the steady clock of the machine.
    Progress(std::ostream& out, ProgressStyle style, Work work);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void steps_done(std::uint64_t steps);
    void job_done();
    /// So many jobs of one step each turned out not to be needed.
    void jobs_given_up(std::uint64_t jobs);

  private:
    void show_if_due();
    [[nodiscard]] std::string line(double elapsed) const;

    std::mutex mutex_;
    std::ostream& out_;
    ProgressStyle style_;
    Work work_;
    Clock clock_;
    double started_;
    double shown_;
    std::uint64_t steps_ = 0;
    std::uint64_t jobs_ = 0;
    bool line_is_open_ = false;
};

} // namespace linli::experiment
