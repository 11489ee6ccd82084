#include "models/report_run.hpp"

#include "models/build_id.hpp"
#include "models/indicators/emergency.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/report_tables.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linli {

namespace {

constexpr std::array<std::string_view, 4> level_ids{"summary", "daily", "issues", "journeys"};

} // namespace

void add_provenance(store::RunFile& file, Simulation::State const& state, Tally const& tally) {
    auto const& inputs = *state.inputs;
    auto const put = [&](std::string name, std::string text) {
        file.provenance.push_back({std::move(name), std::move(text)});
    };
    put("schema_version", "1");
    put("program", std::string("linli ") + program_version + " (" + program_commit + ")");
    put("scenario", inputs.scenario.id);
    put("structure", inputs.structure.id);
    put("seed", std::to_string(state.options.seed));
    put("replicate", std::to_string(state.options.replicate));
    put("level", std::string(level_ids[static_cast<std::size_t>(state.options.level)]));
    put("days", std::to_string(inputs.calendar.days));
    put("warm_up_days", std::to_string(inputs.calendar.warm_up_days));
    put("first_date", format_date(inputs.calendar.first_date));
    put("step_days", shortest(state.model.calendar.step_days()));
    put("residents", std::to_string(inputs.scenario.residents()));
    put("candidates_check", std::to_string(tally.candidates_check));
    std::string overrides;
    for (auto const& text : inputs.overrides) {
        overrides += text + "\n";
    }
    put("overrides", overrides);
    for (auto const& document : inputs.documents) {
        file.inputs.push_back({std::filesystem::path(document.file()).filename().string(), document.text()});
    }
}

void add_labels(store::RunFile& file, Model const& model) {
    file.tables.push_back(kinds_table(model));
    file.tables.push_back(labels("tiers", "Tiers of places.", tier_ids));
    file.tables.push_back(labels("causes", "Where the time of an issue goes.", cause_ids));
    file.tables.push_back(offices_table(model));
    file.tables.push_back(channels_table(model));
}

store::RunFile report_run(Simulation::State const& state) {
    auto const& model = state.model;
    auto const step = std::max(0, state.next - 1);
    auto tally = merge_tallies(state.world);
    for_each_open_problem(model, state.world, state.next, [&](std::uint32_t, Problem const& problem) {
        for (std::size_t i = 0; i < cause_count; ++i) {
            tally.cause_days[i] += static_cast<double>(problem.ledger.days()[i]);
        }
    });
    store::RunFile file;
    add_provenance(file, state, tally);
    file.tables.push_back(indicators_table(compute_indicators(model, state.world, tally, step)));
    add_labels(file, model);
    file.tables.push_back(by_kind_table(state.world, tally));
    if (state.options.level >= RecordLevel::daily) {
        add_places(file, state);
        add_days(file, model, state.recorder);
        file.tables.push_back(office_days_table(model, state.office_days));
        if (!model.scenario.emergencies.empty()) {
            file.tables.push_back(emergency_table(model, state.world));
        }
    }
    if (state.options.level >= RecordLevel::issues) {
        file.tables.push_back(issues_table(model, issue_rows(state)));
        file.tables.push_back(courtyards_table(state, step));
        file.tables.push_back(posts_table(state, step));
        add_post_days(file, state, step);
    }
    if (state.options.level >= RecordLevel::journeys) {
        file.tables.push_back(labels("event_names", "What can happen to an issue.", happening_ids));
        file.tables.push_back(events_table(state.world));
    }
    return file;
}

} // namespace linli
