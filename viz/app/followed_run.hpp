#pragma once

#include "sim/store/live_file.hpp"
#include "viz/panels/follow.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace linli::viz {

/// The run file that a file is, or whose live file it is.
[[nodiscard]] std::filesystem::path run_file_of(std::filesystem::path const& file);

/// One run that another process writes: its live file while it goes on, its run file when it is there.
class FollowedRun {
  public:
    /// @param file  the run file, there or not, or its live file
    explicit FollowedRun(std::filesystem::path const& file);

    /// Look what has come. Returns whether there is anything new.
    bool poll();

    [[nodiscard]] std::filesystem::path const& run_file() const { return run_file_; }
    [[nodiscard]] FollowedFile const& now() const { return now_; }
    /// Whether another look is worthwhile.
    [[nodiscard]] bool may_change() const;
    /// Its first days. Expects: 1 <= days <= now().days
    [[nodiscard]] store::RunFile first_days(int days) const;
    /// Expects: now().standing is whole.
    [[nodiscard]] store::RunFile const& whole() const { return *whole_; }
    [[nodiscard]] std::string const& trouble() const { return trouble_; } ///< of standing broken

  private:
    void look();
    void look_at_live_file();
    void begin_to_follow();
    void read_run_file();
    void break_off(std::string reason);
    [[nodiscard]] bool has_run_file() const;

    std::filesystem::path run_file_;
    std::filesystem::path live_file_;
    std::optional<store::LiveReader> reader_;
    std::optional<store::RunFile> whole_;
    std::string trouble_;
    bool has_seen_it_alive_ = false;
    int failures_ = 0; ///< to read, one after another
    FollowedFile now_;
};

/// Whether the run of a file goes on, or was killed.
[[nodiscard]] bool has_live_file(std::filesystem::path const& file);
/// Whether a file is to be followed rather than read: it is a live file, or has one, or is not there.
[[nodiscard]] bool is_to_be_followed(std::filesystem::path const& file);

} // namespace linli::viz
