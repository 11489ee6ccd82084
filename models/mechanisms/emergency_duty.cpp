#include "models/mechanisms/emergency_duty.hpp"

#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/hours.hpp"

#include <algorithm>

namespace linli {

namespace {

constexpr double days_per_week = 7.0;

std::vector<DutyCorps> const& corps_of(Model const& model) {
    static std::vector<DutyCorps> const none;
    auto const& duty = model.structure.mechanism.emergency_duty;
    return duty ? duty->corps : none;
}

std::uint8_t code_of(Model const& model, DutyCorps const& corps) {
    auto const& offices = model.structure.offices;
    auto const found =
        std::find_if(offices.begin(), offices.end(), [&](auto const& o) { return o.id == corps.office; });
    return static_cast<std::uint8_t>(found - offices.begin());
}

bool is_council(Model const& model, std::uint8_t code) {
    return static_cast<std::int16_t>(code) == model.council_code;
}

bool turned_out(Model const& model, DutyCorps const& corps, std::int32_t day) {
    auto const& emergencies = model.scenario.emergencies;
    return std::any_of(emergencies.begin(), emergencies.end(), [&](Emergency const& emergency) {
        double last = emergency.start_day + static_cast<double>(emergency.days);
        for (auto const& task : emergency.tasks) {
            last = std::max(last, emergency.start_day + task.after_days + task.deadline_days + 1.0);
        }
        return emergency.intensity > 0.0 && day >= emergency.start_day + corps.turn_out_days && day < last;
    });
}

double heads_of(OfficeTemplate const& office) {
    double heads = 0.0;
    for (auto const& post : office.posts) {
        heads += post.kind == PostKind::elected ? 0.0 : post.count;
    }
    return heads;
}

// Hours a day that a council's members add, at most and as they feel.
struct MemberHours {
    double full = 0.0;
    double given = 0.0;
};

MemberHours member_hours(Model const& model, Partition const& partition, std::uint32_t host) {
    MemberHours sum;
    auto const& conduct = model.behaviour.emergency;
    if (!conduct) {
        return sum;
    }
    for (auto const& member : partition.councils[host].members) {
        double const more = static_cast<double>(member.hours) * (conduct->hours_factor - 1.0) / days_per_week;
        sum.full += more;
        sum.given += more * static_cast<double>(member.motivation) * (1.0 - partition.emergency.strain[host]);
    }
    return sum;
}

// An office of a corps and the courtyards of the community that it serves.
struct Squad {
    std::uint32_t office = 0;
    std::vector<std::uint32_t> courtyards;
};

/// The offices of one corps as a community sees them.
struct Turnout {
    std::vector<Squad> here;
    std::vector<std::uint32_t> above; ///< courtyards that an office above the community serves
};

Turnout turnout_of(Model const& model, Partition const& partition, std::uint8_t code) {
    Turnout turnout;
    auto const courtyards = static_cast<std::uint32_t>(partition.courtyards.size());
    for (std::uint32_t c = 0; c < courtyards; ++c) {
        auto ref = is_council(model, code) ? council_office(model, partition, c)
                                           : model.organization.office_for(code, partition.number, c);
        if (!ref.exists()) {
            continue;
        }
        if (ref.partition != partition.number) {
            turnout.above.push_back(c);
            continue;
        }
        ref.office = cell_of(partition, ref.office, partition.people.first[c]);
        auto const known = std::find_if(turnout.here.begin(), turnout.here.end(),
                                        [&](Squad const& squad) { return squad.office == ref.office; });
        (known == turnout.here.end() ? turnout.here.emplace_back(Squad{ref.office, {}}) : *known)
            .courtyards.push_back(c);
    }
    return turnout;
}

// Hours that went into tasks, and those that went into the way and the handing over.
struct Given {
    double work = 0.0;
    double handover = 0.0;
    [[nodiscard]] double hours() const { return work + handover; }
};

bool takes_on(DutyCorps const& corps, SurgeTask const& task) {
    return corps.tasks.empty() ||
           std::find(corps.tasks.begin(), corps.tasks.end(), task.id) != corps.tasks.end();
}

// Share of a shift that is left for the task.
double useful(Emergency const& emergency, DutyCorps const& corps) {
    return std::max(0.0, 1.0 - emergency.handover_hours / corps.shift_hours);
}

// Give up to `hours` to one task in the courtyards of one grade.
void give(DayNeeds& needs, Need& need, std::vector<std::uint32_t> const& courtyards, std::uint8_t grade,
          double share, double hours, Given& given) {
    double open = 0.0;
    for (auto const c : courtyards) {
        open += needs.grade[c] == grade ? need.left[c] : 0.0;
    }
    double const work = std::min(open, hours * share);
    if (work <= 0.0) {
        return;
    }
    double const part = work >= open ? 1.0 : work / open;
    for (auto const c : courtyards) {
        if (needs.grade[c] == grade) {
            need.left[c] = part >= 1.0 ? 0.0 : need.left[c] * (1.0 - part);
        }
    }
    given.work += work;
    given.handover += work / share - work;
}

Given spread_hours(Model const& model, DayNeeds& needs, DutyCorps const& corps,
                   std::vector<std::uint32_t> const& courtyards, double hours) {
    Given given;
    std::uint8_t lowest = 0;
    for (auto const c : courtyards) {
        lowest = std::max(lowest, needs.grade[c]);
    }
    for (unsigned grade = 0; grade <= lowest; ++grade) {
        for (auto& need : needs.needs) {
            auto const& emergency = model.scenario.emergencies[need.emergency];
            double const share = useful(emergency, corps);
            if (share > 0.0 && takes_on(corps, emergency.tasks[need.task])) {
                give(needs, need, courtyards, static_cast<std::uint8_t>(grade), share,
                     std::max(0.0, hours - given.hours()), given);
            }
        }
    }
    return given;
}

// Hours that a corps would have to give to leave nothing open in these courtyards.
double hours_open(Model const& model, DayNeeds const& needs, DutyCorps const& corps,
                  std::vector<std::uint32_t> const& courtyards) {
    double sum = 0.0;
    for (auto const& need : needs.needs) {
        auto const& emergency = model.scenario.emergencies[need.emergency];
        double const share = useful(emergency, corps);
        for (auto const c : courtyards) {
            sum += share > 0.0 && takes_on(corps, emergency.tasks[need.task]) ? need.left[c] / share : 0.0;
        }
    }
    return sum;
}

void take_hours(Model const& model, Partition& partition, Office& office, DutyHours const& had, double used,
                Step step, EmergencyDay& day) {
    double const ordinary = std::min(used, had.ordinary);
    double const extra = std::max(0.0, used - ordinary);
    double const today = hours_on_day(model, office, step);
    office.away = ordinary > 0.0 ? std::min(1.0, ordinary / today) : 0.0;
    day.diverted += ordinary;
    if (is_council(model, office.code)) {
        partition.emergency.week_volunteered[office.place] += extra;
        partition.councils[office.place].volunteer_hours += extra;
        day.volunteered += extra;
    } else {
        office.extra = extra;
        day.extra += extra;
    }
}

} // namespace

DutyHours duty_hours(Model const& model, Partition const& partition, Office const& office,
                     DutyCorps const& corps, Step step, bool at_war) {
    if (!office.active || !turned_out(model, corps, model.calendar.day_of(step))) {
        return {};
    }
    auto const& wartime = model.structure.mechanism.emergency_duty->wartime;
    double const share = at_war && wartime ? std::max(corps.share, wartime->share) : corps.share;
    DutyHours hours{.ordinary = share * hours_on_day(model, office, step), .extra = 0.0};
    if (is_council(model, office.code)) {
        hours.extra = member_hours(model, partition, office.place).given;
    } else {
        hours.extra =
            heads_of(model.office(office.code)) *
            (model.calendar.is_working(step) ? corps.extra_hours_working_day : corps.extra_hours_free_day);
    }
    return hours;
}

void meet_needs(Model const& model, Partition& partition, DayNeeds& needs, Step step, EmergencyDay& day) {
    auto& state = partition.emergency;
    auto const& corps = corps_of(model);
    bool const sent_some =
        std::any_of(state.received.begin(), state.received.end(), [](double h) { return h > 0.0; });
    if (needs.needs.empty() && !sent_some) {
        return;
    }
    bool const at_war = state.at_war && model.calendar.day_of(step) >= state.war_from;
    for (std::size_t i = 0; i < corps.size(); ++i) {
        auto const turnout = turnout_of(model, partition, code_of(model, corps[i]));
        for (auto const& squad : turnout.here) {
            auto& office = partition.offices[squad.office];
            auto const had = duty_hours(model, partition, office, corps[i], step, at_war);
            auto const given =
                spread_hours(model, needs, corps[i], squad.courtyards, had.ordinary + had.extra);
            take_hours(model, partition, office, had, given.hours(), step, day);
            day.done += given.work;
            day.handover += given.handover;
        }
        if (!turnout.above.empty()) {
            state.asked_above[i] = hours_open(model, needs, corps[i], turnout.above);
            auto const given = spread_hours(model, needs, corps[i], turnout.above, state.received[i]);
            day.received += state.received[i];
            day.done += given.work;
            day.handover += given.handover;
            day.idle += state.received[i] - given.hours();
        }
    }
}

void book_duty(Model const& model, Office& office, Step step) {
    double const hours = office.away * hours_on_day(model, office, step) + office.extra;
    office.spent.emergency += hours;
    office.spent.overtime += office.extra;
    office.week_spent += hours;
}

void send_hours(Model const& model, std::span<Partition> world, Step tomorrow) {
    auto const& corps = corps_of(model);
    auto const communities = model.geography.communities;
    for (std::uint32_t c = 0; c < communities; ++c) {
        std::fill(world[c].emergency.received.begin(), world[c].emergency.received.end(), 0.0);
    }
    for (auto p = communities; p < world.size(); ++p) {
        auto const [first, last] = model.organization.communities_of(p);
        for (auto& office : world[p].offices) {
            office.away = office.extra = 0.0;
            auto const mine = std::find_if(corps.begin(), corps.end(), [&](DutyCorps const& one) {
                return code_of(model, one) == office.code;
            });
            if (mine == corps.end()) {
                continue;
            }
            auto const i = static_cast<std::size_t>(mine - corps.begin());
            double asked = 0.0;
            bool at_war = false;
            for (auto c = first; c < last; ++c) {
                auto const& below = world[c].emergency;
                asked += below.asked_above[i];
                at_war = at_war || (below.at_war && model.calendar.day_of(tomorrow) >= below.war_from);
            }
            auto const had = duty_hours(model, world[p], office, *mine, tomorrow, at_war);
            double const sent = std::min(asked, had.ordinary + had.extra);
            if (sent <= 0.0) {
                continue;
            }
            double const ordinary = std::min(sent, had.ordinary);
            office.away =
                ordinary > 0.0 ? std::min(1.0, ordinary / hours_on_day(model, office, tomorrow)) : 0.0;
            office.extra = sent - ordinary;
            for (auto c = first; c < last; ++c) {
                auto& below = world[c].emergency;
                below.received[i] = sent * below.asked_above[i] / asked;
            }
        }
    }
    for (std::uint32_t c = 0; c < communities; ++c) {
        auto& asked = world[c].emergency.asked_above;
        std::fill(asked.begin(), asked.end(), 0.0);
    }
}

void strain_members(Model const& model, Partition& partition, Step step) {
    auto const& conduct = model.behaviour.emergency;
    if (!conduct) {
        return;
    }
    auto& state = partition.emergency;
    auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
    for (std::uint32_t host = 0; host < partition.councils.size(); ++host) {
        double const full = days_per_week * member_hours(model, partition, host).full;
        double const load = full > 0.0 ? std::min(1.0, state.week_volunteered[host] / full) : 0.0;
        double const rested = state.strain[host] * (1.0 - conduct->strain_recovery);
        state.strain[host] = rested + conduct->strain_gain * load * (1.0 - rested);
        state.week_volunteered[host] = 0.0;
        auto& council = partition.councils[host];
        auto const leaves = [&](Member const& member) {
            auto const block = model.draw(Purpose::dropout, model.person(partition, member.resident), week);
            return uniform(block[0]) < conduct->dropout_rate * state.strain[host];
        };
        auto const left = std::remove_if(council.members.begin(), council.members.end(), leaves);
        if (left == council.members.end()) {
            continue;
        }
        auto const gone = static_cast<std::uint32_t>(council.members.end() - left);
        council.resigned += gone;
        state.dropped_out += gone;
        council.members.erase(left, council.members.end());
        refresh_council(model, partition, step + 1, host);
    }
}

} // namespace linli
