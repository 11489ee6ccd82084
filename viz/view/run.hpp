#pragma once

#include "sim/config/name.hpp"
#include "sim/store/run_file.hpp"
#include "viz/view/issue_columns.hpp"
#include "viz/view/place.hpp"
#include "viz/view/staffing.hpp"
#include "viz/view/strings.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linli::viz {

/// How much a run file holds; each level holds those before it.
enum class Level : std::uint8_t { summary, daily, issues, journeys };

[[nodiscard]] std::string level_id(Level level);

/// Something that the file numbers and names.
struct Label {
    std::string id;
    config::Name name;
};

/// An office of the structure.
struct Office {
    std::string id;
    config::Name name;
    std::string tier;         ///< identifier: courtyard, grid, community …
    std::int32_t parent = -1; ///< office that it passes up to
};

/// One recorded run, opened for looking at. Never changes; copies share the file's contents.
///
/// Days count from 1 here: day n is the n-th, its end is the time n of the file, its row n - 1.
class Run {
  public:
    /// Throws: RunError if the contents are no run of a schema that this program knows.
    /// @param label  what it is called beside others of the same structure; empty: as the structure
    Run(store::RunFile contents, std::string file_name, config::Name label = {});

    [[nodiscard]] std::string const& file_name() const { return file_name_; }
    [[nodiscard]] std::string const& provenance(std::string_view name) const; ///< empty if there is none
    [[nodiscard]] Level level() const { return level_; }
    [[nodiscard]] int days() const { return days_; }
    [[nodiscard]] std::string date(int day) const;
    [[nodiscard]] config::Name const& scenario_name() const { return staffing_.scenario; }
    [[nodiscard]] config::Name const& structure_name() const { return staffing_.structure; }
    [[nodiscard]] config::Name const& label() const { return label_; }

    [[nodiscard]] std::vector<Label> const& kinds() const { return kinds_; }
    [[nodiscard]] std::vector<std::string> const& causes() const { return causes_; }
    [[nodiscard]] std::vector<std::string> const& event_names() const { return event_names_; }
    [[nodiscard]] std::vector<Office> const& offices() const { return offices_; }
    /// Posts of an office as its structure file says; empty if it says none.
    [[nodiscard]] std::vector<PostInfo> posts_of(std::string_view office) const;

    [[nodiscard]] std::vector<CourtyardTypeInfo> const& courtyard_types() const {
        return staffing_.courtyard_types;
    }

    /// Places of a tier; none of that tier below the level that records it.
    [[nodiscard]] std::vector<PlaceInfo> const& places(Tier tier) const;
    [[nodiscard]] PlaceInfo const& info(Place place) const;
    [[nodiscard]] bool has(Place place) const;
    /// The place one tier up; the place itself at the top.
    [[nodiscard]] Place parent(Place place) const;
    /// The highest place that holds everything.
    [[nodiscard]] Place top() const;

    /// Identifiers of the daily series, with their units.
    [[nodiscard]] std::vector<store::Column const*> const& series() const { return series_; }
    /// Whether every courtyard has daily values: in a run that is followed.
    [[nodiscard]] bool has_courtyard_days() const { return find("daily/courtyard") != nullptr; }
    /// NaN where the series or the place has no daily values.
    [[nodiscard]] double daily(Place place, std::string_view series, int day) const;

    /// Expects: level issues or above.
    [[nodiscard]] IssueColumns const& issues() const { return issues_; }
    /// Expects: level journeys.
    [[nodiscard]] EventColumns const& events() const { return events_; }
    /// A table of the file. Throws: RunError if there is none.
    [[nodiscard]] store::Table const& table(std::string_view path) const { return contents_->table(path); }
    [[nodiscard]] store::Table const* find(std::string_view path) const { return contents_->find(path); }

    /// Every text of the file that may be shown, for the glyphs of the font.
    [[nodiscard]] std::string shown_texts() const;

  private:
    void read_labels();
    void read_places();
    void read_courtyards();

    std::shared_ptr<store::RunFile const> contents_;
    std::string file_name_;
    config::Name label_;
    Level level_ = Level::summary;
    int days_ = 0;
    Staffing staffing_;
    std::vector<Label> kinds_;
    std::vector<std::string> causes_;
    std::vector<std::string> event_names_;
    std::vector<Office> offices_;
    std::array<std::vector<PlaceInfo>, 4> places_;
    std::vector<store::Column const*> series_;
    IssueColumns issues_;
    EventColumns events_;
};

/// What a place is called, e.g. `Community 3`, `楼院3-12`.
[[nodiscard]] std::string place_name(Run const& run, Place place, Language language);

} // namespace linli::viz
