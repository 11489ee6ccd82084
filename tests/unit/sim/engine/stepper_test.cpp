#include "sim/engine/stepper.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace linli {

namespace {

struct Token {
    std::uint32_t destination = 0;
    std::uint64_t key = 0;
};

// Each partition hands its tokens on within its island, in another pattern each step, and remembers what it
// received in order.
struct Ring {
    explicit Ring(std::size_t count, std::size_t island_size, Step steps_between_meetings = 1)
        : history(count), expected(count, 0), size(island_size), between(steps_between_meetings) {}

    void act(std::size_t p, Step step, std::vector<Token>& outbox) const {
        for (std::uint64_t i = 0; i < 1 + p % 5; ++i) {
            auto const to = (p * 7 + i * 3 + static_cast<std::size_t>(step)) % size;
            outbox.push_back({static_cast<std::uint32_t>(p / size * size + to), p * 1000 + i});
        }
    }
    void expect(std::size_t p, Token const& token) { expected[p] += token.key; }
    void receive(std::size_t p, Step step, Token const& token) {
        history[p].push_back(token.key * 100 + static_cast<std::uint64_t>(step));
    }
    void end_receiving(std::size_t p, Step step) {
        history[p].push_back(mark + static_cast<std::uint64_t>(step));
    }
    void finish(Step step) { serial = serial * 31 + static_cast<std::uint64_t>(step); }
    [[nodiscard]] Step next_meeting(Step step) const { return step / between * between + between - 1; }

    [[nodiscard]] std::vector<Exchange<Token>> islands() const {
        std::vector<Exchange<Token>> all;
        for (std::uint32_t first = 0; first < history.size(); first += static_cast<std::uint32_t>(size)) {
            std::vector<std::uint32_t> members(size);
            std::iota(members.begin(), members.end(), first);
            all.emplace_back(members);
        }
        return all;
    }

    static constexpr std::uint64_t mark = 1'000'000'000; // of the end of a step, greater than any token

    std::vector<std::vector<std::uint64_t>> history;
    std::vector<std::uint64_t> expected;
    std::size_t size;
    Step between;
    std::uint64_t serial = 0;
};

Ring ran(Ring ring, int threads, Step to) {
    auto islands = ring.islands();
    Workers workers(threads);
    (void)run_steps(ring, islands, workers, 0, to);
    return ring;
}

} // namespace

TEST(Stepper, history_is_the_same_with_any_number_of_threads) {
    auto const one = ran(Ring(40, 40), 1, 50);
    std::ptrdiff_t tokens = 0;
    for (auto const& partition : one.history) {
        tokens +=
            std::count_if(partition.begin(), partition.end(), [](auto entry) { return entry < Ring::mark; });
    }
    EXPECT_EQ(tokens, 50 * 40 * 3); // nobody's token is lost
    for (int const threads : {2, 3, 8}) {
        EXPECT_EQ(ran(Ring(40, 40), threads, 50).history, one.history) << threads << " threads";
    }
}

TEST(Stepper, each_partition_is_told_once_a_step_that_it_has_received_everything) {
    auto const ring = ran(Ring(40, 40), 3, 50);
    for (auto const& partition : ring.history) {
        std::uint64_t step = 0;
        for (auto const entry : partition) {
            EXPECT_EQ(entry < Ring::mark ? entry % 100 : entry - Ring::mark, step);
            step += entry < Ring::mark ? 0 : 1;
        }
        EXPECT_EQ(step, 50U);
    }
}

TEST(Stepper, history_is_the_same_however_far_islands_go_ahead_of_each_other) {
    auto const together = ran(Ring(40, 8), 1, 50);
    for (Step const between : {2, 7, 50, 1000}) {
        for (int const threads : {1, 3}) {
            auto const alone = ran(Ring(40, 8, between), threads, 50);
            EXPECT_EQ(alone.history, together.history) << between << " steps, " << threads << " threads";
            EXPECT_EQ(alone.serial, together.serial);
        }
    }
}

TEST(Stepper, steps_are_finished_one_after_the_other) {
    Ring ring(3, 3);
    auto islands = ring.islands();
    Workers workers(2);
    EXPECT_EQ(run_steps(ring, islands, workers, 2, 5), 5);
    EXPECT_EQ(ring.serial, (2U * 31U + 3U) * 31U + 4U);
}

TEST(Stepper, stops_after_the_step_that_is_told_to_be_the_last) {
    Ring ring(3, 3);
    auto islands = ring.islands();
    Workers workers(1);
    auto const next = run_steps(ring, islands, workers, 0, 100, [](Step step) { return step < 6; });
    EXPECT_EQ(next, 7);
    EXPECT_EQ(ring.history[0].back() % 100, 6U);
}

TEST(Stepper, who_is_stopped_between_two_meetings_goes_on_to_the_next) {
    Ring ring(6, 3, 10);
    auto islands = ring.islands();
    Workers workers(1);
    auto const next = run_steps(ring, islands, workers, 0, 100, [](Step step) { return step < 6; });
    EXPECT_EQ(next, 10);
    EXPECT_EQ(ring.history[0].back() % 100, 9U);
    EXPECT_EQ(ring.history[5].back() % 100, 9U);
}

namespace {

// Sends a token to its neighbour in the middle of a step as often as it may, and one in the usual way.
struct Express : Ring {
    Express(std::size_t count, int hops) : Ring(count, count), rounds(hops) {}

    [[nodiscard]] int express_rounds() const { return rounds; }
    void begin(std::size_t p, Step step, std::vector<Token>& outbox) const {
        outbox.push_back({next(p), 1000 * p});
        (void)step;
    }
    void receive_express(std::size_t p, Step step, Token const& token, std::vector<Token>& outbox) {
        history[p].push_back(token.key * 100 + static_cast<std::uint64_t>(step));
        outbox.push_back({next(p), token.key + 1});
    }
    void end(std::size_t p, Step step, std::vector<Token>& outbox) {
        history[p].push_back(7);
        act(p, step, outbox);
    }
    [[nodiscard]] std::uint32_t next(std::size_t p) const {
        return static_cast<std::uint32_t>((p + 1) % history.size());
    }

    int rounds;
};

Express ran(Express ring, int threads, Step to) {
    auto islands = ring.islands();
    Workers workers(threads);
    (void)run_steps(ring, islands, workers, 0, to);
    return ring;
}

} // namespace

TEST(Stepper, express_parcels_arrive_within_the_step_and_may_be_sent_on_as_often_as_there_are_rounds) {
    auto const ring = ran(Express(3, 2), 1, 1);
    // One from the neighbour, then what that one had from its own, then the end of the step; the third
    // hand-over comes with the usual parcels of the step, in the order of keys.
    auto const& first = ring.history[0];
    ASSERT_GE(first.size(), 4U);
    EXPECT_EQ(first[0], 200'000U);
    EXPECT_EQ(first[1], 100'100U);
    EXPECT_EQ(first[2], 7U);
    EXPECT_NE(std::find(first.begin() + 3, first.end(), 200U), first.end());
}

TEST(Stepper, express_parcels_make_no_difference_between_numbers_of_threads) {
    EXPECT_EQ(ran(Express(13, 3), 1, 20).history, ran(Express(13, 3), 4, 20).history);
}

} // namespace linli
