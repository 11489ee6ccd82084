#include "models/mechanisms/boundary_splitting.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/noticing.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

bool is_paid(Post const& post) {
    return post.kind == PostKind::official || post.kind == PostKind::contract;
}

Post const& post_added(Model const& model, BoundarySplitting const& params) {
    auto const& posts = model.office(code_of(model, params.office)).posts;
    auto const found =
        std::find_if(posts.begin(), posts.end(), [&](Post const& post) { return post.id == params.post; });
    LINLI_EXPECT(found != posts.end());
    return *found;
}

// Courtyards of a community that an office of it serves, by their number.
std::vector<std::uint32_t> courtyards_of(Model const& model, Partition const& partition, std::size_t seat) {
    std::vector<std::uint32_t> courtyards;
    for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
        auto const ref = model.organization.office_for(partition.offices[seat].code, partition.number, c);
        if (ref.exists() && ref.office == seat) {
            courtyards.push_back(c);
        }
    }
    return courtyards;
}

// Take the hours of the person from the donor, all or none.
bool take_from_donor(Model const& model, std::span<Partition> world, Partition const& partition,
                     std::uint32_t courtyard, double hours, Step step) {
    auto const& donor = model.structure.mechanism.boundary_splitting->donor;
    if (donor.empty()) {
        return true;
    }
    auto const ref = model.organization.office_for(code_of(model, donor), partition.number, courtyard);
    if (!ref.exists()) {
        return false;
    }
    auto& office = world[ref.partition].offices[ref.office];
    if (office.hours_working_day < hours) {
        return false;
    }
    add_hours(model, office, step + 1, -hours, 0.0);
    return true;
}

void staff(Model const& model, std::span<Partition> world, Partition& partition, std::size_t seat,
           Step step) {
    auto const& params = *model.structure.mechanism.boundary_splitting;
    auto const& post = post_added(model, params);
    auto const courtyards = courtyards_of(model, partition, seat);
    double const all = post.hours_per_day * post.part_time * (1.0 - post.reporting_share);
    auto& office = partition.offices[seat];
    office.split_due = 0;
    if (courtyards.empty() || !take_from_donor(model, world, partition, courtyards.front(), all, step)) {
        return; // nobody can be spared: to be proposed anew
    }
    double const patrol = post.hours_per_day * post.part_time * post.patrol_share;
    add_hours(model, office, step + 1, all - patrol, post.weekends ? all - patrol : 0.0);
    office.servers += model.office(office.code).pooled ? 0U : 1U;
    ++office.added;
    partition.tally.add(Count::cells_split);
    if (model.behaviour.noticing && patrol > 0.0) {
        for (auto const c : courtyards) {
            partition.courtyards[c].patrol_visits +=
                static_cast<float>(visits_per_courtyard(model, office, patrol));
        }
    }
}

void propose(Model const& model, std::span<Partition> world, Step step) {
    auto const& params = *model.structure.mechanism.boundary_splitting;
    auto const code = code_of(model, params.office);
    struct Place {
        double burden = 0.0;
        Office* office = nullptr;
    };
    std::vector<Place> beyond;
    std::int64_t spent = 0;
    for (auto& partition : world) {
        for (auto& office : partition.offices) {
            if (office.code != code) {
                continue;
            }
            spent += office.added + (office.split_due > 0 ? 1 : 0);
            double const burden = households_per_worker(model, office);
            if (office.split_due == 0 && office.active && burden > params.norm_households) {
                beyond.push_back({burden, &office});
            }
        }
    }
    std::stable_sort(beyond.begin(), beyond.end(),
                     [](Place const& a, Place const& b) { return a.burden > b.burden; });
    auto const wait = static_cast<Step>(std::lround(params.approval_days / model.calendar.step_days()));
    for (auto const& place : beyond) {
        if (spent++ >= params.limit) {
            return;
        }
        place.office->split_due = step + 1 + wait;
    }
}

void pay(Model const& model, std::span<Partition> world, Partition& partition, std::size_t seat) {
    auto const& params = *model.structure.mechanism.boundary_splitting;
    double const yuan = partition.offices[seat].added * params.wage * 7.0 / 365.0;
    auto const courtyards = yuan > 0.0 ? courtyards_of(model, partition, seat) : std::vector<std::uint32_t>{};
    if (courtyards.empty()) {
        return;
    }
    partition.tally.add(Sum::wages, yuan);
    if (!params.payer.empty()) {
        auto const ref =
            model.organization.office_for(code_of(model, params.payer), partition.number, courtyards.front());
        if (ref.exists()) {
            world[ref.partition].offices[ref.office].committed += yuan;
        }
    }
}

} // namespace

double full_time_workers(Model const& model, Office const& office) {
    double workers = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        workers += is_paid(post) ? heads_at(model, office, post) * post.part_time : 0.0;
    }
    auto const& splitting = model.structure.mechanism.boundary_splitting;
    bool const added = splitting && office.added > 0;
    return workers + (added ? office.added * post_added(model, *splitting).part_time : 0.0);
}

double households_per_worker(Model const& model, Office const& office) {
    double const workers = full_time_workers(model, office);
    return workers > 0.0 ? office.residents / model.scenario.population.household_size / workers : 0.0;
}

void review_boundaries(Model const& model, std::span<Partition> world, Step step) {
    if (!model.structure.mechanism.boundary_splitting) {
        return;
    }
    auto const& params = *model.structure.mechanism.boundary_splitting;
    auto const code = code_of(model, params.office);
    bool const pays = model.calendar.weekday_of(step) == 6 && params.wage > 0.0;
    for (auto& partition : world) {
        for (std::size_t seat = 0; seat < partition.offices.size(); ++seat) {
            auto const& office = partition.offices[seat];
            if (office.code == code && office.split_due > 0 && office.split_due <= step + 1) {
                staff(model, world, partition, seat, step);
            }
            if (pays && office.code == code && office.added > 0) {
                pay(model, world, partition, seat);
            }
        }
    }
    auto const since = model.calendar.day_of(step) - static_cast<int>(params.start_day);
    if (since >= 0 && since % std::max(1, static_cast<int>(params.review_days)) == 0) {
        propose(model, world, step);
    }
}

} // namespace linli
