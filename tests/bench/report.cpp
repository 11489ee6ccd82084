#include "tests/bench/report.hpp"

#include "models/app/json.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"

#include <algorithm>
#include <cmath>

namespace linli::bench {

namespace {

using experiment::Align;
using experiment::rounded;
using experiment::TextTable;

std::string in_groups_of_three(std::int64_t number) {
    auto text = std::to_string(number);
    for (auto at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, ",");
    }
    return text;
}

std::string in_millions(double value) {
    return rounded(value / 1e6, 0);
}

std::string seconds(double value) {
    return rounded(value, 3);
}

std::string in_threads(Subject const& subject) {
    return subject.program + ", " + std::to_string(subject.threads) +
           (subject.threads == 1 ? " thread" : " threads");
}

std::vector<std::string> costs(Result const& result) {
    return {seconds(result.best(&Cost::wall_seconds)), seconds(result.median(&Cost::wall_seconds)),
            seconds(result.best(&Cost::cpu_seconds)), in_millions(result.resident_days_per_second())};
}

TextTable make_table(std::vector<std::string> const& left, std::vector<std::string> const& right) {
    std::vector<experiment::TextColumn> columns;
    for (auto const& header : left) {
        columns.push_back({.header = header});
    }
    for (auto const& header : right) {
        columns.push_back({.header = header, .align = Align::right});
    }
    return TextTable(columns);
}

std::string reference_table(std::vector<Result> const& results) {
    auto table = make_table(
        {"Program"}, {"residents", "wall\ns", "median\ns", "CPU\ns", "Mrd/s", "ratio", "B/res.", "MiB"});
    for (auto const& result : results) {
        auto const& subject = result.subject;
        if (std::isnan(ratio(result, results, &Cost::wall_seconds))) {
            continue;
        }
        std::vector<std::string> row{subject.is_yardstick ? subject.program : in_threads(subject),
                                     in_groups_of_three(subject.residents)};
        auto const cells = costs(result);
        row.insert(row.end(), cells.begin(), cells.end());
        row.push_back(rounded(ratio(result, results, &Cost::wall_seconds), 2));
        row.push_back(rounded(result.state_bytes / static_cast<double>(subject.residents), 1));
        row.push_back(rounded(result.best(&Cost::peak_mib), 0));
        table.row(std::move(row));
    }
    return table.empty() ? "" : "Reference workload, a year\n\n" + table.render();
}

std::string years_table(std::vector<Result> const& results) {
    auto table = make_table({"Structure"}, {"threads", "wall\ns", "median\ns", "CPU\ns", "Mrd/s", "MiB"});
    for (auto const& result : results) {
        if (std::isnan(ratio(result, results, &Cost::wall_seconds))) {
            std::vector<std::string> row{result.subject.program, std::to_string(result.subject.threads)};
            auto const cells = costs(result);
            row.insert(row.end(), cells.begin(), cells.end());
            row.push_back(rounded(result.best(&Cost::peak_mib), 0));
            table.row(std::move(row));
        }
    }
    return table.empty() ? "" : "\nXinhua Road, warm-up and a year, summary level\n\n" + table.render();
}

constexpr char const* legend =
    "\nWhole processes: best and median wall time, least CPU time (user and system),\n"
    "million resident-days a second, time over that of the plain loop, largest state\n"
    "in bytes a resident, peak memory.\n";

} // namespace

double ratio(Result const& result, std::vector<Result> const& all, double Cost::*what) {
    auto const yardstick = std::find_if(all.begin(), all.end(), [&](Result const& other) {
        return other.subject.is_yardstick && other.subject.workload == result.subject.workload;
    });
    return yardstick == all.end() ? std::numeric_limits<double>::quiet_NaN()
                                  : result.best(what) / yardstick->best(what);
}

std::string table(std::vector<Result> const& results) {
    return reference_table(results) + years_table(results) + legend;
}

std::string json(std::vector<Result> const& results) {
    app::JsonWriter writer;
    writer.begin_object().key("results").begin_array();
    for (auto const& result : results) {
        auto const& subject = result.subject;
        writer.begin_object()
            .field("workload", subject.workload)
            .field("program", subject.program)
            .field("residents", subject.residents)
            .field("days", subject.days)
            .field("threads", subject.threads)
            .field("wall_seconds", result.best(&Cost::wall_seconds))
            .field("wall_seconds_median", result.median(&Cost::wall_seconds))
            .field("cpu_seconds", result.best(&Cost::cpu_seconds))
            .field("cpu_seconds_median", result.median(&Cost::cpu_seconds))
            .field("resident_days_per_second", result.resident_days_per_second())
            .field("wall_ratio_to_plain_loop", ratio(result, results, &Cost::wall_seconds))
            .field("cpu_ratio_to_plain_loop", ratio(result, results, &Cost::cpu_seconds))
            .field("state_bytes_per_resident", result.state_bytes / static_cast<double>(subject.residents))
            .field("peak_mib", result.best(&Cost::peak_mib));
        writer.key("rounds").begin_array();
        for (auto const& round : result.rounds) {
            writer.begin_object()
                .field("wall_seconds", round.wall_seconds)
                .field("cpu_seconds", round.cpu_seconds)
                .field("peak_mib", round.peak_mib)
                .end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array().end_object();
    return writer.text();
}

} // namespace linli::bench
