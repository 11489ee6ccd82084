#include "models/app/request_rows.hpp"

#include "models/app/refuse.hpp"

#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

namespace linli::app {

namespace {

constexpr std::array<Phrase, row_fault_ids.size()> fault_words{
    {{"wrong number of fields", "字段数不符"},
     {"text that is not UTF-8", "不是UTF-8文本"},
     {"time of the request cannot be read", "无法读取诉求时间"},
     {"time of closing cannot be read", "无法读取办结时间"},
     {"closed before the request", "办结早于诉求"}}};

} // namespace

ReadRequests read_with_mapping(std::filesystem::path const& data, std::filesystem::path const& mapping,
                               Console const& console) {
    auto const columns = load_mapping(mapping);
    ReadRequests read{.mapping = columns, .profile = RequestProfile(columns.kinds.size()), .rows = {}};
    bool const shows = console.progress == experiment::ProgressStyle::terminal;
    read.rows = read_requests(
        data, columns, [&](Request const& request) { read.profile.add(request); },
        [&](double share) {
            if (shows) {
                console.notes << '\r' << static_cast<int>(share * 100.0) << " %" << std::flush;
            }
        });
    if (shows) {
        console.notes << "\r\033[K";
    }
    if (read.rows.used == 0) {
        refuse(std::to_string(read.rows.rows) + " rows, none of which can be used",
               "at least one row must be sound and of a mapped category",
               rows_text(read.rows, console.language), data.string());
    }
    return read;
}

namespace {

/// The unmapped categories with most rows.
std::vector<std::pair<std::string, std::uint64_t>> most_left_out(RowCount const& rows) {
    constexpr std::ptrdiff_t most = 5;
    std::vector<std::pair<std::string, std::uint64_t>> list(rows.left_out.begin(), rows.left_out.end());
    std::stable_sort(list.begin(), list.end(),
                     [](auto const& a, auto const& b) { return a.second > b.second; });
    list.resize(static_cast<std::size_t>(std::min(most, std::ssize(list))));
    return list;
}

} // namespace

std::string rows_text(RowCount const& rows, Language language) {
    bool const zh = language == Language::zh;
    auto const total = std::to_string(rows.rows);
    auto const used = std::to_string(rows.used);
    auto const unmapped = std::to_string(rows.unmapped);
    std::string text = zh ? "共" + total + "行,使用" + used + "行,类别未映射" + unmapped + "行,跳过" +
                                std::to_string(rows.faulty()) + "行\n"
                          : total + " rows: " + used + " used, " + unmapped + " of categories not mapped, " +
                                std::to_string(rows.faulty()) + " skipped\n";
    auto const left_out = most_left_out(rows);
    if (!left_out.empty()) {
        text += zh ? "  未映射的类别,最多的几类:\n" : "  not mapped, most of them:\n";
    }
    for (auto const& [category, count] : left_out) {
        text += "    " + category + ": " + std::to_string(count) + '\n';
    }
    for (std::size_t i = 0; i < rows.faults.size(); ++i) {
        auto const& fault = rows.faults[i];
        if (fault.rows == 0) {
            continue;
        }
        text +=
            "  " + std::to_string(fault.rows) + (zh ? "行:" : ": ") + say(language, fault_words[i]) + '\n';
        for (auto const& example : fault.examples) {
            text += "    " + example + '\n';
        }
    }
    return text;
}

void write_rows(RowCount const& rows, JsonWriter& json) {
    json.key("rows").begin_object();
    json.field("all", rows.rows).field("used", rows.used).field("unmapped", rows.unmapped);
    json.key("unmapped_categories").begin_object();
    for (auto const& [category, count] : rows.left_out) {
        json.field(category.c_str(), count);
    }
    json.end_object();
    json.key("skipped").begin_object();
    for (std::size_t i = 0; i < rows.faults.size(); ++i) {
        json.key(row_fault_ids[i]).begin_object();
        json.field("rows", rows.faults[i].rows).field("examples", rows.faults[i].examples).end_object();
    }
    json.end_object().end_object();
}

} // namespace linli::app
