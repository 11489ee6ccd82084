#pragma once

#include "sim/core/contract.hpp"
#include "sim/core/math.hpp"
#include "sim/engine/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace linli {

/// One number per member of a group, each drifting a little every step, at no cost while nothing happens.
///
/// Drift to the mean: v_i += r (m - v_i) with m the group's mean after the step before; the mean itself then
/// stays, so that k quiet steps are one affine map, v_i -> q v_i + (1 - q) m with q = (1 - r)^k. Drift to a
/// fixed value is the same with that value for m. A group keeps the composed map (a, b); a member keeps its
/// value under the inverse map: v_i = a c_i + b. A quiet group is caught up when it is next looked at.
///
/// Values are stored in single precision, sums kept in double precision from the stored values.
class DriftingField {
  public:
    enum class Towards : std::uint8_t { mean, fixed };

    DriftingField() = default;

    /// @param sizes   members of each group
    /// @param start   first value of every member
    /// @param rate    share of the distance covered in a step, [0, 1)
    /// @param target  where the drift leads if `towards` is fixed
    DriftingField(std::vector<std::uint32_t> const& sizes, double start, double rate, Towards towards,
                  double target = 0.0)
        : towards_(towards), keep_(1.0 - rate), target_(target) {
        LINLI_EXPECT(rate >= 0.0 && rate < 1.0);
        for (std::size_t steps = 0; steps < kept_.size(); ++steps) {
            kept_[steps] = power(keep_, static_cast<unsigned>(steps));
        }
        std::uint32_t first = 0;
        for (auto const size : sizes) {
            groups_.push_back(
                {.first = first, .size = size, .sum = static_cast<double>(static_cast<float>(start)) * size});
            first += size;
        }
        members_.assign(first, static_cast<float>(start));
    }

    /// Whether the field is simulated at all.
    [[nodiscard]] bool empty() const { return members_.empty(); }

    /// Give a member its own first value; before step 0 only.
    void set_start(std::uint32_t group, std::uint32_t member, double value) {
        auto& g = groups_[group];
        g.sum += static_cast<double>(static_cast<float>(value)) - static_cast<double>(members_[member]);
        members_[member] = static_cast<float>(value);
    }

    /// Have a member's value fetched from memory for a `get` or `set` to come: in a large world waiting for
    /// it would take longer than all that is done with it.
    void fetch_early(std::uint32_t group, std::uint32_t member) const {
        __builtin_prefetch(&groups_[group], 1);
        __builtin_prefetch(&members_[member], 1);
    }

    /// Value of a member (index over all groups) after the drift of `step`.
    [[nodiscard]] double get(std::uint32_t group, std::uint32_t member, Step step) {
        auto& g = groups_[group];
        catch_up(g, step);
        return g.a * static_cast<double>(members_[member]) + g.b;
    }

    /// Set the value of a member in `step`.
    void set(std::uint32_t group, std::uint32_t member, Step step, double value) {
        auto& g = groups_[group];
        catch_up(g, step);
        double const before = g.a * static_cast<double>(members_[member]) + g.b;
        members_[member] = static_cast<float>((value - g.b) / g.a);
        g.sum += g.a * static_cast<double>(members_[member]) + g.b - before;
    }

    /// Set the value of a member in `step` to `change(value)`: `get` and `set` in one look.
    template <class Change>
    void change(std::uint32_t group, std::uint32_t member, Step step, Change&& change) {
        auto& g = groups_[group];
        catch_up(g, step);
        double const before = g.a * static_cast<double>(members_[member]) + g.b;
        members_[member] = static_cast<float>((change(before) - g.b) / g.a);
        g.sum += g.a * static_cast<double>(members_[member]) + g.b - before;
    }

    /// Move all members of a group by v -> v + share (towards - v): one more affine map, no loop.
    void move_all(std::uint32_t group, Step step, double share, double towards) {
        auto& g = groups_[group];
        catch_up(g, step);
        g.a *= 1.0 - share;
        g.b = g.b * (1.0 - share) + share * towards;
        g.sum = g.sum * (1.0 - share) + share * towards * g.size;
    }

    /// Mean of a group after the drift of `step`; 0 for nobody. Changes nothing, not even in the last bit.
    [[nodiscard]] double mean(std::uint32_t group, Step step) const {
        auto const& g = groups_[group];
        return g.size == 0 ? 0.0 : sum_of(g, step) / g.size;
    }

    /// Call `visit(member, value)` for the members of a group after the drift of `step`. Changes nothing, as
    /// `mean`.
    template <class Visit>
    void for_each(std::uint32_t group, Step step, Visit const& visit) const {
        auto const& g = groups_[group];
        auto const behind = step - g.caught_up;
        double const q = kept_after(std::max(0, behind));
        double const m = towards_ == Towards::fixed ? target_ : g.size == 0 ? 0.0 : g.sum / g.size;
        for (auto member = g.first; member < g.first + g.size; ++member) {
            visit(member, q * (g.a * static_cast<double>(members_[member]) + g.b) + (1.0 - q) * m);
        }
    }

    /// Sum over all members of all groups after the drift of `step`. Changes nothing, as `mean`.
    [[nodiscard]] double sum(Step step) const {
        double total = 0.0;
        for (auto const& g : groups_) {
            total += sum_of(g, step);
        }
        return total;
    }

    /// Drift as another field does, keeping own values; for values that come from a checkpoint.
    void adopt_rules(DriftingField const& other) {
        towards_ = other.towards_;
        keep_ = other.keep_;
        kept_ = other.kept_;
        target_ = other.target_;
    }

    [[nodiscard]] std::size_t bytes() const {
        return groups_.capacity() * sizeof(Group) + members_.capacity() * sizeof(float);
    }

    template <class Archive>
    void archive(Archive& ar) {
        ar(groups_, members_);
    }

  private:
    struct Group {
        std::uint32_t first = 0;
        std::uint32_t size = 0;
        double a = 1.0;
        double b = 0.0;
        double sum = 0.0;
        Step caught_up = 0; // drift of the steps before this one, and of this one, is in (a, b)
    };

    // Share of a member's distance from where it drifts that is left after some steps.
    [[nodiscard]] double kept_after(Step steps) const {
        auto const n = static_cast<std::size_t>(steps);
        return n < kept_.size() ? kept_[n] : power(keep_, static_cast<unsigned>(steps));
    }

    // The sum stays while members drift to their mean.
    [[nodiscard]] double sum_of(Group const& g, Step step) const {
        auto const behind = step - g.caught_up;
        if (behind <= 0 || towards_ == Towards::mean) {
            return g.sum;
        }
        double const q = kept_after(behind);
        return q * g.sum + (1.0 - q) * target_ * g.size;
    }

    void catch_up(Group& g, Step step) {
        auto const behind = step - g.caught_up;
        if (behind <= 0) {
            return;
        }
        if (g.size == 0) {
            g.caught_up = step;
            return;
        }
        double const q = kept_after(behind);
        double const m = towards_ == Towards::mean ? g.sum / g.size : target_;
        g.sum = sum_of(g, step);
        g.caught_up = step;
        g.a *= q;
        g.b = q * g.b + (1.0 - q) * m;
        if (g.a < 1e-9) {
            rebase(g);
        }
    }

    // Brings the map back to the identity before single precision runs out of exponent.
    void rebase(Group& g) {
        double sum = 0.0;
        for (auto i = g.first; i < g.first + g.size; ++i) {
            members_[i] = static_cast<float>(g.a * static_cast<double>(members_[i]) + g.b);
            sum += static_cast<double>(members_[i]);
        }
        g.a = 1.0;
        g.b = 0.0;
        g.sum = sum;
    }

    Towards towards_ = Towards::mean;
    double keep_ = 1.0;
    std::array<double, 16> kept_{}; // after 0, 1, … steps
    double target_ = 0.0;
    std::vector<Group> groups_;
    std::vector<float> members_;
};

} // namespace linli
