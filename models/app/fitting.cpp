#include "models/app/fitting.hpp"

#include "models/dated_changes.hpp"

#include <algorithm>
#include <iterator>

namespace linli::app {

std::vector<std::string> fitting(Inputs const& inputs, std::vector<std::string> const& changes) {
    std::vector<std::string> result;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(result),
                 [&](std::string const& text) { return config::takes(inputs.documents, undated(text)); });
    return result;
}

} // namespace linli::app
