#include "models/mechanisms/emergency_needs.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

double first_day(Emergency const& emergency, SurgeTask const& task) {
    return std::ceil(emergency.start_day + task.after_days);
}

// Whether a task is asked for on a day.
bool due(Emergency const& emergency, SurgeTask const& task, std::int32_t day) {
    double const first = first_day(emergency, task);
    if (emergency.intensity <= 0.0 || day < first) {
        return false;
    }
    return task.once() ? day < first + task.deadline_days : emergency.on(day);
}

bool anything_due(Model const& model, std::int32_t day) {
    auto const& emergencies = model.scenario.emergencies;
    return std::any_of(emergencies.begin(), emergencies.end(), [&](Emergency const& emergency) {
        return std::any_of(emergency.tasks.begin(), emergency.tasks.end(),
                           [&](SurgeTask const& task) { return due(emergency, task, day); });
    });
}

double units_of(Model const& model, Partition const& partition, Emergency const& emergency,
                SurgeTask const& task, EmergencyBook const& book, std::uint32_t courtyard) {
    auto const& place = model.courtyard(partition, courtyard);
    auto const& duty = model.structure.mechanism.emergency_duty;
    switch (task.unit) {
    case TaskUnit::courtyard:
        return 1.0;
    case TaskUnit::gate:
        return gates_to_watch(emergency, duty ? &*duty : nullptr, place.residents);
    case TaskUnit::household:
        return partition.people.households[courtyard];
    case TaskUnit::resident:
        return place.residents;
    case TaskUnit::infectious:
        return book.people.empty() ? 0.0 : book.people[courtyard].infectious;
    }
    return 0.0;
}

double hours_of(Model const& model, Partition const& partition, Emergency const& emergency,
                SurgeTask const& task, EmergencyBook const& book, std::uint32_t courtyard) {
    auto const& type = model.scenario.courtyard_types[model.courtyard(partition, courtyard).type].id;
    auto const factor = task.type_factor.find(type);
    return task.hours * emergency.intensity * (factor == task.type_factor.end() ? 1.0 : factor->second) *
           units_of(model, partition, emergency, task, book, courtyard);
}

// Infectious people per 1000 residents in a zone, all epidemics together.
double cases_per_1000(Model const& model, Partition const& partition, DutyZone zone,
                      std::uint32_t courtyard) {
    bool const whole = zone == DutyZone::community;
    auto const first = whole ? 0 : courtyard;
    auto const last = whole ? static_cast<std::uint32_t>(partition.courtyards.size()) : courtyard + 1;
    double cases = 0.0;
    double residents = 0.0;
    for (auto c = first; c < last; ++c) {
        residents += model.courtyard(partition, c).residents;
        for (auto const& book : partition.emergency.books) {
            cases += book.people.empty() ? 0.0 : book.people[c].infectious;
        }
    }
    return residents > 0.0 ? 1000.0 * cases / residents : 0.0;
}

bool is_for(DutyClass courtyards, bool managed) {
    return courtyards == DutyClass::all || (courtyards == DutyClass::managed) == managed;
}

// Rank of the first grade that holds; behind all of them if none does.
std::uint8_t grade_of(Model const& model, Partition const& partition, EmergencyDuty const& duty,
                      std::uint32_t courtyard) {
    for (std::size_t g = 0; g < duty.grades.size(); ++g) {
        auto const& grade = duty.grades[g];
        if (is_for(grade.courtyards, model.courtyard(partition, courtyard).managed) &&
            cases_per_1000(model, partition, grade.zone, courtyard) >= grade.cases_per_1000) {
            return static_cast<std::uint8_t>(g);
        }
    }
    return static_cast<std::uint8_t>(duty.grades.size());
}

double need_share(EmergencyDuty const* duty, std::uint8_t grade) {
    return duty != nullptr && grade < duty->grades.size() ? duty->grades[grade].need_share : 1.0;
}

Need make_need(Model const& model, Partition& partition, std::size_t e, std::size_t t,
               std::vector<std::uint8_t> const& grade) {
    auto const& emergency = model.scenario.emergencies[e];
    auto const& task = emergency.tasks[t];
    auto& book = partition.emergency.books[e];
    auto const courtyards = static_cast<std::uint32_t>(partition.courtyards.size());
    Need need{.emergency = e, .task = t, .full = {}, .asked = {}, .left = {}};
    bool const comes_up = !task.once() || book.bursts[t].empty();
    for (std::uint32_t c = 0; c < courtyards; ++c) {
        need.full.push_back(comes_up ? hours_of(model, partition, emergency, task, book, c)
                                     : book.bursts[t][c]);
    }
    if (task.once()) {
        book.bursts[t] = need.full;
    }
    auto const& duty = model.structure.mechanism.emergency_duty;
    for (std::uint32_t c = 0; c < courtyards; ++c) {
        need.asked.push_back(need.full[c] *
                             (task.once() ? 1.0 : need_share(duty ? &*duty : nullptr, grade[c])));
    }
    need.left = need.asked;
    return need;
}

// Done and called for in a courtyard, by what it brings about.
struct Served {
    double full = 0.0;
    double done = 0.0;
    [[nodiscard]] double share() const { return full > 0.0 ? done / full : 0.0; }
    void add(double needed, double given) {
        full += needed;
        done += given;
    }
};

} // namespace

std::uint32_t gates_to_watch(Emergency const& emergency, EmergencyDuty const* duty, std::uint32_t residents) {
    auto const gates = std::max(1.0, std::round(residents / emergency.residents_per_gate));
    double const open = duty != nullptr && duty->gates_open > 0
                            ? std::min(gates, static_cast<double>(duty->gates_open))
                            : gates;
    return static_cast<std::uint32_t>(open);
}

DayNeeds needs_of(Model const& model, Partition& partition, std::int32_t day) {
    DayNeeds result;
    auto const courtyards = static_cast<std::uint32_t>(partition.courtyards.size());
    auto const& duty = model.structure.mechanism.emergency_duty;
    result.grade.assign(courtyards, 0);
    if (!anything_due(model, day)) {
        return result;
    }
    for (std::uint32_t c = 0; duty && c < courtyards; ++c) {
        result.grade[c] = grade_of(model, partition, *duty, c);
    }
    for (std::size_t e = 0; e < model.scenario.emergencies.size(); ++e) {
        auto const& emergency = model.scenario.emergencies[e];
        for (std::size_t t = 0; t < emergency.tasks.size(); ++t) {
            if (due(emergency, emergency.tasks[t], day)) {
                result.needs.push_back(make_need(model, partition, e, t, result.grade));
            }
        }
    }
    return result;
}

double hours_coming_up(Model const& model, DayNeeds const& needs, std::int32_t day) {
    double sum = 0.0;
    for (auto const& need : needs.needs) {
        auto const& emergency = model.scenario.emergencies[need.emergency];
        auto const& task = emergency.tasks[need.task];
        if (!task.once() || day == first_day(emergency, task)) {
            for (double const hours : need.full) {
                sum += hours;
            }
        }
    }
    return sum;
}

namespace {

// Whether enough is done in a courtyard: of today's daily tasks, and of every task with a deadline that has
// come up, in time or not.
bool is_covered(Model const& model, Partition const& partition, DayNeeds const& needs, std::size_t e,
                std::uint32_t courtyard) {
    auto const& emergency = model.scenario.emergencies[e];
    auto const& book = partition.emergency.books[e];
    bool any = false;
    auto const enough = [&](double left, double whole) {
        any = any || whole > 0.0;
        return left <= (1.0 - emergency.cover_threshold) * whole + 1e-9;
    };
    for (auto const& need : needs.needs) {
        bool const daily = need.emergency == e && !emergency.tasks[need.task].once();
        double const undone = need.full[courtyard] - need.asked[courtyard] + need.left[courtyard];
        if (daily && !enough(undone, need.full[courtyard])) {
            return false;
        }
    }
    for (std::size_t t = 0; t < emergency.tasks.size(); ++t) {
        auto const& task = emergency.tasks[t];
        if (!book.bursts[t].empty() &&
            !enough(book.bursts[t][courtyard],
                    hours_of(model, partition, emergency, task, book, courtyard))) {
            return false;
        }
    }
    return any;
}

void close_courtyard(Model const& model, Partition& partition, DayNeeds const& needs, std::size_t e,
                     std::uint32_t courtyard, std::int32_t day) {
    auto const& emergency = model.scenario.emergencies[e];
    auto& book = partition.emergency.books[e];
    Served checkpoint;
    Served isolation;
    bool due_today = false;
    for (auto const& need : needs.needs) {
        if (need.emergency != e) {
            continue;
        }
        due_today = true;
        auto const& task = emergency.tasks[need.task];
        double const done = need.asked[courtyard] - need.left[courtyard];
        if (task.once()) {
            book.bursts[need.task][courtyard] = need.left[courtyard];
        }
        if (task.effect == TaskEffect::checkpoint) {
            checkpoint.add(need.full[courtyard], done);
        } else if (task.effect == TaskEffect::isolation) {
            isolation.add(need.full[courtyard], done);
        }
    }
    auto& cover = book.cover[courtyard];
    cover.checkpoint = checkpoint.share();
    cover.isolation = isolation.share();
    if (!cover.covered && due_today && is_covered(model, partition, needs, e, courtyard)) {
        cover.covered = true;
        cover.covered_after = static_cast<float>(day - emergency.start_day);
    }
}

} // namespace

void close_needs(Model const& model, Partition& partition, DayNeeds const& needs, std::int32_t day) {
    for (std::size_t e = 0; e < model.scenario.emergencies.size(); ++e) {
        auto const courtyards = static_cast<std::uint32_t>(partition.emergency.books[e].cover.size());
        for (std::uint32_t c = 0; c < courtyards; ++c) {
            close_courtyard(model, partition, needs, e, c, day);
        }
    }
}

} // namespace linli
