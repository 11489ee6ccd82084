#include "viz/app/live_world.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>
#include <optional>

namespace linli::viz {

LiveWorld::LiveWorld(LiveChoice const& choice) {
    RunOptions const options{
        .seed = choice.seed, .replicate = choice.replicate, .level = RecordLevel::journeys};
    if (choice.structures.empty()) {
        arms_.emplace_back(load_inputs(choice.scenario, std::nullopt, choice.overrides), options);
    }
    for (auto const& structure : choice.structures) {
        arms_.emplace_back(load_inputs(choice.scenario, structure, choice.overrides), options);
    }
}

int LiveWorld::day() const {
    return std::max(0, is_finished() ? days() : arms_.front().day());
}

void LiveWorld::advance_to(int day) {
    for (auto& arm : arms_) {
        arm.advance_to(day);
    }
}

std::vector<store::RunFile> LiveWorld::record() const {
    LINLI_EXPECT(day() >= 1);
    std::vector<store::RunFile> files;
    for (auto const& arm : arms_) {
        files.push_back(arm.record());
        for (auto& text : files.back().provenance) {
            if (text.name == "days") {
                text.text = std::to_string(day());
            }
        }
    }
    return files;
}

Study LiveWorld::look() const {
    Study study;
    for (auto& file : record()) {
        study.add(Run(std::move(file), "live"));
    }
    return study;
}

} // namespace linli::viz
