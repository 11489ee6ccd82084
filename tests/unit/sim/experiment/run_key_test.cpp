#include "sim/experiment/run_key.hpp"

#include <gtest/gtest.h>

namespace linli::experiment {

TEST(RunKey, never_changes_from_version_to_version) {
    // In Python: uuid.uuid5(uuid.UUID('6f1d8f0a-54d5-5c5e-9e0b-6c696e6c6931'), 'a run')
    EXPECT_EQ(key_of("a run").text(), "863d909c-2c8c-5165-a310-944504569181");
    EXPECT_EQ(key_of_all({"a run", ""}).text(), "46042fce-c0f6-5990-bc33-d9ee3e6d8e85"); // of '5:a run0:'
}

TEST(RunKey, tells_apart_what_only_the_border_between_texts_tells_apart) {
    EXPECT_NE(key_of_all({"ab", "c"}), key_of_all({"a", "bc"}));
    EXPECT_NE(key_of_all({"ab"}), key_of_all({"ab", ""}));
}

TEST(RunKey, reads_back_what_it_writes) {
    auto const key = key_of("x");
    EXPECT_EQ(parse_key(key.text()), key);
}

TEST(RunKey, reads_nothing_else) {
    auto const text = key_of("x").text();
    for (auto const& wrong :
         {std::string(), text.substr(1), text + " ", '{' + text + '}', std::string(36, 'z')}) {
        EXPECT_EQ(parse_key(wrong), std::nullopt) << wrong;
    }
}

} // namespace linli::experiment
