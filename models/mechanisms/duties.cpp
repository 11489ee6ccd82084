#include "models/mechanisms/duties.hpp"

#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <array>

namespace linli {

namespace {

bool has(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

bool is_on(Model const& model, Step step, double start, double days) {
    double const now = model.calendar.start_of(step);
    return now >= start && (days <= 0.0 || now < start + days);
}

double duty_of(Model const& model, OfficeTemplate const& office, Step step) {
    auto const& mechanism = model.structure.mechanism;
    double duty = 0.0;
    if (auto const& search = mechanism.capable_people; search && search->office == office.id) {
        duty += search->share;
    }
    if (auto const& rooms = mechanism.resource_inventory;
        rooms && rooms->office == office.id && is_on(model, step, rooms->start_day, rooms->days)) {
        duty += rooms->share;
    }
    if (auto const& campaign = mechanism.campaign; campaign && has(campaign->units, office.id) &&
                                                   is_on(model, step, campaign->start_day, campaign->days)) {
        duty += campaign->share;
    }
    if (mechanism.norms) {
        for (auto const& activity : mechanism.norms->activities) {
            bool const on =
                activity.office == office.id && is_on(model, step, activity.start_day, activity.days);
            duty += on ? activity.share : 0.0;
        }
    }
    return std::min(1.0, duty);
}

void refresh_duties(Model const& model, Partition& partition, Step step) {
    auto const& mechanism = model.structure.mechanism;
    if (!mechanism.capable_people && !mechanism.resource_inventory && !mechanism.campaign &&
        !mechanism.norms) {
        return;
    }
    std::array<double, 64> duties{};
    for (std::size_t code = 0; code < model.structure.offices.size(); ++code) {
        duties[code] = duty_of(model, model.structure.offices[code], step);
    }
    for (auto& office : partition.offices) {
        if (office.duty != duties[office.code]) {
            settle_hours(model, office, step);
            office.duty = duties[office.code];
        }
    }
}

std::uint8_t code_of(Model const& model, std::string const& office) {
    auto const& offices = model.structure.offices;
    auto const found =
        std::find_if(offices.begin(), offices.end(), [&](auto const& one) { return one.id == office; });
    LINLI_EXPECT(found != offices.end());
    return static_cast<std::uint8_t>(found - offices.begin());
}

Office planned_office(Model const& model, std::uint32_t community, std::uint32_t courtyard,
                      std::uint8_t code) {
    auto const ref = model.organization.office_for(code, community, courtyard);
    if (!ref.exists()) {
        return {};
    }
    auto const at = model.office(code).at;
    auto const place = at == Tier::courtyard ? courtyard
                       : at == Tier::grid    ? model.organization.grid_of(community, courtyard)
                                             : 0U;
    return make_office(model, ref.partition, {.code = code, .place = place});
}

double weekly_hours(Model const& model, Office const& office) {
    auto const days = static_cast<double>(model.scenario.calendar.work_days_per_week);
    return days * office.hours_working_day + (7.0 - days) * office.hours_free_day;
}

} // namespace linli
