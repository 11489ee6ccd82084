#pragma once

#include "models/mechanisms/catalogue.hpp"
#include "models/place/tier.hpp"
#include "sim/config/schema.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linli {

/// The kinds of body that residents tell apart when they trust or distrust.
enum class Body : std::uint8_t { neighbours, community, government, property };
inline constexpr std::size_t body_count = 4;

/// In which order an office takes up what lies before it.
/// `shared`: none has to wait for another, all get the same hours (processor sharing).
enum class Discipline : std::uint8_t { first_come, most_severe, earliest_promise, shortest, shared };

/// Which courtyards an office serves.
enum class Serves : std::uint8_t { all, managed, unmanaged };

enum class PostKind : std::uint8_t { official, contract, volunteer, elected };

/// A post of an office: how many people, and how they spend their time.
struct Post {
    std::string id;
    config::Name name;
    PostKind kind = PostKind::official;
    double count = 1.0;
    double hours_per_day = 8.0;
    bool weekends = false;
    double reporting_share = 0.0;
    double patrol_share = 0.0;
    double skill = 1.0;
    double per_households = 0.0;
    double part_time = 1.0;

    /// People at this post of an office that serves so many households.
    [[nodiscard]] double heads(double households) const {
        return per_households > 0.0 ? count * households / per_households : count;
    }
};

/// An office that exists once in every place of its tier.
struct OfficeTemplate {
    std::string id;
    config::Name name;
    Tier at = Tier::community;
    Serves serves = Serves::all;
    Body body = Body::community;
    std::string parent;
    std::vector<std::string> refers_to;
    std::vector<std::string> mandate;
    std::vector<std::string> authority;
    Discipline discipline = Discipline::first_come;
    bool pooled = true;
    double patience_days = 0.0;
    double promise_days = 0.0;
    bool attempts_beyond_authority = false;
    double budget = 0.0;
    double money_limit = 0.0;
    std::vector<Post> posts;
    SourcePosition where;
};

/// A way by which residents report.
struct Channel {
    std::string id;
    config::Name name;
    std::string office;
    double effort_hours = 0.0;
    double reach = 1.0;
    double delay_days = 0.0;
    bool needs_grievance = false;
    SourcePosition where;
};

/// What an intake does with an issue that is not its own.
enum class Dispatch : std::uint8_t { keep, lowest_competent };

struct Routing {
    Dispatch dispatch = Dispatch::keep;
    double error = 0.0;
    double refusal_days = 0.0;
    double passing_days = 0.0;
    std::int64_t urgent_hand_overs = 0;
};

/// How closings are checked and ranked.
struct Answering {
    double callback_share = 0.0;
    double audit_share = 0.0;
    double appraisal_pressure = 0.0;
};

/// An organization structure: offices, channels, rules. Data, one file.
struct Structure {
    std::string id;
    config::Name name;
    config::Name description;
    std::int64_t grids_per_community = 1;
    std::vector<OfficeTemplate> offices;
    std::vector<Channel> channels;
    Routing routing;
    std::optional<Answering> answering;
    Mechanisms mechanism;
    SourcePosition where;
};

config::Schema<Structure> const& structure_schema();

} // namespace linli
