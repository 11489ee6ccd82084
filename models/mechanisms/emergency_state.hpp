#pragma once

#include <cstdint>
#include <vector>

namespace linli {

/// People of a courtyard by state of infection.
struct Compartments {
    std::uint32_t susceptible = 0;
    std::uint32_t exposed = 0;
    std::uint32_t infectious = 0;
    std::uint32_t recovered = 0;

    [[nodiscard]] std::uint32_t residents() const { return susceptible + exposed + infectious + recovered; }
};

/// How well a courtyard was served on the last day, by emergency.
struct CourtyardCover {
    double checkpoint = 0.0; ///< share of the hours of such tasks that was done
    double isolation = 0.0;
    bool covered = false; ///< has it been, on any day
    float covered_after = 0.0F;
};

/// One emergency in a community.
struct EmergencyBook {
    std::vector<Compartments> people;        ///< by courtyard; empty unless it is an epidemic
    std::vector<CourtyardCover> cover;       ///< by courtyard
    std::vector<std::vector<double>> bursts; ///< [task][courtyard] hours left; empty until the task comes up
    double outside = 0.0; ///< infectious people met per contact in the subdistrict, from the last exchange

    template <class Archive>
    void archive(Archive& ar) {
        ar(people, cover, bursts, outside);
    }
};

/// What went on in a partition on one recorded day, all emergencies together. Hours balance:
/// diverted + extra + volunteered + received = done + handover + idle + sent.
struct EmergencyDay {
    double needed = 0.0; ///< task hours that came up
    double done = 0.0;
    double diverted = 0.0;    ///< taken from ordinary hours
    double extra = 0.0;       ///< of paid and volunteer posts, on top of ordinary hours
    double volunteered = 0.0; ///< of council members, on top of ordinary hours
    double sent = 0.0;        ///< from offices above the community
    double received = 0.0;
    double idle = 0.0; ///< received and not needed after all
    double handover = 0.0;
    std::uint32_t infected = 0;   ///< that day
    std::uint32_t infectious = 0; ///< at its end
};

/// What changes in emergencies about a partition. Empty in scenarios without any.
struct EmergencyState {
    std::vector<EmergencyBook> books;     ///< by emergency; communities only
    std::vector<EmergencyDay> days;       ///< recorded days
    std::vector<double> received;         ///< by corps: hours that offices above give today
    std::vector<double> asked_above;      ///< by corps: hours that were open today when its turn came
    std::vector<double> strain;           ///< by council
    std::vector<double> week_volunteered; ///< by council
    std::vector<double> backlog_at_end;   ///< by emergency: issues in hand on its last day
    bool at_war = false;                  ///< the switch to wartime is decided
    double war_from = 0.0;
    std::uint32_t dropped_out = 0; ///< council members, since the first recorded day

    template <class Archive>
    void archive(Archive& ar) {
        ar(books, days, received, asked_above, strain, week_volunteered, backlog_at_end, at_war, war_from,
           dropped_out);
    }
};

} // namespace linli
