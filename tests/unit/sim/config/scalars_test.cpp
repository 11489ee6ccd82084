#include "sim/config/document.hpp"
#include "sim/config/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

struct Levels {
    std::vector<Scalar> values;
};

std::vector<Scalar> read(std::string const& text, Problems& problems) {
    auto const schema = Schema<Levels>("levels", "Some.").scalars("values", &Levels::values, "The values.");
    return schema.read(Document::parse(text, "a.toml").root(), problems).values;
}

} // namespace

TEST(Scalars, keep_numbers_texts_and_flags_as_an_override_takes_them) {
    Problems problems;
    EXPECT_THAT(read("values = [3, 0.5, 'word', true]", problems),
                ElementsAre(Scalar{"3", 3.0}, Scalar{"0.5", 0.5}, Scalar{"word", std::nullopt},
                            Scalar{"true", std::nullopt}));
    EXPECT_TRUE(problems.empty());
}

TEST(Scalars, refuse_tables_lists_and_dates_where_they_stand) {
    for (char const* const wrong : {"[3]", "{ a = 1 }", "2020-01-01"}) {
        Problems problems;
        (void)read("values = [3,\n " + std::string(wrong) + "]", problems);
        ASSERT_EQ(problems.sorted().size(), 1U) << wrong;
        EXPECT_EQ(problems.sorted().front().where.line, 2);
    }
}

TEST(Scalars, are_a_list) {
    Problems problems;
    (void)read("values = 3", problems);
    ASSERT_EQ(problems.sorted().size(), 1U);
    EXPECT_THAT(problems.sorted().front().rule, HasSubstr("must be a list"));
}

} // namespace linli::config
