#pragma once

namespace linli::viz {

/// What the screen knows of a run that is simulated while it is looked at, here or in another process.
struct Live {
    bool on = false;
    bool follows = false; ///< another process simulates it
    int simulated = 0;    ///< days there are to look at; 0 before the first
    int planned = 0;      ///< days of the scenario
    int goal = 1;         ///< day to look at as soon as it is there
    int wanted = 1;       ///< day that the simulation is asked for
    int shown = 0;        ///< day that was on the screen last
};

} // namespace linli::viz
