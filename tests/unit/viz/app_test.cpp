#include "tests/support/temporary_directory.hpp"
#include "tests/unit/viz/made_up_run.hpp"
#include "viz/app/meanings.hpp"
#include "viz/app/opener.hpp"
#include "viz/app/options.hpp"
#include "viz/app/program.hpp"
#include "viz/platform/image.hpp"

#include "models/simulation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <sstream>

namespace linli::viz {
namespace {

using test::made_up_run;
using test::TemporaryDirectory;
using ::testing::HasSubstr;

/// What the program answers to a command line.
struct Answer {
    int code = 0;
    std::string out;
    std::string notes;
};

Answer answer_to(std::vector<std::string> const& words) {
    std::ostringstream out;
    std::ostringstream notes;
    auto const code = run_viewer(words, out, notes);
    return {code, out.str(), notes.str()};
}

std::string text_of(Opened const& opened) {
    auto const* const trouble = std::get_if<Trouble>(&opened);
    return trouble != nullptr ? trouble->en : "";
}

TEST(Options, are_read_in_any_order) {
    auto const options =
        read_options({"a.h5", "--lang", "zh", "b.h5", "--day", "180", "--panel", "chart", "--size",
                      "1920x1080", "--colour", "trust", "--issue", "17", "--text-size", "24"});
    EXPECT_EQ(options.files.size(), 2U);
    EXPECT_EQ(options.language, Language::zh);
    EXPECT_EQ(options.day, 180);
    EXPECT_EQ(options.panel, Panel::chart);
    EXPECT_EQ(options.colour, MapIndicator::trust);
    EXPECT_EQ(options.issue, 17U);
    EXPECT_EQ(options.width, 1920);
    EXPECT_EQ(options.height, 1080);
    EXPECT_FLOAT_EQ(options.pixels, 24.0F);
}

TEST(Options, a_wrong_word_is_refused_with_the_nearest_right_one) {
    auto const answer = answer_to({"--langage", "zh"});
    EXPECT_EQ(answer.code, 2);
    EXPECT_THAT(answer.notes, HasSubstr("did you mean --lang"));
}

TEST(Options, wrong_values_are_refused_with_the_rule) {
    for (auto const& [option, value] : {std::pair{"--day", "0"},
                                        {"--day", "soon"},
                                        {"--panel", "maps"},
                                        {"--lang", "fr"},
                                        {"--size", "12"},
                                        {"--size", "9x9"},
                                        {"--issue", "-4"},
                                        {"--text-size", "200"},
                                        {"--colour", "red"}}) {
        auto const answer = answer_to({option, value});
        EXPECT_EQ(answer.code, 2) << option << ' ' << value;
        EXPECT_THAT(answer.notes, HasSubstr("must be")) << option << ' ' << value;
    }
    EXPECT_EQ(answer_to({"--day"}).code, 2);
}

TEST(Options, help_names_every_panel) {
    auto const answer = answer_to({"--help"});
    EXPECT_EQ(answer.code, 0);
    for (auto const panel : panel_ids) {
        EXPECT_THAT(answer.out, HasSubstr(std::string(panel)));
    }
}

TEST(Opening, a_missing_a_foreign_a_cut_and_a_wrong_file_is_a_message) {
    TemporaryDirectory const folder;
    EXPECT_NE(text_of(open_run(folder / "none.h5")), "");
    std::ofstream(folder / "notes.h5") << "no run file at all";
    EXPECT_NE(text_of(open_run(folder / "notes.h5")), "");
    store::write(folder / "run.h5", made_up_run());
    std::filesystem::resize_file(folder / "run.h5", 20000);
    EXPECT_NE(text_of(open_run(folder / "run.h5")), "");
    auto other = made_up_run();
    other.provenance[0].text = "7";
    store::write(folder / "later.h5", other);
    EXPECT_THAT(text_of(open_run(folder / "later.h5")), HasSubstr("schema"));
    EXPECT_NE(text_of(open_run(folder.path())), "");
}

TEST(Opening, a_scenario_names_the_command_that_simulates_it) {
    EXPECT_THAT(text_of(open_run("scenarios/cases/some-case.toml")), HasSubstr("linli compare some-case"));
}

TEST(Opening, what_does_not_fit_leaves_the_rest_as_it_was) {
    Viewer viewer;
    show(viewer, test::open_made_up());
    show(viewer, test::open_made_up({.structure = "other", .scenario = "elsewhere"}));
    show(viewer, Trouble{"broken", "broken"});
    EXPECT_EQ(viewer.study.arms().size(), 1U);
    EXPECT_EQ(viewer.troubles.size(), 2U);
}

TEST(Opening, happens_beside_the_window_in_the_order_asked_for) {
    TemporaryDirectory const folder;
    store::write(folder / "a.h5", made_up_run());
    std::mutex mutex;
    std::condition_variable woken;
    int done = 0;
    Opener opener([&] {
        std::scoped_lock const lock(mutex);
        ++done;
        woken.notify_one();
    });
    opener.open(folder / "a.h5");
    opener.open(folder / "missing.h5");
    std::unique_lock lock(mutex);
    woken.wait(lock, [&] { return done == 2; });
    auto const first = opener.take();
    auto const second = opener.take();
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(std::holds_alternative<viz::Run>(*first));
    EXPECT_TRUE(std::holds_alternative<Trouble>(*second));
    EXPECT_FALSE(opener.take().has_value());
    EXPECT_EQ(opener.reading(), "");
}

TEST(Screenshot, needs_no_display_and_is_the_same_to_the_byte) {
    TemporaryDirectory const folder;
    store::write(folder / "a.h5", made_up_run());
    store::write(folder / "b.h5", made_up_run({.structure = "courtyard-council"}));
    for (char const* const picture : {"1.png", "2.png"}) {
        auto const answer =
            answer_to({folder / "a.h5", folder / "b.h5", "--screenshot", folder / picture, "--day", "30",
                       "--panel", "issues", "--lang", "zh", "--size", "800x600"});
        ASSERT_EQ(answer.code, 0) << answer.notes;
    }
    auto const image = read_png(folder / "1.png");
    EXPECT_EQ(image.width, 800);
    EXPECT_EQ(image.height, 600);
    EXPECT_TRUE(image == read_png(folder / "2.png"));
    EXPECT_EQ(std::filesystem::file_size(folder / "1.png"), std::filesystem::file_size(folder / "2.png"));
}

TEST(Screenshot, of_a_broken_file_is_a_message_and_no_picture) {
    TemporaryDirectory const folder;
    auto const answer = answer_to({folder / "none.h5", "--screenshot", folder / "a.png"});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.notes, HasSubstr("none.h5"));
    EXPECT_FALSE(std::filesystem::exists(folder / "a.png"));
}

TEST(Meanings, name_and_define_every_indicator_in_both_languages) {
    auto const meanings = indicator_meanings();
    EXPECT_GT(meanings.size(), 30U);
    for (auto const& meaning : meanings) {
        EXPECT_FALSE(meaning.name.en.empty() || meaning.name.zh.empty()) << meaning.id;
        EXPECT_FALSE(meaning.definition.en.empty() || meaning.definition.zh.empty()) << meaning.id;
    }
}

TEST(Simulated, runs_of_every_level_can_be_opened_and_every_label_is_known) {
    auto const inputs = load_inputs("scenarios/smoke/two-communities.toml");
    for (auto const level :
         {RecordLevel::summary, RecordLevel::daily, RecordLevel::issues, RecordLevel::journeys}) {
        viz::Run const run(simulate(inputs, {.level = level}), "a.h5");
        for (auto const& cause : run.causes()) {
            EXPECT_NE(say_id(Language::zh, "cause", cause), cause);
        }
        for (auto const& event : run.event_names()) {
            EXPECT_NE(say_id(Language::zh, "event", event), event);
        }
        for (auto const* const series : run.series()) {
            EXPECT_NE(say_id(Language::zh, "series", series->name), series->name);
        }
        for (auto const& unit : run.table("indicators").values<std::string>("unit")) {
            EXPECT_TRUE(unit.empty() || unit == "1" || say_id(Language::zh, "unit", unit) != unit) << unit;
        }
    }
}

TEST(Simulated, open_problems_of_courtyards_add_up_to_the_daily_series) {
    auto const inputs = load_inputs("scenarios/smoke/two-communities.toml");
    viz::Run const run(simulate(inputs, {.level = RecordLevel::issues}), "a.h5");
    HomeDays const days(run);
    for (int day = 1; day <= run.days(); ++day) {
        EXPECT_EQ(days.count(run, HomeCount::open, {Tier::district, 0}, day),
                  run.daily({Tier::district, 0}, "open_problems", day))
            << day;
    }
}

} // namespace
} // namespace linli::viz
