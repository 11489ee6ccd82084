#include "viz/app/lesson_runs.hpp"
#include "viz/app/program.hpp"
#include "viz/platform/font.hpp"
#include "viz/view/map_view.hpp"

#include "models/app/lesson.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <sstream>

namespace linli::viz {
namespace {

using ::testing::HasSubstr;

TEST(LessonRuns, files_name_panels_and_colours_as_the_viewer_does) {
    EXPECT_THAT(app::lesson_panels, ::testing::ElementsAreArray(panel_ids));
    std::vector<std::string> colours;
    colours.reserve(map_indicators.size());
    for (auto const indicator : map_indicators) {
        colours.push_back(map_indicator_id(indicator));
    }
    EXPECT_THAT(app::lesson_colours, ::testing::ElementsAreArray(colours));
}

TEST(LessonRuns, every_shipped_lesson_is_offered_and_found_by_its_name) {
    auto const offers = lessons_to_choose();
    EXPECT_GE(offers.size(), 5U);
    for (auto const& offer : offers) {
        EXPECT_EQ(find_lesson(std::filesystem::path(offer.file).stem()), offer.file);
    }
}

TEST(LessonRuns, an_unknown_name_is_refused_with_the_nearest) {
    std::ostringstream out;
    std::ostringstream notes;
    EXPECT_EQ(run_viewer({"--lesson", "whistle-or-chian", "--screenshot", "never.png"}, out, notes), 2);
    EXPECT_THAT(notes.str(), HasSubstr("did you mean `whistle-or-chain`"));
    EXPECT_EQ(run_viewer({"--lesson", "whistle-or-chain", "a.h5"}, out, notes), 2);
}

/// The letters of UTF-8 text.
std::u32string letters_of(std::string const& text) {
    std::u32string letters;
    for (auto const byte : text) {
        auto const bits = static_cast<unsigned char>(byte);
        if (bits < 0x80U) {
            letters.push_back(bits);
        } else if (bits >= 0xC0U) {
            letters.push_back(bits & (bits >= 0xF0U ? 0x07U : bits >= 0xE0U ? 0x0FU : 0x1FU));
        } else {
            letters.back() = (letters.back() << 6U) | (bits & 0x3FU);
        }
    }
    return letters;
}

TEST(LessonRuns, the_font_has_every_letter_of_every_lesson) {
    for (auto const& offer : lessons_to_choose()) {
        Viewer viewer;
        show_lesson_text(viewer, offer.file);
        for (auto const letter : letters_of(shown_texts(viewer.lesson))) {
            EXPECT_TRUE(font_has(letter))
                << offer.file << ": U+" << std::hex << static_cast<unsigned>(letter);
        }
    }
}

TEST(LessonRuns, text_comes_first_and_the_runs_after_it) {
    std::mutex mutex;
    std::condition_variable woken;
    int done = 0;
    Opener opener([&] {
        std::scoped_lock const lock(mutex);
        ++done;
        woken.notify_one();
    });
    start_lesson(find_lesson("councils-in-an-epidemic"), opener);
    std::unique_lock lock(mutex);
    woken.wait(lock, [&] { return done == 2; });
    Viewer viewer;
    show(viewer, *opener.take());
    ASSERT_TRUE(viewer.lesson.at_question());
    EXPECT_FALSE(viewer.lesson.ready);
    show(viewer, *opener.take());
    EXPECT_TRUE(viewer.lesson.ready);
    ASSERT_EQ(viewer.study.arms().size(), 2U);
    EXPECT_EQ(viewer.study.replications(), 8U);
    EXPECT_EQ(viewer.study.arm_name(1, Language::en), "Courtyard councils");
}

TEST(LessonRuns, of_a_lesson_that_was_left_are_not_shown) {
    Viewer viewer;
    show(viewer, LessonRuns{"left", {}});
    EXPECT_TRUE(viewer.study.empty());
    EXPECT_FALSE(viewer.lesson.ready);
}

TEST(LessonRuns, a_broken_lesson_is_a_message) {
    Viewer viewer;
    Opener opener([] {});
    start_lesson("no/such.toml", opener);
    while (viewer.troubles.empty()) {
        if (auto opened = opener.take()) {
            show(viewer, std::move(*opened));
        }
    }
    EXPECT_THAT(viewer.troubles[0].en, HasSubstr("such.toml"));
}

} // namespace
} // namespace linli::viz
