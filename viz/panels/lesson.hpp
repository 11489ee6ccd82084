#pragma once

#include "sim/config/name.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::viz {

/// One step of a lesson: what to open, and what to say about it. Empty: as the learner has it.
struct LessonPage {
    config::Name title = {};
    config::Name text = {};
    std::string panel = {};
    int day = 0; ///< from 1; 0: the last
    std::string colour = {};
    std::vector<std::string> series = {};
    std::vector<std::string> indicators = {};
    std::string kind = {};
    std::string office = {};
    std::optional<std::size_t> arm = {};
};

struct LessonAnswer {
    config::Name text = {};
    bool right = false;
};

/// A lesson as it is led through: a question, pages, an explanation.
struct Lesson {
    std::string id;
    config::Name name;
    config::Name goal;
    config::Name question;
    config::Name explanation;
    int minutes = 0;
    std::vector<LessonAnswer> answers;
    std::vector<LessonPage> pages;
    std::vector<std::string> commands; ///< that make the same runs by hand
};

/// A lesson to choose.
struct LessonOffer {
    std::string file;
    config::Name name;
    config::Name goal;
};

/// How far the learner has come.
struct LessonState {
    std::vector<LessonOffer> offered;
    std::optional<Lesson> open;
    std::size_t page = 0; ///< 0: the question; then the pages; then the explanation
    std::optional<std::size_t> predicted;
    bool ready = false; ///< the runs are there

    [[nodiscard]] bool at_question() const { return open && page == 0; }
    [[nodiscard]] bool at_explanation() const { return open && page > open->pages.size(); }
    [[nodiscard]] bool at_step() const { return open && !at_question() && !at_explanation(); }
    /// Nothing of the runs is shown before an answer is given, nor while they are simulated.
    [[nodiscard]] bool hides_runs() const { return open && (!at_step() || !ready); }
};

} // namespace linli::viz
