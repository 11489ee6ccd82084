#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace linli::viz {

/// A number of the input files of a live run, with all that is known about it.
struct Parameter {
    std::string path;    ///< as `--set` takes it
    std::string meaning; ///< of the schema; `parameter_meaning` translates it
    std::string unit;
    std::string tag;
    std::string source;
    double value = 0.0;
    double low = 0.0; ///< of the range in which the file takes it for possible
    double high = 1.0;
    bool is_whole = false;
    std::string arms; ///< letters of the structures that have it
};

/// The first part of a path: what the number belongs to.
enum class ParameterGroup : std::uint8_t { structure, behaviour, issues, scenario };
inline constexpr int parameter_groups = 4;

[[nodiscard]] ParameterGroup group_of(Parameter const& parameter);

/// Changed numbers, by path.
using Changes = std::map<std::string, double, std::less<>>;

/// What a live run is simulated with, beyond what its files and the command line say.
struct AppliedChanges {
    Changes from_start;
    std::map<int, Changes> after_day; ///< by the day after which they hold

    [[nodiscard]] bool empty() const { return from_start.empty() && after_day.empty(); }
    /// As `--set` takes them, in order.
    [[nodiscard]] std::vector<std::string> overrides() const;
    [[nodiscard]] bool operator==(AppliedChanges const&) const = default;
};

/// Rows of `parameters` of a group whose path or meaning, in either language, has `wanted` in it, in any case
/// of letters.
[[nodiscard]] std::vector<std::size_t> find_parameters(std::vector<Parameter> const& parameters,
                                                       ParameterGroup group, std::string_view wanted);

} // namespace linli::viz
