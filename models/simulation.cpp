#include "models/simulation.hpp"

#include "models/checkpoint.hpp"
#include "models/dated_changes.hpp"
#include "models/mechanisms/answering.hpp"
#include "models/mechanisms/arising.hpp"
#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/campaign.hpp"
#include "models/mechanisms/career.hpp"
#include "models/mechanisms/council_work.hpp"
#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/emergency.hpp"
#include "models/mechanisms/emergency_duty.hpp"
#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/four_slip_orders.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/nested_grids.hpp"
#include "models/mechanisms/norms.hpp"
#include "models/mechanisms/noticing.hpp"
#include "models/mechanisms/passing.hpp"
#include "models/mechanisms/platform.hpp"
#include "models/mechanisms/property.hpp"
#include "models/mechanisms/ranking.hpp"
#include "models/mechanisms/reporting.hpp"
#include "models/mechanisms/resource_inventory.hpp"
#include "models/mechanisms/routing.hpp"
#include "models/mechanisms/secondment.hpp"
#include "models/mechanisms/stool_talks.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/volunteers.hpp"
#include "models/mechanisms/working.hpp"
#include "models/meetings.hpp"
#include "models/reform.hpp"
#include "models/report_run.hpp"
#include "models/simulation_state.hpp"
#include "sim/core/memory.hpp"
#include "sim/engine/stepper.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli {

namespace {

// A guess at what a world takes; from some megabytes on it is worth the kernel's while to prepare for it.
constexpr std::size_t state_bytes_per_resident = 64;
constexpr std::size_t large_state = std::size_t{16} << 20U;

// Long enough for an island to stay in the cache, short enough to tell of progress and to be stopped.
constexpr Step most_steps_alone = 30;

// Replicates of a seed are other worlds: mixed by the finalizer of splitmix64 (Steele et al. 2014).
Seed seed_of(RunOptions const& options) {
    std::uint64_t z = options.seed + 0x9E3779B97F4A7C15ULL * (options.replicate + 1ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return {z ^ (z >> 31U)};
}

void settle_people(Model const& model, Partition& partition) {
    partition.people = synthesize(model.scenario, model.behaviour, model.geography, partition.number,
                                  model.calendar.step_days(), model.seed,
                                  model.keep_rows ? Households::recorded : Households::for_mechanisms);
    auto const courtyards = model.geography.first_courtyard[partition.number + 1] -
                            model.geography.first_courtyard[partition.number];
    partition.courtyards.resize(courtyards);
    partition.councils.resize(courtyards);
    for (std::uint32_t c = 0; c < courtyards; ++c) {
        partition.courtyards[c].norms =
            static_cast<float>(model.scenario.courtyard_types[model.courtyard(partition, c).type].norms);
        partition.courtyards[c].norms_rest = partition.courtyards[c].norms;
        if (model.behaviour.cooperation) {
            partition.courtyards[c].cooperation =
                static_cast<float>(model.behaviour.cooperation->start_level);
        }
        partition.councils[c].host = c;
    }
    partition.units.resize(model.dispatch.units.size());
}

Partition make_partition(Model const& model, std::uint32_t number) {
    Partition partition;
    partition.number = number;
    partition.agenda = Agenda<Entry>(model.calendar.steps());
    partition.tally.open(model.kinds.size(), model.structure.offices.size());
    for (auto const seat : model.organization.seats_of(number)) {
        partition.offices.push_back(make_office(model, number, seat));
        if (body_of(model, seat.code) >= 0) {
            partition.offices.back().active = false; // until it is founded
        }
    }
    if (number < model.geography.communities) {
        settle_people(model, partition);
        plan_founding(model, partition);
        plan_property(model, partition);
    }
    prepare_emergencies(model, partition);
    return partition;
}

// What is due today.
void take_agenda(Model const& model, Partition& partition, Step step) {
    using What = Entry::What;
    auto const visit = [&](Entry const& entry) {
        switch (entry.what) {
        case What::notice:
            notice_due(model, partition, entry);
            break;
        case What::watch:
            watch_due(model, partition, step, entry);
            break;
        case What::listen:
            listen_due(model, partition, step, entry);
            break;
        case What::reconsider:
            reconsider_due(model, partition, entry);
            break;
        case What::fade:
            fade(model, partition, step, entry);
            break;
        case What::relapse:
            relapse(model, partition, step, entry);
            break;
        case What::arrive:
            arrive_due(model, partition, step, entry);
            break;
        case What::resume:
            resume_due(model, partition, step, entry);
            break;
        case What::tempt:
            tempt_due(model, partition, step, entry);
            break;
        case What::insist:
            insist_due(model, partition, entry);
            break;
        case What::founding:
            founding_due(model, partition, step, entry);
            break;
        case What::order:
            order_due(model, partition, step, entry);
            break;
        case What::sense:
            sense_due(model, partition, step, entry);
            break;
        }
    };
    auto const expect = [&](Entry const& entry) {
        if (entry.what == What::arrive && entry.slot < partition.tickets.slots()) {
            partition.tickets.fetch_early(entry.slot);
        }
    };
    partition.agenda.take(step, visit, expect);
}

void begin_recording(Model const& model, Partition& partition, Step step) {
    partition.tally.begin(partition.problems.size());
    partition.problems.for_each([&](std::uint32_t, Problem const& problem) {
        if (problem.noticed_by == Notice::nobody) {
            ++partition.tally.unnoticed_at_start;
            ++partition.tally.kinds[problem.kind].unnoticed_at_start;
        }
    });
    partition.rows.clear();
    partition.events.clear();
    for (auto& office : partition.offices) {
        settle_hours(model, office, step);
        office.spent = {};
        office.had = 0.0;
        office.duty_hours = 0.0;
        office.closed = 0;
        office.departures = 0;
    }
    for (auto& courtyard : partition.courtyards) {
        courtyard.arisen = courtyard.solved = 0;
        courtyard.volunteer_hours = courtyard.fix_days = 0.0;
    }
    for (auto& council : partition.councils) {
        council.volunteer_hours = 0.0;
    }
    for (auto& unit : partition.units) {
        unit.given = 0.0;
    }
    partition.emergency.dropped_out = 0;
    for (auto& contract : partition.contracts) {
        contract.fees = 0.0;
    }
    for (auto& board : partition.boards) {
        for (auto& council : board) {
            council.volunteer_hours = 0.0;
        }
    }
}

OfficeDays::Keep kept_days(RecordLevel level) {
    using Keep = OfficeDays::Keep;
    return level >= RecordLevel::issues  ? Keep::posts
           : level >= RecordLevel::daily ? Keep::templates
                                         : Keep::nothing;
}

} // namespace

Simulation::State::State(std::shared_ptr<Inputs const> the_inputs, RunOptions the_options)
    : inputs(std::move(the_inputs)), options(std::move(the_options)),
      model(inputs, seed_of(options), options.level >= RecordLevel::issues,
            options.level >= RecordLevel::journeys),
      recorder(model, options.level >= RecordLevel::daily), office_days(kept_days(options.level)),
      workers(options.threads) {
    auto const bytes = static_cast<std::size_t>(inputs->scenario.residents()) * state_bytes_per_resident;
    if (bytes >= large_state) {
        expect_memory(bytes);
    }
    for (auto& members : model.organization.islands()) {
        islands.emplace_back(std::move(members));
    }
    world.resize(model.organization.partitions());
    workers.for_each(world.size(),
                     [&](std::size_t p) { world[p] = make_partition(model, static_cast<std::uint32_t>(p)); });
    second_staff(model, world);
    set_patrols(model, world);
    set_campaign(model, world);
}

// One day of one partition, in named phases.
void Simulation::State::act(std::size_t p, Step step, std::vector<Parcel>& outbox) {
    begin(p, step, outbox);
    end(p, step, outbox);
}

int Simulation::State::express_rounds() const {
    return static_cast<int>(model.structure.routing.urgent_hand_overs);
}

// Up to the hand-overs by telephone.
void Simulation::State::begin(std::size_t p, Step step, std::vector<Parcel>& outbox) {
    auto& partition = world[p];
    if (step == model.calendar.first_recorded()) {
        begin_recording(model, partition, step);
    }
    refresh_duties(model, partition, step);
    take_agenda(model, partition, step);
    meet_emergencies(model, partition, step);
    if (p < model.geography.communities) {
        begin_campaign(model, partition, step);
        find_rooms(model, partition, step);
        arise(model, partition, step);
        plan_noticing(model, partition, step);
        decide(model, partition, step);
        hold_talks(model, partition, step);
        route(model, partition, step, outbox);
    }
    hand_over_urgent(model, partition, step, outbox);
}

void Simulation::State::end(std::size_t p, Step step, std::vector<Parcel>& outbox) {
    auto& partition = world[p];
    work(model, partition, step);
    pass_on(model, partition, step, outbox);
    answer(model, partition, step, outbox);
    close_property_month(model, partition, step);
    if (model.calendar.weekday_of(step) == 6 && model.calendar.ends_day(step)) {
        if (model.council_code >= 0 || model.behaviour.neighbourly_work) {
            close_council_week(model, partition, step);
        }
        if (has_emergencies(model) && p < model.geography.communities) {
            strain_members(model, partition, step);
        }
        if (p < model.geography.communities) {
            practise_norms(model, partition, step);
            book_contacts(model, partition);
            keep_volunteers(model, partition, step);
        }
        follow_careers(model, partition, step);
        if (model.behaviour.working) {
            tire(model, partition, step);
        }
    }
}

void Simulation::State::expect(std::size_t p, Parcel const& parcel) const {
    if (parcel.what != Parcel::What::ticket) {
        expect_answer(world[p], parcel.ticket);
    }
}

void Simulation::State::receive_express(std::size_t p, Step step, Parcel const& parcel,
                                        std::vector<Parcel>& outbox) {
    if (parcel.what == Parcel::What::ticket && parcel.ticket.arrived <= step) {
        admit_urgent(model, world[p], parcel.ticket, step);
        hand_over_urgent(model, world[p], step, outbox);
    } else {
        receive(p, step, parcel);
    }
}

void Simulation::State::receive(std::size_t p, Step step, Parcel const& parcel) {
    auto& partition = world[p];
    switch (parcel.what) {
    case Parcel::What::ticket:
        await_staying(partition, parcel.key, step);
        await_ticket(partition, parcel.ticket, step);
        break;
    case Parcel::What::answer:
        receive_answer(model, partition, parcel.ticket, step);
        break;
    case Parcel::What::passed_for_age:
        disappoint(model, partition, parcel.ticket, step);
        break;
    }
}

void Simulation::State::end_receiving(std::size_t p, Step step) {
    await_staying(world[p], std::numeric_limits<std::uint64_t>::max(), step);
}

Step Simulation::State::next_meeting(Step step) const {
    auto const is_due = [&](Meeting const& meeting) { return meeting.is_due(*this, step); };
    auto const latest = step + most_steps_alone - 1;
    while (step < latest && std::none_of(meetings().begin(), meetings().end(), is_due)) {
        ++step;
    }
    return step;
}

void Simulation::State::finish(Step step) {
    for (auto const& meeting : meetings()) {
        if (meeting.is_due(*this, step)) {
            meeting.hold(*this, step);
        }
    }
}

// Carry on to a step; earlier ones ask for nothing.
void Simulation::State::advance(Step target) {
    auto const& calendar = model.calendar;
    bool stopped = false;
    auto const go_on = [&](Step step) {
        if (options.progress && calendar.ends_day(step)) {
            stopped = !options.progress(calendar.day_of(step) + 1, calendar.days());
        }
        return !stopped;
    };
    next = run_steps(*this, islands, workers, next, std::max(next, target), go_on);
    if (stopped) {
        throw RunStopped();
    }
}

namespace {

Step end_of(Calendar const& calendar, int day) {
    return std::min(calendar.steps(),
                    static_cast<Step>(calendar.first_recorded() + day * calendar.steps_per_day()));
}

// In order; hardly any run has one.
std::vector<int> change_days(Inputs const& inputs) {
    std::vector<int> days;
    for (auto const& [day, changes] : by_day(inputs.overrides).after_day) {
        days.push_back(day);
    }
    return days;
}

} // namespace

Simulation::Simulation(std::shared_ptr<Inputs const> inputs, RunOptions options)
    : state_(std::make_unique<State>(std::move(inputs), std::move(options))) {}
Simulation::~Simulation() = default;
Simulation::Simulation(Simulation&&) noexcept = default;
Simulation& Simulation::operator=(Simulation&&) noexcept = default;

int Simulation::days() const {
    return state_->model.calendar.days();
}
int Simulation::day() const {
    return state_->model.calendar.day_of(state_->next);
}
bool Simulation::finished() const {
    return state_->next >= state_->model.calendar.steps();
}

void Simulation::advance_to(int day) {
    auto const target = end_of(state_->model.calendar, day);
    for (auto const after : change_days(*state_->inputs)) {
        auto const step = end_of(state_->model.calendar, after);
        if (step >= state_->next && step < target) {
            state_->advance(step);
            *this = reformed(*this, inputs_after(*state_->inputs, after));
        }
    }
    state_->advance(target);
}

void Simulation::advance_to_end() {
    advance_to(days());
}

std::string Simulation::save() {
    return save_checkpoint(*state_);
}

void Simulation::load(std::string const& checkpoint) {
    try {
        load_checkpoint(*state_, checkpoint);
        return;
    } catch (RunError const&) {
        if (change_days(*state_->inputs).empty()) {
            throw;
        }
    }
    // It may have been saved under the inputs of a later day.
    for (auto const after : change_days(*state_->inputs)) {
        auto later = std::make_unique<State>(inputs_after(*state_->inputs, after), state_->options);
        try {
            load_checkpoint(*later, checkpoint);
        } catch (RunError const&) {
            continue;
        }
        state_ = std::move(later);
        return;
    }
    load_checkpoint(*state_, checkpoint); // tells what is wrong
}

store::RunFile Simulation::record() const {
    return report_run(*state_);
}

std::size_t Simulation::state_bytes() const {
    std::size_t sum = 0;
    for (auto const& partition : state_->world) {
        sum += partition.bytes();
    }
    return sum;
}

store::RunFile simulate(std::shared_ptr<Inputs const> inputs, RunOptions const& options) {
    Simulation simulation(std::move(inputs), options);
    simulation.advance_to_end();
    return simulation.record();
}

} // namespace linli
