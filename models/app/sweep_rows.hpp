#pragma once

#include "models/app/indicator_values.hpp"
#include "sim/experiment/run_key.hpp"
#include "sim/store/run_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace linli::app {

/// What is kept of one run of a study.
struct SweepRow {
    experiment::RunKey key;
    std::string structure;
    std::uint32_t replicate = 0;
    std::string changes; ///< its overrides, a line each
    bool done = false;
    std::string reason; ///< why it failed; empty if it is done
    std::uint32_t attempts = 1;
    double seconds = 0.0; ///< that the last attempt took
    std::vector<IndicatorValue> indicators;
};

/// The indicators of a run as bytes, for the way from a worker to its supervisor.
[[nodiscard]] std::string pack(std::vector<IndicatorValue> const& indicators);
/// Throws: RunError if the bytes are not what `pack` made
[[nodiscard]] std::vector<IndicatorValue> unpack(std::string_view bytes);

/// Columns with the indicators of rows: every indicator that any row has, in the order of the catalogue, NaN
/// where a row has none. The same for the same rows in any order.
[[nodiscard]] std::vector<store::Column> indicator_columns(std::vector<SweepRow> const& rows);

/// Write a batch of runs into the folder, as a file whose name follows from what it holds; whole or not at
/// all. Throws: RunError
void seal_batch(std::filesystem::path const& folder, std::vector<SweepRow> const& rows,
                std::string const& build);

/// Every sealed batch in the folder, by name.
[[nodiscard]] std::vector<std::filesystem::path> batches_in(std::filesystem::path const& folder);

/// How a stored run ended.
struct StoredState {
    experiment::RunKey key;
    bool done = false;
    double seconds = 0.0;
};

/// Throws: RunError if the file is damaged or no batch
[[nodiscard]] std::vector<StoredState> read_states(std::filesystem::path const& batch);
[[nodiscard]] std::vector<SweepRow> read_rows(std::filesystem::path const& batch);

} // namespace linli::app
