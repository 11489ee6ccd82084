#include "models/app/lesson.hpp"

namespace linli::app {

namespace {

using config::Schema;

std::vector<std::string> const none;

Schema<LessonRun> const& run_schema() {
    static Schema<LessonRun> const schema =
        Schema<LessonRun>("run", "A way of organizing that is looked at.")
            .text("id", &LessonRun::id, "Name by which steps and claims refer to it.")
            .name("name", &LessonRun::name, "Name shown to people.")
            .text("structure", &LessonRun::structure, "File of the structure, relative to this file.")
            .texts("set", &LessonRun::set, "Changes: `path=value`, `+path=value` or `!path`.", none)
            .section(&LessonRun::section);
    return schema;
}

Schema<LessonOption> const& option_schema() {
    static Schema<LessonOption> const schema = Schema<LessonOption>("option", "An answer to choose.")
                                                   .text("id", &LessonOption::id, "Identifier.")
                                                   .name("text", &LessonOption::text, "The answer.");
    return schema;
}

Schema<LessonQuestion> const& question_schema() {
    static Schema<LessonQuestion> const schema =
        Schema<LessonQuestion>("question", "What the learner predicts before she sees anything.")
            .name("text", &LessonQuestion::text, "The question.")
            .text("right", &LessonQuestion::right, "Identifier of the answer that the runs show.")
            .tables("option", &LessonQuestion::options, option_schema(), "The answers to choose from.")
            .section(&LessonQuestion::section);
    return schema;
}

Schema<LessonStep> const& step_schema() {
    static Schema<LessonStep> const schema =
        Schema<LessonStep>("step", "Where to look, and at what.")
            .name("title", &LessonStep::title, "A few words.")
            .name("text", &LessonStep::text, "What to look at and what to ask oneself.")
            .text("panel", &LessonStep::panel, "Panel of the viewer: map, series, chart, issues or results.")
            .integer("day", &LessonStep::day, "day", {0, 36500}, "Day to show, from 1; 0 for the last.", 0)
            .text("colour", &LessonStep::colour, "What colours the map.", "")
            .texts("series", &LessonStep::series, "Daily series to draw.", none)
            .texts("indicators", &LessonStep::indicators, "Rows of the table of results.", none)
            .text("kind", &LessonStep::kind, "Kind of the issues listed.", "")
            .text("office", &LessonStep::office, "Office whose numbers are shown.", "")
            .text("arm", &LessonStep::arm, "Run whose chart and issues are shown.", "")
            .section(&LessonStep::section);
    return schema;
}

Schema<LessonClaim> const& claim_schema() {
    static Schema<LessonClaim> const schema =
        Schema<LessonClaim>("claim", "A statement of the explanation that can be checked.")
            .text("indicator", &LessonClaim::indicator, "Indicator.")
            .text("run", &LessonClaim::run, "Run in which it is compared.")
            .text("than", &LessonClaim::than, "Run with which it is compared.")
            .choice("sign", &LessonClaim::sign,
                    {{"higher", LessonSign::higher},
                     {"lower", LessonSign::lower},
                     {"similar", LessonSign::similar}},
                    "How the first stands to the second.")
            .section(&LessonClaim::section);
    return schema;
}

Schema<LessonTrial> const& trial_schema() {
    static Schema<LessonTrial> const schema =
        Schema<LessonTrial>("trial", "The size at which tests check the claims.")
            .texts("set", &LessonTrial::set, "Changes on top of those of the lesson.", none)
            .integer("replications", &LessonTrial::replications, "1", {1, 20}, "Worlds.", 2);
    return schema;
}

} // namespace

Schema<Lesson> const& lesson_schema() {
    static Schema<Lesson> const schema =
        Schema<Lesson>("lesson", "A workshop lesson.")
            .text("id", &Lesson::id, "Identifier.")
            .name("name", &Lesson::name, "Name shown to people.")
            .name("description", &Lesson::description, "What is to be understood in the end.")
            .number("minutes", &Lesson::minutes, "minute", {1, 240}, "Time to plan for it.")
            .text("scenario", &Lesson::scenario, "File of the scenario, relative to this file.")
            .integer("seed", &Lesson::seed, "1", {0, 1e9}, "Seed of all chance.", 1)
            .integer("replications", &Lesson::replications, "1", {1, 20}, "Worlds to simulate.", 1)
            .texts("set", &Lesson::set, "Changes for every run.", none)
            .tables("run", &Lesson::runs, run_schema(), "What is compared; two to four.")
            .table("question", &Lesson::question, question_schema(), "What to predict.")
            .tables("step", &Lesson::steps, step_schema(), "Where to look.", "")
            .name("explanation", &Lesson::explanation, "What was seen, and why.")
            .tables("claim", &Lesson::claims, claim_schema(), "What of it can be checked.", "")
            .table("trial", &Lesson::trial, trial_schema(), "How it is checked.")
            .section(&Lesson::section);
    return schema;
}

} // namespace linli::app
