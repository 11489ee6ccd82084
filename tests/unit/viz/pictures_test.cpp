#include "tests/unit/viz/made_up_lesson.hpp"
#include "tests/unit/viz/screen.hpp"

#include "viz/platform/image.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace linli::viz {
namespace {

using test::made_up_study;
using test::Screen;

std::filesystem::path const folder = "tests/golden/views";

struct View {
    Panel panel;
    Language language;
    std::optional<std::size_t> lesson_page = std::nullopt;
    bool inside = false; ///< one courtyard, one office
};

std::string name_of(View view) {
    if (view.lesson_page) {
        return "lesson" + std::to_string(*view.lesson_page) + (view.language == Language::zh ? "-zh" : "-en");
    }
    if (view.inside) {
        return std::string(view.panel == Panel::map ? "courtyard" : "post") +
               (view.language == Language::zh ? "-zh" : "-en");
    }
    return std::string(panel_ids.at(static_cast<std::size_t>(view.panel))) +
           (view.language == Language::zh ? "-zh" : "-en");
}

/// A live run with one change from the start, one from a day on, and one slider moved.
void show_sliders(Viewer& viewer) {
    show_live(viewer, made_up_study(), 365, true);
    auto const slider = [](char const* path, double value, double low, double high) {
        return Parameter{.path = path,
                         .meaning = "Days that an issue waits before it is passed up.",
                         .unit = "day",
                         .tag = "assumed",
                         .source = {},
                         .value = value,
                         .low = low,
                         .high = high,
                         .is_whole = false,
                         .arms = "AB"};
    };
    auto& state = viewer.parameters;
    state.all = {slider("structure.office.grid.patience_days", 10, 3, 180),
                 slider("structure.office.community.patience_days", 30, 3, 180),
                 slider("structure.office.subdistrict.patience_days", 60, 3, 180)};
    state.drafts = {{"structure.office.community.patience_days", 90}};
    state.applied = {.from_start = {{"structure.office.grid.patience_days", 10}},
                     .after_day = {{20, {{"structure.office.subdistrict.patience_days", 60}}}}};
    viewer.live.goal = viewer.live.shown = 40;
}

/// The picture of a panel, in a state in which it shows all it can.
Image picture_of(View view) {
    Screen screen(made_up_study(view.panel == Panel::results || view.panel == Panel::series ? 4 : 1), 900,
                  560);
    screen.viewer.meanings = {
        {"closed_rate", {"Closed", "办结率"}, {}, true, true},
        {"days_to_fix_p50", {"Days to solve, median", "解决天数（中位）"}, {}, false, true}};
    screen.viewer.all_indicators = true;
    screen.viewer.panel = view.panel;
    screen.viewer.language = view.language;
    if (view.panel == Panel::parameters) {
        show_sliders(screen.viewer);
    }
    screen.viewer.day = 40;
    screen.viewer.chart_office = 1;
    screen.viewer.issue = test::made_up_key + 7U * 32U;
    if (view.inside) {
        screen.viewer.focus = {Tier::courtyard, 13};
        screen.viewer.chart_office = 1;
        screen.viewer.chart_post = ChosenPost{0, 1, 24};
        screen.viewer.day = 20;
    }
    if (view.lesson_page) {
        begin_lesson(screen.viewer, test::made_up_lesson());
        screen.viewer.lesson.predicted = 1;
        screen.viewer.lesson.ready = true;
        go_to_page(screen.viewer, *view.lesson_page);
    }
    screen.settle();
    return screen.picture();
}

/// Letters keep their shape but not their last bit when the font's sheet is packed anew for a new string.
bool look_alike(Image const& a, Image const& b) {
    constexpr int unseen = 12; // of 255
    return a.width == b.width && a.height == b.height &&
           std::equal(a.rgb.begin(), a.rgb.end(), b.rgb.begin(), b.rgb.end(),
                      [](int x, int y) { return std::abs(x - y) <= unseen; });
}

class Pictures : public ::testing::TestWithParam<View> {};

/// To accept a change: LINLI_UPDATE_GOLDEN=1, then look at the pictures before committing them.
TEST_P(Pictures, are_as_they_were_looked_at) {
    auto const picture = picture_of(GetParam());
    auto const file = folder / (name_of(GetParam()) + ".png");
    if (std::getenv("LINLI_UPDATE_GOLDEN") != nullptr &&
        !(std::filesystem::exists(file) &&
          look_alike(picture, read_png(file)))) { // NOLINT(concurrency-mt-unsafe): one thread
        write_png(file, picture);
    }
    auto const golden = read_png(file);
    if (!look_alike(picture, golden)) {
        auto const now = std::filesystem::temp_directory_path() / ("now-" + file.filename().string());
        write_png(now, picture);
        FAIL() << file << " differs; the picture is now " << now;
    }
    EXPECT_LE(std::filesystem::file_size(file), 80U * 1024U); // the repository keeps them all
}

INSTANTIATE_TEST_SUITE_P(
    Views, Pictures,
    ::testing::Values(View{Panel::map, Language::en}, View{Panel::map, Language::zh},
                      View{Panel::series, Language::en}, View{Panel::series, Language::zh},
                      View{Panel::chart, Language::en}, View{Panel::chart, Language::zh},
                      View{Panel::issues, Language::en}, View{Panel::issues, Language::zh},
                      View{Panel::results, Language::en}, View{Panel::results, Language::zh},
                      View{Panel::map, Language::en, {}, true}, View{Panel::map, Language::zh, {}, true},
                      View{Panel::chart, Language::en, {}, true}, View{Panel::chart, Language::zh, {}, true},
                      View{Panel::map, Language::en, 0}, View{Panel::map, Language::zh, 0},
                      View{Panel::map, Language::en, 2}, View{Panel::map, Language::zh, 2},
                      View{Panel::map, Language::en, 5}, View{Panel::map, Language::zh, 5},
                      View{Panel::race, Language::en}, View{Panel::race, Language::zh},
                      View{Panel::parameters, Language::en}, View{Panel::parameters, Language::zh}),
    [](auto const& view) {
        auto name = name_of(view.param);
        name.replace(name.find('-'), 1, "_");
        return name;
    });

TEST(Picture, is_the_same_each_time) {
    View const view{Panel::series, Language::zh};
    EXPECT_TRUE(picture_of(view) == picture_of(view));
}

TEST(Picture, survives_writing_and_reading) {
    Image const image{2, 1, {1, 2, 3, 250, 251, 252}};
    auto const file = std::filesystem::temp_directory_path() / "linli-picture-test.png";
    write_png(file, image);
    EXPECT_TRUE(read_png(file) == image);
    std::filesystem::remove(file);
    EXPECT_THROW((void)read_png(file), RunError);
    EXPECT_THROW(write_png(file / "no" / "folder.png", image), RunError);
}

} // namespace
} // namespace linli::viz
