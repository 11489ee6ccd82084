#include "models/indicators/emergency.hpp"

#include "models/indicators/compute.hpp"

#include <algorithm>

namespace linli {

namespace {

struct Sums {
    EmergencyDay all;
    double peak = 0.0; ///< infectious people on the worst day
};

Sums add_up(std::span<Partition const> world) {
    Sums sums;
    auto const days = world.front().emergency.days.size();
    for (std::size_t day = 0; day < days; ++day) {
        double infectious = 0.0;
        for (auto const& partition : world) {
            auto const& one = partition.emergency.days[day];
            sums.all.needed += one.needed;
            sums.all.done += one.done;
            sums.all.diverted += one.diverted;
            sums.all.extra += one.extra;
            sums.all.volunteered += one.volunteered;
            sums.all.infected += one.infected;
            infectious += one.infectious;
        }
        sums.peak = std::max(sums.peak, infectious);
    }
    return sums;
}

struct Covers {
    std::vector<float> days; ///< of courtyards that were covered
    double courtyards = 0.0; ///< with anything to cover, once for each emergency
};

Covers covers_of(Model const& model, std::span<Partition const> world) {
    Covers covers;
    for (auto const& partition : world) {
        for (std::size_t e = 0; e < partition.emergency.books.size(); ++e) {
            if (model.scenario.emergencies[e].tasks.empty()) {
                continue;
            }
            for (auto const& cover : partition.emergency.books[e].cover) {
                covers.courtyards += 1.0;
                if (cover.covered) {
                    covers.days.push_back(cover.covered_after);
                }
            }
        }
    }
    return covers;
}

double backlog(std::span<Partition const> world) {
    double sum = 0.0;
    auto const emergencies = world.front().emergency.backlog_at_end.size();
    for (auto const& partition : world) {
        for (double const tickets : partition.emergency.backlog_at_end) {
            sum += tickets / static_cast<double>(emergencies);
        }
    }
    return sum;
}

} // namespace

std::vector<IndicatorValue> emergency_indicators(Model const& model, std::span<Partition const> world) {
    auto const& emergencies = model.scenario.emergencies;
    if (emergencies.empty()) {
        return {};
    }
    auto const sums = add_up(world);
    auto covers = covers_of(model, world);
    bool const epidemic = std::any_of(emergencies.begin(), emergencies.end(),
                                      [](auto const& e) { return e.epidemic.has_value(); });
    auto const residents = static_cast<double>(model.scenario.residents());
    auto const covered = static_cast<double>(covers.days.size());
    double const unmet = std::max(0.0, sums.all.needed - sums.all.done);
    double dropped = 0.0;
    for (auto const& partition : world) {
        dropped += partition.emergency.dropped_out;
    }
    double const sick = epidemic ? residents : 0.0;
    return {{"unmet_task_share", sums.all.needed > 0.0 ? unmet / sums.all.needed : 0.0, sums.all.needed},
            {"unmet_task_hours", unmet, 1.0},
            {"days_to_cover", quantile(covers.days, 0.5), covered},
            {"covered_share", covers.courtyards > 0.0 ? covered / covers.courtyards : 0.0, covers.courtyards},
            {"infections_per_1000", 1000.0 * sums.all.infected / residents, sick},
            {"infectious_peak_per_1000", 1000.0 * sums.peak / residents, sick},
            {"hours_diverted", sums.all.diverted, 1.0},
            {"emergency_overtime", sums.all.extra, 1.0},
            {"emergency_volunteer_hours", sums.all.volunteered, 1.0},
            {"members_dropped_out", dropped, 1.0},
            {"backlog_at_emergency_end", backlog(world), 1.0}};
}

store::Table emergency_table(Model const& model, std::span<Partition const> world) {
    std::size_t const places = model.geography.communities;
    auto const days = world.front().emergency.days.size();
    store::Table table{"emergency/community", "Daily series of the emergencies: [day, place].", {}};
    auto const series = [&](std::string name, std::string unit, std::string meaning, auto get) {
        std::vector<float> values;
        values.reserve(days * places);
        for (std::size_t day = 0; day < days; ++day) {
            for (std::size_t place = 0; place < places; ++place) {
                values.push_back(static_cast<float>(get(world[place].emergency.days[day])));
            }
        }
        table.columns.push_back(
            {std::move(name), std::move(unit), std::move(meaning), std::move(values), places});
    };
    series("needed", "hour", "Task hours that came up.", [](auto const& d) { return d.needed; });
    series("done", "hour", "Task hours that were done.", [](auto const& d) { return d.done; });
    series("diverted", "hour", "Hours taken from the ordinary work of offices of the community and below.",
           [](auto const& d) { return d.diverted; });
    series("extra", "hour", "Overtime of these offices.", [](auto const& d) { return d.extra; });
    series("volunteered", "hour", "Hours that council members gave on top of ordinary ones.",
           [](auto const& d) { return d.volunteered; });
    series("received", "hour", "Hours given by offices above the community.",
           [](auto const& d) { return d.received; });
    series("infected", "person", "People infected that day.", [](auto const& d) { return d.infected; });
    series("infectious", "person", "People infectious at its end.",
           [](auto const& d) { return d.infectious; });
    return table;
}

} // namespace linli
