#include "models/app/library.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::app {

using testing::HasSubstr;

namespace {

/// A library of two scenarios and two structures.
class LibraryTest : public testing::Test {
  protected:
    LibraryTest() {
        folder.file("cases/old-town.toml", "[scenario]\nname = { en = \"Old town\", zh = \"老城\" }\n");
        folder.file("smoke/tiny.toml", "[scenario]\n[structure]\nid = \"own\"\n");
        folder.file("structures/chain.toml", "[structure]\nid = \"chain\"\n");
        folder.file("structures/whistle.toml", "[structure]\nid = \"whistle\"\n");
        folder.file("issues/urban.toml", "[[issues.kind]]\nid = \"LAMP\"\n");
        folder.file("behaviour/humanity.toml", "[behaviour.mood]\nstart = 0.5\n");
        folder.file("structures/broken.toml", "[structure\n");
        folder.file("notes/other.toml", "x = 1\n");
    }
    std::string refusal(std::string const& scenario) const {
        try {
            (void)library.scenario(scenario);
        } catch (InputError const& error) {
            return error.what();
        }
        return "accepted";
    }
    TemporaryFolder folder;
    Library library{folder.path()};
};

} // namespace

TEST_F(LibraryTest, tells_files_apart_by_their_top_table) {
    auto const kind = [&](char const* file) { return describe_file(folder.path() / file).kind; };
    EXPECT_EQ(kind("cases/old-town.toml"), FileKind::scenario);
    EXPECT_EQ(kind("smoke/tiny.toml"), FileKind::scenario);
    EXPECT_EQ(kind("structures/chain.toml"), FileKind::structure);
    EXPECT_EQ(kind("issues/urban.toml"), FileKind::issues);
    EXPECT_EQ(kind("behaviour/humanity.toml"), FileKind::behaviour);
    EXPECT_EQ(kind("notes/other.toml"), FileKind::unknown);
    EXPECT_EQ(describe_file(folder.path() / "cases/old-town.toml").name.zh, "老城");
}

TEST_F(LibraryTest, scenarios_are_found_by_path_and_by_name_in_any_folder) {
    auto const file = folder.path() / "cases" / "old-town.toml";
    EXPECT_EQ(library.scenario(file.string()), file);
    EXPECT_EQ(library.scenario("old-town"), file);
    EXPECT_EQ(library.scenario("cases/old-town"), file);
    EXPECT_EQ(library.scenario("tiny"), folder.path() / "smoke" / "tiny.toml");
}

TEST_F(LibraryTest, a_structure_beside_the_scenario_comes_before_the_shipped_one) {
    TemporaryFolder const own;
    auto const scenario = own.file("cases/mine.toml", "[scenario]\n");
    auto const mine = own.file("structures/chain.toml", "[structure]\nid = \"chain\"\n");
    EXPECT_EQ(library.structure("chain", scenario), mine);
    EXPECT_EQ(library.structure("whistle", scenario), folder.path() / "structures" / "whistle.toml");
}

TEST_F(LibraryTest, an_unknown_name_is_refused_with_the_nearest) {
    EXPECT_THAT(refusal("old-twon"), HasSubstr("did you mean `old-town`?"));
    EXPECT_THAT(refusal("chain"), HasSubstr("must be a file, or the name of a shipped scenario"));
}

TEST_F(LibraryTest, a_broken_file_does_not_hide_the_others) {
    EXPECT_EQ(library.entries().size(), 7U);
}

TEST_F(LibraryTest, a_file_of_another_kind_is_told_what_it_is_for) {
    auto const scenario = folder.path() / "cases/old-town.toml";
    EXPECT_NO_THROW(expect_kind(scenario, FileKind::scenario));
    EXPECT_NO_THROW(expect_kind(folder.path() / "notes/other.toml", FileKind::study));
    try {
        expect_kind(scenario, FileKind::study);
        FAIL() << "accepted";
    } catch (InputError const& error) {
        EXPECT_THAT(error.what(), HasSubstr("this is a scenario (must be a study); it is for `linli run"));
    }
}

TEST_F(LibraryTest, the_variable_names_the_folder) {
    ASSERT_EQ(setenv("LINLI_SCENARIOS", folder.path().c_str(), 1), 0);
    EXPECT_EQ(Library::locate().folder(), folder.path());
    ASSERT_EQ(setenv("LINLI_SCENARIOS", "/no/such/folder", 1), 0);
    EXPECT_THROW((void)Library::locate(), InputError);
    unsetenv("LINLI_SCENARIOS");
}

} // namespace linli::app
