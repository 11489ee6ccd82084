#pragma once

#include "models/indicators/compute.hpp"
#include "models/simulation_state.hpp"
#include "sim/store/run_file.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace linli {

// The tables of a run file, by what they are about. Only `report_run` and its parts include this.

/// An issue in the file: the problem and the community where it is at home.
struct IssueRow {
    std::uint32_t community = 0;
    std::uint32_t building = 0;
    Problem problem;
};

/// Fill one column from rows of anything.
template <class Value, class Rows, class Get>
store::Column column(std::string name, std::string unit, std::string meaning, Rows const& rows, Get get) {
    std::vector<Value> values;
    values.reserve(rows.size());
    for (auto const& row : rows) {
        values.push_back(static_cast<Value>(get(row)));
    }
    return {std::move(name), std::move(unit), std::move(meaning), std::move(values)};
}

/// A table of labels; the code is the row number.
template <class Ids>
store::Table labels(std::string path, std::string meaning, Ids const& ids) {
    return {std::move(path),
            std::move(meaning),
            {column<std::string>("id", "", "Label of the code that equals the row number.", ids,
                                 [](auto const& id) { return std::string(id); })}};
}

[[nodiscard]] store::Table indicators_table(std::vector<Indicator> const& rows);
[[nodiscard]] store::Table kinds_table(Model const& model);
[[nodiscard]] store::Table channels_table(Model const& model);
[[nodiscard]] store::Table offices_table(Model const& model);
[[nodiscard]] store::Table by_kind_table(std::span<Partition const> world, Tally const& tally);

/// What was simulated, by which program, and all input files.
void add_provenance(store::RunFile& file, Simulation::State const& state, Tally const& tally);
/// What codes stand for, at every level.
void add_labels(store::RunFile& file, Model const& model);

/// Places and daily series of every tier above courtyards.
void add_places(store::RunFile& file, Simulation::State const& state);
void add_days(store::RunFile& file, Model const& model, Recorder const& recorder);
[[nodiscard]] store::Table courtyards_table(Simulation::State const& state, Step step);
[[nodiscard]] store::Table posts_table(Simulation::State const& state, Step step);
/// Offices by day: of each template together, and each by itself in the order of `posts_table`.
[[nodiscard]] store::Table office_days_table(Model const& model, OfficeDays const& office_days);
void add_post_days(store::RunFile& file, Simulation::State const& state, Step step);

/// Call `visit(community, problem)` for each problem that still exists, as it would be booked if the run
/// ended now.
void for_each_open_problem(Model const& model, std::vector<Partition> const& world, Step step,
                           std::function<void(std::uint32_t, Problem const&)> const& visit);
/// Issues that have ended and those that are open, ordered by key.
[[nodiscard]] std::vector<IssueRow> issue_rows(Simulation::State const& state);
[[nodiscard]] store::Table issues_table(Model const& model, std::vector<IssueRow> const& rows);
[[nodiscard]] store::Table events_table(std::vector<Partition> const& world);

} // namespace linli
