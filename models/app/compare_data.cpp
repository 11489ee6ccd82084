#include "models/app/compare_data.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/refuse.hpp"
#include "models/app/request_rows.hpp"
#include "models/requests/fragment.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/store/run_file.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <ostream>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::QuantileSketch;

/// Days to closing of one kind, on both sides.
struct Pair {
    std::string id;
    QuantileSketch const* data = nullptr;
    QuantileSketch simulated;

    [[nodiscard]] double distance() const { return QuantileSketch::distance(*data, simulated); }
    // What the distance of two samples of one distribution exceeds in 5 of 100 cases (Smirnov 1948).
    [[nodiscard]] double by_chance() const {
        auto const n = static_cast<double>(data->count());
        auto const m = static_cast<double>(simulated.count());
        return n > 0.0 && m > 0.0 ? 1.358 * std::sqrt((n + m) / (n * m))
                                  : std::numeric_limits<double>::quiet_NaN();
    }
};

std::map<std::string, QuantileSketch> simulated_days(std::filesystem::path const& file) {
    auto const run = store::read(file, {"issues", "kinds"});
    if (run.find("issues") == nullptr) {
        refuse("no table of issues", "must be a run of level issues or journeys",
               "run it again with --level issues", file.string());
    }
    auto const& ids = run.table("kinds").values<std::string>("id");
    auto const& issues = run.table("issues");
    auto const& kinds = issues.values<std::int32_t>("kind");
    auto const& reported = issues.values<float>("reported");
    auto const& closed = issues.values<float>("closed");
    std::map<std::string, QuantileSketch> days;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        auto const passed = static_cast<double>(closed[i] - reported[i]);
        if (passed >= 0.0) { // never closed: not a number
            days[ids.at(static_cast<std::size_t>(kinds[i]))].add(passed);
        }
    }
    return days;
}

std::vector<Pair> pairs_of(ReadRequests const& read, std::map<std::string, QuantileSketch> const& simulated,
                           CompareDataArguments const& arguments) {
    std::vector<Pair> pairs;
    for (std::size_t k = 0; k < read.mapping.kinds.size(); ++k) {
        auto const& id = read.mapping.kinds[k].id;
        auto const found = simulated.find(id);
        pairs.push_back({.id = id,
                         .data = &read.profile.kinds()[k].days,
                         .simulated = found == simulated.end() ? QuantileSketch() : found->second});
    }
    bool any = false;
    for (auto const& pair : pairs) {
        any = any || (pair.data->count() > 0 && pair.simulated.count() > 0);
    }
    if (!any) {
        refuse("no kind of the mapping is closed both in the data and in the run",
               "at least one must be, to be compared", "are the ids of the mapping those of the run?",
               arguments.mapping.string());
    }
    return pairs;
}

void print_text(ReadRequests const& read, std::vector<Pair> const& pairs, Console const& console) {
    bool const zh = console.language == Language::zh;
    auto const side = [&](char const* what, bool data) {
        return std::string(zh ? (data ? "实际" : "模拟") : (data ? "data" : "sim.")) + "\n" + what;
    };
    experiment::TextTable table({{zh ? "类型" : "kind"},
                                 {side("n", true), Align::right},
                                 {side("n", false), Align::right},
                                 {side("50%", true), Align::right},
                                 {side("50%", false), Align::right},
                                 {side("90%", true), Align::right},
                                 {side("90%", false), Align::right},
                                 {side("99%", true), Align::right},
                                 {side("99%", false), Align::right},
                                 {zh ? "KS\n距离" : "KS\ndistance", Align::right},
                                 {zh ? "偶然\n5%" : "chance\n5%", Align::right}});
    for (auto const& pair : pairs) {
        std::vector<std::string> cells{pair.id, std::to_string(pair.data->count()),
                                       std::to_string(pair.simulated.count())};
        for (double const share : {0.5, 0.9, 0.99}) {
            cells.push_back(experiment::rounded(pair.data->quantile(share), 1));
            cells.push_back(experiment::rounded(pair.simulated.quantile(share), 1));
        }
        cells.push_back(experiment::rounded(pair.distance(), 2));
        cells.push_back(experiment::rounded(pair.by_chance(), 2));
        table.row(std::move(cells));
    }
    console.out
        << rows_text(read.rows, console.language) << '\n'
        << (zh ? "从报事到办结的天数,仅计已办结者\n\n" : "Days from report to closing, of those closed\n\n")
        << table.render(console.width) << '\n'
        << (zh ? "KS距离:两个分布函数的最大差;若两者同分布,偶然超过最后一列的概率为5%。\n"
               : "KS distance: largest difference of the two distribution functions. If both\nwere the same, "
                 "it would exceed the last column by chance in 5 of 100 cases.\n");
}

void write_quantiles(char const* name, QuantileSketch const& sketch, JsonWriter& json) {
    json.key(name).begin_object().field("closed", sketch.count());
    json.key("days").begin_array();
    for (double const share : resolution_shares) {
        json.value(sketch.quantile(share));
    }
    json.end_array().end_object();
}

void print_json(ReadRequests const& read, std::vector<Pair> const& pairs, Console const& console) {
    JsonWriter json;
    json.begin_object().field("command", "compare-data");
    write_rows(read.rows, json);
    json.field("shares", std::vector<double>(resolution_shares.begin(), resolution_shares.end()));
    json.key("kinds").begin_array();
    for (auto const& pair : pairs) {
        json.begin_object().field("id", pair.id);
        write_quantiles("data", *pair.data, json);
        write_quantiles("simulated", pair.simulated, json);
        json.field("ks_distance", pair.distance()).field("ks_by_chance", pair.by_chance()).end_object();
    }
    console.out << json.end_array().end_object().text();
}

} // namespace

int compare_data(CompareDataArguments const& arguments, Console const& console) {
    auto const simulated = simulated_days(arguments.result);
    auto const read = read_with_mapping(arguments.data, arguments.mapping, console);
    auto const pairs = pairs_of(read, simulated, arguments);
    (console.format == Format::json ? print_json : print_text)(read, pairs, console);
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
