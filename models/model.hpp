#pragma once

#include "models/inputs.hpp"
#include "models/mechanisms/dispatch_rules.hpp"
#include "models/organization/organization.hpp"
#include "models/organization/ticket.hpp"
#include "models/partition.hpp"
#include "models/place/geography.hpp"
#include "models/purpose.hpp"
#include "sim/core/contract.hpp"
#include "sim/engine/calendar.hpp"
#include "sim/random/draw.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace linli {

/// How often each kind arises in the worst courtyard, and how much less elsewhere.
struct ArisingTable {
    double per_resident_day = 0.0;  ///< all kinds, at the upper bound
    std::vector<double> cumulative; ///< of kinds, at the upper bound, ending at 1
    std::vector<std::vector<double>>
        accept;         ///< [courtyard type][kind]: rate there over the bound, before neglect and norms
    bool always = true; ///< nothing ever lowers the rate
};

/// Office templates and kinds that mechanisms name, as numbers and bits; -1 where there is none.
struct MechanismCodes {
    std::vector<std::uint8_t> bodies; ///< further bodies of a courtyard
    std::uint32_t assembly_kinds = 0; ///< decided by the owners
    std::uint64_t deliberation_offices = 0;
    std::int16_t talks = -1;
    std::int16_t board = -1;     ///< supervisory board
    std::int16_t company = -1;   ///< property company
    std::int16_t organiser = -1; ///< that asks the owners about one
    std::int16_t convenor = -1;  ///< of joint sessions
    std::int16_t split = -1;     ///< whose places may be split
    std::uint32_t joint_kinds = 0;
    std::vector<std::uint8_t> joint_members;
};

/// What a mechanism may read during a step and nobody may change: inputs, places, organization, calendar,
/// seed.
class Model {
  public:
    Model(std::shared_ptr<Inputs const> inputs, Seed run_seed, bool keep_issue_rows, bool keep_journeys);

    Inputs const& inputs;
    Scenario const& scenario;
    std::vector<IssueKind> const& kinds;
    Behaviour const& behaviour;
    Structure const& structure;
    Seed const seed;
    bool const keep_rows; ///< one row per issue is recorded
    bool const journeys;  ///< and all that happened to it
    Calendar const calendar;
    Geography const geography;
    Organization const organization;
    ArisingTable arising;
    DispatchRules dispatch;
    std::uint32_t emergency_kinds = 0;         ///< as bits
    std::vector<std::uint8_t> channel_offices; ///< template at which each channel ends
    std::int16_t council_code = -1;            ///< office template that founding fills, -1 if none
    MechanismCodes codes;

    [[nodiscard]] Block draw(Purpose purpose, std::uint64_t entity, std::uint32_t time = 0,
                             std::uint32_t index = 0) const {
        return linli::draw(seed, number(purpose), entity, time, index);
    }
    /// A time in the opening hours of a step [day]; `part` in [0, 1] of the working time.
    [[nodiscard]] float office_time(Step step, double part) const {
        if (calendar.steps_per_day() > 1) {
            return static_cast<float>(calendar.start_of(step) + part * calendar.step_days());
        }
        return static_cast<float>(calendar.start_of(step) + opening_ + part * (closing_ - opening_));
    }
    [[nodiscard]] float start_of(Step step) const { return static_cast<float>(calendar.start_of(step)); }
    /// Number of a resident over the whole case: the same under every structure.
    [[nodiscard]] std::uint64_t person(Partition const& partition, Resident resident) const {
        return geography.first_resident[partition.number] + resident;
    }
    [[nodiscard]] Courtyard const& courtyard(Partition const& partition, std::uint32_t local) const {
        return geography.courtyards[geography.first_courtyard[partition.number] + local];
    }
    [[nodiscard]] OfficeTemplate const& office(std::uint8_t code) const { return structure.offices[code]; }
    [[nodiscard]] OfficeRules const& rules(std::uint8_t code) const { return organization.rules()[code]; }
    /// Whether offices of a template come into being during the run: elected bodies, property companies.
    [[nodiscard]] bool is_founded_later(std::uint8_t code) const {
        return ((founded_later_ >> code) & 1U) != 0;
    }
    [[nodiscard]] bool is_emergency(std::uint8_t kind) const { return ((emergency_kinds >> kind) & 1U) != 0; }

  private:
    std::shared_ptr<Inputs const> owned_;
    std::uint64_t founded_later_ = 0; // templates, as bits
    double opening_ = 0.0;            // of offices [day]
    double closing_ = 1.0;
};

/// Severity of a problem at a time.
[[nodiscard]] inline double severity_at(IssueKind const& kind, Problem const& problem, float time) {
    double const grown =
        static_cast<double>(problem.severity) + kind.worsening * static_cast<double>(time - problem.arisen);
    return std::clamp(grown, 0.0, 1.0);
}

/// Whether a time lies on a Saturday or Sunday, worked or not.
[[nodiscard]] inline bool is_weekend(Model const& model, float time) {
    constexpr int saturday = 5;
    return model.calendar.weekday_of(model.calendar.step_at(static_cast<double>(time))) >= saturday;
}

/// Expected share of the day's problems that arises on this weekday, relative to an even spread.
/// Range: >= 0, mean 1.
[[nodiscard]] double weekday_factor(Behaviour const& behaviour, int weekday);

} // namespace linli
