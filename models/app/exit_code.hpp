#pragma once

namespace linli::app {

/// What the program tells the shell.
enum class ExitCode : int {
    done = 0,
    failed = 1,      ///< a run, a file or the machine failed, or the work was stopped before its end
    wrong_input = 2, ///< wrong usage or input
};

} // namespace linli::app
