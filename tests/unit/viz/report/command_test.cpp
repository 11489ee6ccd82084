#include "models/app/program.hpp"

#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <sstream>

namespace linli::app {

using testing::HasSubstr;

namespace {

struct Answer {
    int code = 0;
    std::string out;
    std::string notes;
};

Answer ask(std::vector<std::string> const& words) {
    std::ostringstream out;
    std::ostringstream notes;
    int const code = run_program(words, out, notes);
    return {code, out.str(), notes.str()};
}

std::vector<std::string> matches(std::string const& text, std::string const& pattern) {
    std::vector<std::string> found;
    std::regex const expression(pattern);
    for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) {
        found.push_back((*it)[0]);
    }
    return found;
}

/// From `begin` on, up to `end`.
std::string part(std::string const& text, std::string const& begin, std::string const& end) {
    auto const from = text.find(begin);
    return from == std::string::npos ? "" : text.substr(from, text.find(end, from) - from);
}

/// Three worlds of the smallest shipped case under two structures, compared once for all tests.
class ReportCommand : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<test::TemporaryDirectory>();
        auto words = compare_words();
        words.push_back("--json");
        json = ask(words).out;
        table = ask(compare_words()).out;
        page = test::bytes_of(*folder / "compared.html");
    }
    static void TearDownTestSuite() { folder.reset(); }

    static std::vector<std::string> compare_words() {
        return {"compare",
                "scenarios/smoke/two-communities.toml",
                "--replications",
                "3",
                "--days",
                "40",
                "--quiet",
                "--out",
                (*folder / "runs").string(),
                "--report",
                (*folder / "compared.html").string()};
    }
    static std::vector<std::string> report_words(std::string const& out) {
        std::vector<std::string> words{"report", "--quiet", "--out", (*folder / out).string()};
        for (std::string const replicate : {"0", "1", "2"}) {
            for (auto const& entry : std::filesystem::directory_iterator(*folder / "runs")) {
                if (entry.path().stem().string().ends_with("_r" + replicate)) {
                    words.push_back(entry.path().string());
                }
            }
        }
        return words;
    }

    static std::unique_ptr<test::TemporaryDirectory> folder;
    static std::string json;
    static std::string table;
    static std::string page;
};

std::unique_ptr<test::TemporaryDirectory> ReportCommand::folder;
std::string ReportCommand::json;
std::string ReportCommand::table;
std::string ReportCommand::page;

} // namespace

TEST_F(ReportCommand, carries_the_very_numbers_of_compare_as_json) {
    auto const numbers = part(json, "\"indicators\":", "\"caveat\"");
    ASSERT_GT(numbers.size(), 1000U);
    EXPECT_THAT(page, HasSubstr(numbers));
}

TEST_F(ReportCommand, shows_the_intervals_that_compare_prints_in_their_order) {
    std::string const interval = R"(\[[+-]?[0-9.e]+, [+-]?[0-9.e+]+\])";
    auto const section = part(page, "<section id=\"differences\">", "<details>");
    auto const cells = part(section, "<table>", "</table>");
    auto const printed = matches(table, interval);
    ASSERT_GT(printed.size(), 10U);
    EXPECT_EQ(matches(cells, interval), printed);
}

TEST_F(ReportCommand, of_the_files_of_a_comparison_is_the_report_of_the_comparison) {
    auto const words = report_words("again.html");
    auto baseline_first = words;
    // The first file names the baseline.
    std::stable_partition(baseline_first.begin() + 4, baseline_first.end(),
                          [](auto const& file) { return file.find("conventional") != std::string::npos; });
    EXPECT_EQ(ask(baseline_first).code, 0);
    auto const without_files = [](std::string text) {
        return text.erase(text.find("Run files ("),
                          text.find("Input files in full") - text.find("Run files ("));
    };
    EXPECT_EQ(without_files(test::bytes_of(*folder / "again.html")), without_files(page));
}

TEST_F(ReportCommand, tells_what_it_wrote_as_json) {
    auto words = report_words("told.html");
    words.push_back("--json");
    auto const answer = ask(words);
    EXPECT_EQ(answer.code, 0);
    EXPECT_THAT(answer.out, HasSubstr("\"structures\": 2"));
    EXPECT_THAT(answer.out, HasSubstr("\"replications\": 3"));
}

TEST_F(ReportCommand, of_a_cut_file_fails_and_leaves_nothing) {
    auto const words = report_words("none.html");
    auto const bytes = test::bytes_of(words.back());
    test::put_bytes(*folder / "cut.h5", bytes.substr(0, bytes.size() / 2));
    auto const answer =
        ask({"report", (*folder / "cut.h5").string(), "--out", (*folder / "none.html").string()});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.notes, HasSubstr("cut.h5"));
    EXPECT_FALSE(std::filesystem::exists(*folder / "none.html"));
}

TEST_F(ReportCommand, without_files_is_wrong_usage) {
    EXPECT_EQ(ask({"report"}).code, 2);
    EXPECT_EQ(ask({"report", (*folder / "missing.h5").string()}).code, 1);
}

TEST_F(ReportCommand, into_a_folder_that_cannot_be_made_fails) {
    test::put_bytes(*folder / "file", "in the way");
    EXPECT_EQ(ask(report_words("file/inside.html")).code, 1);
}

} // namespace linli::app
