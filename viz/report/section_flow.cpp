#include "sim/experiment/numbers.hpp"
#include "viz/report/digest_parts.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/sections.hpp"
#include "viz/report/svg.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace linli::report {

namespace {

constexpr std::size_t stages = 3;
constexpr double width = 720;
constexpr double node_width = 10;
constexpr double gap = 9;
constexpr double drawn_height = 190;
constexpr std::array<double, stages> columns{150, 365, 565};

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
std::map<std::vector<int>, double> mean_flow(Arm const& arm) {
    std::map<std::vector<int>, double> sum;
    for (auto const& run : arm.runs) {
        for (auto const& [path, problems] : run.flow->problems) {
            sum[path] += problems / static_cast<double>(arm.runs.size());
        }
    }
    return sum;
}

/// A node: a class of problems at one stage.
struct Node {
    double problems = 0.0;
    double top = 0.0;
    double left_used = 0.0;  ///< height taken by ribbons that came in
    double right_used = 0.0; ///< height taken by ribbons that went out
};

/// The picture of one arm. All arms share the scale, so that they can be compared.
class Sankey {
  public:
    Sankey(Contents const& contents, std::size_t arm, double problems_at_most)
        : tiers_(contents.study.arms[arm].runs.front().tiers), flow_(mean_flow(contents.study.arms[arm])),
          scale_(drawn_height / std::max(1.0, problems_at_most)) {
        for (auto const& [path, problems] : flow_) {
            for (std::size_t stage = 0; stage < stages; ++stage) {
                nodes_[stage][path[stage]].problems += problems;
            }
        }
        for (auto& stage : nodes_) {
            double y = 6;
            for (auto& [code, node] : stage) {
                node.top = y;
                y += std::max(1.0, node.problems * scale_) + gap;
            }
            height_ = std::max(height_, y);
        }
    }

    [[nodiscard]] std::string html(Both title) {
        Svg svg(width, height_ + 6, std::move(title));
        for (std::size_t stage = 0; stage + 1 < stages; ++stage) {
            draw_ribbons(svg, stage);
        }
        for (std::size_t stage = 0; stage < stages; ++stage) {
            for (auto const& [code, node] : nodes_[stage]) {
                draw_node(svg, stage, code, node);
            }
        }
        return svg.html();
    }

  private:
    [[nodiscard]] Both name(std::size_t stage, int code) const {
        return stage == 0 ? noticed_name(code) : stage == 1 ? closed_name(code, tiers_) : outcome_name(code);
    }

    /// Ribbons between a stage and the next, coloured by what became of the problems.
    void draw_ribbons(Svg& svg, std::size_t stage) {
        std::map<std::array<int, 3>, double> ribbons; // from, to, outcome
        for (auto const& [path, problems] : flow_) {
            ribbons[{path[stage], path[stage + 1], path[2]}] += problems;
        }
        for (auto const& [key, problems] : ribbons) {
            auto& from = nodes_[stage][key[0]];
            auto& to = nodes_[stage + 1][key[1]];
            double const thickness = problems * scale_;
            Point const start{columns[stage] + node_width, from.top + from.right_used + thickness / 2};
            Point const end{columns[stage + 1], to.top + to.left_used + thickness / 2};
            from.right_used += thickness;
            to.left_used += thickness;
            svg.ribbon(start, end, thickness, outcome_colour(key[2]),
                       fill(words::flow_hint, {name(stage, key[0]), name(stage + 1, key[1]),
                                               same(experiment::readable(std::round(problems)))}));
        }
    }

    void draw_node(Svg& svg, std::size_t stage, int code, Node const& node) const {
        double const height = std::max(1.0, node.problems * scale_);
        svg.rectangle({columns[stage], node.top}, node_width, height,
                      stage + 1 == stages ? outcome_colour(code) : palette::ink);
        auto const text = name(stage, code) + same("  " + experiment::readable(std::round(node.problems)));
        bool const first = stage == 0;
        svg.text({first ? columns[stage] - 5 : columns[stage] + node_width + 5, node.top + height / 2 + 4},
                 text, first ? Anchor::end : Anchor::start, "small halo");
    }

    std::vector<std::string> tiers_;
    std::map<std::vector<int>, double> flow_;
    double scale_;
    double height_ = 0.0;
    std::array<std::map<int, Node>, stages> nodes_;
};

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
        auto const name = label(study, k);
        figures += element("figure", element("figcaption", html(name)) +
                                         Sankey(contents, k, most).html(fill(words::flow_picture, {name}))) +
                   '\n';
    }
    return section("flow", both(words::flow), paragraph(both(words::flow_text)) + figures);
}

} // namespace linli::report
