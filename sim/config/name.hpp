#pragma once

#include <string>

namespace linli::config {

/// What a thing is called on screen and paper, in both languages.
struct Name {
    std::string en;
    std::string zh;
};

} // namespace linli::config
