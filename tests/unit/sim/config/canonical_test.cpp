#include "sim/config/canonical.hpp"

#include <gtest/gtest.h>

namespace linli::config {

namespace {

std::string canonical(std::string const& text) {
    return canonical_text(Document::parse(text, "a.toml"));
}

} // namespace

TEST(CanonicalText, does_not_see_comments_layout_and_about) {
    EXPECT_EQ(canonical("a = 1\n[t]\nb = 'x'\n"),
              canonical("# why\na   = 1.0 # one\nt = { b = \"x\" }\n[about]\na = { unit = \"1\" }\n"));
}

TEST(CanonicalText, sees_every_value) {
    auto const text = canonical("a = 1\nb = [true, 'x']\n");
    for (char const* const other :
         {"a = 2\nb = [true, 'x']\n", "a = 1.5\nb = [true, 'x']\n", "a = '1'\nb = [true, 'x']\n",
          "a = 1\nb = [false, 'x']\n", "a = 1\nb = [true, 'y']\n", "a = 1\nb = [true]\n", "a = 1\n"}) {
        EXPECT_NE(canonical(other), text) << other;
    }
}

TEST(CanonicalText, is_that_of_a_file_with_the_override_written_in_it) {
    auto document = Document::parse("[[queue]]\nid = 'q'\nlimit = 3\n", "a.toml");
    document.set("queue.q.limit", "7");
    EXPECT_EQ(canonical_text(document), canonical("[[queue]]\nid = 'q'\nlimit = 7\n"));
}

} // namespace linli::config
