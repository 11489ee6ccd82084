#include "sim/engine/drifting_field.hpp"

#include "sim/engine/archive.hpp"
#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using Towards = DriftingField::Towards;

// The same rules, every member touched every step, in double precision.
class Loop {
  public:
    Loop(std::vector<std::uint32_t> const& sizes, double start, double rate, Towards towards, double target)
        : rate_(rate), towards_(towards), target_(target) {
        for (auto const size : sizes) {
            groups_.emplace_back(size, start);
        }
    }
    void drift() {
        for (std::uint32_t g = 0; g < groups_.size(); ++g) {
            double const m = towards_ == Towards::mean ? mean(g) : target_;
            for (auto& value : groups_[g]) {
                value += rate_ * (m - value);
            }
        }
    }
    void move_all(std::uint32_t group, double share, double towards) {
        for (auto& value : groups_[group]) {
            value += share * (towards - value);
        }
    }
    [[nodiscard]] double mean(std::uint32_t group) const {
        double sum = 0.0;
        for (double const value : groups_[group]) {
            sum += value;
        }
        return groups_[group].empty() ? 0.0 : sum / static_cast<double>(groups_[group].size());
    }
    [[nodiscard]] double& at(std::uint32_t group, std::uint32_t member) { return groups_[group][member]; }

  private:
    double rate_;
    Towards towards_;
    double target_;
    std::vector<std::vector<double>> groups_;
};

std::vector<std::uint32_t> const sizes{3, 0, 17, 1, 40};
std::vector<std::uint32_t> const firsts{0, 3, 3, 20, 21};

std::uint32_t below(std::uint32_t word, std::uint32_t bound) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(word) * bound) >> 32U);
}

// Random events for hundreds of steps, with quiet stretches; every member compared at the end of each.
void expect_same_as_loop(double rate, Towards towards, bool moves) {
    DriftingField field(sizes, 0.5, rate, towards, 0.2);
    Loop loop(sizes, 0.5, rate, towards, 0.2);
    for (Step step = 1; step <= 600; ++step) {
        loop.drift();
        for (std::uint32_t i = 0; i < (step % 50 < 30 ? 3U : 0U); ++i) {
            auto const block = draw({7}, 1, i, static_cast<std::uint32_t>(step));
            auto const group = std::array{0U, 2U, 3U, 4U}[below(block[0], 4)];
            auto const member = below(block[1], sizes[group]);
            double const change = 0.2 * (uniform(block[2]) - loop.at(group, member));
            field.set(group, firsts[group] + member, step,
                      field.get(group, firsts[group] + member, step) + change);
            loop.at(group, member) += change;
        }
        if (moves && step % 7 == 0) {
            field.move_all(2, step, 0.1, 1.0);
            loop.move_all(2, 0.1, 1.0);
        }
        for (std::uint32_t group = 0; group < sizes.size(); ++group) {
            ASSERT_NEAR(field.mean(group, step), loop.mean(group), 1e-5) << group << " in step " << step;
        }
    }
    for (std::uint32_t group = 0; group < sizes.size(); ++group) {
        for (std::uint32_t member = 0; member < sizes[group]; ++member) {
            EXPECT_NEAR(field.get(group, firsts[group] + member, 600), loop.at(group, member), 1e-5);
        }
    }
}

} // namespace

TEST(DriftingField, to_the_mean_is_the_same_as_touching_everybody_every_step) {
    expect_same_as_loop(0.01, Towards::mean, false);
}

TEST(DriftingField, to_a_fixed_value_is_the_same_as_touching_everybody_every_step) {
    expect_same_as_loop(0.003, Towards::fixed, false);
}

TEST(DriftingField, a_move_of_all_is_the_same_as_moving_each) {
    expect_same_as_loop(0.01, Towards::mean, true);
    expect_same_as_loop(0.003, Towards::fixed, true);
}

TEST(DriftingField, a_fast_drift_stays_exact_when_the_map_is_brought_back) {
    expect_same_as_loop(0.3, Towards::mean, true); // 0.7^600 lies far below single precision
    expect_same_as_loop(0.3, Towards::fixed, true);
}

TEST(DriftingField, a_group_without_members_has_mean_0) {
    DriftingField field(sizes, 0.5, 0.01, Towards::mean);
    EXPECT_EQ(field.mean(1, 100), 0.0);
    EXPECT_TRUE(DriftingField().empty());
    EXPECT_FALSE(field.empty());
}

TEST(DriftingField, without_events_nobody_moves_towards_the_mean_of_equals) {
    DriftingField field(sizes, 0.25, 0.5, Towards::mean);
    EXPECT_EQ(field.get(4, 30, 1000), 0.25);
    EXPECT_EQ(field.sum(1000), 0.25 * 61);
}

TEST(DriftingField, halves_the_distance_to_a_fixed_value_in_the_half_life) {
    DriftingField field({1}, 1.0, 0.5, Towards::fixed, 0.2);
    EXPECT_DOUBLE_EQ(field.get(0, 0, 1), 0.6);
    EXPECT_DOUBLE_EQ(field.get(0, 0, 2), 0.4);
    EXPECT_NEAR(field.sum(4), 0.25, 1e-12);
}

TEST(DriftingField, looking_at_means_and_sums_changes_no_bit) {
    for (auto const towards : {Towards::mean, Towards::fixed}) {
        DriftingField watched(sizes, 0.5, 0.01, towards, 0.2);
        DriftingField alone = watched;
        for (Step step = 1; step < 200; ++step) {
            (void)watched.sum(step);
            (void)watched.mean(2, step);
            if (step % 23 == 0) {
                watched.set(2, 5, step, 0.1);
                alone.set(2, 5, step, 0.1);
            }
        }
        EXPECT_EQ(watched.get(2, 5, 200), alone.get(2, 5, 200));
        EXPECT_EQ(watched.get(2, 6, 200), alone.get(2, 6, 200));
        EXPECT_EQ(watched.sum(200), alone.sum(200));
    }
}

TEST(DriftingField, own_first_values_count_in_the_mean) {
    DriftingField field({2}, 0.0, 0.1, Towards::mean);
    field.set_start(0, 1, 1.0);
    EXPECT_DOUBLE_EQ(field.mean(0, 0), 0.5);
    EXPECT_NEAR(field.get(0, 0, 1), 0.05, 1e-12);
    EXPECT_NEAR(field.get(0, 1, 1), 0.95, 1e-12);
}

TEST(DriftingField, goes_on_from_an_archive_bit_by_bit) {
    DriftingField field(sizes, 0.5, 0.01, Towards::fixed, 0.2);
    field.set(2, 5, 20, 0.9);
    SavingArchive saving;
    saving(field);
    DriftingField other;
    LoadingArchive loading(saving.take());
    loading(other);
    other.adopt_rules(field);
    EXPECT_EQ(other.get(2, 5, 90), field.get(2, 5, 90));
    EXPECT_EQ(other.sum(100), field.sum(100));
}

} // namespace linli
