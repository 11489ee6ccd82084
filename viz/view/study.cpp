#include "viz/view/study.hpp"

#include <algorithm>

namespace linli::viz {

namespace {

bool same_places(Run const& a, Run const& b) {
    auto const lowest = std::min({a.level(), b.level(), Level::issues});
    if (lowest == Level::summary) {
        return true;
    }
    auto const tier = lowest == Level::daily ? Tier::community : Tier::courtyard;
    return std::equal(a.places(tier).begin(), a.places(tier).end(), b.places(tier).begin(),
                      b.places(tier).end(),
                      [](PlaceInfo const& x, PlaceInfo const& y) { return x.parent == y.parent; });
}

bool has_world(Arm const& arm, std::string const& world) {
    return std::any_of(arm.runs.begin(), arm.runs.end(),
                       [&](Run const& run) { return world_of(run) == world; });
}

std::string first_line(std::string const& text) {
    auto const end = text.find('\n');
    return text.substr(0, end) + (end + 1 < text.size() ? " …" : "");
}

} // namespace

CannotShow::CannotShow(Text reason, std::vector<std::string> values)
    : reason_(reason), values_(std::move(values)), english_(in(Language::en)) {}

std::string CannotShow::in(Language language) const {
    return say(language, reason_, values_);
}

std::string world_of(Run const& run) {
    return run.provenance("seed") + '/' + run.provenance("replicate");
}

void Study::add(Run run) {
    if (!empty()) {
        if (run.provenance("scenario") != first().provenance("scenario")) {
            throw CannotShow(Text::other_scenario,
                             {run.file_name(), run.provenance("scenario"), first().provenance("scenario")});
        }
        if (run.days() != days()) {
            throw CannotShow(Text::other_days,
                             {run.file_name(), std::to_string(run.days()), std::to_string(days())});
        }
        if (!same_places(run, first())) {
            throw CannotShow(Text::other_places, {run.file_name(), first().file_name()});
        }
    }
    auto const structure = run.provenance("structure");
    auto const changes = run.provenance("overrides");
    auto const known = std::find_if(arms_.begin(), arms_.end(), [&](Arm const& arm) {
        return arm.structure == structure && arm.changes == changes;
    });
    if (known == arms_.end()) {
        if (arms_.size() == most_arms) {
            throw CannotShow(Text::too_many_structures, {std::to_string(most_arms)});
        }
        arms_.push_back({structure, changes, {std::move(run)}, 0, {}});
    } else {
        for (auto const& other : known->runs) {
            if (world_of(other) == world_of(run)) {
                throw CannotShow(Text::same_run_twice, {run.file_name(), other.file_name()});
            }
        }
        known->runs.push_back(std::move(run));
    }
    choose_shown();
}

/// Show a world that all arms have, so that they stand side by side on the same problems; and of these one
/// that is recorded most fully.
void Study::choose_shown() {
    auto const& runs = arms_.front().runs;
    std::size_t best = 0;
    int best_score = -1;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        bool const shared = std::all_of(arms_.begin(), arms_.end(),
                                        [&](Arm const& arm) { return has_world(arm, world_of(runs[i])); });
        int const score = (shared ? 10 : 0) + static_cast<int>(runs[i].level());
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    auto const world = world_of(runs[best]);
    for (auto& arm : arms_) {
        auto const found = std::find_if(arm.runs.begin(), arm.runs.end(),
                                        [&](Run const& run) { return world_of(run) == world; });
        arm.shown = found == arm.runs.end() ? 0 : static_cast<std::size_t>(found - arm.runs.begin());
        bool const knows_homes = arm.run().level() >= Level::issues || arm.run().has_courtyard_days();
        arm.home_days = knows_homes ? HomeDays(arm.run()) : HomeDays();
    }
}

Level Study::level() const {
    auto lowest = Level::journeys;
    for (auto const& arm : arms_) {
        lowest = std::min(lowest, arm.run().level());
    }
    return lowest;
}

std::size_t Study::replications() const {
    std::size_t most = 0;
    for (auto const& arm : arms_) {
        most = std::max(most, arm.runs.size());
    }
    return most;
}

std::string Study::arm_name(std::size_t arm, Language language) const {
    auto const& shown = arms_.at(arm);
    if (auto label = say(language, shown.run().label()); !label.empty()) {
        return label;
    }
    auto const name = say(language, shown.run().structure_name(), shown.structure);
    bool const has_twin = std::any_of(arms_.begin(), arms_.end(), [&](Arm const& other) {
        return &other != &shown && other.structure == shown.structure;
    });
    return has_twin && !shown.changes.empty() ? name + " (" + first_line(shown.changes) + ')' : name;
}

} // namespace linli::viz
