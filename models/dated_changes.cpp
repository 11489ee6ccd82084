#include "models/dated_changes.hpp"

#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"

namespace linli {

std::string undated(std::string_view change) {
    auto const space = change.find(' ');
    return std::string(change.starts_with('@') && space != std::string_view::npos ? change.substr(space + 1)
                                                                                  : change);
}

DatedChanges by_day(std::vector<std::string> const& changes) {
    constexpr unsigned long long most_days = 100000;
    DatedChanges dated;
    for (auto const& change : changes) {
        if (!change.starts_with('@')) {
            dated.from_start.push_back(change);
            continue;
        }
        auto const day = parse_unsigned(std::string_view(change).substr(1, change.find(' ') - 1));
        if (!day || *day < 1 || *day > most_days || undated(change) == change) {
            config::reject(
                {"command line", 0, 0}, change,
                "a change from a day on is written @DAY path=value, with the day after which it holds",
                "e.g. \"@120 behaviour.trust.gain=0.2\"");
        }
        dated.after_day[static_cast<int>(*day)].push_back(undated(change));
    }
    return dated;
}

} // namespace linli
