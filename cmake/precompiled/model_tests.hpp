#pragma once

// What nearly every test of the model includes, read once (LinliPrecompile.cmake).

#include "cmake/precompiled/tests.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"
