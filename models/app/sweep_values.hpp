#pragma once

#include "sim/config/name.hpp"
#include "sim/experiment/main_effect.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// The indicators of a merged study by replication, point and structure.
///
/// Only whole replications count, those of which every run is stored. A design point of which a run has
/// failed in any of them is left out of all, so that every number rests on the same points.
class StudyValues {
  public:
    /// Keeps a reference to the file. Throws: RunError if it is no merged study.
    explicit StudyValues(store::RunFile const& merged);

    [[nodiscard]] std::vector<std::string> const& structures() const { return structures_; }
    [[nodiscard]] std::vector<config::Name> const& names() const { return names_; } ///< of the structures
    [[nodiscard]] std::size_t replications() const { return whole_.size(); }
    [[nodiscard]] std::vector<bool> const& points_used() const { return used_; } ///< by point
    /// The columns that hold indicators.
    [[nodiscard]] std::vector<store::Column const*> indicators() const;
    /// Values of an indicator: [replication][point], NaN where the point is left out.
    [[nodiscard]] std::vector<experiment::Replication> of(store::Column const& indicator,
                                                          std::size_t structure) const;

  private:
    [[nodiscard]] std::optional<std::size_t> row(std::size_t replicate, std::size_t point,
                                                 std::size_t structure) const;
    void find_rows();
    void find_whole();

    store::RunFile const& file_;
    std::vector<std::string> structures_;
    std::vector<config::Name> names_;
    std::vector<std::optional<std::size_t>> rows_; // [replicate × point × structure]
    std::vector<std::size_t> whole_;
    std::vector<bool> used_;
};

} // namespace linli::app
