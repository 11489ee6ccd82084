#include <functional>

#include <gtest/gtest.h>

#include "sim/store/run_file.hpp"
#include "tests/support/sample_run_file.hpp"

namespace linli::store {

namespace {

using Ints = std::vector<std::int32_t>;

/// What `write` says about contents spoilt by `spoil`; nothing must appear on disk.
std::string refusal(std::function<void(RunFile&)> const& spoil) {
    test::TemporaryDirectory const directory;
    auto contents = test::sample_run_file(10);
    spoil(contents);
    try {
        write(directory / "a.h5", contents);
    } catch (RunError const& error) {
        return directory.entries() == 0 ? error.what() : "refused, but left a file";
    }
    return "not refused";
}

Table& issues(RunFile& contents) {
    return contents.tables[2];
}

} // namespace

TEST(RunFileRules, columns_of_a_table_have_equal_length) {
    EXPECT_EQ(refusal([](RunFile& contents) {
                  issues(contents).columns.push_back({"short", "", "", Ints{1}});
              }),
              "run file not written: column `short` of table `issues` has 1 rows, the first column 10");
}

TEST(RunFileRules, rows_are_whole) {
    auto const rule =
        "run file not written: column `x` of table `issues` must have whole rows of its width, at least 1";
    EXPECT_EQ(refusal([](RunFile& contents) {
                  issues(contents).columns.push_back({"x", "", "", Ints(11), 2});
              }),
              rule);
    EXPECT_EQ(refusal([](RunFile& contents) {
                  issues(contents).columns.push_back({"x", "", "", Ints(10), 0});
              }),
              rule);
}

TEST(RunFileRules, no_name_is_used_twice) {
    auto const column_taken =
        "run file not written: column `key` of table `issues` has a name that is taken already";
    EXPECT_EQ(refusal([](RunFile& contents) {
                  issues(contents).columns.push_back({"key", "", "", Ints(10)});
              }),
              column_taken);
    EXPECT_EQ(refusal([](RunFile& contents) {
                  contents.tables.push_back({"issues", "", {}});
              }),
              "run file not written: table `issues` has a name that is taken already");
    EXPECT_EQ(refusal([](RunFile& contents) {
                  contents.provenance.push_back({"seed", "2"});
              }),
              "run file not written: provenance `seed` has a name that is taken already");
    EXPECT_EQ(refusal([](RunFile& contents) {
                  contents.provenance.push_back({"inputs", "2"});
              }),
              "run file not written: provenance `inputs` has a name that is taken already");
}

TEST(RunFileRules, a_column_has_no_name_of_a_table_below) {
    auto const rule =
        "run file not written: column `community` of table `daily` has a name that is taken already";
    EXPECT_EQ(refusal([](RunFile& contents) {
                  contents.tables[3].columns.push_back({"community", "", "", Ints(2)});
              }),
              rule);
}

TEST(RunFileRules, names_are_usable_in_a_path) {
    for (std::string const name : {"", ".", "..", "a/b"}) {
        EXPECT_EQ(refusal([&](RunFile& contents) { issues(contents).columns[0].name = name; }),
                  "run file not written: column `" + name + "` of table `issues` has an unusable name `" +
                      name + "`");
    }
    for (std::string const path : {"", "/a", "a/", "a//b", "../a"}) {
        EXPECT_TRUE(refusal([&](RunFile& contents) {
                        issues(contents).path = path;
                    }).starts_with("run file not written: table `" + path + "` has an unusable name"));
    }
}

TEST(RunFileRules, no_table_lies_among_the_provenance) {
    EXPECT_EQ(refusal([](RunFile& contents) { issues(contents).path = "provenance/x"; }),
              "run file not written: table `provenance/x` must not lie under `provenance`");
}

TEST(RunFileRules, text_is_utf8_without_nul) {
    using namespace std::string_literals;
    for (auto const& text : {"a\0b"s, "\xff"s}) {
        auto const set_value = [&](RunFile& contents) {
            std::get<std::vector<std::string>>(contents.tables[0].columns[0].values)[1] = text;
        };
        EXPECT_EQ(
            refusal(set_value),
            "run file not written: a value of column `name` of table `indicators` must be UTF-8 without NUL");
        EXPECT_NE(refusal([&](RunFile& contents) { contents.inputs[0].text = text; }), "not refused");
        EXPECT_NE(refusal([&](RunFile& contents) { contents.inputs[0].name = text; }), "not refused");
        EXPECT_NE(refusal([&](RunFile& contents) { contents.provenance[0].text = text; }), "not refused");
        EXPECT_NE(refusal([&](RunFile& contents) { issues(contents).meaning = text; }), "not refused");
        EXPECT_NE(refusal([&](RunFile& contents) { issues(contents).columns[0].unit = text; }),
                  "not refused");
    }
}

} // namespace linli::store
