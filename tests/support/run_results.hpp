#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/simulation.hpp"
#include "sim/store/run_file.hpp"

namespace linli::test {

/// Run a case from start to end.
[[nodiscard]] store::RunFile run(std::shared_ptr<Inputs const> const& inputs,
                                 RecordLevel level = RecordLevel::issues, std::uint64_t seed = 1,
                                 int threads = 1);

/// Value of an indicator of a run; fails the test if there is none of that name.
[[nodiscard]] double indicator(store::RunFile const& run, std::string const& name);
[[nodiscard]] bool has_indicator(store::RunFile const& run, std::string const& name);

/// The bytes that `store::write` leaves in a file.
[[nodiscard]] std::string file_bytes(store::RunFile const& run);

/// Whether two runs have a table with the same columns, each the same bit by bit. A first difference is
/// named in `where`.
[[nodiscard]] bool same_table_of(store::RunFile const& a, store::RunFile const& b, std::string const& path,
                                 std::string& where);

/// A column of the table `issues`, with its type.
template <class T>
[[nodiscard]] std::vector<T> const& issues(store::RunFile const& run, std::string const& column) {
    return run.table("issues").values<T>(column);
}

/// Sum over all days and places of a daily series of a tier.
[[nodiscard]] double daily_sum(store::RunFile const& run, std::string const& tier, std::string const& series);

} // namespace linli::test
