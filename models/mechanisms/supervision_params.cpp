#include "models/mechanisms/supervision_params.hpp"

namespace linli {

using config::Schema;

Schema<SupervisoryBoard> const& supervisory_board_schema() {
    static Schema<SupervisoryBoard> const schema =
        Schema<SupervisoryBoard>("supervisory_board", "A board that audits closings and spending.")
            .text("office", &SupervisoryBoard::office, "Office template of the board; stands in a courtyard.")
            .number("audit_hours", &SupervisoryBoard::audit_hours, "hour", {0.01, 100},
                    "Hours of the board to inspect what has been closed.")
            .number("insight", &SupervisoryBoard::insight, "probability", {0, 1},
                    "Probability that an audit or a review by a board of skill 1 sees what is wrong.")
            .number("review_yuan", &SupervisoryBoard::review_yuan, "yuan", {0, 1e9},
                    "Sums from here on wait for its consent; 0 means none.", 0.0)
            .number("review_hours", &SupervisoryBoard::review_hours, "hour", {0, 100},
                    "Hours of the board to look through a sum to be spent.", 0.0)
            .number("review_days", &SupervisoryBoard::review_days, "day", {0, 365},
                    "Days until it has consented.", 0.0);
    return schema;
}

} // namespace linli
