#include "models/app/export.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace linli::app {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

std::string content_of(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

int exported(ExportArguments const& arguments) {
    std::ostringstream out;
    std::ostringstream notes;
    return export_tables(arguments, Console{.out = out, .notes = notes});
}

} // namespace

TEST(Export, writes_one_file_a_table_and_nothing_else) {
    TemporaryFolder const folder;
    store::write(folder.path() / "run.h5", example_run());
    EXPECT_EQ(exported({folder.path() / "run.h5", folder.path() / "csv"}), 0);
    std::set<std::string> names;
    for (auto const& item : std::filesystem::directory_iterator(folder.path() / "csv")) {
        names.insert(item.path().filename().string());
    }
    EXPECT_THAT(names, ElementsAre("causes.csv", "event_names.csv", "events.csv", "indicators.csv",
                                   "issues.csv", "kinds.csv", "offices.csv", "provenance.csv"));
}

TEST(Export, wide_columns_are_named_after_causes) {
    TemporaryFolder const folder;
    store::write(folder.path() / "run.h5", example_run());
    (void)exported({folder.path() / "run.h5", folder.path() / "csv"});
    EXPECT_THAT(content_of(folder.path() / "csv" / "issues.csv"),
                HasSubstr("time_by_cause_unnoticed,time_by_cause_queue,time_by_cause_handing_over\r\n"));
}

TEST(Export, daily_tables_are_named_after_places) {
    TemporaryFolder const folder;
    auto run = example_run();
    run.tables.push_back(
        {"places/community", "Places.", {{"name", "", "", std::vector<std::string>{"east", "west"}}}});
    run.tables.push_back(
        {"daily/community", "Days.", {{"arisen", "", "", std::vector<float>{1, 2, 3, 4}, 2}}});
    store::write(folder.path() / "run.h5", run);
    (void)exported({folder.path() / "run.h5", folder.path() / "csv"});
    EXPECT_EQ(content_of(folder.path() / "csv" / "daily_community.csv"),
              "arisen_east,arisen_west\r\n1,2\r\n3,4\r\n");
}

TEST(Export, goes_beside_the_result_unless_told) {
    TemporaryFolder const folder;
    store::write(folder.path() / "run.h5", example_run());
    EXPECT_EQ(exported({folder.path() / "run.h5", {}}), 0);
    EXPECT_THAT(content_of(folder.path() / "run" / "provenance.csv"),
                StartsWith("name,text\r\nschema_version,1\r\n"));
}

TEST(Export, a_result_that_cannot_be_read_leaves_no_folder_behind) {
    TemporaryFolder const folder;
    EXPECT_THROW((void)exported({folder.path() / "no.h5", folder.path() / "csv"}), RunError);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "csv"));
}

} // namespace linli::app
