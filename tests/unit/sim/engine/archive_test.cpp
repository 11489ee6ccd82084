#include "sim/engine/archive.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

#include <array>

namespace linli {

namespace {

struct Leaf {
    double value = 0.0;
    std::vector<int> numbers;

    template <class Archive>
    void archive(Archive& ar) {
        ar(value, numbers);
    }
    friend bool operator==(Leaf const&, Leaf const&) = default;
};

struct Tree {
    std::array<std::uint64_t, 3> counts{};
    std::vector<Leaf> leaves;
    std::vector<std::vector<std::uint16_t>> nested;
    bool flag = false;

    template <class Archive>
    void archive(Archive& ar) {
        ar(counts, leaves, nested, flag);
    }
    friend bool operator==(Tree const&, Tree const&) = default;
};

Tree sample() {
    return {{1, 2, 0xFFFFFFFFFFFFFFFFULL}, {{0.5, {1, 2, 3}}, {-1e300, {}}}, {{}, {7}, {8, 9}}, true};
}

std::string saved(Tree tree) {
    SavingArchive archive;
    archive(tree);
    return archive.take();
}

} // namespace

TEST(Archive, what_is_loaded_is_what_was_saved) {
    LoadingArchive archive(saved(sample()));
    Tree tree;
    tree.leaves.resize(9); // what was there before is replaced
    archive(tree);
    EXPECT_EQ(tree, sample());
    EXPECT_TRUE(archive.at_end());
}

TEST(Archive, bytes_cut_anywhere_are_refused) {
    auto const whole = saved(sample());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        LoadingArchive archive(whole.substr(0, length));
        Tree tree;
        EXPECT_THROW(archive(tree), RunError) << length << " of " << whole.size();
    }
}

TEST(Archive, an_absurd_count_is_refused_before_memory_is_taken) {
    std::string bytes(8, '\xFF');
    LoadingArchive archive(bytes);
    std::vector<double> values;
    EXPECT_THROW(archive(values), RunError);
}

TEST(Archive, bytes_left_over_are_noticed) {
    LoadingArchive archive(saved(sample()) + "x");
    Tree tree;
    archive(tree);
    EXPECT_FALSE(archive.at_end());
}

} // namespace linli
