#include "models/mechanisms/working.hpp"

#include "models/mechanisms/consent.hpp"
#include "models/mechanisms/cost_sharing.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/mediation.hpp"
#include "models/mechanisms/passing.hpp"
#include "models/mechanisms/ranking.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/three_party.hpp"
#include "models/mechanisms/whistle.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace linli {

namespace {

// Hours of this office that the present stage of a ticket still takes.
double hours_left(Ticket const& ticket, double speed) {
    return ticket.stage == Stage::consent
               ? static_cast<double>(ticket.meeting_left)
               : static_cast<double>(std::max(0.0F, ticket.work_left - ticket.work_floor)) / speed;
}

void spend(Partition& partition, Office& office, Ticket& ticket, double hours, double speed) {
    if (ticket.stage == Stage::consent) {
        ticket.meeting_left = static_cast<float>(static_cast<double>(ticket.meeting_left) - hours);
        office.spent.meetings += hours;
        partition.tally.add(Sum::meeting_hours, hours);
    } else {
        ticket.work_left = static_cast<float>(static_cast<double>(ticket.work_left) - hours * speed);
        office.spent.issues += hours;
        partition.tally.add(Sum::work_hours, hours);
    }
    ticket.work_hours += static_cast<float>(hours);
    office.week_spent += hours;
}

void take_up(Model const& model, Partition& partition, Office const& office, Ticket& ticket, float time) {
    if (!ticket.started) {
        ticket.started = true;
        ticket.ledger.turn(std::max(time, ticket.ledger.since()),
                           ticket.stage == Stage::consent ? Cause::deliberating : Cause::working);
        note(model, partition, ticket.key, ticket.ledger.since(), Happening::taken_up, ticket.ledger.cause(),
             &office);
        if (!(ticket.handled == ticket.handled)) {
            ticket.handled = ticket.ledger.since();
        }
    }
}

double speed_of(Model const& model, Office const& office) {
    auto const& working = model.behaviour.working;
    return office.skill * (working ? 1.0 - working->fatigue_slowing * office.fatigue : 1.0);
}

// Attempt n at mediation, where the kind is solved by it; true if the parties agree, or it is another kind.
bool mediated(Model const& model, Partition& partition, Office& office, Ticket const& ticket, Step step) {
    auto const& kind = model.kinds[ticket.kind];
    if (kind.mediation <= 0.0) {
        return true;
    }
    auto const& mediating = model.behaviour.mediating;
    double const trust_effect = mediating ? mediating->trust_effect : 0.0;
    double const skill = std::min(mediating ? mediating->skill_limit : Mediating{}.skill_limit,
                                  mediating_skill(model, partition, office, ticket, step));
    double const chance =
        kind.mediation * skill * (1.0 + trust_effect * (2.0 * static_cast<double>(ticket.trust) - 1.0));
    auto const block = model.draw(Purpose::mediation, ticket.key, ticket.reopened,
                                  static_cast<std::uint32_t>(ticket.attempts + 16 * ticket.hops));
    partition.tally.add(Count::mediation_tried);
    return uniform(block[0]) < chance;
}

void pause(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time, double days,
           Cause cause) {
    auto& ticket = partition.tickets[slot];
    ticket.ledger.turn(std::max(time, ticket.ledger.since()), cause);
    ticket.started = false;
    auto const due = std::max(step + 1, model.calendar.step_at(static_cast<double>(time) + days));
    partition.agenda.put(
        model.calendar.next_working(due), step + 1,
        {.what = Entry::What::resume, .slot = slot, .generation = partition.tickets.generation(slot)});
}

void book_vote(Partition& partition, Consent const& consent) {
    partition.tally.add(Count::votes_taken, consent.voted ? 1 : 0);
    partition.tally.add(Count::quorum_missed, consent.quorum_missed ? 1 : 0);
    partition.tally.add(Count::objected, consent.objected ? 1 : 0);
}

// What has been promised is paid when the work is agreed upon.
void settle_compensation(Partition& partition, Office& office, Ticket& ticket, Consent const& consent) {
    ticket.compensation = static_cast<float>(consent.compensation);
    ticket.subsidy = static_cast<float>(consent.subsidy);
    office.committed += consent.subsidy;
    partition.tally.add(Sum::compensation_yuan, consent.compensation);
    partition.tally.add(Sum::subsidy_yuan, consent.subsidy);
    partition.tally.add(Sum::yuan, consent.subsidy);
}

void finish_meeting(Model const& model, Partition& partition, Office& office, std::uint32_t slot, Step step,
                    float time) {
    auto& ticket = partition.tickets[slot];
    ++ticket.meetings;
    partition.tally.add(Count::meetings);
    if (ticket.meetings == 1) {
        partition.tally.add(Count::consent_sought);
    }
    note(model, partition, ticket.key, time, Happening::meeting_held, Cause::deliberating, &office,
         ticket.meetings);
    auto const consent = seek_consent(model, office, ticket);
    book_vote(partition, consent);
    bool const over = consent.reached || ticket.meetings >= model.behaviour.deliberating->meetings_limit;
    partition.tally.add(Sum::attendance, consent.present);
    partition.tally.add(Count::ballots, over ? consent.ballots : 0);
    if (consent.reached) {
        ticket.agreed = true;
        settle_compensation(partition, office, ticket, consent);
        ticket.stage = Stage::work;
        partition.tally.add(Count::consent_reached);
        note(model, partition, ticket.key, time, Happening::agreed, Cause::deliberating, &office);
        start_stage(model, partition, slot, step, time);
    } else if (over) {
        close_ticket(model, partition, slot, Outcome::failed, time);
    } else {
        pause(model, partition, slot, step, time, model.behaviour.deliberating->meeting_interval_days,
              Cause::deliberating);
    }
}

void finish_mediation(Model const& model, Partition& partition, Office& office, std::uint32_t slot, Step step,
                      float time, float effort) {
    auto& ticket = partition.tickets[slot];
    ++ticket.attempts;
    note(model, partition, ticket.key, time, Happening::mediation_failed, Cause::mediating, &office,
         ticket.attempts);
    auto const limit = model.behaviour.mediating ? model.behaviour.mediating->attempts_limit : 1;
    ticket.work_left = effort; // the next attempt takes as long again
    if (ticket.attempts < limit) {
        pause(model, partition, slot, step, time, model.behaviour.mediating->interval_days, Cause::mediating);
    } else {
        ticket.work_floor = 0.0F;
        pass_or_give_up(model, partition, slot, time);
    }
}

} // namespace

double quality_of(Model const& model, double skill, double fatigue) {
    auto const& working = model.behaviour.working;
    if (!working) {
        return 1.0;
    }
    double const shoddy = (1.0 - working->quality) / std::max(0.1, skill);
    return std::clamp((1.0 - shoddy) * (1.0 - working->fatigue_quality_loss * fatigue), 0.0, 1.0);
}

void finish_work(Model const& model, Partition& partition, Office& office, std::uint32_t slot, Step step,
                 float time) {
    auto& ticket = partition.tickets[slot];
    if (ticket.role == Role::part) {
        return_part(partition, slot, Role::part_done, time);
        return;
    }
    auto const attempts_all = model.office(office.code).attempts_beyond_authority;
    ticket.authority_left &= attempts_all ? 0U : ~powers_at(model, partition, office.code, ticket);
    if (ticket.authority_left != 0) {
        pass_or_give_up(model, partition, slot, time);
        return;
    }
    if (!mediated(model, partition, office, ticket, step)) {
        finish_mediation(model, partition, office, slot, step, time,
                         static_cast<float>(model.kinds[ticket.kind].effort_hours));
        return;
    }
    if (model.kinds[ticket.kind].mediation > 0.0) {
        partition.tally.add(Count::mediation_reached);
        follow_up(model, office, ticket);
    }
    auto const quality = quality_of(model, office.skill, office.fatigue);
    bool solved = quality >= 1.0;
    if (!solved) {
        auto const block = model.draw(Purpose::quality, ticket.key, ticket.reopened);
        solved = uniform(block[0]) < quality;
    }
    close_ticket(model, partition, slot, solved ? Outcome::solved : Outcome::botched, time);
}

namespace {

void finish_stage(Model const& model, Partition& partition, Office& office, std::uint32_t slot, Step step,
                  float time) {
    if (partition.tickets[slot].stage == Stage::consent) {
        finish_meeting(model, partition, office, slot, step, time);
    } else {
        finish_work(model, partition, office, slot, step, time);
    }
}

// All people together on one issue at a time.
void serve_pooled(Model const& model, Partition& partition, Office& office, Step step, double hours) {
    double const speed = speed_of(model, office);
    double used = 0.0;
    while (office.waiting() > 0) {
        auto const slot = office.queue[office.head];
        if (office.waiting() > 1) {
            partition.tickets.fetch_early(office.queue[office.head + 1]);
        }
        auto& ticket = partition.tickets[slot];
        double const needed = hours_left(ticket, speed);
        double const given = std::min(needed, hours - used);
        if (given <= 0.0 && needed > 0.0) {
            return;
        }
        take_up(model, partition, office, ticket, model.office_time(step, used / hours));
        spend(partition, office, ticket, given, speed);
        used += given;
        if (given < needed) {
            return;
        }
        auto const time = std::max(model.office_time(step, used / hours), ticket.ledger.since());
        dequeue(office);
        finish_stage(model, partition, office, slot, step, time);
    }
}

// Each server takes the next issue when it is free; what it cannot finish keeps its place in the queue.
void serve_each(Model const& model, Partition& partition, Office& office, Step step, double hours) {
    double const speed = speed_of(model, office);
    double const each = hours / office.servers;
    std::vector<double> clocks(office.servers, 0.0);
    std::vector<std::pair<std::uint32_t, float>> finished;
    std::size_t keep = office.head;
    std::size_t at = office.head;
    for (; at < office.queue.size(); ++at) {
        auto const server = std::min_element(clocks.begin(), clocks.end());
        if (*server >= each) {
            break;
        }
        auto const slot = office.queue[at];
        auto& ticket = partition.tickets[slot];
        double const needed = hours_left(ticket, speed);
        double const given = std::min(needed, each - *server);
        take_up(model, partition, office, ticket, model.office_time(step, *server / each));
        spend(partition, office, ticket, given, speed);
        *server += given;
        if (given < needed) {
            office.queue[keep++] = slot;
        } else {
            finished.emplace_back(slot,
                                  std::max(model.office_time(step, *server / each), ticket.ledger.since()));
        }
    }
    office.queue.erase(office.queue.begin() + static_cast<std::ptrdiff_t>(keep),
                       office.queue.begin() + static_cast<std::ptrdiff_t>(at));
    if (office.waiting() == 0) {
        office.queue.clear();
        office.head = 0;
    }
    for (auto const& [slot, time] : finished) {
        finish_stage(model, partition, office, slot, step, time);
    }
}

// All issues at the same time, each with the same hours, none with more than one server has.
void serve_all(Model const& model, Partition& partition, Office& office, Step step, double hours) {
    double const speed = speed_of(model, office);
    std::vector<std::pair<double, std::uint32_t>> open; // hours needed, slot
    for (auto at = office.head; at < office.queue.size(); ++at) {
        open.emplace_back(hours_left(partition.tickets[office.queue[at]], speed), office.queue[at]);
    }
    std::stable_sort(open.begin(), open.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::pair<std::uint32_t, float>> finished;
    double clock = 0.0; // of one server
    double each = 0.0;  // hours that every issue still open has had
    double const day = hours / office.servers;
    for (std::size_t i = 0; i < open.size(); ++i) {
        double const rate = std::min(1.0, office.servers / static_cast<double>(open.size() - i));
        double const until = clock + (open[i].first - each) / rate;
        if (until > day) {
            each += (day - clock) * rate;
            break;
        }
        clock = until;
        each = open[i].first;
        finished.emplace_back(open[i].second, model.office_time(step, clock / day));
    }
    for (auto const& [needed, slot] : open) {
        auto& ticket = partition.tickets[slot];
        take_up(model, partition, office, ticket, model.office_time(step, 0.0));
        spend(partition, office, ticket, std::min(needed, each), speed);
    }
    for (auto const& [slot, time] : finished) {
        withdraw(office, slot);
        auto const when = std::max(time, partition.tickets[slot].ledger.since());
        finish_stage(model, partition, office, slot, step, when);
    }
}

} // namespace

void start_stage(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    auto& ticket = partition.tickets[slot];
    auto& office = partition.offices[ticket.office];
    auto const& kind = model.kinds[ticket.kind];
    if (kind.consent > 0.0 && !ticket.agreed && model.behaviour.deliberating) {
        ticket.stage = Stage::consent;
        ticket.meeting_left = static_cast<float>(meeting_hours(model, office, ticket));
        enqueue(office, partition.tickets, slot, model.emergency_kinds);
        return;
    }
    ticket.stage = Stage::work;
    bool const last_word = (ticket.authority_left & ~powers_at(model, partition, office.code, ticket)) == 0;
    if (ticket.money > 0.0F && !ticket.paid && last_word) {
        auto* const payer = payer_of(model, partition, office, ticket);
        if (payer == nullptr) {
            pass_or_give_up(model, partition, slot, time);
            return;
        }
        auto const bill = make_out_bill(model, partition, ticket);
        double when = std::max(static_cast<double>(time) + bill.days,
                               commit_money(*payer, own_part(model, *payer, bill.yuan),
                                            static_cast<double>(time), model.calendar.start_of(0)));
        if (model.is_emergency(ticket.kind) && !std::isinf(when)) {
            when = static_cast<double>(time); // a burst pipe is mended first and paid for afterwards
        }
        if (std::isinf(when)) {
            close_ticket(model, partition, slot, Outcome::failed, time); // no budget at all
            return;
        }
        share_bill(model, partition, *payer, ticket, bill.yuan);
        ticket.paid = true;
        partition.tally.add(Sum::yuan, bill.yuan);
        if (model.calendar.step_at(when) > step) {
            note(model, partition, ticket.key, time, Happening::waits_for_money, Cause::money, &office);
            pause(model, partition, slot, step, time, when - static_cast<double>(time), Cause::money);
            return;
        }
    }
    enqueue(office, partition.tickets, slot, model.emergency_kinds);
}

void work(Model const& model, Partition& partition, Step step) {
    for (auto& office : partition.offices) {
        bool const idle = office.waiting() == 0 || !office.active;
        if (idle && office.claimed <= 0.0) {
            continue;
        }
        double const hours = hours_in_step(model, office, step) - do_claimed(model, partition, office, step);
        if (idle || hours <= 0.0) {
            continue;
        }
        auto const discipline = discipline_of(model, office);
        put_in_order(office, partition.tickets, discipline, model.emergency_kinds);
        if (discipline == Discipline::shared) {
            serve_all(model, partition, office, step, hours);
        } else if (office.servers == 1) {
            serve_pooled(model, partition, office, step, hours);
        } else {
            serve_each(model, partition, office, step, hours);
        }
    }
}

void resume_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.tickets.holds(entry.slot, entry.generation) ||
        partition.tickets[entry.slot].outcome != Outcome::open) {
        return; // gone, or closed this very morning without being touched
    }
    auto& ticket = partition.tickets[entry.slot];
    ticket.ledger.turn(std::max(model.start_of(step), ticket.ledger.since()), Cause::waiting);
    if (ticket.stage == Stage::consent) {
        ticket.meeting_left =
            static_cast<float>(meeting_hours(model, partition.offices[ticket.office], ticket));
    }
    enqueue(partition.offices[ticket.office], partition.tickets, entry.slot, model.emergency_kinds);
}

void plan_temptation(Model const& model, Partition& partition, std::uint32_t slot, Step step) {
    auto const& ticket = partition.tickets[slot];
    auto const& ranking = model.structure.mechanism.ranking;
    bool const pressed = (model.structure.answering && model.structure.answering->appraisal_pressure > 0.0) ||
                         (ranking && ranking->gaming > 0.0);
    bool const appraised = model.behaviour.closing && pressed;
    if (appraised && ticket.promised == ticket.promised) {
        auto const due = std::max(step + 1, model.calendar.step_at(static_cast<double>(ticket.promised)));
        partition.agenda.put(
            model.calendar.next_working(due), step + 1,
            {.what = Entry::What::tempt, .slot = slot, .generation = partition.tickets.generation(slot)});
    }
}

void tempt_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.tickets.holds(entry.slot, entry.generation) ||
        partition.tickets[entry.slot].outcome != Outcome::open) {
        return;
    }
    auto& ticket = partition.tickets[entry.slot];
    auto const& closing = *model.behaviour.closing;
    auto const block = model.draw(Purpose::temptation, ticket.key, ticket.reopened, ticket.temptations);
    ++ticket.temptations;
    auto const& office = partition.offices[ticket.office];
    double const tempted = temptation_of(model, office) * (1.0 - deterred(model, office));
    if (uniform(block[0]) < closing.temptation * tempted) {
        auto& queue = partition.offices[ticket.office];
        withdraw(queue, entry.slot);
        close_ticket(model, partition, entry.slot, Outcome::falsely_closed,
                     std::max(model.office_time(step, 0.0), ticket.ledger.since()));
        return;
    }
    auto const due =
        std::max(step + 1, model.calendar.step_at(model.calendar.start_of(step) + closing.retry_days));
    partition.agenda.put(model.calendar.next_working(due), step + 1, entry);
}

} // namespace linli
