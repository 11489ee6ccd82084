#pragma once

#include "viz/report/contents.hpp"

namespace linli::app {

/// Take from the input files that the runs carry: the names of scenario and structures, and the register of
/// all numbers.
///
/// Inputs that this build of the program does not understand leave names and register empty: the runs may
/// be older than the program.
void describe_inputs(report::Contents& contents);

} // namespace linli::app
