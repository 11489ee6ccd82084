#include "models/mechanisms/emergency_params.hpp"

namespace linli {

using config::Limits;
using config::Presence;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

Schema<SurgeTask> const& surge_task_schema() {
    static Schema<SurgeTask> const schema =
        Schema<SurgeTask>("task", "Work that the emergency brings to every courtyard.")
            .text("id", &SurgeTask::id, "Identifier, unique in the emergency.")
            .name("name", &SurgeTask::name, "Name shown to people.")
            .choice("unit", &SurgeTask::unit,
                    {{"courtyard", TaskUnit::courtyard},
                     {"gate", TaskUnit::gate},
                     {"household", TaskUnit::household},
                     {"resident", TaskUnit::resident},
                     {"infectious", TaskUnit::infectious}},
                    "What the hours are counted by.")
            .choice("effect", &SurgeTask::effect,
                    {{"none", TaskEffect::none},
                     {"checkpoint", TaskEffect::checkpoint},
                     {"isolation", TaskEffect::isolation}},
                    "What the task brings about, in proportion to the share of its hours that is done.",
                    TaskEffect::none)
            .number("hours", &SurgeTask::hours, "hour", {0, 1e4},
                    "Hours for each unit: a day, or in all if there is a deadline.")
            .number("after_days", &SurgeTask::after_days, "day", {0, 3650},
                    "Days from the start of the emergency until the task comes up.", 0.0)
            .number("deadline_days", &SurgeTask::deadline_days, "day", {0, 3650},
                    "Days in which a task that comes up once must be done; 0: it comes up every day and is "
                    "due that day.",
                    0.0)
            .numbers_by_key("type_factor", &SurgeTask::type_factor, "1", {0, 100},
                            "Hours relative to `hours` by courtyard type; 1 for types not named.",
                            Presence::optional);
    return schema;
}

Schema<Epidemic> const& epidemic_schema() {
    static Schema<Epidemic> const schema =
        Schema<Epidemic>("epidemic", "How the infection spreads.")
            .number("r0", &Epidemic::r0, "1", {0, 30},
                    "People infected by one in a population without immunity and without local control.")
            .number("latent_days", &Epidemic::latent_days, "day", {1, 60},
                    "Mean time from infection to being infectious.")
            .number("infectious_days", &Epidemic::infectious_days, "day", {1, 60},
                    "Mean time of being infectious.")
            .number("courtyard_share", &Epidemic::courtyard_share, "share", share,
                    "Contacts with people of the own courtyard.")
            .number("community_share", &Epidemic::community_share, "share", share,
                    "Contacts with people of the community; the rest are with those of the subdistrict.")
            .number("imports", &Epidemic::imports, "1/(1000 residents day)", {0, 100},
                    "Infected people who come from outside, at intensity 1.")
            .number("import_days", &Epidemic::import_days, "day", {0, 3650},
                    "Days from the start on which they come.")
            .number("checkpoint_effect", &Epidemic::checkpoint_effect, "share", share,
                    "Contacts with people from elsewhere, and imports, that a fully staffed checkpoint "
                    "prevents.")
            .number("isolation_effect", &Epidemic::isolation_effect, "share", share,
                    "Contacts of the infectious within the courtyard that a full quarantine service "
                    "prevents.")
            .number("compliance_effect", &Epidemic::compliance_effect, "share", share,
                    "Contacts that somebody avoids who heeds all rules.");
    return schema;
}

Schema<DutyCorps> const& duty_corps_schema() {
    static Schema<DutyCorps> const schema =
        Schema<DutyCorps>("corps", "Offices or councils that give hours in an emergency.")
            .text("office", &DutyCorps::office, "Office template.")
            .number("share", &DutyCorps::share, "share", share,
                    "Hours for issues and meetings that may be taken away for surge tasks.", 0.0)
            .number("extra_hours_working_day", &DutyCorps::extra_hours_working_day, "hour/day", {0, 24},
                    "Hours that each person gives on top on a working day; not for elected posts.", 0.0)
            .number("extra_hours_free_day", &DutyCorps::extra_hours_free_day, "hour/day", {0, 24},
                    "The same on weekends and holidays.", 0.0)
            .number("shift_hours", &DutyCorps::shift_hours, "hour", {0.5, 24},
                    "Length of a shift; each loses `handover_hours` of the emergency.", 8.0)
            .number("turn_out_days", &DutyCorps::turn_out_days, "day", {0, 365},
                    "Days from the start of the emergency until they turn out.", 0.0)
            .texts("tasks", &DutyCorps::tasks, "Tasks that they take on; empty: all.",
                   std::vector<std::string>{});
    return schema;
}

Schema<DutyGrade> const& duty_grade_schema() {
    static Schema<DutyGrade> const schema =
        Schema<DutyGrade>("grade", "A grade of control, by zone, level and class of courtyard.")
            .text("id", &DutyGrade::id, "Identifier.")
            .choice("zone", &DutyGrade::zone,
                    {{"courtyard", DutyZone::courtyard}, {"community", DutyZone::community}},
                    "Where cases are counted.", DutyZone::courtyard)
            .number("cases_per_1000", &DutyGrade::cases_per_1000, "1/1000 residents", {0, 1000},
                    "Infectious people in the zone from which on the grade holds.", 0.0)
            .choice("courtyards", &DutyGrade::courtyards,
                    {{"all", DutyClass::all},
                     {"managed", DutyClass::managed},
                     {"unmanaged", DutyClass::unmanaged}},
                    "Class of courtyards that it is for.", DutyClass::all)
            .number("need_share", &DutyGrade::need_share, "share", share,
                    "Share of the daily task hours that is asked for.");
    return schema;
}

Schema<DutyWartime> const& duty_wartime_schema() {
    static Schema<DutyWartime> const schema =
        Schema<DutyWartime>("wartime", "The power to switch a community to wartime.")
            .number("unmet_share", &DutyWartime::unmet_share, "share", share,
                    "Unmet share of a day's task hours from which on the switch is decided.")
            .number("decision_days", &DutyWartime::decision_days, "day", {0, 365},
                    "Days until it takes effect.")
            .number("share", &DutyWartime::share, "share", share,
                    "Hours of every corps that may then be taken away; it lasts until the emergency ends.");
    return schema;
}

} // namespace

Schema<Emergency> const& emergency_schema() {
    static Schema<Emergency> const schema =
        Schema<Emergency>("emergency", "An epidemic or a flood, and the work that it brings.")
            .text("id", &Emergency::id, "Identifier.")
            .name("name", &Emergency::name, "Name shown to people.")
            .choice("kind", &Emergency::kind,
                    {{"epidemic", EmergencyKind::epidemic}, {"flood", EmergencyKind::flood}}, "What it is.")
            .number("start_day", &Emergency::start_day, "day", {-3650, 36500}, "First day.")
            .integer("days", &Emergency::days, "day", {1, 3650}, "Length.")
            .number("intensity", &Emergency::intensity, "1", {0, 100},
                    "Factor on all task hours and on imports; 0: the emergency does not happen.", 1.0)
            .number("residents_per_gate", &Emergency::residents_per_gate, "person", {1, 1e6},
                    "Residents for each gate of a courtyard.", 1000.0)
            .number("handover_hours", &Emergency::handover_hours, "hour", {0, 4},
                    "Hours of each shift that go into the way, the dress and the handing over.", 0.0)
            .number("cover_threshold", &Emergency::cover_threshold, "share", {0.01, 1},
                    "Share of the task hours of a day from which on a courtyard is covered.", 0.8)
            .table("epidemic", &Emergency::epidemic, epidemic_schema(), "Needed by the kind `epidemic`.")
            .tables("task", &Emergency::tasks, surge_task_schema(), "Surge tasks, the most important first.");
    return schema;
}

Schema<EmergencyDuty> const& emergency_duty_schema() {
    static Schema<EmergencyDuty> const schema =
        Schema<EmergencyDuty>("emergency_duty", "How the structure meets the tasks of an emergency.")
            .integer("gates_open", &EmergencyDuty::gates_open, "gate", {0, 1000},
                     "Gates of a courtyard that stay open; 0: all.", 0)
            .tables("corps", &EmergencyDuty::corps, duty_corps_schema(),
                    "Who gives hours, in the order in which they are called.", "office")
            .tables("grade", &EmergencyDuty::grades, duty_grade_schema(),
                    "Grades of control, the most urgent first: higher grades are served first. None: all "
                    "courtyards alike.")
            .table("wartime", &EmergencyDuty::wartime, duty_wartime_schema(), "Absent: no such power.");
    return schema;
}

Schema<EmergencyConduct> const& emergency_conduct_schema() {
    static Schema<EmergencyConduct> const schema =
        Schema<EmergencyConduct>("emergency", "How people behave in an emergency.")
            .number("hours_factor", &EmergencyConduct::hours_factor, "1", {1, 40},
                    "Hours of a council member relative to ordinary weeks, at motivation 1 and no strain.")
            .number("strain_gain", &EmergencyConduct::strain_gain, "1/week", share,
                    "Strain gained by members in a week of full emergency hours; they give less by it.")
            .number("strain_recovery", &EmergencyConduct::strain_recovery, "1/week", share,
                    "Share of strain lost per week.")
            .number("dropout_rate", &EmergencyConduct::dropout_rate, "1/week", share,
                    "Hazard of a member to leave the council at strain 1.")
            .number("compliance_base", &EmergencyConduct::compliance_base, "share", share,
                    "Rules that residents heed whatever they think of those who make them.")
            .number("compliance_trust", &EmergencyConduct::compliance_trust, "share", share,
                    "Added at mean trust 1 in community bodies.")
            .number("compliance_norms", &EmergencyConduct::compliance_norms, "share", share,
                    "Added at neighbourly norms of strength 1.");
    return schema;
}

} // namespace linli
