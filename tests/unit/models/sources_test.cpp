#include "models/sources.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace linli {

namespace {

std::vector<config::Document> documents() {
    return {config::Document::parse("[a]\nx = 1\n[[a.part]]\nid = \"p\"\ny = [\"u\", \"v\"]\n", "first"),
            config::Document::parse("[b]\nx = 2\n", "second")};
}

std::tuple<std::string, int, int> at(std::string const& path, std::string const& element = "") {
    auto const files = documents();
    auto const where = Sources(files).at(path, element);
    return {where.file, where.line, where.column};
}

} // namespace

TEST(Sources, tells_where_a_value_is_written) {
    EXPECT_EQ(at("a.x"), std::tuple("first", 2, 5));
    EXPECT_EQ(at("b.x"), std::tuple("second", 2, 5));
    EXPECT_EQ(at("a.part.p.y"), std::tuple("first", 5, 5));
}

TEST(Sources, tells_where_an_element_of_a_list_is_written) {
    EXPECT_EQ(at("a.part.p.y", "v"), std::tuple("first", 5, 11));
    EXPECT_EQ(at("a.part.p.y", "w"), std::tuple("first", 5, 5));
}

TEST(Sources, falls_back_to_the_innermost_table_that_is_there) {
    EXPECT_EQ(at("a.part.p.z"), std::tuple("first", 3, 1));
    EXPECT_EQ(at("a.z"), std::tuple("first", 1, 1));
    EXPECT_EQ(at("b.y.z"), std::tuple("second", 1, 1));
    EXPECT_EQ(at("c.x"), std::tuple("", 0, 0));
}

TEST(Sources, an_override_stands_on_the_command_line) {
    auto files = documents();
    files[0].set("a.x", "7");
    EXPECT_EQ(Sources(files).at("a.x").file, "command line");
}

} // namespace linli
