#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace linli {

namespace {

using test::BusyCase;

std::vector<std::string> const names{"property", "council",    "grid",   "community", "subdistrict",
                                     "crew",     "waterworks", "police", "district"};

// The new names stand in the reverse of the old alphabetical order, should anybody sort by them.
std::string new_name(std::string const& name) {
    return std::string(1, static_cast<char>('a' + 'z' - name.front())) + "-office-of-" + name;
}

void rename_offices(std::string& text) {
    for (auto const& name : names) {
        text = std::regex_replace(text, std::regex("((^|\n)(id|parent|office) = )\"" + name + "\""),
                                  "$1\"" + new_name(name) + "\"");
        text = std::regex_replace(text, std::regex("((refers_to|departments) = [^\n]*)\"" + name + "\""),
                                  "$1\"" + new_name(name) + "\"");
        text = std::regex_replace(text, std::regex("en = \"" + name + "\", zh = \"" + name + "\""),
                                  "en = \"An office\", zh = \"某处\"");
    }
}

bool stands_in(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

BusyCase renamed() {
    BusyCase busy;
    for (auto const& name : names) {
        EXPECT_TRUE(stands_in(busy.parts.offices, "id = \"" + name + "\"")) << name << " is nobody's name";
    }
    rename_offices(busy.parts.offices);
    rename_offices(busy.parts.channels);
    for (auto& [name, keys] : busy.mechanisms) {
        rename_offices(keys);
    }
    for (auto const& name : names) {
        EXPECT_FALSE(stands_in(busy.parts.offices, "id = \"" + name + "\"")) << name;
        EXPECT_TRUE(stands_in(busy.parts.offices, "id = \"" + new_name(name) + "\"")) << name;
    }
    for (auto const* const mechanism : {"founding", "whistle", "four_slip_orders"}) {
        EXPECT_TRUE(stands_in(busy.mechanisms["mechanism." + std::string(mechanism)], "-office-of-"))
            << mechanism;
    }
    return busy;
}

std::vector<double> values_of(store::RunFile const& run) {
    return run.table("indicators").values<double>("value");
}

} // namespace

TEST(Relabelling, offices_changes_no_bit_of_any_issue) {
    auto const original = test::run(BusyCase().load(), RecordLevel::journeys);
    auto const other = test::run(renamed().load(), RecordLevel::journeys);
    EXPECT_TRUE(test::has_indicator(other, "completed." + new_name("police")));
    EXPECT_FALSE(test::has_indicator(other, "completed.police"));
    for (auto const* table : {"issues", "courtyards", "posts", "events", "by_kind", "daily/community"}) {
        std::string where;
        EXPECT_TRUE(test::same_table_of(original, other, table, where)) << where;
    }
    ASSERT_EQ(values_of(original).size(), values_of(other).size());
    for (std::size_t i = 0; i < values_of(original).size(); ++i) {
        auto const a = values_of(original)[i];
        auto const b = values_of(other)[i];
        EXPECT_TRUE(a == b || (a != a && b != b)) << i;
    }
}

TEST(Relabelling, powers_changes_no_bit_of_any_issue) {
    BusyCase busy;
    std::vector<std::pair<std::string, std::string>> const powers{
        {"\"hands\"", "\"z\""}, {"\"mediation\"", "\"y\""}, {"\"power\"", "\"a\""}, {"\"water\"", "\"c\""}};
    for (auto const& [from, to] : powers) {
        for (auto* text :
             {&busy.parts.offices, &busy.parts.kinds, &busy.mechanisms["mechanism.four_slip_orders"]}) {
            *text = std::regex_replace(*text, std::regex("(authority = [^\n]*)" + from), "$1" + to);
            EXPECT_FALSE(stands_in(*text, from)) << from;
        }
        EXPECT_TRUE(stands_in(busy.parts.offices, to)) << from << " is nobody's power";
        EXPECT_TRUE(stands_in(busy.parts.kinds, to)) << from << " is not needed for anything";
    }
    auto const original = test::run(BusyCase().load());
    auto const other = test::run(busy.load());
    std::string where;
    EXPECT_TRUE(test::same_table_of(original, other, "issues", where)) << where;
    EXPECT_TRUE(test::same_table_of(original, other, "indicators", where)) << where;
}

} // namespace linli
