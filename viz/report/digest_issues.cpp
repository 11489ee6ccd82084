#include "viz/report/columns.hpp"
#include "viz/report/digest_parts.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

namespace {

constexpr int most_days_followed = 90;

bool happened(double time) {
    return !std::isnan(time);
}

/// The flags of a column that older files do not have.
std::vector<double> flags(store::Table const& issues, std::string_view column) {
    return issues.find(column) == nullptr ? std::vector<double>(issues.rows(), 0.0) : numbers(issues, column);
}

} // namespace

FollowUp follow_up_of(store::Table const& issues, int days) {
    auto const arisen = numbers(issues, "arisen");
    auto const fixed = numbers(issues, "fixed");
    FollowUp result{.days = std::min(most_days_followed, days / 2)};
    std::vector<double> solved(static_cast<std::size_t>(result.days) + 1, 0.0);
    for (std::size_t i = 0; i < arisen.size(); ++i) {
        if (arisen[i] < 0.0 || arisen[i] > days - result.days) {
            continue; // not seen from its beginning, or not for long enough
        }
        result.problems += 1.0;
        double const took = fixed[i] - arisen[i];
        if (happened(fixed[i]) && took <= result.days) {
            solved[static_cast<std::size_t>(std::max(0.0, std::ceil(took)))] += 1.0;
        }
    }
    double sum = 0.0;
    for (double const count : solved) {
        sum += count;
        result.solved_share.push_back(sum / result.problems); // NaN without problems
    }
    return result;
}

Flow flow_of(store::Table const& issues, std::vector<OfficeDigest> const& offices) {
    auto const noticed_by = codes(issues, "noticed_by", static_cast<std::size_t>(Noticed::sensor) + 1);
    auto const closed_by = codes(issues, "closed_by", offices.size());
    auto const closed = numbers(issues, "closed");
    auto const fixed = numbers(issues, "fixed");
    auto const self_solved = flags(issues, "self_solved");
    auto const faded = flags(issues, "faded");
    Flow flow;
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        auto stage = Closed::never;
        int tier = 0;
        if (self_solved[i] > 0.0) {
            stage = Closed::neighbours;
        } else if (happened(closed[i]) && closed_by[i] >= 0) {
            stage = Closed::first_tier;
            tier = std::max(0, offices[static_cast<std::size_t>(closed_by[i])].tier);
        }
        auto const outcome = faded[i] > 0.0                ? Outcome::faded
                             : happened(fixed[i])          ? Outcome::solved
                             : stage == Closed::first_tier ? Outcome::open_closed
                             : noticed_by[i] > 0           ? Outcome::open_known
                                                           : Outcome::open_unknown;
        flow.problems[{std::max(0, noticed_by[i]), static_cast<int>(stage) + tier,
                       static_cast<int>(outcome)}] += 1.0;
    }
    return flow;
}

} // namespace linli::report
