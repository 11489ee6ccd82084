#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace linli::config {

using testing::ElementsAre;

namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone at the end of the test.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("linli-config-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { fs::remove_all(path_); }

    [[nodiscard]] fs::path file(std::string const& name, std::string const& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path_ / name;
    }
    [[nodiscard]] fs::path const& path() const { return path_; }

  private:
    fs::path path_;
};

std::vector<Diagnostic> load_mistakes(fs::path const& path) {
    return mistakes_of([&] { static_cast<void>(Document::load(path)); });
}

} // namespace

TEST(WrongFile, a_good_file_is_read_with_its_name_in_every_position) {
    Folder const folder;
    auto const path = folder.file("plan.toml", good_plan);

    auto const document = Document::load(path);

    EXPECT_EQ(document.text(), good_plan);
    EXPECT_EQ(document.root().position().file, path.string());
}

TEST(WrongFile, tells_a_missing_file_and_the_nearest_one_in_its_folder) {
    Folder const folder;
    static_cast<void>(folder.file("district.toml", good_plan));
    auto const path = folder.path() / "distrct.toml";

    EXPECT_THAT(load_mistakes(path), ElementsAre(told(path.string(), 0, 0, "no such file", "must exist",
                                                      "did you mean `district.toml`?")));
}

TEST(WrongFile, tells_a_missing_folder) {
    Folder const folder;
    auto const path = folder.path() / "nowhere" / "plan.toml";

    EXPECT_THAT(load_mistakes(path),
                ElementsAre(told(path.string(), 0, 0, "no such file", "must exist", "there is no folder")));
}

TEST(WrongFile, tells_a_folder_in_place_of_a_file) {
    Folder const folder;
    static_cast<void>(folder.file("plan.toml", good_plan));

    EXPECT_THAT(load_mistakes(folder.path()), ElementsAre(told(folder.path().string(), 0, 0, "a folder",
                                                               "must be a file", "known: plan.toml")));
}

TEST(WrongFile, tells_a_device_without_reading_it) {
    EXPECT_THAT(load_mistakes("/dev/zero"),
                ElementsAre(told("/dev/zero", 0, 0, "not a regular file", "readable file", "save the text")));
}

TEST(WrongFile, tells_a_huge_file_without_reading_it) {
    Folder const folder;
    auto const path = folder.file("plan.toml", good_plan);
    fs::resize_file(path, std::uintmax_t{1} << 40U); // sparse

    EXPECT_THAT(load_mistakes(path), ElementsAre(told(path.string(), 1, 1, "1099511627776 bytes",
                                                      "at most 16777216 bytes", "give another")));
}

TEST(WrongFile, tells_a_huge_text) {
    EXPECT_THAT(mistakes(std::string(Document::most_bytes + 1, '#')),
                ElementsAre(told(1, 1, "16777217 bytes", "at most 16777216 bytes", "give another")));
}

TEST(WrongFile, tells_an_empty_file) {
    EXPECT_THAT(mistakes(""), ElementsAre(told(1, 1, "the file is empty", "at least one key", "copy")));
    EXPECT_THAT(mistakes("# nothing yet\n\n"),
                ElementsAre(told(1, 1, "the file holds no key", "at least one key", "copy")));
}

TEST(WrongFile, tells_bad_utf8_where_the_first_bad_byte_stands) {
    EXPECT_THAT(mistakes("title = \"甲\"\nnote = \"乙\xFF\"\n"),
                ElementsAre(told(2, 10, "byte 0xFF is not UTF-8", "text in UTF-8", "encoding UTF-8")));
    EXPECT_THAT(mistakes("title = \"\xB1\xB1\"\n"), // GBK
                ElementsAre(told(1, 10, "byte 0xB1 is not UTF-8", "text in UTF-8", "encoding UTF-8")));
    EXPECT_THAT(mistakes("title = \"a\xE5\x8C"), // cut inside a character
                ElementsAre(told(1, 11, "byte 0xE5 is not UTF-8", "text in UTF-8", "encoding UTF-8")));
}

TEST(WrongFile, takes_a_byte_order_mark_and_windows_line_ends) {
    EXPECT_EQ(read("\xEF\xBB\xBFtitle = \"a\"\r\nalarm.limit = 3\r\n").title, "a");
}

TEST(WrongFile, tells_deep_brackets_before_the_parser_sees_them) {
    auto const deep = [](std::size_t levels) {
        return "alarm.limit = 3\nextra.a = " + std::string(levels, '[') + std::string(levels, ']') + "\n";
    };

    EXPECT_EQ(mistakes(deep(32)).size(), 0U);
    for (std::size_t const levels : {std::size_t{33}, std::size_t{100'000}, std::size_t{5'000'000}}) {
        EXPECT_THAT(mistakes(deep(levels)), ElementsAre(told(2, 43, "brackets nest deeper than 32",
                                                             "at most 32 levels", "never closed")));
    }
}

TEST(WrongFile, tells_deep_braces_before_the_parser_sees_them) {
    std::string text = "a = ";
    for (int i = 0; i < 100'000; ++i) {
        text += "{a=";
    }

    EXPECT_THAT(mistakes(text), ElementsAre(told(1, 101, "brackets nest deeper", "at most 32", "")));
}

TEST(WrongFile, tells_a_long_dotted_key_before_the_parser_sees_it) {
    auto const dotted = [](int names, std::string const& end) {
        std::string text = "a";
        for (int i = 1; i < names; ++i) {
            text += ".a";
        }
        return text + end;
    };

    EXPECT_EQ(mistakes("alarm.limit = 3\nextra." + dotted(31, " = 1\n")).size(), 0U);
    EXPECT_THAT(mistakes(dotted(100'000, " = 1\n")),
                ElementsAre(told(1, 64, "a dotted key has more than 32 names", "at most 32", "")));
    EXPECT_THAT(mistakes('[' + dotted(100'000, "]\n")),
                ElementsAre(told(1, 65, "a dotted key has more than 32 names", "at most 32", "")));
}

TEST(WrongFile, survives_brackets_and_dots_nested_together) {
    std::string text = "alarm.limit = 3\nextra = ";
    std::string dotted;
    for (int i = 0; i < 31; ++i) {
        dotted += "a.";
    }
    for (int i = 0; i < 32; ++i) {
        text += "{ " + dotted + "a = ";
    }

    EXPECT_EQ(mistakes(text + "1" + std::string(32, '}') + "\n").size(), 0U);
}

TEST(WrongFile, does_not_count_what_stands_in_strings_and_comments) {
    std::string const many = std::string(100, '[') + std::string(100, '.');

    EXPECT_EQ(mistakes("alarm.limit = 3 # " + many + "\nnotes = [\"\\\"" + many + "\", '" + many +
                       "', \"\"\"\n\"" + many + "\"\"\"\", '''" + many + "''']\n")
                  .size(),
              0U);
}

TEST(WrongFile, tells_what_is_not_toml_with_line_and_hint) {
    EXPECT_THAT(mistakes("alarm = { limit = 3 }\ntitle = yes\n"),
                ElementsAre(told(2, 9, "title = yes", "not TOML", "put text in double quotes")));
    EXPECT_THAT(mistakes("title = \"a\nalarm = { limit = 3 }\n"),
                ElementsAre(told(1, 11, "title = \"a", "not TOML", "close the text with a quote")));
    EXPECT_THAT(mistakes("标题 = 3\n"), ElementsAre(told(1, 1, "标题 = 3", "not TOML", "double quotes")));
}

} // namespace linli::config
