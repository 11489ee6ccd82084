#pragma once

#include "tests/unit/viz/made_up_lesson.hpp"
#include "tests/unit/viz/made_up_run.hpp"
#include "viz/panels/viewer.hpp"
#include "viz/platform/stage.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace linli::test {

/// The viewer on a stage without a display, worked by the keys of its widgets.
class Screen {
  public:
    explicit Screen(viz::Study const& study = {}, int width = 1280, int height = 800)
        : stage_(width, height, 19.0F, texts_of(study)) {
        for (auto const& arm : study.arms()) {
            for (auto const& run : arm.runs) {
                viz::add_run(viewer, run);
            }
        }
        settle();
    }

    viz::Viewer viewer;
    viz::Probes probes;

    void frame() {
        stage_.frame([this] { viz::draw(viewer, &probes); });
    }
    /// Tables find their widths in the second frame.
    void settle() {
        frame();
        frame();
    }

    [[nodiscard]] bool shows(std::string const& key) const { return probes.find(key).has_value(); }

    void hover(std::string const& key) { hover_at(key, 0.5, 0.5); }
    /// At shares of the widget's width and height.
    void hover_at(std::string const& key, double across, double down) {
        auto const area = probes.find(key);
        ASSERT_TRUE(area.has_value()) << "nothing is shown under " << key;
        stage_.point_at(area->x + area->width * across, area->y + area->height * down);
        frame();
        frame();
    }
    void click(std::string const& key) { click_at(key, 0.5, 0.5); }
    void click_at(std::string const& key, double across, double down) {
        hover_at(key, across, down);
        press_and_release();
    }
    /// Open a choice and take one of its lines.
    void choose(std::string const& key, int line) {
        click(key);
        click(key + '/' + std::to_string(line));
    }

    [[nodiscard]] viz::Image picture() const { return stage_.picture(); }

  private:
    static std::string texts_of(viz::Study const& study) {
        std::string texts = "率上报办结天数中位（）"; // of the indicators that tests name
        auto const lesson = made_up_lesson();
        texts += lesson.name.zh + lesson.goal.zh + lesson.question.zh + lesson.explanation.zh;
        for (auto const& answer : lesson.answers) {
            texts += answer.text.zh;
        }
        for (auto const& page : lesson.pages) {
            texts += page.title.zh + page.text.zh;
        }
        for (auto const& arm : study.arms()) {
            texts += arm.run().shown_texts();
        }
        return texts;
    }
    void press_and_release() {
        stage_.press(true);
        frame();
        stage_.press(false);
        settle();
    }

    viz::Stage stage_;
};

} // namespace linli::test
