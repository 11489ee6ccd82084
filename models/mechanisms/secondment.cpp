#include "models/mechanisms/secondment.hpp"

#include "models/mechanisms/routing.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

struct Given {
    double hours = 0.0; ///< a working day
    double free_hours = 0.0;
    double skilled = 0.0;
    double heads = 0.0;
};

// Take a share of the hours of every office of the templates that give, in one partition.
Given take_from(Model const& model, Partition& partition, std::vector<Secondment> const& pool,
                bool free_days) {
    Given given;
    for (auto const& from : pool) {
        auto const code = code_of(model.structure, from.id);
        for (auto& office : partition.offices) {
            if (static_cast<std::int16_t>(office.code) != code) {
                continue;
            }
            double const hours = office.hours_working_day * from.share;
            given.hours += hours;
            given.skilled += hours * office.skill;
            given.heads += office.servers * from.share;
            office.hours_working_day -= hours;
            if (free_days) {
                given.free_hours += office.hours_free_day * from.share;
                office.hours_free_day -= office.hours_free_day * from.share;
            }
        }
    }
    return given;
}

void add_to(Model const& model, Office& office, Given const& given, double times) {
    double const hours = office.hours_working_day + given.hours * times;
    if (hours > 0.0) {
        office.skill = (office.skill * office.hours_working_day + given.skilled * times) / hours;
    }
    office.hours_working_day = hours;
    office.hours_free_day += given.free_hours * times;
    if (!model.office(office.code).pooled) {
        office.servers += static_cast<std::uint32_t>(std::round(given.heads));
    }
    office.active = hours > 0.0 && office.residents > 0.0;
}

// Whether a partition of a subdistrict or district serves a community.
bool serves(Model const& model, std::uint32_t partition, std::uint32_t community) {
    auto const [first, last] = model.organization.communities_of(partition);
    return community >= first && community < last;
}

void staff_dedicated_grid(Model const& model, std::span<Partition> world, Partition& district, Office& grid) {
    auto const [first, last] = model.organization.communities_of(district.number);
    grid.residents = 0.0;
    grid.courtyards = 0.0;
    auto const& geography = model.geography;
    for (auto c = geography.first_courtyard[first]; c < geography.first_courtyard[last]; ++c) {
        if (model.dispatch.dedicated[c] != 0) {
            grid.residents += geography.courtyards[c].residents;
            grid.courtyards += 1.0;
        }
    }
    grid.budget_per_day = model.office(grid.code).budget * grid.residents / 365.0;
    grid.active = grid.residents > 0.0;
    if (!grid.active) {
        return; // no area here: everybody stays where they are
    }
    for (auto& partition : world) {
        bool const above = partition.number >= geography.communities;
        if (above &&
            serves(model, district.number, model.organization.communities_of(partition.number).first)) {
            add_to(model, grid,
                   take_from(model, partition, model.structure.mechanism.dedicated_grid->pool, true), 1.0);
        }
    }
}

void send_down(Model const& model, std::span<Partition> world, Partition& above) {
    auto const given = take_from(model, above, model.structure.mechanism.send_down->pool, false);
    auto const [first, last] = model.organization.communities_of(above.number);
    double const days = model.dispatch.desk_days;
    double const week = static_cast<double>(model.scenario.calendar.work_days_per_week);
    for (auto community = first; community < last && days > 0.0; ++community) {
        for (auto& office : world[community].offices) {
            if (static_cast<std::int16_t>(office.code) == model.dispatch.desk) {
                add_to(model, office, given, week / days / static_cast<double>(last - first));
            }
        }
    }
}

} // namespace

void second_staff(Model const& model, std::span<Partition> world) {
    for (auto& partition : world) {
        for (auto& office : partition.offices) {
            auto const code = static_cast<std::int16_t>(office.code);
            if (code == model.dispatch.dedicated_grid) {
                staff_dedicated_grid(model, world, partition, office);
            }
            if (code == model.dispatch.desk) {
                office.weekdays = model.dispatch.desk_weekdays;
            }
        }
    }
    for (auto& partition : world) {
        if (model.dispatch.desk >= 0 && partition.number >= model.geography.communities) {
            send_down(model, world, partition);
        }
    }
}

OfficeRef dedicated_office(Model const& model, Ticket const& ticket) {
    auto const code = model.dispatch.dedicated_grid;
    auto const courtyard = model.geography.first_courtyard[ticket.home] + ticket.courtyard;
    if (code < 0 || ticket.authority_left == 0 || model.dispatch.dedicated[courtyard] == 0) {
        return {};
    }
    auto const& rules = model.rules(static_cast<std::uint8_t>(code));
    bool const able =
        is_competent(model, rules, ticket) &&
        (ticket.paid || ticket.money <= 0.0F || static_cast<double>(ticket.money) <= rules.money_limit);
    return able
               ? model.organization.office_for(static_cast<std::uint8_t>(code), ticket.home, ticket.courtyard)
               : OfficeRef{};
}

} // namespace linli
