#include "models/app/sweep_merge.hpp"

#include "models/app/sweep_stop.hpp"
#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <variant>

namespace linli::app {

namespace {

namespace fs = std::filesystem;
using experiment::RunKey;
using Rows = std::map<RunKey, std::optional<SweepRow>>;

store::RunFile read_plan(fs::path const& folder) {
    auto const path = folder / "plan.h5";
    if (!fs::exists(path)) {
        throw RunError(folder.string() + " holds no study: there is no plan.h5 in it");
    }
    auto plan = store::read(path);
    auto const* const schema = plan.provenance_text("schema_version");
    if (schema == nullptr || *schema != "study 1") {
        throw RunError(path.string() + " is no plan of a study that this version can read");
    }
    return plan;
}

/// The same choice in any order: done before failed, then the lesser reason.
bool is_better(SweepRow const& row, SweepRow const& known) {
    return row.done != known.done ? row.done : row.reason < known.reason;
}

void collect(fs::path const& folder, Rows& rows, std::vector<std::string>& damaged) {
    for (auto const& batch : batches_in(folder)) {
        try {
            for (auto& row : read_rows(batch)) {
                auto const found = rows.find(row.key);
                if (found != rows.end() && (!found->second || is_better(row, *found->second))) {
                    found->second = std::move(row);
                }
            }
        } catch (RunError const& error) {
            damaged.emplace_back(error.what());
        }
    }
}

/// The rows `chosen` of a column.
store::Column chosen_rows(store::Column const& column, std::vector<std::size_t> const& chosen) {
    auto result = column;
    std::visit(
        [&](auto& values) {
            std::decay_t<decltype(values)> picked;
            picked.reserve(chosen.size());
            for (auto const row : chosen) {
                picked.push_back(values[row]);
            }
            values = std::move(picked);
        },
        result.values);
    return result;
}

/// The numbers of `column` at `rows` as row numbers.
std::vector<std::size_t> numbers_at(store::Table const& table, char const* column,
                                    std::vector<std::size_t> const& rows) {
    auto const& values = table.values<std::int64_t>(column);
    std::vector<std::size_t> numbers;
    numbers.reserve(rows.size());
    for (auto const row : rows) {
        numbers.push_back(static_cast<std::size_t>(values.at(row)));
    }
    return numbers;
}

bool defined_somewhere(store::Column const& column) {
    auto const& values = std::get<std::vector<double>>(column.values);
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

/// One row for each planned run that is stored.
store::Table merged_runs(store::RunFile const& plan, std::vector<std::size_t> const& stored,
                         std::vector<SweepRow> const& rows) {
    auto const& planned = plan.table("plan");
    auto const& points = plan.table("points");
    store::Table table{"runs", "Runs of the study, in the order of its plan.", {}};
    table.columns = {chosen_rows(*planned.find("key"), stored),
                     chosen_rows(*planned.find("replicate"), stored),
                     chosen_rows(*planned.find("point"), stored)};
    auto structure =
        chosen_rows(*plan.table("structures").find("id"), numbers_at(planned, "structure", stored));
    structure.name = "structure";
    structure.meaning = "Structure.";
    table.columns.push_back(std::move(structure));
    auto const points_of_runs = numbers_at(planned, "point", stored);
    for (std::size_t c = 1; c < points.columns.size(); ++c) {
        table.columns.push_back(chosen_rows(points.columns[c], points_of_runs));
    }
    std::vector<std::uint8_t> done;
    std::vector<std::string> reasons;
    for (auto const& row : rows) {
        done.push_back(row.done ? 1 : 0);
        reasons.push_back(row.reason);
    }
    table.columns.push_back({"done", "", "1 done, 0 failed.", std::move(done)});
    table.columns.push_back({"reason", "", "Why it failed.", std::move(reasons)});
    for (auto& column : indicator_columns(rows)) {
        if (defined_somewhere(column)) {
            table.columns.push_back(std::move(column));
        }
    }
    return table;
}

/// The runs of the plan that the study's stop rule asks for; notes its outcome.
std::vector<std::size_t> runs_needed(store::RunFile& file, Rows const& by_key,
                                     std::vector<RunKey> const& keys) {
    std::vector<std::size_t> runs(keys.size());
    std::iota(runs.begin(), runs.end(), std::size_t{0});
    auto const stop = stop_in(file);
    if (!stop) {
        return runs;
    }
    auto const& structures = file.table("structures").values<std::string>("id");
    StopWatch watch(*stop, structures, file.table("points").rows(), keys);
    for (auto const& [key, row] : by_key) {
        if (row) {
            watch.enter(*row);
        }
    }
    auto const texts = outcome_texts(watch.outcome(), structures);
    file.provenance.insert(file.provenance.end(), texts.begin(), texts.end());
    std::erase_if(runs, [&](std::size_t run) { return !watch.needs(run); });
    return runs;
}

std::vector<RunKey> keys_of(store::RunFile const& plan) {
    std::vector<RunKey> keys;
    for (auto const& text : plan.table("plan").values<std::string>("key")) {
        keys.push_back(experiment::parse_key(text).value_or(RunKey{}));
    }
    return keys;
}

} // namespace

MergedStudy merge_study(std::vector<fs::path> const& folders) {
    LINLI_EXPECT(!folders.empty());
    MergedStudy merged{.file = read_plan(folders.front()), .planned = 0, .stored = 0, .damaged = {}};
    auto const keys = keys_of(merged.file);
    for (auto const& folder : folders) {
        if (keys_of(read_plan(folder)) != keys) {
            throw RunError(folder.string() + " holds another study than " + folders.front().string() +
                           ", or the same of another build");
        }
    }
    Rows by_key;
    for (auto const& key : keys) {
        by_key.emplace(key, std::nullopt);
    }
    for (auto const& folder : folders) {
        collect(folder, by_key, merged.damaged);
    }
    auto const needed = runs_needed(merged.file, by_key, keys);
    merged.planned = needed.size();
    std::vector<std::size_t> stored;
    std::vector<SweepRow> rows;
    for (auto const run : needed) {
        if (auto const& row = by_key.at(keys[run])) {
            stored.push_back(run);
            rows.push_back(*row);
        }
    }
    merged.stored = stored.size();
    auto runs = merged_runs(merged.file, stored, rows);
    std::erase_if(merged.file.tables, [](store::Table const& table) { return table.path == "plan"; });
    merged.file.tables.push_back(std::move(runs));
    return merged;
}

std::optional<std::size_t> next_round(MergedStudy const& merged) {
    auto const text = [&](char const* name) {
        auto const* const found = merged.file.provenance_text(name);
        return found == nullptr ? std::nullopt : parse_unsigned(*found);
    };
    auto const most = text("replications");
    auto const looked_at = text("stop_replications");
    if (!most || !looked_at || text("stop_met") != 0U || *looked_at >= *most) {
        return std::nullopt;
    }
    auto const round = std::max(text("stop_least").value_or(1), *looked_at / 2);
    return static_cast<std::size_t>(std::min(*most, *looked_at + round));
}

std::vector<SweepRow> known_runs(fs::path const& file_or_folder) {
    auto const merged =
        fs::is_directory(file_or_folder) ? merge_study({file_or_folder}).file : store::read(file_or_folder);
    auto const* const schema = merged.provenance_text("schema_version");
    if (schema == nullptr || *schema != "study 1" || merged.find("runs") == nullptr) {
        throw RunError(file_or_folder.string() + " is no merged study");
    }
    auto const& runs = merged.table("runs");
    auto const& keys = runs.values<std::string>("key");
    auto const& done = runs.values<std::uint8_t>("done");
    auto const& reasons = runs.values<std::string>("reason");
    std::vector<SweepRow> rows;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        SweepRow known;
        known.key = experiment::parse_key(keys[row]).value_or(RunKey{});
        known.done = done.at(row) != 0;
        known.reason = reasons.at(row);
        for (auto const& column : runs.columns) {
            auto const* const values = std::get_if<std::vector<double>>(&column.values);
            if (values != nullptr && !column.name.starts_with("factor.") && !std::isnan(values->at(row))) {
                known.indicators.push_back({column.name, values->at(row), column.unit, 1});
            }
        }
        rows.push_back(std::move(known));
    }
    return rows;
}

} // namespace linli::app
