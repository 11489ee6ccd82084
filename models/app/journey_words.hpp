#pragma once

#include "models/app/words.hpp"

#include <string>

namespace linli::app {

/// What happened (`passed_up`), for people. An unknown id is shown with spaces instead of underscores.
[[nodiscard]] std::string event_text(std::string const& id, Language language);

/// What holds an issue (`handing_over`), for people.
[[nodiscard]] std::string cause_text(std::string const& id, Language language);

} // namespace linli::app
