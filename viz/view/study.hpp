#pragma once

#include "viz/view/home_days.hpp"
#include "viz/view/run.hpp"

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

namespace linli::viz {

/// A file is whole, but cannot be shown beside the others. Said in the language of the screen.
class CannotShow : public std::exception {
  public:
    CannotShow(Text reason, std::vector<std::string> values);
    [[nodiscard]] char const* what() const noexcept override { return english_.c_str(); }
    [[nodiscard]] std::string in(Language language) const;

  private:
    Text reason_;
    std::vector<std::string> values_;
    std::string english_;
};

/// The runs of one structure with the same changes, each of another world.
struct Arm {
    std::string structure;
    std::string changes; ///< overrides, as run files keep them
    std::vector<Run> runs;
    std::size_t shown = 0; ///< the run that map, chart and issues show
    HomeDays home_days;    ///< of the shown run; empty below level issues

    [[nodiscard]] Run const& run() const { return runs[shown]; }
};

/// The runs that are looked at together: one scenario, up to four structures.
class Study {
  public:
    static constexpr std::size_t most_arms = 4;

    /// Throws: CannotShow if the run does not fit those before it; the study is then as it was.
    void add(Run run);

    [[nodiscard]] bool empty() const { return arms_.empty(); }
    [[nodiscard]] std::vector<Arm> const& arms() const { return arms_; }
    [[nodiscard]] Run const& first() const { return arms_.front().run(); }
    [[nodiscard]] int days() const { return first().days(); }
    [[nodiscard]] Level level() const;              ///< the lowest of the shown runs
    [[nodiscard]] std::size_t replications() const; ///< the most of any arm
    [[nodiscard]] std::string arm_name(std::size_t arm, Language language) const;

  private:
    void choose_shown();

    std::vector<Arm> arms_;
};

/// Names a world: runs of equal worlds meet the same problems.
[[nodiscard]] std::string world_of(Run const& run);

} // namespace linli::viz
