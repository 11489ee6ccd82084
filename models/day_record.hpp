#pragma once

#include "models/simulation.hpp"
#include "sim/store/run_file.hpp"

#include <memory>
#include <vector>

namespace linli {

/// What others may see of a run while it goes on: for each day the daily series, and the state of every
/// courtyard and the offices. Reads the world, whatever its recording level; never changes it.
class DayRecord {
  public:
    /// Expects: no recorded day is simulated yet.
    explicit DayRecord(Simulation const& simulation);
    ~DayRecord();
    DayRecord(DayRecord&&) noexcept;
    DayRecord& operator=(DayRecord&&) noexcept;

    /// What does not change from day to day: provenance, inputs, labels, places, courtyards.
    [[nodiscard]] store::RunFile about(Simulation const& simulation) const;
    /// The tables that have a row for each day, without rows. `daily/community`, `…/subdistrict`,
    /// `…/district` and `office_days` are as in run files; `daily/courtyard` is in the order of `courtyards`
    /// of `about`.
    [[nodiscard]] std::vector<store::Table> tables(Simulation const& simulation) const;
    /// The next row of every table, of the day that is complete now: values of all columns, one after
    /// another. Expects: called once after each recorded day.
    [[nodiscard]] std::vector<float> take_day(Simulation const& simulation);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace linli
