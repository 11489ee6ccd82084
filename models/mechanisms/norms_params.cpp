#include "models/mechanisms/norms_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

Schema<NormsActivity> const& activity_schema() {
    static Schema<NormsActivity> const schema =
        Schema<NormsActivity>("activity", "One activity that makes neighbours more considerate.")
            .text("id", &NormsActivity::id, "Identifier, unique in the structure.")
            .name("name", &NormsActivity::name, "Name shown to people.")
            .text("office", &NormsActivity::office, "Office template whose people do it.")
            .number("share", &NormsActivity::share, "share", share, "Share of its hours that it takes.")
            .number("start_day", &NormsActivity::start_day, "day", {-3650, 3650},
                    "First day; day 0 is the first recorded.", -3650.0)
            .number("days", &NormsActivity::days, "day", {0, 36500}, "How long it lasts; 0: for good.", 0.0)
            .choice(
                "strengthens", &NormsActivity::strengthens,
                {{"norms", Strengthens::norms},
                 {"ownership", Strengthens::ownership},
                 {"compact", Strengthens::compact}},
                "What it strengthens: norms, which fade again; ownership; or, as a compact does, the level "
                "to which norms fade.",
                Strengthens::norms);
    return schema;
}

} // namespace

Schema<Norms> const& norms_schema() {
    static Schema<Norms> const schema =
        Schema<Norms>("norms", "Activities whose hours strengthen norms.")
            .tables("activity", &Norms::activities, activity_schema(), "The activities.");
    return schema;
}

Schema<PostedPromises> const& posted_promises_schema() {
    static Schema<PostedPromises> const schema =
        Schema<PostedPromises>("posted_promises", "Promises on a notice board, kept or broken.")
            .text("office", &PostedPromises::office, "Office template that posts what it promises.")
            .number("readers", &PostedPromises::readers, "person", {0, 1000},
                    "Residents of the courtyard who read about each promise that was kept or broken.");
    return schema;
}

namespace {

template <class Step>
Schema<Step> rung_keys(Schema<Step> schema) {
    return std::move(schema)
        .text("office", &Step::office, "Office template where they work.")
        .text("post", &Step::post, "Post of that office.")
        .number("promotion_rate", &Step::promotion_rate, "1/(person year)", {0, 10},
                "Hazard of being promoted, and replaced by a beginner.")
        .number("effort_gain", &Step::effort_gain, "year", {0, 10},
                "Relative rise of speed for each promotion per person and year in sight.", 0.0)
        .number("beginner_skill", &Step::beginner_skill, "1", {0.01, 1},
                "Skill of a beginner relative to somebody experienced.", 1.0)
        .number("learning_weeks", &Step::learning_weeks, "week", {0.1, 520},
                "Time in which the gap to the experienced falls by the factor e.", 26.0)
        .number("term_days", &Step::term_days, "day", {0, 3650},
                "Time after which everybody at the post is replaced by beginners; 0: never.", 0.0);
}

Schema<Rung> const& rung_schema() {
    static Schema<Rung> const schema = rung_keys(
        Schema<Rung>("rung", "A post above; who is promoted from it is followed by one from below."));
    return schema;
}

} // namespace

Schema<Career> const& career_schema() {
    static Schema<Career> const schema =
        rung_keys(
            Schema<Career>("career", "Prospects of promotion for people at a post, and their turnover."))
            .tables("rung", &Career::rungs, rung_schema(),
                    "Posts above, in this order; promotions from them come on top of the rate below.",
                    "office");
    return schema;
}

} // namespace linli
