#pragma once

#include "sim/store/run_file.hpp"

#include <cstdint>
#include <string>

namespace linli::report {

enum class Level { summary, daily, issues };

/// A run of 20 days written by hand: four problems of one kind, two offices, two courtyards.
[[nodiscard]] store::RunFile small_run(std::string const& structure = "chain", std::uint64_t replicate = 0,
                                       Level level = Level::issues);

/// The provenance text called `name`, to change it.
[[nodiscard]] std::string& provenance(store::RunFile& run, std::string const& name);

/// The column of a table, to change it.
[[nodiscard]] store::Column& column(store::RunFile& run, std::string const& table, std::string const& name);

} // namespace linli::report
