#include "viz/app/live_world.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>
#include <optional>

namespace linli::viz {

namespace {

std::vector<std::shared_ptr<Inputs const>> inputs_of(LiveChoice const& choice) {
    if (choice.structures.size() <= 1) {
        auto const structure =
            choice.structures.empty() ? std::nullopt : std::optional(choice.structures.front());
        return {load_inputs(choice.scenario, structure, choice.overrides)};
    }
    std::vector<std::shared_ptr<Inputs const>> all;
    std::vector<char> used(choice.overrides.size(), 0);
    for (auto const& structure : choice.structures) {
        auto const plain = load_inputs(choice.scenario, structure);
        std::vector<std::string> fitting;
        for (std::size_t i = 0; i < choice.overrides.size(); ++i) {
            if (config::takes(plain->documents, choice.overrides[i])) {
                fitting.push_back(choice.overrides[i]);
                used[i] = 1;
            }
        }
        all.push_back(fitting.empty() ? plain : load_inputs(choice.scenario, structure, fitting));
    }
    if (std::find(used.begin(), used.end(), 0) != used.end()) {
        (void)load_inputs(choice.scenario, choice.structures.front(), choice.overrides); // tells which
    }
    return all;
}

} // namespace

LiveWorld::LiveWorld(LiveChoice const& choice) {
    RunOptions const options{
        .seed = choice.seed, .replicate = choice.replicate, .level = RecordLevel::journeys};
    inputs_ = inputs_of(choice);
    for (auto const& inputs : inputs_) {
        arms_.emplace_back(inputs, options);
    }
}

std::vector<Inputs const*> LiveWorld::inputs() const {
    std::vector<Inputs const*> arms;
    arms.reserve(inputs_.size());
    for (auto const& inputs : inputs_) {
        arms.push_back(inputs.get());
    }
    return arms;
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
