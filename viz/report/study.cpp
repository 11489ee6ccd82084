#include "viz/report/study.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linli::report {

namespace {

constexpr std::size_t most_arms = 26; // as letters go

[[noreturn]] void refuse(std::string file, std::string what, std::string rule, std::string hint) {
    throw InputError(Diagnostic{{std::move(file), 0, 0}, std::move(what), std::move(rule), std::move(hint)});
}

using World = std::pair<std::uint64_t, std::uint64_t>;

World world_of(RunDigest const& run) {
    return {run.seed, run.replicate};
}

void expect_comparable(RunDigest const& run, RunDigest const& first, std::string const& path) {
    auto const expect_equal = [&](std::string const& what, std::string const& here,
                                  std::string const& there) {
        if (here != there) {
            refuse(path, what + " = " + here, "must be " + there + ", as in " + first.file,
                   "report on the runs of one comparison at a time");
        }
    };
    expect_equal("scenario", run.scenario, first.scenario);
    expect_equal("days", std::to_string(run.days), std::to_string(first.days));
    expect_equal("first_date", run.first_date, first.first_date);
    expect_equal("program", run.program, first.program);
}

bool equal_inputs(std::vector<store::Text> const& a, std::vector<store::Text> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](store::Text const& x, store::Text const& y) {
        return x.name == y.name && x.text == y.text;
    });
}

RunDigest read_digest(std::filesystem::path const& file, std::vector<store::Text>& inputs) {
    auto run = store::read(file, digested_tables());
    inputs = std::move(run.inputs);
    try {
        return digest(run, file.filename().string());
    } catch (RunError const& error) {
        throw RunError(file.string() + ": " + error.what());
    }
}

void add(Study& study, RunDigest run, std::vector<store::Text> inputs, std::string const& path) {
    auto arm = std::find_if(study.arms.begin(), study.arms.end(), [&](Arm const& known) {
        return known.id == run.structure && known.overrides == run.overrides;
    });
    if (arm == study.arms.end()) {
        if (study.arms.size() == most_arms) {
            refuse(path, "one structure more than " + std::to_string(most_arms),
                   "a report holds at most that many", "name fewer run files");
        }
        study.arms.push_back({.id = run.structure, .overrides = run.overrides, .inputs = std::move(inputs)});
        study.arms.back().runs.push_back(std::move(run));
        return;
    }
    if (!equal_inputs(arm->inputs, inputs)) {
        refuse(path, "other inputs than in " + arm->runs.front().file,
               "all runs of a structure must be made from the same files", "simulate again what is older");
    }
    for (auto const& known : arm->runs) {
        if (world_of(known) == world_of(run)) {
            refuse(path, "the same run as " + known.file, "each run counts once", "name it once");
        }
    }
    arm->runs.push_back(std::move(run));
}

/// Keep the replications that every arm has, in the same order.
void pair_up(Study& study) {
    std::set<World> common;
    for (auto const& run : study.arms.front().runs) {
        bool everywhere = true;
        for (auto const& arm : study.arms) {
            everywhere = everywhere && std::any_of(arm.runs.begin(), arm.runs.end(), [&](auto const& other) {
                             return world_of(other) == world_of(run);
                         });
        }
        if (everywhere) {
            common.insert(world_of(run));
        }
    }
    for (auto& arm : study.arms) {
        auto const before = arm.runs.size();
        std::erase_if(arm.runs, [&](RunDigest const& run) { return !common.contains(world_of(run)); });
        study.left_out += before - arm.runs.size();
        std::sort(arm.runs.begin(), arm.runs.end(),
                  [](auto const& a, auto const& b) { return world_of(a) < world_of(b); });
    }
}

} // namespace

Study collect(std::vector<std::filesystem::path> const& files) {
    Study study;
    for (auto const& file : files) {
        std::vector<store::Text> inputs;
        auto run = read_digest(file, inputs);
        if (!study.arms.empty()) {
            expect_comparable(run, study.first(), file.string());
        }
        add(study, std::move(run), std::move(inputs), file.string());
    }
    if (study.arms.empty()) {
        refuse("", "no run files", "at least one is needed", "e.g. linli report results/*.h5");
    }
    auto const first = study.arms.front().runs.front().file;
    pair_up(study);
    if (study.replications() == 0) {
        refuse(first, "no seed and replicate that every structure has",
               "structures are compared in pairs of runs", "`linli compare` makes all of them");
    }
    for (auto const& arm : study.arms) {
        for (auto const& run : arm.runs) {
            study.files.push_back(run.file);
        }
    }
    return study;
}

} // namespace linli::report
