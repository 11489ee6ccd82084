#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

#include <random>

namespace linli::config {

namespace {

/// The annotated plan with a few bytes replaced, deleted, doubled or cut off.
std::string damaged(std::uint32_t seed) {
    auto text = good_plan + "[about]\ndelay = { unit = \"day\", range = [1, 30], tag = \"assumed\" }\n";
    std::mt19937 draw(seed);
    std::string_view const bytes = "[]{}=.,\"'#\n\\ 0-e_\xFF\xE5";
    for (std::uint32_t count = 1 + draw() % 4; count > 0 && !text.empty(); --count) {
        auto const at = draw() % text.size();
        switch (draw() % 5) {
        case 0:
            text[at] = bytes[draw() % bytes.size()];
            break;
        case 1:
            text.erase(at, 1 + draw() % 9);
            break;
        case 2:
            text.insert(at, text.substr(draw() % text.size(), draw() % 60));
            break;
        case 3:
            text.insert(at, 1, bytes[draw() % bytes.size()]);
            break;
        default:
            text.resize(at + 1);
            break;
        }
    }
    return text;
}

} // namespace

TEST(DamagedText, is_read_or_told_with_a_position_and_never_crashes) {
    int told_mistakes = 0;
    for (std::uint32_t seed = 0; seed < 5000; ++seed) {
        for (auto const& mistake : mistakes(damaged(seed))) {
            ++told_mistakes;
            EXPECT_EQ(mistake.where.file, "plan.toml");
            EXPECT_GE(mistake.where.line, 1) << to_string(mistake);
            EXPECT_FALSE(mistake.what.empty() || mistake.rule.empty()) << to_string(mistake);
        }
    }
    EXPECT_GT(told_mistakes, 3000);
}

} // namespace linli::config
