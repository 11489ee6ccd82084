#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/store/run_file.hpp"
#include "tests/support/sample_run_file.hpp"

namespace linli::store {

using test::same;
using test::sample_run_file;
using test::TemporaryDirectory;

TEST(RunFile, reads_back_every_type_name_unit_and_order_as_written) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file();
    write(directory / "a.h5", contents);
    EXPECT_TRUE(same(read(directory / "a.h5"), contents));
}

TEST(RunFile, without_any_content_is_still_a_run_file) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", {});
    EXPECT_TRUE(same(read(directory / "a.h5"), RunFile{}));
}

TEST(RunFile, keeps_tables_larger_than_a_chunk) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file(300'000);
    write(directory / "a.h5", contents);
    EXPECT_TRUE(same(read(directory / "a.h5"), contents));
}

TEST(RunFile, keeps_hundreds_of_columns_in_order) {
    TemporaryDirectory const directory;
    RunFile contents{{}, {}, {{"wide", "", {}}}};
    for (int i = 500; i > 0; --i) {
        contents.tables[0].columns.push_back({"c" + std::to_string(i), "", "", std::vector<std::int32_t>{i}});
    }
    write(directory / "a.h5", contents);
    EXPECT_TRUE(same(read(directory / "a.h5"), contents));
}

TEST(RunFile, gives_only_the_tables_asked_for_and_all_provenance) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file();
    write(directory / "a.h5", contents);

    auto const some = read(directory / "a.h5", {"kinds", "daily", "no such table"});

    std::vector<std::string> paths;
    for (auto const& table : some.tables) {
        paths.push_back(table.path);
    }
    EXPECT_THAT(paths, testing::ElementsAre("daily/community", "daily", "kinds"));
    EXPECT_TRUE(test::same_list(some.inputs, contents.inputs, test::same_text));
    EXPECT_TRUE(test::same_list(some.provenance, contents.provenance, test::same_text));
}

TEST(RunFile, finds_tables_columns_and_texts_by_name) {
    auto const contents = sample_run_file(5);
    ASSERT_NE(contents.find("issues"), nullptr);
    EXPECT_EQ(contents.find("nothing"), nullptr);
    EXPECT_EQ(contents.table("issues").rows(), 5U);
    EXPECT_EQ(contents.table("empty").rows(), 0U);
    EXPECT_EQ(contents.table("daily/community").find("backlog")->rows(), 3U);
    EXPECT_EQ(*contents.provenance_text("schema_version"), "1");
    EXPECT_EQ(contents.provenance_text("nothing"), nullptr);
}

TEST(RunFile, says_which_table_or_column_is_missing_or_of_another_type) {
    auto const contents = sample_run_file(5);
    EXPECT_EQ(contents.table("issues").values<float>("fixed").size(), 5U);
    EXPECT_THROW(static_cast<void>(contents.table("nothing")), RunError);
    EXPECT_THROW(static_cast<void>(contents.table("issues").values<float>("nothing")), RunError);
    EXPECT_THROW(static_cast<void>(contents.table("issues").values<double>("fixed")), RunError);
}

} // namespace linli::store
