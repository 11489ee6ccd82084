#include "models/organization/structure.hpp"

namespace linli {

namespace {

using config::Limits;
using config::Schema;

constexpr Limits share{0, 1};

Schema<Post> const& post_schema() {
    static Schema<Post> const schema =
        Schema<Post>("post", "A post of an office: how many people, and how they spend their time.")
            .text("id", &Post::id, "Identifier, unique in the office.")
            .name("name", &Post::name, "Name shown to people.")
            .choice("kind", &Post::kind,
                    {{"official", PostKind::official},
                     {"contract", PostKind::contract},
                     {"volunteer", PostKind::volunteer},
                     {"elected", PostKind::elected}},
                    "What sort of worker; `elected` posts stand empty until an election fills them.",
                    PostKind::official)
            .number("count", &Post::count, "person", {0, 1e5},
                    "People at this post, in each office of the template.")
            .number("hours_per_day", &Post::hours_per_day, "hour/day", {0, 1e5},
                    "Hours on a working day, each.")
            .flag("weekends", &Post::weekends, "Whether weekends and holidays are worked as well.", false)
            .number("reporting_share", &Post::reporting_share, "share", share,
                    "Time eaten by forms, inspections and reporting upward.", 0.0)
            .number("patrol_share", &Post::patrol_share, "share", share,
                    "Time spent on patrol through the courtyards.", 0.0)
            .number("skill", &Post::skill, "1", {0.01, 10},
                    "Speed and quality relative to a worker of skill 1.", 1.0)
            .number("per_households", &Post::per_households, "household", {0, 1e6},
                    "`count` people for each so many households that the office serves; 0: `count` in each "
                    "office, however many it serves.",
                    0.0)
            .number("part_time", &Post::part_time, "share", share,
                    "Share of `hours_per_day` that the post has of its people, who work elsewhere as well.",
                    1.0);
    return schema;
}

Schema<OfficeTemplate> const& office_schema() {
    static Schema<OfficeTemplate> const schema =
        Schema<OfficeTemplate>("office", "An office or body that exists once in every place of its tier.")
            .position(&OfficeTemplate::where)
            .text("id", &OfficeTemplate::id, "Identifier, unique in the structure.")
            .name("name", &OfficeTemplate::name, "Name shown to people.")
            .choice("at", &OfficeTemplate::at,
                    {{"courtyard", Tier::courtyard},
                     {"grid", Tier::grid},
                     {"community", Tier::community},
                     {"subdistrict", Tier::subdistrict},
                     {"district", Tier::district}},
                    "Tier whose places have one each.")
            .choice("serves", &OfficeTemplate::serves,
                    {{"all", Serves::all}, {"managed", Serves::managed}, {"unmanaged", Serves::unmanaged}},
                    "Courtyards that it serves.", Serves::all)
            .choice("body", &OfficeTemplate::body,
                    {{"neighbours", Body::neighbours},
                     {"community", Body::community},
                     {"government", Body::government},
                     {"property", Body::property}},
                    "What residents take it for when they trust or distrust it.")
            .text("parent", &OfficeTemplate::parent, "Office to which it passes up; empty for the last.", "")
            .texts("refers_to", &OfficeTemplate::refers_to,
                   "Offices of the same or a higher tier to which it can hand over what needs their powers.",
                   std::vector<std::string>{})
            .texts("mandate", &OfficeTemplate::mandate, "Issue kinds that it may work on; empty means all.",
                   std::vector<std::string>{})
            .texts("authority", &OfficeTemplate::authority, "Powers that it holds.",
                   std::vector<std::string>{})
            .choice(
                "discipline", &OfficeTemplate::discipline,
                {{"first-come", Discipline::first_come},
                 {"most-severe", Discipline::most_severe},
                 {"earliest-promise", Discipline::earliest_promise},
                 {"shortest", Discipline::shortest},
                 {"shared", Discipline::shared}},
                "Order in which it takes up issues; emergencies always go first. `shared`: all issues get "
                "the same hours, so that none has to wait for a long one.",
                Discipline::first_come)
            .flag("pooled", &OfficeTemplate::pooled,
                  "Whether its people work on one issue together (one server) or each on their own (as many "
                  "as there are).",
                  true)
            .number("patience_days", &OfficeTemplate::patience_days, "day", {0, 3650},
                    "Days after which it passes up what it has not finished; 0 means never.", 0.0)
            .number("promise_days", &OfficeTemplate::promise_days, "day", {0, 3650},
                    "Days within which it promises an answer; 0 means it promises nothing.", 0.0)
            .flag("attempts_beyond_authority", &OfficeTemplate::attempts_beyond_authority,
                  "Whether it works for a day on issues that need powers it lacks before it passes them up.",
                  false)
            .number("budget", &OfficeTemplate::budget, "yuan/(resident year)", {0, 1e6}, "Money for works.",
                    0.0)
            .number("money_limit", &OfficeTemplate::money_limit, "yuan", {0, 1e12},
                    "Largest sum it may spend on one issue.", 0.0)
            .tables("post", &OfficeTemplate::posts, post_schema(), "Its posts.");
    return schema;
}

Schema<Channel> const& channel_schema() {
    static Schema<Channel> const schema =
        Schema<Channel>("channel", "A way by which residents report.")
            .position(&Channel::where)
            .text("id", &Channel::id, "Identifier, unique in the structure.")
            .name("name", &Channel::name, "Name shown to people.")
            .text("office", &Channel::office, "Office at which the report arrives.")
            .number("effort_hours", &Channel::effort_hours, "hour", {0, 100},
                    "Effort that a report costs the resident.", 0.0)
            .number("reach", &Channel::reach, "share", share, "Residents who know it and can use it.", 1.0)
            .number("delay_days", &Channel::delay_days, "day", {0, 365},
                    "Time until the office has the report.", 0.0)
            .flag("needs_grievance", &Channel::needs_grievance,
                  "Whether only those use it who have had a bad answer, or none, from elsewhere.", false);
    return schema;
}

Schema<Routing> const& routing_schema() {
    static Schema<Routing> const schema =
        Schema<Routing>("routing", "What an intake does with an issue that is not its own.")
            .choice("dispatch", &Routing::dispatch,
                    {{"keep", Dispatch::keep}, {"lowest-competent", Dispatch::lowest_competent}},
                    "Keep it in the queue of the office that received it, or send it to the lowest competent "
                    "office "
                    "below that one.",
                    Dispatch::keep)
            .number("error", &Routing::error, "probability", share,
                    "Probability that a dispatch goes to a wrong office.", 0.0)
            .number("refusal_days", &Routing::refusal_days, "day", {0, 365},
                    "Time until the wrong office sends it back.", 0.0)
            .number("passing_days", &Routing::passing_days, "day", {0, 365},
                    "Time that handing over takes, beyond the arrival on the next working day.", 0.0)
            .integer(
                "urgent_hand_overs", &Routing::urgent_hand_overs, "1/day", {0, 8},
                "Offices to which an emergency of a day is handed on by telephone on the same day; 0: it "
                "goes the way of all others.",
                0);
    return schema;
}

Schema<Answering> const& answering_schema() {
    static Schema<Answering> const schema =
        Schema<Answering>("answering", "How closings are checked and ranked.")
            .number("callback_share", &Answering::callback_share, "share", share,
                    "Closed issues whose reporter is called back.")
            .number("audit_share", &Answering::audit_share, "share", share,
                    "Closed issues that somebody else inspects; a false closing found is reopened.", 0.0)
            .number("appraisal_pressure", &Answering::appraisal_pressure, "1", share,
                    "Weight of closing rates in the appraisal of the office.", 0.0);
    return schema;
}

} // namespace

Schema<Structure> const& structure_schema() {
    static Schema<Structure> const schema =
        Schema<Structure>("structure", "An organization structure: offices, channels and rules.")
            .position(&Structure::where)
            .text("id", &Structure::id, "Identifier.")
            .name("name", &Structure::name, "Name shown to people.")
            .name("description", &Structure::description, "What it is and where it comes from.")
            .integer("grids_per_community", &Structure::grids_per_community, "grid", {1, 1000},
                     "Grids into which the courtyards of a community are divided.", 1)
            .tables("office", &Structure::offices, office_schema(), "Its offices and bodies.")
            .tables("channel", &Structure::channels, channel_schema(), "Ways by which residents report.")
            .table("routing", &Structure::routing, routing_schema(),
                   "What an intake does with what is not its own.")
            .table("answering", &Structure::answering, answering_schema(),
                   "How closings are checked. Absent: not at all.")
            .table("mechanism", &Structure::mechanism, mechanisms_schema(), "Mechanisms switched on.");
    return schema;
}

} // namespace linli
