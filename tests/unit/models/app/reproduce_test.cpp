#include "models/app/reproduce_table.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

namespace linli::app {

using testing::HasSubstr;

namespace {

EvidenceRow row(EvidenceRule rule, std::vector<double> reported, double tolerance) {
    EvidenceRow result;
    result.reported = std::move(reported);
    result.rule = rule;
    result.tolerance = tolerance;
    return result;
}

std::string mistake_in(std::string const& rest) {
    TemporaryFolder const folder;
    std::string const head =
        "[evidence]\nname = { en = 'E', zh = 'E' }\n[[evidence.world]]\nid = 'w'\nscenario = '" +
        std::filesystem::absolute("scenarios/smoke/two-communities.toml").string() + "'\nstructure = '" +
        std::filesystem::absolute("scenarios/structures/conventional.toml").string() +
        "'\n[[evidence.row]]\nid = 'r'\nclaim = { en = 'C', zh = 'C' }\n"
        "note = { en = '-', zh = '-' }\ncase = 'external'\nsource = 's'\nunit = '1'\n"
        "world = 'w'\nrole = 'held-out'\n";
    try {
        (void)load_evidence(folder.file("evidence.toml", head + rest));
    } catch (InputError const& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST(EvidenceRow, is_reproduced_by_its_rule) {
    experiment::Interval const narrow{9.5, 10.5};
    EXPECT_TRUE(row(EvidenceRule::within, {8.0, 11.0}, 0.0).reproduced_by(10.0, narrow));
    EXPECT_TRUE(row(EvidenceRule::within, {9.5}, 0.1).reproduced_by(10.0, narrow));
    EXPECT_FALSE(row(EvidenceRule::within, {9.0}, 0.1).reproduced_by(10.0, narrow));
    EXPECT_FALSE(row(EvidenceRule::at_least, {10.5}, 0.0).reproduced_by(10.0, narrow));
    EXPECT_TRUE(row(EvidenceRule::at_most, {9.5}, 0.1).reproduced_by(10.0, narrow));
    EXPECT_TRUE(row(EvidenceRule::above, {9.0}, 0.0).reproduced_by(10.0, narrow));
    EXPECT_FALSE(row(EvidenceRule::above, {9.7}, 0.0).reproduced_by(10.0, narrow));
    EXPECT_FALSE(row(EvidenceRule::below, {10.2}, 0.0).reproduced_by(10.0, narrow));
}

TEST(EvidenceRow, nothing_measured_reproduces_nothing) {
    EvidenceResult const result{
        row(EvidenceRule::at_least, {0.0}, 0.0), 0, std::nan(""), {std::nan(""), std::nan("")}};
    EXPECT_FALSE(result.reproduced());
}

TEST(Evidence, tells_each_mistake) {
    EXPECT_EQ(mistake_in("reported = [1]\nmeasure = 'closed_rate - w:satisfaction_rate'\n"), "none");
    EXPECT_THAT(mistake_in("reported = [1]\nmeasure = 'closed_rat'\n"), HasSubstr("must be an indicator"));
    EXPECT_THAT(mistake_in("reported = [1]\nmeasure = 'x:closed_rate'\n"), HasSubstr("[[evidence.world]]"));
    EXPECT_THAT(mistake_in("reported = [1]\nmeasure = 'closed_rate -'\n"),
                HasSubstr("must be an expression"));
    EXPECT_THAT(mistake_in("reported = [2, 1]\nmeasure = 'closed_rate'\n"), HasSubstr("the lower one first"));
}

TEST(Evidence, the_shipped_table_covers_every_case_and_is_mostly_held_out) {
    auto const evidence = load_evidence("scenarios/evidence/evidence.toml");
    EXPECT_GE(evidence.rows.size(), 25U);
    std::set<std::string> cases;
    for (auto const& claim : evidence.rows) {
        cases.insert(claim.case_id);
        EXPECT_FALSE(claim.source.empty()) << claim.id;
    }
    EXPECT_THAT(cases, testing::ElementsAre("000", "001", "002", "003", "004", "external"));
    auto const held_out = std::count_if(evidence.rows.begin(), evidence.rows.end(), [](auto const& claim) {
        return claim.role == EvidenceRole::held_out;
    });
    EXPECT_GT(2 * held_out, static_cast<std::ptrdiff_t>(evidence.rows.size()));
}

TEST(EvidenceText, prints_what_is_not_reproduced_as_such) {
    auto missed = row(EvidenceRule::within, {0.5}, 0.0);
    missed.id = "missed";
    missed.claim = {"A claim", "说法"};
    missed.case_id = "001";
    missed.unit = "share";
    std::vector<EvidenceResult> const results{{missed, 3, 0.2, {0.1, 0.3}}};
    auto const text = evidence_text(results, 1, Language::en, 80);
    EXPECT_THAT(text, HasSubstr("NO"));
    EXPECT_THAT(text, HasSubstr("held out 0\nof 1 are reproduced"));
    EXPECT_EQ(evidence_file(results, 1, "build").table("evidence").rows(), 1U);
}

} // namespace linli::app
