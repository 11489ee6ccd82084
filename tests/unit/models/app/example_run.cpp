#include "example_run.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <limits>
#include <sstream>

#include <unistd.h>

namespace linli::app {

namespace {

constexpr float never = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint8_t nobody = 255;

using Texts = std::vector<std::string>;
using Floats = std::vector<float>;
using Bytes = std::vector<std::uint8_t>;
using Keys = std::vector<std::uint64_t>;
using Numbers = std::vector<std::uint32_t>;

store::Column column(std::string name, store::Values values, std::size_t width = 1) {
    store::Column result;
    result.name = std::move(name);
    result.meaning = "made up";
    result.values = std::move(values);
    result.width = width;
    return result;
}

store::Table issues() {
    return {"issues",
            "Issues.",
            {column("key", Keys{11, 22}), column("kind", Bytes{0, 1}), column("courtyard", Numbers{5, 6}),
             column("community", Numbers{1, 1}), column("arisen", Floats{0.5F, 10.0F}),
             column("noticed", Floats{1.0F, 10.5F}), column("reported", Floats{1.5F, 11.0F}),
             column("promised", Floats{16.5F, 26.0F}), column("handled", Floats{2.0F, 12.0F}),
             column("closed", Floats{30.5F, 12.5F}), column("confirmed", Floats{31.0F, never}),
             column("fixed", Floats{30.5F, never}), column("false_closed", Bytes{0, 1}),
             column("hops", Bytes{2, 0}), column("pingpong", Bytes{1, 0}), column("reopened", Bytes{0, 3}),
             column("severity", Floats{0.2F, 0.1F}),
             column("time_by_cause", Floats{1.0F, 0.0F, 29.0F, 50.0F, 0.0F, 0.0F}, 3)}};
}

store::Table events() {
    return {"events",
            "What happened.",
            {column("issue", Keys{11, 11, 11, 22}), column("time", Floats{0.5F, 2.0F, 30.5F, 12.5F}),
             column("event", Bytes{0, 1, 2, 2}), column("office", Bytes{nobody, 0, 1, 0}),
             column("place", Numbers{0, 1, 0, 1}), column("cause", Bytes{0, 2, 2, 0})}};
}

} // namespace

store::RunFile example_run(std::string const& structure) {
    store::RunFile run;
    for (auto const& [name, text] :
         std::vector<std::pair<std::string, std::string>>{{"schema_version", "1"},
                                                          {"scenario", "example"},
                                                          {"structure", structure},
                                                          {"seed", "7"},
                                                          {"replicate", "0"},
                                                          {"days", "60"},
                                                          {"first_date", "2020-01-25"}}) {
        run.provenance.push_back({name, text});
    }
    run.tables = {
        {"indicators",
         "Indicators.",
         {column("name", Texts{"arisen", "response_rate", "completed.chain-office", "meetings"}),
          column("value", std::vector<double>{2.0, 0.5, 1.0, std::numeric_limits<double>::quiet_NaN()}),
          column("unit", Texts{"issue", "share", "issue", "meeting"}),
          column("samples", std::vector<std::int64_t>{2, 2, 1, 0})}},
        {"kinds",
         "Kinds.",
         {column("id", Texts{"LAMP", "LEAK"}), column("name_en", Texts{"Broken lamp", "Leaking pipe"}),
          column("name_zh", Texts{"路灯损坏", "管道漏水"})}},
        {"causes", "Causes.", {column("id", Texts{"unnoticed", "queue", "handing_over"})}},
        {"offices",
         "Offices.",
         {column("id", Texts{"community-office", "district-office"}),
          column("name_en", Texts{"Community office", "District office"}),
          column("name_zh", Texts{"社区居委会", "区级部门"})}},
        {"event_names", "Events.", {column("id", Texts{"arose", "passed_up", "closed"})}},
        issues(),
        events()};
    return run;
}

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("linli-app-test-" + std::to_string(getpid()) + '-' + std::to_string(count++));
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::file(std::string const& name, std::string const& text) const {
    auto const target = path_ / name;
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target) << text;
    return target;
}

std::size_t widest_line(std::string const& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, display_width(line));
    }
    return widest;
}

} // namespace linli::app
