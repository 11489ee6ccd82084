#include "models/app/view.hpp"

#include "models/app/exit_code.hpp"

#include <ostream>
#include <system_error>

#include <unistd.h>

namespace linli::app {

std::filesystem::path viewer_program() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "linli-view";
}

int view(std::filesystem::path const& viewer, std::vector<std::string> const& words, std::ostream& notes) {
    auto program = viewer.string();
    std::vector<std::string> owned = words;
    std::vector<char*> arguments{program.data()};
    for (auto& word : owned) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    notes << "linli view: the viewer is not built here (" << program
          << ").\n`./linli view` in the source tree builds it; `linli report RESULT` writes the same as a "
             "page for "
             "the browser.\n";
    return static_cast<int>(ExitCode::failed);
}

} // namespace linli::app
