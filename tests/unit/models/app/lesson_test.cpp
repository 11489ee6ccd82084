#include "models/app/lesson.hpp"

#include "models/app/library.hpp"
#include "sim/core/error.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace linli::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::vector<fs::path> lesson_files() {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator("scenarios/lessons")) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

class ShippedLesson : public ::testing::TestWithParam<fs::path> {};

TEST_P(ShippedLesson, says_what_the_numbers_show) {
    auto const lesson = load_lesson(GetParam());
    for (auto const& finding : try_lesson(lesson)) {
        auto const& claim = finding.claim;
        EXPECT_TRUE(finding.holds()) << claim.indicator << ": " << claim.run << ' '
                                     << ::testing::PrintToString(finding.values) << ", " << claim.than << ' '
                                     << ::testing::PrintToString(finding.others);
    }
}

TEST_P(ShippedLesson, is_called_as_its_file_and_speaks_both_languages) {
    auto const lesson = load_lesson(GetParam());
    EXPECT_EQ(lesson.id, GetParam().stem());
    EXPECT_GE(lesson.steps.size(), 3U);
    EXPECT_GE(lesson.question.options.size(), 3U);
    for (auto const* const text :
         {&lesson.name, &lesson.description, &lesson.question.text, &lesson.explanation}) {
        EXPECT_FALSE(text->en.empty() || text->zh.empty());
        EXPECT_NE(text->en, text->zh);
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedLesson, ::testing::ValuesIn(lesson_files()), [](auto const& file) {
    auto name = file.param.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Lessons, at_least_five_are_shipped_and_known_to_the_library) {
    EXPECT_GE(lesson_files().size(), 5U);
    for (auto const& file : lesson_files()) {
        auto const entry = describe_file(file);
        EXPECT_EQ(entry.kind, FileKind::lesson);
        EXPECT_FALSE(entry.name.zh.empty() || entry.description.zh.empty());
    }
}

/// The diagnostics of a shipped lesson with one text replaced by another.
std::string complaint_about(std::string const& from, std::string const& to) {
    std::ifstream in("scenarios/lessons/better-and-worse-marks.toml");
    std::stringstream text;
    text << in.rdbuf();
    auto changed = text.str();
    changed.replace(changed.find(from), from.size(), to);
    test::TemporaryDirectory const folder;
    fs::create_directory(folder / "lessons");
    for (char const* const part : {"cases", "structures", "issues", "behaviour"}) {
        fs::create_directory_symlink(fs::absolute(fs::path("scenarios") / part), folder / part);
    }
    std::ofstream(folder / "lessons/a.toml") << changed;
    try {
        (void)load_lesson(folder / "lessons/a.toml");
    } catch (InputError const& error) {
        return error.what();
    }
    return "";
}

TEST(Lessons, what_does_not_exist_is_refused_at_its_place_with_the_nearest_word) {
    EXPECT_EQ(complaint_about("minutes = 25", "minutes = 26"), "");
    EXPECT_THAT(complaint_about("right = \"mixed\"", "right = \"mixd\""), HasSubstr("did you mean `mixed`"));
    EXPECT_THAT(complaint_about("panel = \"map\"", "panel = \"maps\""), HasSubstr("a.toml:"));
    EXPECT_THAT(complaint_about("colour = \"unnoticed\"", "colour = \"red\""),
                HasSubstr("colour of the map"));
    EXPECT_THAT(complaint_about("office = \"courtyard-council\"", "office = \"council\""),
                HasSubstr("office"));
    EXPECT_THAT(complaint_about("\"fixed\"", "\"mended\""), HasSubstr("daily series"));
    EXPECT_THAT(complaint_about("indicator = \"reported\"", "indicator = \"told\""), HasSubstr("indicator"));
    EXPECT_THAT(complaint_about("than = \"offices\"", "than = \"councils\""), HasSubstr("another run"));
    EXPECT_THAT(complaint_about("arm = \"councils\"", "day = 366"), HasSubstr("it has 365"));
    EXPECT_THAT(complaint_about("conventional.toml", "missing.toml"), HasSubstr("run `offices`"));
}

TEST(Lessons, a_claim_must_hold_in_every_replication) {
    LessonFinding finding{{}, {2.0, 3.0}, {1.0, 1.0}};
    finding.claim.sign = LessonSign::higher;
    EXPECT_TRUE(finding.holds());
    finding.values[1] = 1.0;
    EXPECT_FALSE(finding.holds());
    finding.claim.sign = LessonSign::similar;
    EXPECT_FALSE(finding.holds());
    finding.values = {1.04, 0.96};
    EXPECT_TRUE(finding.holds());
    EXPECT_FALSE(LessonFinding().holds());
}

TEST(Lessons, a_run_made_by_hand_has_every_change_of_the_lesson) {
    auto const lesson = load_lesson("scenarios/lessons/whistle-or-chain.toml");
    auto const chain = command_of(lesson, lesson.run("chain"));
    EXPECT_THAT(chain, HasSubstr("linli run scenarios/cases/shangjie.toml"));
    EXPECT_THAT(chain, HasSubstr("--remove structure.mechanism.whistle"));
    EXPECT_THAT(chain, HasSubstr("--replications " + std::to_string(lesson.replications) + " "));
    EXPECT_THAT(command_of(lesson, lesson.run("whistle-few")),
                HasSubstr("--set structure.office.water-crew.post.technician.count=4"));
}

} // namespace
} // namespace linli::app
