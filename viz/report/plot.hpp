#pragma once

#include "sim/core/json.hpp"
#include "viz/report/phrase.hpp"
#include "viz/report/study.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linli::report {

/// What a click in the legend of a plot hides or shows.
struct PlotSeries {
    std::string key; ///< short, the same in both languages
    Both label;
    std::string colour;
};

/// The structures as what can be hidden.
[[nodiscard]] std::vector<PlotSeries> arm_series(Study const& study);

/// Writes the data of a plot: numbers with six digits, texts in both languages.
class PlotData {
  public:
    /// @param kind  the function of script/ that draws it
    explicit PlotData(std::string_view kind);

    PlotData& begin(std::string_view list);
    PlotData& end();
    PlotData& begin_item();
    PlotData& end_item();
    /// A short list as an item.
    PlotData& item(std::vector<double> const& values);
    PlotData& put(std::string_view name, double value);
    PlotData& put(std::string_view name, std::vector<double> const& values);
    PlotData& put(std::string_view name, std::vector<std::string> const& values);
    PlotData& put(std::string_view name, std::string_view text);
    PlotData& put(std::string_view name, Both const& text);
    PlotData& put(std::string_view name, Phrase text);
    /// What the legend shows, as `series`.
    PlotData& series(std::vector<PlotSeries> const& list);
    /// Closes the data; nothing can be added afterwards.
    [[nodiscard]] std::string json();

  private:
    JsonWriter json_;
};

/// What a plot may hold so that it fits a printed page: `count` things spread evenly over as few plots as can
/// be if one holds at most `most`.
[[nodiscard]] std::size_t on_a_page(std::size_t count, std::size_t most);

/// A place on the page where the script draws, with the numbers it draws and the same numbers as a table,
/// which is open until the plot is drawn.
[[nodiscard]] std::string plot(std::string const& id, Both const& title, std::string const& data,
                               std::string const& table);

} // namespace linli::report
