#include "models/app/arguments.hpp"
#include "models/app/view.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace linli::app {
namespace {

using ::testing::HasSubstr;

TEST(View, is_named_among_the_commands) {
    EXPECT_THAT(std::get<Message>(parse_arguments({"--help"})).text, HasSubstr("view"));
}

TEST(View, stands_beside_the_program) {
    EXPECT_EQ(viewer_program().filename(), "linli-view");
    EXPECT_TRUE(viewer_program().is_absolute());
}

TEST(View, where_it_is_not_built_names_what_shows_the_same) {
    std::ostringstream notes;
    EXPECT_EQ(view("/nowhere/linli-view", {"a.h5"}, notes), 1);
    EXPECT_THAT(notes.str(), HasSubstr("linli report"));
}

TEST(ViewDeathTest, hands_all_words_to_the_viewer) {
    std::ostringstream notes;
    EXPECT_EXIT((void)view("/bin/sh", {"-c", "exit 7"}, notes), ::testing::ExitedWithCode(7), "");
}

} // namespace
} // namespace linli::app
