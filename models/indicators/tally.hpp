#pragma once

#include "models/issue/problem.hpp"
#include "models/place/tier.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace linli {

/// What is counted in every partition, from the first recorded day on.
enum class Count : std::uint8_t {
    arisen,
    relapsed,
    noticed,
    noticed_by_resident,
    noticed_by_patrol,
    noticed_by_council,
    reported,
    duplicates,
    grievance_reports,
    handled,
    closed,
    closed_late,
    solved,
    self_helped,
    self_help_tried,
    faded,
    falsely_closed,
    failed,
    botched,
    reopened,
    called_back,
    confirmed,
    satisfied,
    passed_up,
    passed_for_age,
    dispatch_errors,
    consent_sought,
    consent_reached,
    mediation_tried,
    mediation_reached,
    promised,
    kept,
    first_answers_in_time,
    meetings,
    votes_taken, ///< of owners, each round
    quorum_missed,
    objected,  ///< stopped by a veto
    spoken_up, ///< problems that surfaced at a talk in the yard
    talks,
    board_audits,
    board_catches, ///< closings that were not true
    waste_found,
    foundings_without_quorum,
    companies_entered,
    companies_left,
    companies_replaced,
    joint_sessions,
    whistles,
    visits_called,
    visits_missed,
    orders_sent,
    orders_accepted,
    orders_rated_badly,
    noticed_by_sensor,
    heard_by_contact,
    cells_split,
    promotions,
    capable_found,
    reported_at_weekend,
    closed_at_weekend,
    closings, ///< every one, of issues reopened as well
    pingpong, ///< hand-overs to a wrong office, of issues closed
    ballots,  ///< cast by owners in votes that are over
    helpers,  ///< neighbours who lent a hand, each time
};
inline constexpr std::size_t count_count = 64;

/// What is summed.
enum class Sum : std::uint8_t {
    completion_calendar_days, ///< day solved minus day arisen, over solved
    work_hours,
    meeting_hours,
    helper_hours,
    yuan,
    compensation_yuan, ///< from gainers to losers
    subsidy_yuan,      ///< from the public purse to losers
    wasted_yuan,
    fees_yuan,     ///< paid to property companies that have come
    claimed_hours, ///< spent on duties outside the queue
    unit_hours,    ///< of allied units
    adviser_hours,
    contact_hours,
    wages,
    attendance, ///< people expected at meetings that seek consent, each time
};
inline constexpr std::size_t sum_count = 15;

/// What is counted by issue kind.
struct KindTally {
    std::uint64_t arisen = 0;
    std::uint64_t noticed = 0;
    std::uint64_t reported = 0;
    std::uint64_t closed = 0;
    std::uint64_t solved = 0;
    std::uint64_t falsely_closed = 0;
    std::uint64_t closings = 0;           ///< every one
    std::uint64_t unnoticed_at_start = 0; ///< when recording began
};

/// What is counted by office template.
struct OfficeTally {
    std::uint64_t completed = 0;
    std::uint64_t passed_for_age = 0;
    std::uint64_t passed_up = 0;
};

/// The books of one partition. Whole numbers and sums in a fixed order, so that no thread can change them.
struct Tally {
    std::uint64_t candidates = 0;         ///< from the first step on, warm-up included
    std::uint64_t candidates_check = 0;   ///< order-free fingerprint of them
    std::uint64_t open_at_start = 0;      ///< problems that existed when recording began
    std::uint64_t unnoticed_at_start = 0; ///< those of them that nobody knew of
    std::array<std::uint64_t, count_count> counts{};
    std::array<double, sum_count> sums{};
    std::array<double, cause_count> cause_days{}; ///< of issues that have ended
    std::vector<KindTally> kinds;
    std::vector<OfficeTally> offices;
    std::vector<std::vector<float>> fix_days;   ///< by kind: arisen → solved
    std::vector<std::vector<float>> close_days; ///< by kind: reported → closed, first time
    std::vector<std::vector<float>> tier_days;  ///< by tier of the office that closed it: the same
    std::array<std::uint64_t, tier_ids.size()> tier_solved{}; ///< really, by an office of the tier

    void add(Count what, std::uint64_t n = 1) { counts[static_cast<std::size_t>(what)] += n; }
    void add(Sum what, double value) { sums[static_cast<std::size_t>(what)] += value; }
    [[nodiscard]] std::uint64_t operator[](Count what) const {
        return counts[static_cast<std::size_t>(what)];
    }
    [[nodiscard]] double operator[](Sum what) const { return sums[static_cast<std::size_t>(what)]; }

    /// Make room for so many kinds and office templates.
    void open(std::size_t kind_count, std::size_t office_count);
    /// Forget everything but the candidates: recording begins now, with `open` problems in the world.
    void begin(std::uint64_t open);
    /// Add the books of another partition, but for the single durations: those stay where they are.
    void merge(Tally const& other);
    [[nodiscard]] std::size_t bytes() const;

    template <class Archive>
    void archive(Archive& ar) {
        ar(candidates, candidates_check, open_at_start, unnoticed_at_start, counts, sums, cause_days, kinds,
           offices, fix_days, close_days, tier_days, tier_solved);
    }
};

} // namespace linli
