#include "viz/view/journey.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

/// Who has the issue while a cause takes time: an office once one has received it, before that residents;
/// nobody while it is not noticed or while those who could act take it for closed.
std::string holder_of(Run const& run, std::size_t event, Language language) {
    auto const& events = run.events();
    auto const& cause = run.causes()[static_cast<std::size_t>(events.cause[event])];
    auto const office = static_cast<std::size_t>(events.office[event]);
    if (cause == "unnoticed" || cause == "unsolved") {
        return say(language, Text::holder_nobody);
    }
    if (cause == "unreported" || office >= run.offices().size()) {
        return say(language, Text::holder_residents);
    }
    return say(language, run.offices()[office].name, run.offices()[office].id);
}

void add_stretch(std::vector<Lane>& lanes, std::string const& holder, Stretch stretch) {
    auto lane = std::find_if(lanes.begin(), lanes.end(), [&](Lane const& l) { return l.holder == holder; });
    if (lane == lanes.end()) {
        lane = lanes.insert(lanes.end(), Lane{holder, {}});
    }
    lane->stretches.push_back(stretch);
}

void read_events(Run const& run, Journey& journey, Language language) {
    auto const& events = run.events();
    auto const [first, last] = events.rows_of(journey.key);
    for (auto i = first; i < last; ++i) {
        auto const time = static_cast<double>(events.time[i]);
        auto const next = i + 1 < last ? static_cast<double>(events.time[i + 1]) : journey.end;
        auto const to = std::min(next, journey.end);
        if (to > time) {
            add_stretch(journey.lanes, holder_of(run, i, language),
                        {time, to, static_cast<std::size_t>(events.cause[i])});
        }
        auto const office = static_cast<std::size_t>(events.office[i]);
        journey.steps.push_back(
            {time, say_id(language, "event", run.event_names()[static_cast<std::size_t>(events.event[i])]),
             office < run.offices().size()
                 ? say(language, run.offices()[office].name, run.offices()[office].id)
                 : std::string()});
    }
}

} // namespace

std::optional<Journey> journey_of(Run const& run, std::uint64_t key, Language language) {
    auto const& issues = run.issues();
    auto const row = issues.row_of(key);
    if (!row) {
        return std::nullopt;
    }
    Journey journey{.key = key,
                    .row = *row,
                    .arisen = static_cast<double>(issues.arisen[*row]),
                    .end = static_cast<double>(run.days()),
                    .solved = !std::isnan(issues.fixed[*row]),
                    .faded = issues.faded[*row] != 0 && std::isnan(issues.fixed[*row]),
                    .false_closed = issues.false_closed[*row] != 0,
                    .causes = {},
                    .lanes = {},
                    .steps = {}};
    if (!std::isnan(issues.gone[*row])) {
        journey.end = static_cast<double>(issues.gone[*row]);
    }
    auto const count = run.causes().size();
    for (std::size_t cause = 0; cause < count; ++cause) {
        if (auto const days = static_cast<double>(issues.time_by_cause[*row * count + cause]); days > 0.0) {
            journey.causes.emplace_back(cause, days);
        }
    }
    std::stable_sort(journey.causes.begin(), journey.causes.end(),
                     [](auto const& a, auto const& b) { return a.second > b.second; });
    if (run.level() >= Level::journeys) {
        read_events(run, journey, language);
    }
    return journey;
}

} // namespace linli::viz
