#include "models/app/parameters_page.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace linli::app {

namespace {

/// The first line in which two texts differ, of each.
std::string first_difference(std::string const& one, std::string const& other) {
    std::istringstream a(one);
    std::istringstream b(other);
    std::string line_a;
    std::string line_b;
    while (std::getline(a, line_a) && std::getline(b, line_b)) {
        if (line_a != line_b) {
            break;
        }
    }
    return "in the file:   " + line_a + "\nshould stand:  " + line_b;
}

} // namespace

TEST(ParametersPage, says_what_the_data_files_say) {
    std::ifstream file("models/PARAMETERS.md");
    std::string const stored{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::path const folder = "scenarios";
    auto const page = parameters_page(explain_everything(Library(folder)), folder);
    EXPECT_TRUE(stored == page)
        << "models/PARAMETERS.md is not what the data files, schemas and indicators say. Write it again:\n"
           "  ./linli explain --all --markdown > models/PARAMETERS.md\n"
        << first_difference(stored, page);
}

TEST(ParametersPage, keeps_to_one_row_whatever_a_source_says) {
    Explanation const all{{},
                          {{.path = "a.b",
                            .meaning = "",
                            .unit = "1",
                            .range = "[0, 1]",
                            .values = {1.0},
                            .tag = "assumed",
                            .source = "x | y\nz",
                            .file = "f/a.toml",
                            .line = 1}},
                          {}};
    EXPECT_NE(parameters_page(all, "f").find("| `a.b` | 1 | 1 | [0, 1] | assumed | x \\| y z |\n"),
              std::string::npos);
}

} // namespace linli::app
