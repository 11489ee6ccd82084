#pragma once

#include "viz/panels/probes.hpp"
#include "viz/view/colour.hpp"
#include "viz/view/strings.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace linli::viz {

/// Widgets whose label may change language without losing their state, noted for tests under `key`.
class Widgets {
  public:
    Widgets(Language language, Probes* probes) : language_(language), probes_(probes) {}

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string say(Text text) const { return viz::say(language_, text); }
    [[nodiscard]] std::string say(Text text, std::vector<std::string> const& values) const {
        return viz::say(language_, text, values);
    }

    /// Note the widget drawn last, or an area.
    void note(std::string const& key) const;
    void note(std::string const& key, Area area) const;

    [[nodiscard]] bool button(std::string const& key, std::string const& label) const;
    /// A button that looks pressed while it is `on`.
    [[nodiscard]] bool toggle(std::string const& key, std::string const& label, bool on) const;
    [[nodiscard]] bool checkbox(std::string const& key, std::string const& label, bool on) const;
    /// Choose one of several; true if `chosen` has changed.
    [[nodiscard]] bool choice(std::string const& key, std::vector<std::string> const& labels,
                              std::size_t& chosen, float width) const;

  private:
    Language language_;
    Probes* probes_;
};

/// Text in another colour.
void text_in(Colour colour, std::string const& text);

} // namespace linli::viz
