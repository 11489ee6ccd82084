#include "models/inputs.hpp"

#include "tests/support/temporary_directory.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;

/// A case in the files case.toml, kinds.toml, people.toml, and the structures one.toml and two.toml.
class SplitCase {
  public:
    SplitCase() {
        TinyCase const parts;
        auto const whole = parts.text();
        auto const structure = whole.substr(whole.find("[structure]"));
        test::put_bytes(folder_ / "case.toml", named(parts.scenario) + parts.places);
        test::put_bytes(folder_ / "kinds.toml", parts.kinds);
        test::put_bytes(folder_ / "people.toml", "[behaviour]\n");
        test::put_bytes(folder_ / "one.toml", structure);
        test::put_bytes(folder_ / "two.toml", replaced(structure, "\"plain\"", "\"other\""));
    }

    [[nodiscard]] std::filesystem::path file(std::string const& name) const { return folder_ / name; }
    [[nodiscard]] std::filesystem::path scenario() const { return file("case.toml"); }

    static std::string replaced(std::string text, std::string const& from, std::string const& to) {
        auto const at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    }

  private:
    /// The scenario with the names of its files.
    static std::string named(std::string const& scenario) {
        return replaced(scenario, "[scenario]\n",
                        "[scenario]\nissues = \"kinds.toml\"\nbehaviour = \"people.toml\"\n"
                        "structures = [\"one.toml\", \"two.toml\"]\n");
    }

    test::TemporaryDirectory folder_;
};

/// The first mistake that `act` reports.
template <class Act>
Diagnostic mistake(Act const& act) {
    try {
        act();
    } catch (InputError const& error) {
        return error.diagnostics().front();
    }
    ADD_FAILURE() << "no mistake";
    return {};
}

} // namespace

TEST(LoadInputs, files_give_what_one_file_gives) {
    SplitCase const split;
    auto const a = load_inputs(split.scenario());
    auto const b = TinyCase().load();
    EXPECT_EQ(a->scenario.residents(), b->scenario.residents());
    EXPECT_EQ(a->issues.kinds.front().id, b->issues.kinds.front().id);
    EXPECT_EQ(a->structure.offices.size(), b->structure.offices.size());
    EXPECT_EQ(a->documents.size(), 4U);
    EXPECT_EQ(b->documents.size(), 1U);
}

TEST(LoadInputs, the_structure_asked_for_comes_before_the_first_that_is_named) {
    SplitCase const split;
    EXPECT_EQ(load_inputs(split.scenario())->structure.id, "plain");
    EXPECT_EQ(load_inputs(split.scenario(), split.file("two.toml"))->structure.id, "other");
}

TEST(LoadInputs, an_override_goes_to_the_file_that_has_its_path) {
    SplitCase const split;
    auto const inputs = load_inputs(split.scenario(), {}, {"scenario.days=9", "structure.name.en=Changed"});
    EXPECT_EQ(inputs->calendar.days, 9);
    EXPECT_EQ(inputs->structure.name.en, "Changed");
    EXPECT_EQ(inputs->overrides.size(), 2U);
}

TEST(LoadInputs, an_override_that_no_file_has_is_a_mistake_of_the_command_line) {
    SplitCase const split;
    auto const told = mistake([&] { (void)load_inputs(split.scenario(), {}, {"scenario.dais=9"}); });
    EXPECT_EQ(told.where.file, "command line");
    EXPECT_EQ(told.hint, "nearest path: scenario.days");
    EXPECT_EQ(mistake([&] { (void)load_inputs(split.scenario(), {}, {"scenario.days"}); }).rule,
              "a change is written path=value");
}

TEST(LoadInputs, a_missing_file_is_told_where_it_is_named) {
    SplitCase const split;
    std::filesystem::remove(split.file("kinds.toml"));
    auto const told = mistake([&] { (void)load_inputs(split.scenario()); });
    EXPECT_EQ(told.where.file, split.scenario().string());
    EXPECT_EQ(told.where.line, 2);
    EXPECT_EQ(told.what, "scenario.issues = \"kinds.toml\": there is no such file");
}

TEST(LoadInputs, a_structure_given_from_outside_is_told_by_its_own_name) {
    SplitCase const split;
    auto const told = mistake([&] { (void)load_inputs(split.scenario(), split.file("three.toml")); });
    EXPECT_EQ(told.where.file, split.file("three.toml").string());
    auto const other = mistake([&] { (void)load_inputs(split.scenario(), split.file("kinds.toml")); });
    EXPECT_EQ(other.what, "kinds.toml: the file has no table [structure]");
}

TEST(LoadInputs, a_file_that_is_no_scenario_is_refused) {
    SplitCase const split;
    EXPECT_EQ(mistake([&] { (void)load_inputs(split.file("kinds.toml")); }).what, "no table [scenario]");
}

TEST(LoadInputs, steps_make_up_a_day) {
    SplitCase const split;
    auto const text = test::bytes_of(split.scenario());
    auto const with_step = [&](std::string const& days) {
        test::put_bytes(split.scenario(),
                        SplitCase::replaced(text, "first_date", "step_days = " + days + "\nfirst_date"));
        return load_inputs(split.scenario())->calendar.steps_per_day;
    };
    EXPECT_EQ(with_step("0.125"), 8);
    EXPECT_EQ(mistake([&] { (void)with_step("0.3"); }).hint, "nearest: 0.3333333333333333");
}

TEST(StructuresOf, are_the_files_that_a_scenario_names) {
    SplitCase const split;
    EXPECT_EQ(structures_of(split.scenario()), (std::vector{split.file("one.toml"), split.file("two.toml")}));
}

TEST(CheckFile, says_what_a_file_is) {
    SplitCase const split;
    EXPECT_EQ(check_file(split.scenario()), "scenario");
    EXPECT_EQ(check_file(split.file("kinds.toml")), "issues");
    EXPECT_EQ(check_file(split.file("people.toml")), "behaviour");
    EXPECT_EQ(check_file(split.file("two.toml")), "structure");
}

TEST(CheckFile, checks_a_scenario_with_every_structure_that_it_names) {
    SplitCase const split;
    auto const text = test::bytes_of(split.file("two.toml"));
    test::put_bytes(split.file("two.toml"),
                    SplitCase::replaced(text, "office = \"desk\"", "office = \"dusk\""));
    auto const told = mistake([&] { (void)check_file(split.scenario()); });
    EXPECT_EQ(told.where.file, split.file("two.toml").string());
    EXPECT_EQ(told.hint, "did you mean `desk`?");
}

} // namespace linli
