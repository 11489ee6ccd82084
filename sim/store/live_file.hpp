#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/store/run_file.hpp"

namespace linli::store {

// A live file lets other processes follow a run that is not finished: HDF5 with a single writer and many
// readers (SWMR). The run file itself is written whole at the end, whether anybody follows or not.

/// The live file of a run file: beside it, with `.live` behind its name.
[[nodiscard]] std::filesystem::path live_file_of(std::filesystem::path const& run_file);

/// How far a run has come.
struct LiveProgress {
    std::int32_t rows = 0;    ///< days that are complete and in the tables
    std::int32_t planned = 0; ///< days of the whole run
    std::int32_t now = 0;     ///< days simulated; negative while it warms up
};

/// Writes a live file. It appears under its name when it can be followed, and is removed with this object.
///
/// Whoever follows knows by a lock, which the system takes back from a dead process, whether the writer
/// lives.
class LiveWriter {
  public:
    /// @param about   all that does not change: provenance, inputs, tables
    /// @param tables  what grows by a row a day: columns of `float` without values
    /// @param pause   at least so long between two looks that others get, so that a fast run stays fast
    /// Throws: RunError; nothing is left behind.
    LiveWriter(std::filesystem::path file, RunFile const& about, std::vector<Table> const& tables,
               int planned_days, std::chrono::milliseconds pause = std::chrono::milliseconds(100));
    LiveWriter(LiveWriter const&) = delete;
    LiveWriter& operator=(LiveWriter const&) = delete;
    ~LiveWriter();

    /// The next row of every table: the values of all columns, one after another. Others see it when a chunk
    /// of days is full, after the pause. Throws: RunError
    void add_row(std::span<float const> values);
    /// Tell how far the warm-up is. Throws: RunError
    void warm_up(int day);
    /// Let others see all rows, and that there will be no more. Throws: RunError
    void finish();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reads a live file while it grows, and when its writer is dead. One for a file in a process at a time: HDF5
/// shares what it keeps of a file among all who have it open.
class LiveReader {
  public:
    /// Throws: RunError if it is missing, or no live file of this version.
    explicit LiveReader(std::filesystem::path file);
    LiveReader(LiveReader const&) = delete;
    LiveReader& operator=(LiveReader const&) = delete;
    ~LiveReader();

    /// Read what has come since the last time. Returns whether anything has changed.
    /// Throws: RunError if it cannot be read; it may be tried again.
    bool poll();

    [[nodiscard]] RunFile const& about() const;
    /// The rows read so far.
    [[nodiscard]] std::vector<Table> const& tables() const;
    [[nodiscard]] LiveProgress progress() const;
    [[nodiscard]] bool is_finished() const;     ///< all rows are there
    [[nodiscard]] bool writer_is_alive() const; ///< as it was before the last `poll`
    /// Whether the name belongs to another file by now, or to none.
    [[nodiscard]] bool is_replaced() const;

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Remove the live file that a killed run has left beside `run_file`, if there is one.
void remove_abandoned_live_file(std::filesystem::path const& run_file);

} // namespace linli::store
