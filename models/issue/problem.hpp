#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace linli {

/// Where the time of an issue goes. At any moment exactly one of these holds, from arising to being solved.
enum class Cause : std::uint8_t {
    unnoticed,    ///< nobody knows
    unreported,   ///< known, but nobody has been told
    handing_over, ///< on its way between offices
    misrouted,    ///< at an office that will refuse it
    waiting,      ///< in a queue, untouched since it came to this office
    working,      ///< taken up by an office
    deliberating, ///< between meetings that seek consent
    mediating,    ///< between attempts at mediation
    money,        ///< waiting for the budget
    unsolved,     ///< closed, but not solved
};
inline constexpr std::size_t cause_count = 10;
inline constexpr std::array<std::string_view, cause_count> cause_ids{
    "unnoticed", "unreported",   "handing_over", "misrouted", "waiting",
    "working",   "deliberating", "mediating",    "money",     "unsolved"};

/// Days spent by cause.
class Ledger {
  public:
    /// Begin at `time` under `cause`.
    void open(float time, Cause cause) {
        since_ = time;
        cause_ = cause;
    }
    /// From `time` on another cause holds. Times never run backwards.
    void turn(float time, Cause cause) {
        if (time > since_) {
            days_[static_cast<std::size_t>(cause_)] += time - since_;
            since_ = time;
        }
        cause_ = cause;
    }
    /// Take over what another ledger has gathered since it was opened.
    void add(Ledger const& other) {
        for (std::size_t i = 0; i < cause_count; ++i) {
            days_[i] += other.days_[i];
        }
        since_ = other.since_;
        cause_ = other.cause_;
    }
    [[nodiscard]] float since() const { return since_; }
    [[nodiscard]] Cause cause() const { return cause_; }
    [[nodiscard]] std::array<float, cause_count> const& days() const { return days_; }

  private:
    std::array<float, cause_count> days_{};
    float since_ = 0.0F;
    Cause cause_ = Cause::unnoticed;
};

/// Who noticed a problem first.
enum class Notice : std::uint8_t { nobody, resident, patrol, council, sensor };
inline constexpr std::array<std::string_view, 5> notice_ids{"nobody", "resident", "patrol", "council",
                                                            "sensor"};

inline constexpr float never = std::numeric_limits<float>::quiet_NaN();
inline constexpr std::uint8_t no_code = 255;

/// A problem as it is in the world, at home in the community where it arose. Whether an office has closed it
/// is one thing, whether it is solved another.
struct Problem {
    std::uint64_t key = 0;        ///< the same under every structure
    std::uint64_t relapse_of = 0; ///< key of the problem that came back, 0 if none
    std::uint32_t resident = 0;   ///< the person first affected, in the community's arrays
    std::uint32_t courtyard = 0;  ///< in the community
    float severity = 0.0F;        ///< when it arose
    std::uint16_t supporters = 0; ///< households that have reported it
    std::uint16_t affected = 1;   ///< households it touches
    std::uint16_t hops = 0;
    std::uint8_t kind = 0;
    Notice noticed_by = Notice::nobody;
    std::uint8_t channel = no_code;
    std::uint8_t closed_by = no_code; ///< office template
    std::uint8_t pingpong = 0;
    std::uint8_t considered = 0; ///< how often the reporter has thought about reporting
    std::uint8_t grievances = 0; ///< bad answers so far
    std::uint8_t reopened = 0;
    std::uint8_t generation = 0; ///< relapses before this one
    std::uint8_t meetings = 0;   ///< held on it under earlier reports
    bool in_hand = false;        ///< an office holds a ticket for it
    bool deciding = false;       ///< its reporter decides today what to do
    bool solved = false;
    bool self_solved = false; ///< by the neighbours themselves
    bool faded = false;
    bool false_closed = false; ///< closed at least once without being solved, knowingly
    bool escalated = false;    ///< passed up at least once
    float arisen = 0.0F;
    float noticed = never;
    float reported = never;
    float promised = never;
    float handled = never;
    float closed = never;
    float confirmed = never;
    float fixed = never;
    float rating = never; ///< 0 or 1, of the last call-back
    float work_hours = 0.0F;
    float follow_up = 0.0F; ///< hours of visits after a settlement
    Ledger ledger;

    /// Number of the present consideration over all reopenings, for keys of draws.
    [[nodiscard]] std::uint32_t consideration() const { return reopened * 256U + considered; }
};

} // namespace linli
