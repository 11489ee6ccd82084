#include "tests/bench/subject.hpp"

#include "models/simulation.hpp"
#include "tests/bench/yardstick.hpp"

#include <algorithm>

namespace linli::bench {

namespace {

constexpr int reference_days = 365;
constexpr char const* reference_scenario = "escalation-queue";
constexpr char const* year_scenario = "xinhua-road";

std::vector<std::string> overrides_for(std::uint32_t subdistricts) {
    auto const set = [](std::string const& key, std::uint32_t value) {
        return "scenario." + key + '=' + std::to_string(value);
    };
    auto const communities = subdistricts * communities_per_subdistrict;
    return {
        set("places.districts", (subdistricts + subdistricts_per_district - 1) / subdistricts_per_district),
        set("places.subdistricts", subdistricts), set("places.communities", communities),
        set("courtyard_type.courtyard.count", communities * courtyards_per_community),
        set("courtyard_type.courtyard.residents", subdistricts * residents_per_subdistrict)};
}

std::vector<std::string> run_command(Places const& places, std::filesystem::path const& scenario,
                                     int threads) {
    return {places.program.string(), "run",   scenario.string(),      "--threads",
            std::to_string(threads), "--out", places.folder.string(), "--quiet"};
}

} // namespace

double Result::best(double Cost::*what) const {
    auto const least = std::min_element(rounds.begin(), rounds.end(),
                                        [&](Cost const& a, Cost const& b) { return a.*what < b.*what; });
    return (*least).*what;
}

double Result::median(double Cost::*what) const {
    std::vector<double> values;
    for (auto const& round : rounds) {
        values.push_back(round.*what);
    }
    std::sort(values.begin(), values.end());
    auto const half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

double Result::resident_days_per_second() const {
    return static_cast<double>(subject.residents) * subject.days / best(&Cost::wall_seconds);
}

std::vector<Subject> reference_workload(Places const& places, std::vector<std::uint32_t> const& sizes) {
    std::vector<Subject> subjects;
    for (auto const subdistricts : sizes) {
        Subject subject{.workload = "reference " + std::to_string(subdistricts),
                        .program = "plain loop",
                        .residents = std::int64_t{subdistricts} * residents_per_subdistrict,
                        .days = reference_days,
                        .is_yardstick = true,
                        .command = {places.benchmark.string(), "--yardstick", std::to_string(subdistricts)},
                        .overrides = {}};
        subjects.push_back(subject);
        subject.program = "linli";
        subject.is_yardstick = false;
        subject.overrides = overrides_for(subdistricts);
        for (int const threads : {1, 2}) {
            subject.threads = threads;
            subject.command = run_command(places, places.library.scenario(reference_scenario), threads);
            for (auto const& override : subject.overrides) {
                subject.command.insert(subject.command.end(), {"--set", override});
            }
            subjects.push_back(subject);
        }
    }
    return subjects;
}

std::vector<Subject> years(Places const& places) {
    std::vector<Subject> subjects;
    auto const scenario = places.library.scenario(year_scenario);
    for (auto const& entry : places.library.entries()) {
        if (entry.kind != app::FileKind::structure) {
            continue;
        }
        auto const inputs = load_inputs(scenario, entry.file);
        for (int const threads : {1, 2}) {
            Subject subject{.workload = "year " + entry.id,
                            .program = entry.id,
                            .residents = inputs->scenario.residents(),
                            .days = inputs->calendar.days + inputs->calendar.warm_up_days,
                            .threads = threads,
                            .command = run_command(places, scenario, threads),
                            .overrides = {}};
            subject.command.insert(subject.command.end(), {"--structure", entry.file.string()});
            subjects.push_back(std::move(subject));
        }
    }
    return subjects;
}

double largest_state(Places const& places, Subject const& subject) {
    Simulation simulation(load_inputs(places.library.scenario(reference_scenario), {}, subject.overrides),
                          {});
    std::size_t largest = 0;
    while (!simulation.finished()) {
        simulation.advance_to(std::min(simulation.day() + 30, simulation.days()));
        largest = std::max(largest, simulation.state_bytes());
    }
    return static_cast<double>(largest);
}

} // namespace linli::bench
