#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

namespace linli::app {

namespace {

std::vector<std::string> lines_of(std::string const& structure) {
    std::ifstream file("scenarios/structures/" + structure + ".toml");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// What a structure says, without its header, its own names, and the blocks of lines that are marked as
/// added.
std::vector<std::string> inherited(std::string const& structure) {
    std::vector<std::string> kept;
    bool begun = false;
    bool added = false;
    for (auto const& line : lines_of(structure)) {
        begun = begun || line == "[structure]";
        added = line.starts_with("# ADDED") || (added && !line.empty());
        bool const own = kept.size() < 9 && (line.starts_with("id = ") || line.starts_with("name = ") ||
                                             line.starts_with("en = ") || line.starts_with("zh = "));
        if (begun && !added && !own && !line.empty()) {
            kept.push_back(line);
        }
    }
    return kept;
}

std::size_t added_blocks(std::string const& structure) {
    std::size_t count = 0;
    for (auto const& line : lines_of(structure)) {
        count += line.starts_with("# ADDED") ? 1U : 0U;
    }
    return count;
}

} // namespace

// Otherwise a comparison of the two would mix what is added with what was forgotten.
TEST(Hybrids, are_their_parents_but_for_what_is_marked_as_added) {
    EXPECT_EQ(inherited("councils-with-whistle"), inherited("courtyard-council"));
    EXPECT_EQ(inherited("grid-with-board"), inherited("five-level-grid"));
    EXPECT_GT(inherited("five-level-grid").size(), 400U);
    EXPECT_EQ(added_blocks("councils-with-whistle"), 1U);
    EXPECT_EQ(added_blocks("grid-with-board"), 3U);
}

} // namespace linli::app
