#include "tests/support/run_results.hpp"

#include "tests/support/sample_run_file.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace linli::test {

namespace {

std::ptrdiff_t row_of(store::RunFile const& run, std::string const& name) {
    auto const& names = run.table("indicators").values<std::string>("name");
    auto const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : found - names.begin();
}

} // namespace

store::RunFile run(std::shared_ptr<Inputs const> const& inputs, RecordLevel level, std::uint64_t seed,
                   int threads) {
    return simulate(inputs, {.seed = seed, .level = level, .threads = threads});
}

bool has_indicator(store::RunFile const& run, std::string const& name) {
    return row_of(run, name) >= 0;
}

double indicator(store::RunFile const& run, std::string const& name) {
    auto const row = row_of(run, name);
    if (row < 0) {
        ADD_FAILURE() << "no indicator " << name;
        return std::numeric_limits<double>::quiet_NaN();
    }
    return run.table("indicators").values<double>("value")[static_cast<std::size_t>(row)];
}

std::string file_bytes(store::RunFile const& run) {
    TemporaryDirectory const folder;
    store::write(folder / "run.h5", run);
    return bytes_of(folder / "run.h5");
}

bool same_table_of(store::RunFile const& a, store::RunFile const& b, std::string const& path,
                   std::string& where) {
    auto const& first = a.table(path);
    auto const& second = b.table(path);
    for (std::size_t i = 0; i < std::max(first.columns.size(), second.columns.size()); ++i) {
        if (i >= first.columns.size() || i >= second.columns.size() ||
            !same_column(first.columns[i], second.columns[i])) {
            where = path + "." + (i < first.columns.size() ? first.columns[i].name : "(more columns)");
            return false;
        }
    }
    return true;
}

double daily_sum(store::RunFile const& run, std::string const& tier, std::string const& series) {
    auto const& values = run.table("daily/" + tier).values<float>(series);
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace linli::test
