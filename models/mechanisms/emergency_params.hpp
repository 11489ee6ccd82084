#pragma once

#include "sim/config/schema.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linli {

enum class EmergencyKind : std::uint8_t { epidemic, flood };

/// What the hours of a surge task are counted by, in each courtyard.
enum class TaskUnit : std::uint8_t { courtyard, gate, household, resident, infectious };

/// What a task that is done brings about.
enum class TaskEffect : std::uint8_t {
    none,
    checkpoint, ///< fewer contacts with people from elsewhere, fewer imports
    isolation,  ///< fewer contacts of infectious people within the courtyard
};

/// Work that an emergency brings: so many hours for each unit, due every day or once by a deadline.
struct SurgeTask {
    std::string id;
    config::Name name;
    TaskUnit unit = TaskUnit::courtyard;
    TaskEffect effect = TaskEffect::none;
    double hours = 0.0;
    double after_days = 0.0;
    double deadline_days = 0.0;
    std::map<std::string, double> type_factor;

    [[nodiscard]] bool once() const { return deadline_days > 0.0; }
};

/// How an infection spreads: SEIR in every courtyard, with contacts beyond it.
struct Epidemic {
    double r0 = 1.0;
    double latent_days = 1.0;
    double infectious_days = 1.0;
    double courtyard_share = 1.0;
    double community_share = 0.0;
    double imports = 0.0;
    double import_days = 0.0;
    double checkpoint_effect = 0.0;
    double isolation_effect = 0.0;
    double compliance_effect = 0.0;
};

/// An emergency that befalls the case: part of the scenario, the same under every structure.
struct Emergency {
    std::string id;
    config::Name name;
    EmergencyKind kind = EmergencyKind::flood;
    double start_day = 0.0;
    std::int64_t days = 1;
    double intensity = 1.0;
    double residents_per_gate = 1.0;
    double handover_hours = 0.0;
    double cover_threshold = 1.0;
    std::optional<Epidemic> epidemic;
    std::vector<SurgeTask> tasks;

    [[nodiscard]] bool on(std::int32_t day) const {
        return intensity > 0.0 && day >= start_day && day < start_day + static_cast<double>(days);
    }
};

/// Offices or councils of one kind that give hours in an emergency.
struct DutyCorps {
    std::string office;
    double share = 0.0;
    double extra_hours_working_day = 0.0;
    double extra_hours_free_day = 0.0;
    double shift_hours = 8.0;
    double turn_out_days = 0.0;
    std::vector<std::string> tasks;
};

enum class DutyZone : std::uint8_t { courtyard, community };
enum class DutyClass : std::uint8_t { all, managed, unmanaged };

/// A grade of control: which courtyards it holds for, and how much of the tasks is asked for there.
struct DutyGrade {
    std::string id;
    DutyZone zone = DutyZone::courtyard;
    double cases_per_1000 = 0.0;
    DutyClass courtyards = DutyClass::all;
    double need_share = 1.0;
};

/// The power to switch to "wartime": what then holds instead of each corps' `share`.
struct DutyWartime {
    double unmet_share = 1.0;
    double decision_days = 0.0;
    double share = 1.0;
};

/// How a structure meets the surge tasks of an emergency.
struct EmergencyDuty {
    std::int64_t gates_open = 0;
    std::vector<DutyCorps> corps;
    std::vector<DutyGrade> grades;
    std::optional<DutyWartime> wartime;
};

/// How people behave in an emergency. Absent: members give no more than their ordinary hours, nobody heeds
/// the rules.
struct EmergencyConduct {
    double hours_factor = 1.0;
    double strain_gain = 0.0;
    double strain_recovery = 0.0;
    double dropout_rate = 0.0;
    double compliance_base = 0.0;
    double compliance_trust = 0.0;
    double compliance_norms = 0.0;
};

config::Schema<Emergency> const& emergency_schema();
config::Schema<EmergencyDuty> const& emergency_duty_schema();
config::Schema<EmergencyConduct> const& emergency_conduct_schema();

} // namespace linli
