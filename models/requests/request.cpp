#include "models/requests/request.hpp"

#include "sim/core/text.hpp"
#include "sim/tables/csv_reader.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace linli {

namespace {

constexpr double seconds_per_day = 86400.0;

/// Where the columns of the mapping stand in the file.
struct Columns {
    std::size_t fields = 0;
    std::size_t created = 0;
    std::size_t category = 0;
    std::optional<std::size_t> closed = {};
    std::optional<std::size_t> place = {};
};

std::size_t find_column(std::vector<std::string> const& header, std::string const& name,
                        std::filesystem::path const& file) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == name) {
            return i;
        }
    }
    auto const near = nearest(name, header);
    throw InputError({{file.string(), 1, 1},
                      "no column \"" + name + '"',
                      "the first line must name every column of the mapping",
                      near ? "nearest: \"" + *near + '"' : "is the separator right?"});
}

Columns columns_of(std::vector<std::string> const& header, RequestMapping const& mapping,
                   std::filesystem::path const& file) {
    Columns columns{.fields = header.size(),
                    .created = find_column(header, mapping.created, file),
                    .category = find_column(header, mapping.category, file)};
    if (!mapping.closed.empty()) {
        columns.closed = find_column(header, mapping.closed, file);
    }
    if (!mapping.place.empty()) {
        columns.place = find_column(header, mapping.place, file);
    }
    return columns;
}

/// Turns records into requests and counts those that are none.
class RequestReader {
  public:
    RequestReader(std::filesystem::path const& file, RequestMapping const& mapping,
                  std::function<void(Request const&)> const& sink)
        : file_(file), mapping_(mapping), sink_(sink) {}

    void take(tables::CsvRecord const& record) {
        if (columns_.fields == 0) {
            columns_ = columns_of(record.fields, mapping_, file_);
            return;
        }
        ++count_.rows;
        if (record.fields.size() != columns_.fields) {
            fault(RowFault::fields, record.line,
                  std::to_string(record.fields.size()) + " fields, the header has " +
                      std::to_string(columns_.fields));
        } else {
            take_fields(record);
        }
    }
    [[nodiscard]] RowCount const& count() const { return count_; }

  private:
    void fault(RowFault why, std::size_t line, std::string const& what) {
        auto& counted = count_.faults[static_cast<std::size_t>(why)];
        ++counted.rows;
        if (counted.examples.size() < RowCount::most_examples) {
            counted.examples.push_back("line " + std::to_string(line) + ": " + what);
        }
    }

    void leave_out(std::string const& category) {
        auto const found = count_.left_out.find(category);
        if (found != count_.left_out.end()) {
            ++found->second;
        } else if (count_.left_out.size() < RowCount::most_categories) {
            count_.left_out.emplace(category, 1);
        }
    }

    void take_fields(tables::CsvRecord const& record) {
        auto const& created = record.fields[columns_.created];
        auto const& category = record.fields[columns_.category];
        Request request;
        if (!is_utf8(category) || (columns_.place && !is_utf8(record.fields[*columns_.place]))) {
            fault(RowFault::encoding, record.line, "not UTF-8");
            return;
        }
        auto const from = parse_time(created, mapping_.time_format);
        if (!from) {
            fault(RowFault::created, record.line, mapping_.created + " = \"" + shown(created) + '"');
            return;
        }
        request.created = *from;
        if (columns_.closed && !take_closing(record, request)) {
            return;
        }
        request.kind = mapping_.kind_of(category);
        if (request.kind < 0) {
            ++count_.unmapped;
            leave_out(category);
            return;
        }
        request.place = columns_.place ? &record.fields[*columns_.place] : nullptr;
        ++count_.used;
        sink_(request);
    }

    // False if the row cannot be used.
    bool take_closing(tables::CsvRecord const& record, Request& request) {
        auto const& closed = record.fields[*columns_.closed];
        if (closed.empty()) {
            return true;
        }
        auto const until = parse_time(closed, mapping_.time_format);
        if (!until) {
            fault(RowFault::closed, record.line, mapping_.closed + " = \"" + shown(closed) + '"');
            return false;
        }
        auto const seconds = static_cast<double>(*until - request.created);
        if (seconds < -mapping_.tolerance_hours * 3600.0) {
            fault(RowFault::order, record.line, closed + " is before " + record.fields[columns_.created]);
            return false;
        }
        request.days = std::max(0.0, seconds / seconds_per_day);
        return true;
    }

    // A field as it may be shown: not longer than a line, nothing that is no text.
    static std::string shown(std::string const& field) {
        constexpr std::size_t most = 40;
        if (!is_utf8(field)) {
            return "(not UTF-8)";
        }
        return field.size() <= most ? field : "(" + std::to_string(field.size()) + " bytes)";
    }

    std::filesystem::path const& file_;
    RequestMapping const& mapping_;
    std::function<void(Request const&)> const& sink_;
    Columns columns_;
    RowCount count_;
};

} // namespace

std::uint64_t RowCount::faulty() const {
    std::uint64_t sum = 0;
    for (auto const& fault : faults) {
        sum += fault.rows;
    }
    return sum;
}

std::optional<std::int64_t> parse_time(std::string const& text, std::string const& format) {
    std::tm time{};
    time.tm_mday = 1;
    auto const* const end = strptime(text.c_str(), format.c_str(), &time);
    if (end == nullptr || *end != '\0') {
        return std::nullopt;
    }
    using namespace std::chrono;
    auto const date = year{time.tm_year + 1900} / month{static_cast<unsigned>(time.tm_mon) + 1} /
                      day{static_cast<unsigned>(time.tm_mday)};
    if (!date.ok()) {
        return std::nullopt; // the 31st of February
    }
    auto const days = sys_days{date}.time_since_epoch().count();
    return std::int64_t{days} * 86400 + time.tm_hour * 3600 + time.tm_min * 60 + time.tm_sec;
}

RowCount read_requests(std::filesystem::path const& file, RequestMapping const& mapping,
                       std::function<void(Request const&)> const& sink,
                       std::function<void(double)> const& progress) {
    RequestReader reader(file, mapping, sink);
    tables::read_csv(
        file, mapping.separator.front(), [&](tables::CsvRecord const& record) { reader.take(record); },
        progress);
    return reader.count();
}

} // namespace linli
