#include "sim/tables/csv_reader.hpp"

#include "sim/core/error.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace linli::tables {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

using Records = std::vector<std::pair<std::size_t, std::vector<std::string>>>;

class CsvReader : public ::testing::Test {
  protected:
    std::filesystem::path write(std::string const& text) {
        auto const file = folder_.path() / "data.csv";
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    Records read(std::string const& text, char separator = ',') {
        Records records;
        read_csv(write(text), separator,
                 [&](CsvRecord const& record) { records.emplace_back(record.line, record.fields); });
        return records;
    }

    test::TemporaryDirectory folder_;
};

TEST_F(CsvReader, gives_every_record_with_its_line) {
    EXPECT_THAT(read("a,b\n1,2\n\n3,4\n"),
                ElementsAre(Pair(1U, ElementsAre("a", "b")), Pair(2U, ElementsAre("1", "2")),
                            Pair(4U, ElementsAre("3", "4"))));
}

TEST_F(CsvReader, understands_quotes_line_feeds_in_fields_and_crlf) {
    EXPECT_THAT(read("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\nz,\r\n"),
                ElementsAre(Pair(1U, ElementsAre("a", "b")), Pair(3U, ElementsAre("x, \"y\"", "two\nlines")),
                            Pair(4U, ElementsAre("z", ""))));
}

TEST_F(CsvReader, keeps_spaces_and_takes_the_last_line_without_a_line_feed) {
    EXPECT_THAT(read(" a ;b", ';'), ElementsAre(Pair(1U, ElementsAre(" a ", "b"))));
}

TEST_F(CsvReader, skips_a_byte_order_mark) {
    EXPECT_THAT(read("\xEF\xBB\xBFid\n"), ElementsAre(Pair(1U, ElementsAre("id"))));
}

TEST_F(CsvReader, loses_nothing_where_chunks_meet) {
    std::string text = "n,text\n";
    for (int i = 0; i < 20000; ++i) {
        text += std::to_string(i) + ",\"row " + std::to_string(i) + "\"\n";
    }
    auto const records = read(text);
    ASSERT_EQ(records.size(), 20001U);
    for (std::size_t i = 1; i < records.size(); ++i) {
        ASSERT_EQ(records[i].first, i + 1);
        ASSERT_THAT(records[i].second, ElementsAre(std::to_string(i - 1), "row " + std::to_string(i - 1)));
    }
}

TEST_F(CsvReader, refuses_a_quote_that_is_never_closed) {
    try {
        read("a,b\n1,\"" + std::string(std::size_t{3} << 20U, 'x'));
        FAIL() << "took it";
    } catch (InputError const& error) {
        EXPECT_EQ(error.diagnostics().front().where.line, 2);
        EXPECT_THAT(error.what(), HasSubstr("quote is never closed"));
    }
}

TEST_F(CsvReader, refuses_what_is_no_file_with_rows) {
    EXPECT_THROW(read(""), InputError);
    EXPECT_THROW(read_csv(folder_.path(), ',', [](CsvRecord const&) {}), InputError);
    EXPECT_THROW(read_csv(folder_.path() / "absent.csv", ',', [](CsvRecord const&) {}), InputError);
}

} // namespace
} // namespace linli::tables
