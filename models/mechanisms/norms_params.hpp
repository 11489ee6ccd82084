#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// What an activity strengthens.
enum class Strengthens : std::uint8_t {
    norms,     ///< as long as it lasts
    ownership, ///< residents know each other and feel at home
    compact,   ///< the level to which norms fade back: rules that residents have made their own
};

/// One activity that costs hours and makes neighbours more considerate: honours, a compact, culture, lectures
/// on the law.
struct NormsActivity {
    std::string id;
    config::Name name;
    std::string office;
    double share = 0.0;
    double start_day = 0.0;
    double days = 0.0;
    Strengthens strengthens = Strengthens::norms;
};

/// Activities whose hours strengthen norms at the rate of the behaviour file, the same for all.
/// Source: cases.md S10 (honours), P12 (compact), J12 (best compound), G10 (culture).
struct Norms {
    std::vector<NormsActivity> activities;
};

/// Promises on a notice board: who reads that they were kept, or broken, trusts accordingly.
/// Source: cases.md G6.
struct PostedPromises {
    std::string office;
    double readers = 0.0;
};

/// A ladder of promotion: prospects make people in training work harder, and who is promoted leaves a
/// beginner behind. Source: cases.md E3, E10 and numbers 11 and 15 of case 001.
struct Rung {
    std::string office;
    std::string post;
    double promotion_rate = 0.0;
    double effort_gain = 0.0;
    double beginner_skill = 1.0;
    double learning_weeks = 26.0;
    double term_days = 0.0;
};

/// The lowest rung, and those above it: who is promoted from one is followed by somebody of the one below.
struct Career : Rung {
    std::vector<Rung> rungs;
};

config::Schema<Norms> const& norms_schema();
config::Schema<PostedPromises> const& posted_promises_schema();
config::Schema<Career> const& career_schema();

} // namespace linli
