#include "models/mechanisms/ranking_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

} // namespace

Schema<Ranking> const& ranking_schema() {
    static Schema<Ranking> const schema =
        Schema<Ranking>("ranking", "Regular ranking of offices by measured rates.")
            .texts("offices", &Ranking::offices,
                   "Office templates, each ranked among its own kind in the whole case.")
            .number("interval_days", &Ranking::interval_days, "day", {1, 3650}, "Time between rankings.",
                    30.0)
            .number("closed_weight", &Ranking::closed_weight, "1", share,
                    "Weight of issues closed over issues taken in.", 0.35)
            .number("satisfied_weight", &Ranking::satisfied_weight, "1", share,
                    "Weight of the satisfied among those called back.", 0.35)
            .number("in_time_weight", &Ranking::in_time_weight, "1", share,
                    "Weight of issues closed by the promised day over issues closed.", 0.30)
            .number("pressure_gain", &Ranking::pressure_gain, "1", share,
                    "Share of the distance to full pressure that a place below the median adds.")
            .number("pressure_decay", &Ranking::pressure_decay, "1", share,
                    "Share of the pressure that a place at or above the median takes away.")
            .number("overtime", &Ranking::overtime, "share", {0, 2},
                    "Hours worked beyond those of the posts under full pressure; they tire.", 0.0)
            .number("gaming", &Ranking::gaming, "1", {0, 10},
                    "What full pressure adds to the appraisal pressure that tempts to close falsely.", 0.0)
            .number("cherry_picking", &Ranking::cherry_picking, "1", share,
                    "Pressure from which on an office takes up the shortest issues first; 1 means never.",
                    1.0);
    return schema;
}

} // namespace linli
