#include "viz/app/live_world.hpp"

#include "models/app/fitting.hpp"
#include "models/dated_changes.hpp"
#include "models/reform.hpp"
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
        auto const fitting = app::fitting(*plain, choice.overrides);
        for (std::size_t i = 0; i < choice.overrides.size(); ++i) {
            bool const fits = std::find(fitting.begin(), fitting.end(), choice.overrides[i]) != fitting.end();
            used[i] = static_cast<char>(used[i] != 0 || fits);
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
    for (auto& inputs : inputs_) {
        arms_.emplace_back(inputs, options);
        for (auto const& [day, changes] : by_day(inputs->overrides).after_day) {
            inputs = inputs_after(*inputs, day);
            (void)reformed(arms_.back(), inputs); // tells at once what could not be done then
        }
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

std::vector<std::string> LiveWorld::save() {
    std::vector<std::string> checkpoint;
    for (auto& arm : arms_) {
        checkpoint.push_back(arm.save());
    }
    return checkpoint;
}

void LiveWorld::load(std::vector<std::string> const& checkpoint) {
    LINLI_EXPECT(checkpoint.size() == arms_.size());
    for (std::size_t i = 0; i < arms_.size(); ++i) {
        arms_[i].load(checkpoint[i]);
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
