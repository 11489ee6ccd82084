#pragma once

#include "models/simulation.hpp"
#include "viz/view/study.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace linli::viz {

/// What to simulate while it is looked at.
struct LiveChoice {
    std::filesystem::path scenario;
    std::vector<std::filesystem::path> structures; ///< one to four; none: the first of the scenario
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
    std::vector<std::string> overrides; ///< as `load_inputs` takes them
};

/// The same world under one or several structures, carried on day by day in step.
class LiveWorld {
  public:
    /// With several structures a change goes to those that have what it changes, as in `linli compare`.
    /// Throws: InputError
    explicit LiveWorld(LiveChoice const& choice);

    [[nodiscard]] int days() const { return arms_.front().days(); }
    /// Days that are complete; 0 in the warm-up and before it.
    [[nodiscard]] int day() const;
    [[nodiscard]] bool is_finished() const { return arms_.front().finished(); }
    /// Whether the warm-up is over.
    [[nodiscard]] bool has_begun() const { return is_finished() || arms_.front().day() >= 0; }
    void advance_to(int day);

    /// The whole state of each structure, as a checkpoint.
    [[nodiscard]] std::vector<std::string> save();
    /// Go on from a checkpoint of a run that is the same up to its day. Throws: RunError
    void load(std::vector<std::string> const& checkpoint);

    /// What a recorder has kept so far of each structure, in the form of run files of so many days; after
    /// the last day exactly what `linli run` would write. Expects: day() >= 1.
    [[nodiscard]] std::vector<store::RunFile> record() const;
    [[nodiscard]] std::vector<Inputs const*> inputs() const;
    /// The same, opened for looking at.
    [[nodiscard]] Study look() const;

  private:
    std::vector<std::shared_ptr<Inputs const>> inputs_; ///< with all changes, those of later days too
    std::vector<Simulation> arms_;
};

} // namespace linli::viz
