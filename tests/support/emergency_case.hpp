#pragma once

#include <string>

#include "tests/support/busy_case.hpp"

namespace linli::test {

/// `[[scenario.emergency]]`: an epidemic with many imports, to be appended to the places of a case.
[[nodiscard]] std::string epidemic(std::string const& keys = "start_day = 14\ndays = 60\n");
/// The same of a flood with a watch, sandbags due within two days and a clean-up in ten.
[[nodiscard]] std::string flood(std::string const& keys = "start_day = 30\ndays = 5\n");
/// `[[structure.mechanism.emergency_duty.corps]]`
[[nodiscard]] std::string corps(std::string const& office, std::string const& keys);

/// A busy case with an epidemic and a flood, met by offices of every tier and by councils, with grades of
/// control and the power to switch to wartime.
[[nodiscard]] BusyCase emergency_case();

} // namespace linli::test
