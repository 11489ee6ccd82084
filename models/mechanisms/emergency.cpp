#include "models/mechanisms/emergency.hpp"

#include "models/mechanisms/emergency_duty.hpp"
#include "models/mechanisms/emergency_needs.hpp"
#include "models/mechanisms/epidemic.hpp"
#include "models/mechanisms/hours.hpp"

#include <algorithm>

namespace linli {

namespace {

bool begins_day(Model const& model, Step step) {
    return step % model.calendar.steps_per_day() == 0;
}

EmergencyDay* record_of(Partition& partition, std::int32_t day) {
    auto& days = partition.emergency.days;
    return day >= 0 && static_cast<std::size_t>(day) < days.size() ? &days[static_cast<std::size_t>(day)]
                                                                   : nullptr;
}

double compliance(Model const& model, Partition const& partition, std::uint32_t courtyard, Step step) {
    auto const& conduct = model.behaviour.emergency;
    if (!conduct) {
        return 0.0;
    }
    auto const& field = partition.people.trust[static_cast<std::size_t>(Body::community)];
    double const trust = field.empty() ? 0.5 : field.mean(courtyard, step);
    double const norms = static_cast<double>(partition.courtyards[courtyard].norms);
    return std::clamp(conduct->compliance_base + conduct->compliance_trust * trust +
                          conduct->compliance_norms * norms,
                      0.0, 1.0);
}

// Infectious people whom others may meet beyond their courtyard: those whom no checkpoint keeps in.
double abroad(Epidemic const& params, EmergencyBook const& book) {
    double sum = 0.0;
    for (std::size_t c = 0; c < book.people.size(); ++c) {
        sum += book.people[c].infectious * (1.0 - params.checkpoint_effect * book.cover[c].checkpoint);
    }
    return sum;
}

bool quiet(EmergencyBook const& book) {
    return book.outside <= 0.0 &&
           std::all_of(book.people.begin(), book.people.end(),
                       [](Compartments const& c) { return c.exposed + c.infectious == 0; });
}

void spread_infection(Model const& model, Partition& partition, std::size_t e, Step step, EmergencyDay& day) {
    auto const& emergency = model.scenario.emergencies[e];
    auto& book = partition.emergency.books[e];
    auto const today = model.calendar.day_of(step);
    bool const on = emergency.on(today);
    if (book.people.empty() || (!on && quiet(book))) {
        return;
    }
    auto const& params = *emergency.epidemic;
    bool const importing = on && today < emergency.start_day + params.import_days;
    double const met =
        abroad(params, book) / static_cast<double>(model.geography.residents_of(partition.number));
    for (std::uint32_t c = 0; c < book.people.size(); ++c) {
        auto& people = book.people[c];
        auto const& place = model.courtyard(partition, c);
        Control const control{.checkpoint = on ? book.cover[c].checkpoint : 0.0,
                              .isolation = on ? book.cover[c].isolation : 0.0,
                              .compliance = on ? compliance(model, partition, c, step) : 0.0};
        Exposure const exposure{.courtyard = people.infectious / static_cast<double>(place.residents),
                                .community = met,
                                .subdistrict = book.outside};
        double const imports = importing ? params.imports * emergency.intensity * place.residents / 1000.0 *
                                               (1.0 - params.checkpoint_effect * control.checkpoint)
                                         : 0.0;
        auto const draws = model.draw(Purpose::contagion, place.number,
                                      static_cast<std::uint32_t>(step / model.calendar.steps_per_day()),
                                      static_cast<std::uint32_t>(e));
        day.infected += spread(params, people, force_of_infection(params, exposure, control), imports, draws);
    }
}

std::uint32_t infectious_in(EmergencyState const& state) {
    std::uint32_t sum = 0;
    for (auto const& book : state.books) {
        for (auto const& people : book.people) {
            sum += people.infectious;
        }
    }
    return sum;
}

// The power to switch to wartime, where the structure has it.
void consider_war(Model const& model, EmergencyState& state, EmergencyDay const& day, std::int32_t today) {
    auto const& duty = model.structure.mechanism.emergency_duty;
    if (!duty || !duty->wartime) {
        return;
    }
    if (day.needed <= 0.0) {
        auto const& emergencies = model.scenario.emergencies;
        state.at_war = state.at_war && std::any_of(emergencies.begin(), emergencies.end(),
                                                   [&](Emergency const& one) { return one.on(today); });
    } else if (!state.at_war && day.needed - day.done >= duty->wartime->unmet_share * day.needed) {
        state.at_war = true;
        state.war_from = today + duty->wartime->decision_days;
    }
}

void close_books(Model const& model, Partition& partition, EmergencyDay const& day, Step step) {
    auto const today = model.calendar.day_of(step);
    if (auto* const record = record_of(partition, today)) {
        *record = day;
    }
    for (auto& office : partition.offices) {
        book_duty(model, office, step);
    }
}

// Infectious people met per contact in the subdistrict of each community.
void tell_subdistricts(Model const& model, std::span<Partition> world) {
    auto const& geography = model.geography;
    for (std::size_t e = 0; e < model.scenario.emergencies.size(); ++e) {
        auto const& epidemic = model.scenario.emergencies[e].epidemic;
        for (std::uint32_t first = 0; epidemic && first < geography.communities;) {
            auto last = first;
            double infectious = 0.0;
            double residents = 0.0;
            for (; last < geography.communities &&
                   geography.subdistrict_of(last) == geography.subdistrict_of(first);
                 ++last) {
                infectious += abroad(*epidemic, world[last].emergency.books[e]);
                residents += static_cast<double>(geography.residents_of(last));
            }
            for (; first < last; ++first) {
                world[first].emergency.books[e].outside = infectious / residents;
            }
        }
    }
}

} // namespace

bool has_emergencies(Model const& model) {
    auto const& all = model.scenario.emergencies;
    return std::any_of(all.begin(), all.end(), [](Emergency const& one) { return one.intensity > 0.0; });
}

void prepare_emergencies(Model const& model, Partition& partition) {
    auto const& emergencies = model.scenario.emergencies;
    auto const& duty = model.structure.mechanism.emergency_duty;
    if (emergencies.empty()) {
        return;
    }
    auto& state = partition.emergency;
    state.days.resize(static_cast<std::size_t>(model.calendar.days()));
    state.backlog_at_end.resize(emergencies.size(), 0.0);
    state.received.resize(duty ? duty->corps.size() : 0, 0.0);
    state.asked_above = state.received;
    if (partition.number >= model.geography.communities) {
        return;
    }
    auto const courtyards = static_cast<std::uint32_t>(partition.courtyards.size());
    state.strain.resize(courtyards, 0.0);
    state.week_volunteered.resize(courtyards, 0.0);
    for (auto const& emergency : emergencies) {
        EmergencyBook book;
        book.cover.resize(courtyards);
        book.bursts.resize(emergency.tasks.size());
        for (std::uint32_t c = 0; emergency.epidemic && c < courtyards; ++c) {
            book.people.push_back({.susceptible = model.courtyard(partition, c).residents});
        }
        state.books.push_back(std::move(book));
    }
}

void meet_emergencies(Model const& model, Partition& partition, Step step) {
    if (!has_emergencies(model) || !begins_day(model, step)) {
        return;
    }
    EmergencyDay day;
    auto const today = model.calendar.day_of(step);
    if (partition.number < model.geography.communities) {
        for (auto& office : partition.offices) {
            office.away = office.extra = 0.0;
        }
        for (std::size_t e = 0; e < model.scenario.emergencies.size(); ++e) {
            spread_infection(model, partition, e, step, day);
        }
        day.infectious = infectious_in(partition.emergency);
        auto needs = needs_of(model, partition, today);
        day.needed = hours_coming_up(model, needs, today);
        meet_needs(model, partition, needs, step, day);
        close_needs(model, partition, needs, today);
        consider_war(model, partition.emergency, day, today);
    } else {
        for (auto const& office : partition.offices) {
            double const ordinary = office.away * hours_on_day(model, office, step);
            day.diverted += ordinary;
            day.extra += office.extra;
            day.sent += ordinary + office.extra;
        }
    }
    close_books(model, partition, day, step);
}

void exchange_emergencies(Model const& model, std::span<Partition> world, Step step) {
    if (!has_emergencies(model) || !model.calendar.ends_day(step)) {
        return;
    }
    tell_subdistricts(model, world);
    send_hours(model, world, step + 1);
    auto const today = model.calendar.day_of(step);
    for (std::size_t e = 0; e < model.scenario.emergencies.size(); ++e) {
        auto const& emergency = model.scenario.emergencies[e];
        for (auto& partition : world) {
            if (emergency.on(today) && !emergency.on(today + 1)) {
                partition.emergency.backlog_at_end[e] = static_cast<double>(partition.backlog());
            }
        }
    }
}

} // namespace linli
