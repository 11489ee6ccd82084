#include "models/app/console.hpp"

#include "sim/core/text.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace linli::app {

namespace {

constexpr std::size_t widest = 80;
constexpr std::size_t narrowest = 40;

} // namespace

std::size_t terminal_width() {
    std::size_t columns = widest;
    winsize size{};
    char const* const wished = std::getenv("COLUMNS");
    if (auto const number = parse_unsigned(wished == nullptr ? "" : wished)) {
        columns = static_cast<std::size_t>(*number);
    } else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        columns = size.ws_col;
    }
    return std::clamp(columns, narrowest, widest);
}

} // namespace linli::app
