#include "models/indicators/inequality.hpp"

#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace linli {

namespace {

/// Mean of the tenth of the values that is worst; NaN without values.
double worst_tenth(std::vector<double> values, bool low_is_worst) {
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::sort(values.begin(), values.end());
    if (!low_is_worst) {
        std::reverse(values.begin(), values.end());
    }
    auto const tenth = std::max<std::size_t>(1, values.size() / 10);
    return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(tenth), 0.0) /
           static_cast<double>(tenth);
}

void put_courtyards(Sheet& sheet, std::span<Partition const> world, Step step) {
    std::vector<double> days;
    std::vector<double> open;
    std::vector<double> satisfaction;
    for (auto const& partition : world) {
        for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
            auto const& courtyard = partition.courtyards[c];
            auto const& first = partition.people.first;
            double const residents = std::max(1.0, static_cast<double>(first[c + 1] - first[c]));
            open.push_back(1000.0 * courtyard.open / residents);
            if (courtyard.solved > 0) {
                days.push_back(courtyard.fix_days / courtyard.solved);
            }
            if (!partition.people.satisfaction.empty() && first[c + 1] > first[c]) {
                satisfaction.push_back(partition.people.satisfaction.mean(c, step));
            }
        }
    }
    auto const number = [](std::vector<double> const& values) { return static_cast<double>(values.size()); };
    sheet.put("gini_days", gini(days), number(days));
    sheet.put("gini_satisfaction", gini(satisfaction), number(satisfaction));
    sheet.put("worst_decile_open", worst_tenth(open, false), number(open));
    sheet.put("worst_decile_satisfaction", worst_tenth(satisfaction, true), number(satisfaction));
}

/// Satisfaction of each group of residents.
void put_groups(Sheet& sheet, std::span<Partition const> world, Step step) {
    struct Group {
        char const* id;
        std::uint16_t flag;
        bool with;
        double sum = 0.0;
        double residents = 0.0;
    };
    std::array<Group, 4> groups{{{"owners", Traits::owner, true},
                                 {"renters", Traits::owner, false},
                                 {"elderly", Traits::elderly, true},
                                 {"party-members", Traits::party_member, true}}};
    for (auto const& partition : world) {
        auto const& people = partition.people;
        if (people.satisfaction.empty() || people.traits.empty()) {
            continue;
        }
        for (std::uint32_t c = 0; c + 1 < people.first.size(); ++c) {
            people.satisfaction.for_each(c, step, [&](std::uint32_t resident, double mood) {
                for (auto& group : groups) {
                    bool const in = people.traits[resident].has(group.flag) == group.with;
                    group.sum += in ? mood : 0.0;
                    group.residents += in ? 1.0 : 0.0;
                }
            });
        }
    }
    for (auto const& group : groups) {
        sheet.put(std::string("satisfaction_of.") + group.id, group.sum / std::max(1.0, group.residents),
                  group.residents);
    }
}

void put_loads(Sheet& sheet, Model const& model, std::span<Partition const> world, Step step) {
    std::vector<double> loads;
    double strained = 0.0;
    for (auto const& partition : world) {
        for (auto const& office : partition.offices) {
            double const had = hours_had(model, office, step + 1);
            if (had > 0.0) {
                constexpr double full = 0.95;
                loads.push_back((office.spent.total() + office.spent.emergency) / had);
                strained += loads.back() >= full ? 1.0 : 0.0;
            }
        }
    }
    auto const offices = static_cast<double>(loads.size());
    sheet.put("gini_load", gini(loads), offices);
    sheet.ratio("overloaded_share", strained, offices);
}

} // namespace

void put_inequality(Sheet& sheet, Model const& model, std::span<Partition const> world, Step step) {
    put_courtyards(sheet, world, step);
    put_groups(sheet, world, step);
    put_loads(sheet, model, world, step);
}

} // namespace linli
