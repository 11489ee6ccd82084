#pragma once

#include "viz/view/geometry.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace linli::viz {

/// Where each widget of the last frame stands, under a key that is the same in both languages. Tests find by
/// it what to click; the program leaves it out.
class Probes {
  public:
    void clear() { areas_.clear(); }
    void note(std::string const& key, Area area) { areas_[key] = area; }
    [[nodiscard]] std::optional<Area> find(std::string_view key) const {
        auto const found = areas_.find(key);
        return found == areas_.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::map<std::string, Area, std::less<>> const& all() const { return areas_; }

  private:
    std::map<std::string, Area, std::less<>> areas_;
};

} // namespace linli::viz
