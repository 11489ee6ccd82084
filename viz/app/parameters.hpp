#pragma once

#include "models/inputs.hpp"
#include "viz/app/live_world.hpp"
#include "viz/view/parameter.hpp"

#include <string>
#include <vector>

namespace linli::viz {

/// The single numbers in the files of a live run, by path; lists are left out.
/// @param arms  the inputs of each structure; where they differ the first has the word
[[nodiscard]] std::vector<Parameter> parameters_of(std::vector<Inputs const*> const& arms);

/// The changes as a file that `linli run --with` takes; in its comment the words that give the same run.
[[nodiscard]] std::string changes_file(LiveChoice const& choice, std::string const& file_name);

} // namespace linli::viz
