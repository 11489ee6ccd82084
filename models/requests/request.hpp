#pragma once

#include "models/requests/mapping.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// One real service request.
struct Request {
    int kind = 0;                       ///< of the mapping
    std::int64_t created = 0;           ///< seconds from 1970-01-01, in the time of the place
    std::optional<double> days;         ///< from created to closed, >= 0; nothing while it is open
    std::string const* place = nullptr; ///< nothing if the mapping names no such column
};

/// Why a row cannot be used.
enum class RowFault : std::uint8_t { fields, encoding, created, closed, order };
inline constexpr std::array<std::string_view, 5> row_fault_ids{"fields", "encoding", "created", "closed",
                                                               "order"};

/// What became of the rows of a file.
struct RowCount {
    static constexpr std::size_t most_examples = 3;

    struct Fault {
        std::uint64_t rows = 0;
        std::vector<std::string> examples; ///< "line 7: ...", of the first few
    };
    std::uint64_t rows = 0;     ///< records below the header
    std::uint64_t used = 0;     ///< given to the sink
    std::uint64_t unmapped = 0; ///< sound, but of a category that the mapping leaves out
    std::array<Fault, row_fault_ids.size()> faults;
    static constexpr std::size_t most_categories = 200;
    std::map<std::string, std::uint64_t>
        left_out; ///< rows by unmapped category, of the first so many categories

    [[nodiscard]] std::uint64_t faulty() const;
};

/// Read a file of service requests and give every sound row of a mapped category to `sink`; the others are
/// counted by reason. Rows come in the order of the file.
/// Throws: InputError as `tables::read_csv`, and if the header lacks a column of the mapping.
/// Cost: memory does not grow with the file.
[[nodiscard]] RowCount read_requests(std::filesystem::path const& file, RequestMapping const& mapping,
                                     std::function<void(Request const&)> const& sink,
                                     std::function<void(double)> const& progress = {});

/// Seconds from 1970-01-01 of a time written in `format` (strptime); nothing if it is not wholly one.
[[nodiscard]] std::optional<std::int64_t> parse_time(std::string const& text, std::string const& format);

} // namespace linli
