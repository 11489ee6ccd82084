#include "sim/experiment/numbers.hpp"
#include "viz/report/digest_parts.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/plot.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace linli::report {

namespace {

constexpr std::size_t stages = 3;

using Flow = std::map<std::vector<int>, double>; // problems by path, one code a stage

Both tier_name(std::string const& id) {
    constexpr std::array<std::pair<std::string_view, Phrase>, 5> known{
        {{"courtyard", words::courtyard_tier},
         {"grid", words::grid_tier},
         {"community", words::community_tier},
         {"subdistrict", words::subdistrict_tier},
         {"district", words::district_tier}}};
    for (auto const& [name, phrase] : known) {
        if (name == id) {
            return both(phrase);
        }
    }
    return same(id);
}

Both noticed_name(int code) {
    constexpr std::array names{words::by_nobody, words::by_resident, words::by_patrol, words::by_council,
                               words::by_sensor};
    return both(names[static_cast<std::size_t>(code)]);
}

Both closed_name(int code, std::vector<std::string> const& tiers) {
    if (code < static_cast<int>(Closed::first_tier)) {
        return both(code == static_cast<int>(Closed::never) ? words::never_closed : words::by_neighbours);
    }
    return fill(words::closed_at,
                {tier_name(tiers[static_cast<std::size_t>(code - static_cast<int>(Closed::first_tier))])});
}

Both outcome_name(int code) {
    constexpr std::array names{words::outcome_solved, words::outcome_faded, words::outcome_open_closed,
                               words::outcome_open_known, words::outcome_open_unknown};
    return both(names[static_cast<std::size_t>(code)]);
}

std::string_view outcome_colour(int code) {
    constexpr std::array colours{palette::good, std::string_view("#8f9aa8"), palette::bad,
                                 std::string_view("#e69f00"), std::string_view("#5a5f6a")};
    return colours[static_cast<std::size_t>(code)];
}

/// Problems by path, mean over the replications of an arm.
Flow mean_flow(Arm const& arm) {
    Flow sum;
    for (auto const& run : arm.runs) {
        for (auto const& [path, problems] : run.flow->problems) {
            sum[path] += problems / static_cast<double>(arm.runs.size());
        }
    }
    return sum;
}

Both name_of(std::size_t stage, int code, std::vector<std::string> const& tiers) {
    return stage == 0 ? noticed_name(code) : stage == 1 ? closed_name(code, tiers) : outcome_name(code);
}

std::string node_id(std::size_t stage, int code) {
    return std::to_string(stage) + '-' + std::to_string(code);
}

void put_nodes(PlotData& data, Flow const& flow, std::vector<std::string> const& tiers) {
    std::array<std::map<int, double>, stages> nodes;
    for (auto const& [path, problems] : flow) {
        for (std::size_t stage = 0; stage < stages; ++stage) {
            nodes[stage][path[stage]] += problems;
        }
    }
    data.begin("nodes");
    for (std::size_t stage = 0; stage < stages; ++stage) {
        for (auto const& [code, problems] : nodes[stage]) {
            data.begin_item().put("id", node_id(stage, code)).put("stage", static_cast<double>(stage));
            data.put("label", name_of(stage, code, tiers)).put("problems", problems);
            data.put("colour", stage + 1 == stages ? outcome_colour(code) : palette::ink).end_item();
        }
    }
    data.end();
}

/// Ribbons between a stage and the next, one for each thing that became of the problems.
void put_links(PlotData& data, Flow const& flow, std::vector<std::string> const& tiers) {
    data.begin("links");
    for (std::size_t stage = 0; stage + 1 < stages; ++stage) {
        std::map<std::array<int, 3>, double> ribbons; // from, to, outcome
        for (auto const& [path, problems] : flow) {
            ribbons[{path[stage], path[stage + 1], path[2]}] += problems;
        }
        for (auto const& [key, problems] : ribbons) {
            data.begin_item().put("from", node_id(stage, key[0])).put("to", node_id(stage + 1, key[1]));
            data.put("problems", problems).put("colour", outcome_colour(key[2]));
            data.put("hint",
                     fill(words::flow_hint, {name_of(stage, key[0], tiers), name_of(stage + 1, key[1], tiers),
                                             same(experiment::readable(std::round(problems)))}));
            data.end_item();
        }
    }
    data.end();
}

std::string flow_table(Flow const& flow, std::vector<std::string> const& tiers) {
    HtmlTable table({html(words::flow_noticed), html(words::flow_closed), html(words::flow_outcome),
                     html(words::flow_problems)});
    for (auto const& [path, problems] : flow) {
        table.row({html(noticed_name(path[0])), html(closed_name(path[1], tiers)),
                   html(outcome_name(path[2])), experiment::readable(problems)});
    }
    return table.html();
}

/// All structures have the same scale, `most` problems, so that they can be compared.
std::string sankey(Contents const& contents, std::size_t arm, double most) {
    auto const& runs = contents.study.arms[arm].runs;
    auto const flow = mean_flow(contents.study.arms[arm]);
    PlotData data("flow");
    data.put("most", most);
    put_nodes(data, flow, runs.front().tiers);
    put_links(data, flow, runs.front().tiers);
    return plot("flow-" + letter(arm), label(contents.study, arm), data.json(),
                flow_table(flow, runs.front().tiers));
}

double most_problems(Study const& study) {
    double most = 0.0;
    for (auto const& arm : study.arms) {
        double sum = 0.0;
        for (auto const& [path, problems] : mean_flow(arm)) {
            sum += problems;
        }
        most = std::max(most, sum);
    }
    return most;
}

bool all_flows(Study const& study) {
    return std::all_of(study.arms.begin(), study.arms.end(), [](Arm const& arm) {
        return std::all_of(arm.runs.begin(), arm.runs.end(),
                           [](auto const& run) { return run.flow.has_value(); });
    });
}

} // namespace

std::string flow_section(Contents const& contents) {
    auto const& study = contents.study;
    if (!all_flows(study)) {
        return section("flow", both(words::flow), paragraph(both(words::flow_missing), "note"));
    }
    std::string figures;
    double const most = most_problems(study);
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        figures += sankey(contents, k, most);
    }
    return section("flow", both(words::flow), paragraph(both(words::flow_text)) + figures);
}

} // namespace linli::report
