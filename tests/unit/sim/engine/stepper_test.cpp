#include "sim/engine/stepper.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace linli {

namespace {

struct Token {
    std::uint32_t destination = 0;
    std::uint64_t key = 0;
};

// Each partition hands its tokens on in another pattern each step, and remembers what it received in order.
struct Ring {
    explicit Ring(std::size_t count) : history(count), serial(0) {}

    [[nodiscard]] std::size_t partitions() const { return history.size(); }
    void act(std::size_t p, Step step, std::vector<Token>& outbox) const {
        for (std::uint64_t i = 0; i < 1 + p % 5; ++i) {
            auto const to = (p * 7 + i * 3 + static_cast<std::size_t>(step)) % partitions();
            outbox.push_back({static_cast<std::uint32_t>(to), p * 1000 + i});
        }
    }
    void receive(std::size_t p, Step step, Token const& token) {
        history[p].push_back(token.key * 100 + static_cast<std::uint64_t>(step));
    }
    void finish(Step step) { serial = serial * 31 + static_cast<std::uint64_t>(step); }

    std::vector<std::vector<std::uint64_t>> history;
    std::uint64_t serial;
};

Ring ran(int threads, Step to) {
    Ring ring(40);
    Exchange<Token> exchange(40);
    Workers workers(threads);
    (void)run_steps(ring, exchange, workers, 0, to);
    return ring;
}

} // namespace

TEST(Stepper, history_is_the_same_with_any_number_of_threads) {
    auto const one = ran(1, 50);
    std::size_t tokens = 0;
    for (auto const& partition : one.history) {
        tokens += partition.size();
    }
    EXPECT_EQ(tokens, 50U * 40U * 3U); // nobody's token is lost
    for (int const threads : {2, 3, 8}) {
        EXPECT_EQ(ran(threads, 50).history, one.history) << threads << " threads";
    }
}

TEST(Stepper, steps_are_finished_one_after_the_other) {
    Ring ring(3);
    Exchange<Token> exchange(3);
    Workers workers(2);
    EXPECT_EQ(run_steps(ring, exchange, workers, 2, 5), 5);
    EXPECT_EQ(ring.serial, (2U * 31U + 3U) * 31U + 4U);
}

TEST(Stepper, stops_after_the_step_that_is_told_to_be_the_last) {
    Ring ring(3);
    Exchange<Token> exchange(3);
    Workers workers(1);
    auto const next = run_steps(ring, exchange, workers, 0, 100, [](Step step) { return step < 6; });
    EXPECT_EQ(next, 7);
    EXPECT_EQ(ring.history[0].back() % 100, 6U);
}

} // namespace linli
