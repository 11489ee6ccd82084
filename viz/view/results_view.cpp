#include "viz/view/results_view.hpp"

#include "sim/experiment/holm.hpp"
#include "sim/experiment/moments.hpp"
#include "sim/experiment/paired.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace linli::viz {

namespace {

constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

/// One indicator in all runs used: [arm][world].
struct Samples {
    std::string id;
    std::string unit;
    std::vector<std::vector<double>> values;
};

double value_in(Run const& run, std::string const& id) {
    auto const& table = run.table("indicators");
    auto const& names = table.values<std::string>("name");
    auto const found = std::find(names.begin(), names.end(), id);
    return found == names.end()
               ? nan
               : table.values<double>("value")[static_cast<std::size_t>(found - names.begin())];
}

/// The runs to compare: [arm][world], the worlds in the same order for each arm.
std::vector<std::vector<Run const*>> shared_worlds(Study const& study) {
    std::vector<std::vector<Run const*>> chosen(study.arms().size());
    for (auto const& run : study.arms().front().runs) {
        std::vector<Run const*> same;
        for (auto const& arm : study.arms()) {
            auto const found = std::find_if(arm.runs.begin(), arm.runs.end(), [&](Run const& other) {
                return world_of(other) == world_of(run);
            });
            if (found != arm.runs.end()) {
                same.push_back(&*found);
            }
        }
        for (std::size_t a = 0; same.size() == chosen.size() && a < chosen.size(); ++a) {
            chosen[a].push_back(same[a]);
        }
    }
    return chosen;
}

std::vector<std::vector<Run const*>> all_runs(Study const& study) {
    std::vector<std::vector<Run const*>> chosen;
    for (auto const& arm : study.arms()) {
        chosen.emplace_back();
        for (auto const& run : arm.runs) {
            chosen.back().push_back(&run);
        }
    }
    return chosen;
}

/// Every indicator that any of the runs has, in the order of first meeting.
std::vector<Samples> collect(std::vector<std::vector<Run const*>> const& runs) {
    std::vector<Samples> samples;
    for (auto const& arm : runs) {
        for (auto const* const run : arm) {
            auto const& table = run->table("indicators");
            auto const& names = table.values<std::string>("name");
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (std::none_of(samples.begin(), samples.end(),
                                 [&](Samples const& s) { return s.id == names[i]; })) {
                    samples.push_back({names[i], table.values<std::string>("unit")[i], {}});
                }
            }
        }
    }
    for (auto& indicator : samples) {
        for (auto const& arm : runs) {
            indicator.values.emplace_back();
            for (auto const* const run : arm) {
                indicator.values.back().push_back(value_in(*run, indicator.id));
            }
        }
    }
    std::erase_if(samples, [](Samples const& s) {
        return std::all_of(s.values.begin(), s.values.end(), [](auto const& arm) {
            return std::all_of(arm.begin(), arm.end(), [](double x) { return std::isnan(x); });
        });
    });
    return samples;
}

IndicatorMeaning const* meaning_of(IndicatorMeanings const& meanings, std::string const& id) {
    auto const family = id.substr(0, id.find('.')) + ".*";
    auto const found = std::find_if(meanings.begin(), meanings.end(), [&](IndicatorMeaning const& meaning) {
        return meaning.id == id || meaning.id == family;
    });
    return found == meanings.end() ? nullptr : &*found;
}

/// The name of a family without its colon, then the member.
std::string member_name(std::string name, std::string_view colon, std::string const& member) {
    while (!name.empty() && name.back() == ':') {
        name.pop_back();
    }
    return name + std::string(colon) + member;
}

/// Names of members are those of offices, issue kinds, tiers or causes; numbers of people are left to the
/// file.
config::Name named(IndicatorMeaning const* meaning, std::string const& id, Run const& run) {
    if (meaning == nullptr) {
        return {id, id};
    }
    if (!meaning->id.ends_with(".*")) {
        return meaning->name;
    }
    auto const member = id.substr(id.find('.') + 1);
    auto const office = std::find_if(run.offices().begin(), run.offices().end(),
                                     [&](Office const& o) { return o.id == member; });
    auto const kind =
        std::find_if(run.kinds().begin(), run.kinds().end(), [&](Label const& k) { return k.id == member; });
    auto const in = [&](Language language) {
        if (office != run.offices().end()) {
            return say(language, office->name, member);
        }
        if (kind != run.kinds().end()) {
            return say(language, kind->name, member);
        }
        auto const cause = say_id(language, "cause", member);
        return cause != member ? cause : say_id(language, "tier", member);
    };
    return {member_name(meaning->name.en, ": ", in(Language::en)),
            member_name(meaning->name.zh, ":", in(Language::zh))};
}

double mean_of(std::vector<double> const& values) {
    experiment::RunningMoments moments;
    for (double const value : values) {
        if (!std::isnan(value)) {
            moments.add(value);
        }
    }
    return moments.mean();
}

Verdict verdict_on(experiment::PairedComparison const& paired, double adjusted_p,
                   std::optional<bool> higher_is_better) {
    if (paired.pairs > 0 && std::fpclassify(paired.difference) == FP_ZERO &&
        !(paired.interval.half_width() > 0.0)) {
        return Verdict::same;
    }
    if (std::isnan(adjusted_p)) {
        return Verdict::untested;
    }
    if (adjusted_p > 0.05) {
        return Verdict::unclear;
    }
    if (!higher_is_better) {
        return Verdict::differs;
    }
    return (paired.difference > 0.0) == *higher_is_better ? Verdict::better : Verdict::worse;
}

/// A row with its comparisons, before the correction for many comparisons.
struct Draft {
    ResultRow row;
    std::vector<experiment::PairedComparison> paired;
    std::optional<bool> higher_is_better;
};

Draft draft_of(Samples const& samples, IndicatorMeaning const* meaning, Run const& naming) {
    Draft draft;
    draft.row = {.id = samples.id,
                 .name = named(meaning, samples.id, naming),
                 .definition = meaning != nullptr ? meaning->definition : config::Name{},
                 .unit = samples.unit,
                 .main = meaning != nullptr && meaning->main,
                 .means = {},
                 .differences = {}};
    if (meaning != nullptr) {
        draft.higher_is_better = meaning->higher_is_better;
    }
    for (std::size_t a = 0; a < samples.values.size(); ++a) {
        draft.row.means.push_back(mean_of(samples.values[a]));
        if (a > 0) {
            draft.paired.push_back(experiment::compare_paired(samples.values.front(), samples.values[a]));
        }
    }
    return draft;
}

void judge(std::vector<Draft>& drafts, bool main) {
    std::vector<double> p_values;
    for (auto const& draft : drafts) {
        if (draft.row.main == main) {
            for (auto const& paired : draft.paired) {
                p_values.push_back(paired.p_value);
            }
        }
    }
    auto const adjusted = experiment::holm_adjusted(p_values);
    std::size_t next = 0;
    for (auto& draft : drafts) {
        if (draft.row.main == main) {
            for (auto const& paired : draft.paired) {
                draft.row.differences.push_back(
                    {paired.difference, paired.interval.low, paired.interval.high,
                     verdict_on(paired, adjusted[next++], draft.higher_is_better)});
            }
        }
    }
}

} // namespace

Text text_of(Verdict verdict) {
    static constexpr std::array<Text, 6> texts{Text::better, Text::worse,   Text::unclear,
                                               Text::same,   Text::differs, Text::untested};
    return texts.at(static_cast<std::size_t>(verdict));
}

Results results_of(Study const& study, IndicatorMeanings const& meanings) {
    auto const shared = shared_worlds(study);
    Results results{.rows = {}, .pairs = shared.front().size(), .replications = study.replications()};
    // Without a common world there are no pairs, but the means of each structure remain.
    auto const samples = collect(results.pairs > 0 ? shared : all_runs(study));
    std::vector<Draft> drafts;
    for (auto const& indicator : samples) {
        if (results.pairs > 0) {
            drafts.push_back(draft_of(indicator, meaning_of(meanings, indicator.id), study.first()));
        } else {
            auto means_only = indicator;
            for (auto& values : means_only.values) {
                values = {mean_of(values)};
            }
            drafts.push_back(draft_of(means_only, meaning_of(meanings, indicator.id), study.first()));
            drafts.back().paired.assign(drafts.back().paired.size(), experiment::compare_paired({}, {}));
        }
    }
    judge(drafts, true);
    judge(drafts, false);
    std::stable_partition(drafts.begin(), drafts.end(), [](Draft const& draft) { return draft.row.main; });
    for (auto& draft : drafts) {
        results.rows.push_back(std::move(draft.row));
    }
    return results;
}

} // namespace linli::viz
