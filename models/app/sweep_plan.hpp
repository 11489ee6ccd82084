#pragma once

#include "models/app/sweep_study.hpp"
#include "models/inputs.hpp"
#include "sim/experiment/run_key.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// One run of a study.
struct SweepSlot {
    std::size_t replicate = 0;
    std::size_t point = 0;
    std::size_t structure = 0;
};

/// All runs of a study, in the order in which they are done: the replications one after the other, in each
/// the points, at each the structures. A study cut short has therefore done every point equally often, but
/// for one.
struct SweepPlan {
    StudyFile file;
    std::vector<StudyPoint> points;
    /// [scenario × structure], with what the study sets everywhere
    std::vector<std::shared_ptr<Inputs const>> bases;
    std::vector<experiment::RunKey> cells; ///< key of the inputs: [point × structure]
    std::vector<experiment::RunKey> keys;  ///< key of each run, by number
    std::string build;                     ///< what the program is, see `build_id`

    [[nodiscard]] std::size_t structures() const { return file.structures.size(); }
    [[nodiscard]] std::vector<std::string> structure_ids() const;
    [[nodiscard]] std::size_t runs() const { return keys.size(); }
    [[nodiscard]] SweepSlot slot(std::size_t run) const;
    [[nodiscard]] std::size_t cell(SweepSlot const& slot) const {
        return slot.point * structures() + slot.structure;
    }
    /// What the run starts from.
    [[nodiscard]] Inputs const& base(SweepSlot const& slot) const {
        return *bases[file.scenario_at(points[slot.point]) * structures() + slot.structure];
    }
    [[nodiscard]] std::filesystem::path const& scenario(SweepSlot const& slot) const {
        return file.scenarios[file.scenario_at(points[slot.point])];
    }
    /// What the run changes in its inputs. A factor that the structure does not have is left out, so that
    /// points that differ in nothing else are one run.
    [[nodiscard]] std::vector<std::string> overrides(SweepSlot const& slot) const;
};

/// A name for the very program that runs: the key of its file. Any change of the code changes it.
[[nodiscard]] std::string build_id();
/// The same of another program file; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> build_id_of(std::filesystem::path const& program);

/// Plan a study whose file was checked. Throws: InputError
[[nodiscard]] SweepPlan plan_of(StudyFile file, std::string build = build_id());

/// Key of all that inputs say, with their overrides.
[[nodiscard]] experiment::RunKey key_of_inputs(Inputs const& inputs);

/// The plan as it is stored beside the runs, so that these can be put together without the study's files:
/// tables `points`, `structures`, and `plan` with one row a run.
[[nodiscard]] store::RunFile plan_file(SweepPlan const& plan);

/// What is different for part `part` of `parts` (a Slurm array, say): the runs that it has to do.
///
/// Cyclic over the points, all structures of a point together, moved by one from replication to replication.
/// A run that occurs twice in the plan belongs where it occurs first, and is named once.
/// @param part  from 1 to `parts`
[[nodiscard]] std::vector<std::size_t> runs_of_part(SweepPlan const& plan, std::size_t part,
                                                    std::size_t parts);

} // namespace linli::app
