#include "models/mechanisms/emergency_check.hpp"

#include "models/table_check.hpp"

namespace linli {

namespace {

void check_kind(Emergency const& emergency, TableCheck const& table) {
    bool const epidemic = emergency.kind == EmergencyKind::epidemic;
    if (epidemic != emergency.epidemic.has_value()) {
        table.fail(epidemic ? "kind" : "epidemic",
                   "emergency \"" + emergency.id + "\" is " + (epidemic ? "an epidemic" : "a flood"),
                   epidemic ? "an epidemic needs a table of its numbers" : "a flood has no such table",
                   epidemic ? "add [scenario.emergency.epidemic]"
                            : "leave [scenario.emergency.epidemic] out");
    }
    if (auto const& params = emergency.epidemic) {
        double const sum = params->courtyard_share + params->community_share;
        if (sum > 1.0) {
            table.fail("epidemic.courtyard_share", "courtyard_share + community_share = " + sum_text(sum),
                       "shares of contacts must not exceed 1", "lower one of the two");
        }
    }
}

} // namespace

void check_emergencies(Scenario const& scenario, Sources const& sources, config::Problems& problems) {
    for (auto const& emergency : scenario.emergencies) {
        TableCheck const table("scenario.emergency", emergency.id, sources, problems);
        check_kind(emergency, table);
        for (auto const& task : emergency.tasks) {
            for (auto const& [type, factor] : task.type_factor) {
                table.expect_known(config::join_path("task", task.id) + ".type_factor", type,
                                   scenario.courtyard_types, "a courtyard type");
            }
        }
    }
}

void check_emergency_duty(Structure const& structure, Sources const& sources, config::Problems& problems) {
    auto const& duty = structure.mechanism.emergency_duty;
    if (!duty) {
        return;
    }
    for (auto const& corps : duty->corps) {
        TableCheck("structure.mechanism.emergency_duty.corps", corps.office, sources, problems)
            .expect_known("office", corps.office, structure.offices, "an office of the structure");
    }
    if (duty->grades.size() > 100) {
        TableCheck("structure.mechanism", "", sources, problems)
            .fail("emergency_duty.grade", std::to_string(duty->grades.size()) + " grades", "at most 100",
                  "join some of them");
    }
}

} // namespace linli
