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

// Where the office of the whole place stands that serves a courtyard; there is one.
std::uint32_t first_cell(Model const& model, Partition const& partition, std::size_t seat,
                         std::uint32_t courtyard) {
    return model.organization.office_for(partition.offices[seat].code, partition.number, courtyard).office;
}

// Courtyards of a community that an office of it serves, or a part of which, by their number.
std::vector<std::uint32_t> courtyards_of(Model const& model, Partition const& partition, std::size_t seat) {
    std::vector<std::uint32_t> courtyards;
    auto const& office = partition.offices[seat];
    for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
        if (!model.organization.office_for(office.code, partition.number, c).exists()) {
            continue;
        }
        for_each_cell(partition, first_cell(model, partition, seat, c), c, [&](Office const& cell, double) {
            if (&cell == &office) {
                courtyards.push_back(c);
            }
        });
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

// A seat of the template that no cell has taken yet; the place itself if there is none.
std::size_t free_seat(Model const& model, Partition const& partition, std::size_t seat) {
    auto const code = partition.offices[seat].code;
    for (auto at = seat; at < partition.offices.size() && partition.offices[at].code == code; ++at) {
        auto const& office = partition.offices[at];
        if (office.added == 0 && model.organization.is_spare(code, partition.number, office.place)) {
            return at;
        }
    }
    return seat;
}

/// Where a place is cut: the first resident behind the cut, and what lies there.
struct Cut {
    Resident first = 0;
    double residents = 0.0;
    double courtyards = 0.0;
};

// The last of those served, so many of them, in the order in which they live.
Cut cut_off(Model const& model, Partition const& partition, std::size_t seat, Resident wanted) {
    Cut cut;
    auto const& all = partition.people.first;
    auto const next = next_cell(partition, static_cast<std::uint32_t>(seat));
    Resident const end = next != seat ? partition.offices[next].first_resident : all.back();
    auto const courtyards = courtyards_of(model, partition, seat);
    for (auto c = courtyards.rbegin(); c != courtyards.rend(); ++c) {
        auto const first = std::max(all[*c], partition.offices[seat].first_resident);
        auto const last = std::min(end, all[*c + 1]);
        auto const here = first < last ? std::min(last - first, wanted) : 0U;
        cut.first = here > 0 ? last - here : cut.first;
        wanted -= here;
        cut.residents += here;
        cut.courtyards += here / static_cast<double>(all[*c + 1] - all[*c]);
    }
    return cut;
}

// Open issues go with their households, in the order in which they wait.
void move_issues(Partition& partition, std::uint32_t from, std::uint32_t to) {
    std::vector<std::uint32_t> moving;
    partition.tickets.for_each([&](std::uint32_t slot, Ticket const& ticket) {
        if (ticket.office == from && ticket.role == Role::whole &&
            cell_of(partition, from, ticket.resident) == to) {
            moving.push_back(slot);
        }
    });
    for (auto const slot : moving) {
        partition.tickets[slot].office = to;
    }
    auto& before = partition.offices[from];
    auto const waiting = std::vector<std::uint32_t>(before.queue.begin() + before.head, before.queue.end());
    before.queue.clear();
    before.head = 0;
    before.oldest = nobody_waits;
    before.must_pass = false;
    for (auto const slot : waiting) {
        auto const& ticket = partition.tickets[slot];
        auto& office = partition.offices[ticket.office];
        office.queue.push_back(slot);
        office.oldest = std::min(office.oldest, ticket.arrived);
        office.must_pass = office.must_pass || ticket.beyond;
    }
}

// Those who are there for so many households divide as these do; the person added comes on top.
void divide_people(Model const& model, Office& before, Office& after, Staff const& all, double added,
                   double added_on_free_days, Step step) {
    auto const stay = staff_of(model, before);
    auto const own = staff_of(model, after);
    add_hours(model, before, step + 1, stay.hours_working_day - all.hours_working_day,
              stay.hours_free_day - all.hours_free_day);
    after.settled = step + 1;
    after.hours_working_day = all.hours_working_day - stay.hours_working_day + added;
    after.hours_free_day = all.hours_free_day - stay.hours_free_day + added_on_free_days;
    after.skill = own.skill;
    after.servers = own.servers;
}

void divide_purse(Office& before, Office& after, double share) {
    after.budget_per_day = before.budget_per_day * share;
    after.committed = before.committed * share;
    before.budget_per_day -= after.budget_per_day;
    before.committed -= after.committed;
}

// The office behind the cut comes to life.
void divide(Model const& model, Partition& partition, std::size_t seat, std::size_t free, Cut const& cut,
            Step step) {
    auto const& post = post_added(model, *model.structure.mechanism.boundary_splitting);
    auto& before = partition.offices[seat];
    auto& after = partition.offices[free];
    auto const all = staff_of(model, before);
    divide_purse(before, after, cut.residents / before.residents);
    after.residents = cut.residents;
    after.courtyards = cut.courtyards;
    before.residents -= cut.residents;
    before.courtyards -= cut.courtyards;
    after.first_resident = cut.first;
    after.next_cell = before.next_cell;
    before.next_cell = after.place;
    after.active = true;
    after.weekdays = before.weekdays;
    after.trained_since = step + 1;
    after.added = 1;
    double const hours =
        post.hours_per_day * post.part_time * (1.0 - post.reporting_share - post.patrol_share);
    divide_people(model, before, after, all, hours, post.weekends ? hours : 0.0, step);
    move_issues(partition, static_cast<std::uint32_t>(seat), static_cast<std::uint32_t>(free));
}

// Visits a day to each of the courtyards by all cells of their places.
std::vector<double> visits_to(Model const& model, Partition const& partition, std::size_t seat,
                              std::vector<std::uint32_t> const& courtyards) {
    std::vector<double> visits;
    visits.reserve(courtyards.size());
    for (auto const c : courtyards) {
        visits.push_back(patrol_visits(model, partition, first_cell(model, partition, seat, c), c));
    }
    return visits;
}

// The place at `seat` becomes two; nothing if it is too small, or nobody can be spared: proposed anew.
void split(Model const& model, std::span<Partition> world, Partition& partition, std::size_t seat,
           Step step) {
    auto const& post = post_added(model, *model.structure.mechanism.boundary_splitting);
    auto& office = partition.offices[seat];
    office.split_due = 0;
    auto const free = free_seat(model, partition, seat);
    double const share = post.part_time / (full_time_workers(model, office) + post.part_time);
    auto const cut =
        cut_off(model, partition, seat, static_cast<Resident>(std::lround(office.residents * share)));
    auto const courtyards = courtyards_of(model, partition, seat);
    double const hours = post.hours_per_day * post.part_time * (1.0 - post.reporting_share);
    bool const divides = free != seat && cut.residents >= 1.0 && cut.residents < office.residents;
    if (!divides || !take_from_donor(model, world, partition, courtyards.front(), hours, step)) {
        return;
    }
    bool const patrols = model.behaviour.noticing.has_value();
    auto const before = patrols ? visits_to(model, partition, seat, courtyards) : std::vector<double>{};
    divide(model, partition, seat, free, cut, step);
    partition.tally.add(Count::cells_split);
    auto const after = patrols ? visits_to(model, partition, seat, courtyards) : std::vector<double>{};
    for (std::size_t i = 0; i < after.size(); ++i) {
        auto& visits = partition.courtyards[courtyards[i]].patrol_visits;
        visits = static_cast<float>(std::max(0.0, static_cast<double>(visits) + after[i] - before[i]));
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
    return workers;
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
                split(model, world, partition, seat, step);
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
