#include "sim/engine/exchange.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace linli {

namespace {

struct Letter {
    std::uint32_t destination = 0;
    std::uint64_t key = 0;
    int text = 0;
    friend bool operator==(Letter const&, Letter const&) = default;
};

std::vector<Letter> arrived(Exchange<Letter>& exchange, std::size_t partition) {
    std::vector<Letter> letters;
    exchange.deliver(partition, [&](Letter const& letter) { letters.push_back(letter); });
    return letters;
}

} // namespace

TEST(Exchange, brings_every_letter_to_its_destination_ordered_by_key) {
    Exchange<Letter> exchange(4);
    exchange.outbox(0) = {{2, 9, 1}, {3, 1, 2}, {2, 4, 3}};
    exchange.outbox(3) = {{2, 5, 4}, {0, 1, 5}};
    exchange.collect();
    EXPECT_EQ(arrived(exchange, 0), (std::vector<Letter>{{0, 1, 5}}));
    EXPECT_TRUE(arrived(exchange, 1).empty());
    EXPECT_EQ(arrived(exchange, 2), (std::vector<Letter>{{2, 4, 3}, {2, 5, 4}, {2, 9, 1}}));
    EXPECT_EQ(arrived(exchange, 3), (std::vector<Letter>{{3, 1, 2}}));
}

TEST(Exchange, what_arrives_does_not_depend_on_how_senders_are_numbered) {
    std::vector<std::vector<Letter>> const outboxes{
        {{1, 30, 1}, {0, 12, 2}}, {{1, 20, 3}, {2, 7, 4}}, {{1, 25, 5}, {0, 11, 6}}};
    std::vector<std::size_t> numbers{0, 1, 2};
    Exchange<Letter> reference(3);
    for (std::size_t i = 0; i < 3; ++i) {
        reference.outbox(i) = outboxes[i];
    }
    reference.collect();
    while (std::next_permutation(numbers.begin(), numbers.end())) {
        Exchange<Letter> exchange(3);
        for (std::size_t i = 0; i < 3; ++i) {
            exchange.outbox(numbers[i]) = outboxes[i];
        }
        exchange.collect();
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(arrived(exchange, i), arrived(reference, i));
        }
    }
}

TEST(Exchange, members_may_be_some_of_all_partitions) {
    Exchange<Letter> exchange(std::vector<std::uint32_t>{3, 5, 9});
    exchange.outbox(0) = {{9, 2, 1}, {3, 1, 2}};
    exchange.outbox(2) = {{9, 1, 3}};
    exchange.collect();
    EXPECT_EQ(arrived(exchange, 0), (std::vector<Letter>{{3, 1, 2}}));
    EXPECT_TRUE(arrived(exchange, 1).empty());
    EXPECT_EQ(arrived(exchange, 2), (std::vector<Letter>{{9, 1, 3}, {9, 2, 1}}));
}

TEST(Exchange, letters_of_one_sender_with_one_key_keep_their_order) {
    Exchange<Letter> exchange(2);
    exchange.outbox(0) = {{1, 5, 1}, {1, 5, 2}, {1, 5, 3}};
    exchange.collect();
    EXPECT_EQ(arrived(exchange, 1), (std::vector<Letter>{{1, 5, 1}, {1, 5, 2}, {1, 5, 3}}));
}

TEST(Exchange, letters_arrive_once_and_outboxes_are_empty_afterwards) {
    Exchange<Letter> exchange(2);
    exchange.outbox(0) = {{1, 5, 1}};
    exchange.collect();
    EXPECT_TRUE(exchange.outbox(0).empty());
    exchange.collect();
    EXPECT_TRUE(arrived(exchange, 1).empty());
}

} // namespace linli
