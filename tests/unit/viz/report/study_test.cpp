#include "viz/report/study.hpp"

#include "small_run.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>

namespace linli::report {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Collect : public testing::Test {
  protected:
    std::filesystem::path stored(std::string const& name, store::RunFile const& run) {
        store::write(folder_ / name, run);
        return folder_ / name;
    }
    static std::string refusal_of(std::vector<std::filesystem::path> const& files) {
        try {
            (void)collect(files);
        } catch (InputError const& error) {
            return error.what();
        }
        return "";
    }

    test::TemporaryDirectory folder_;
};

} // namespace

TEST_F(Collect, takes_the_structure_of_the_first_file_as_the_baseline_and_pairs_worlds) {
    auto const study = collect({stored("b1", small_run("b", 1)), stored("b0", small_run("b", 0)),
                                stored("a0", small_run("a", 0)), stored("a1", small_run("a", 1))});
    ASSERT_EQ(study.arms.size(), 2U);
    EXPECT_EQ(study.arms[0].id, "b");
    EXPECT_EQ(study.replications(), 2U);
    EXPECT_THAT(study.files, ElementsAre("b0", "b1", "a0", "a1"));
}

TEST_F(Collect, leaves_out_worlds_that_a_structure_lacks_and_counts_them) {
    auto const study = collect({stored("a0", small_run("a", 0)), stored("a1", small_run("a", 1)),
                                stored("b1", small_run("b", 1)), stored("b2", small_run("b", 2))});
    EXPECT_EQ(study.replications(), 1U);
    EXPECT_EQ(study.left_out, 2U);
    EXPECT_THAT(study.files, ElementsAre("a1", "b1"));
}

TEST_F(Collect, takes_a_structure_with_and_without_overrides_as_two) {
    auto changed = small_run("a", 0);
    provenance(changed, "overrides") = "scenario.days=20\n";
    EXPECT_EQ(collect({stored("plain", small_run("a", 0)), stored("changed", changed)}).arms.size(), 2U);
}

TEST_F(Collect, refuses_runs_that_cannot_stand_in_one_comparison) {
    auto const first = stored("first", small_run("a", 0));
    for (std::string const name : {"scenario", "days", "first_date", "program"}) {
        auto other = small_run("b", 0);
        provenance(other, name) = name == "days" ? "21" : "other";
        EXPECT_THAT(refusal_of({first, stored("other", other)}), HasSubstr(name + " = ")) << name;
    }
}

TEST_F(Collect, refuses_the_same_run_twice_and_runs_of_other_inputs) {
    auto const first = stored("first", small_run("a", 0));
    EXPECT_THAT(refusal_of({first, first}), HasSubstr("the same run as first"));
    auto edited = small_run("a", 1);
    edited.inputs[1].text += "# edited\n";
    EXPECT_THAT(refusal_of({first, stored("edited", edited)}), HasSubstr("other inputs than in first"));
}

TEST_F(Collect, refuses_structures_without_a_world_in_common) {
    EXPECT_THAT(refusal_of({stored("a", small_run("a", 0)), stored("b", small_run("b", 1))}),
                HasSubstr("no seed and replicate"));
    EXPECT_THAT(refusal_of({}), HasSubstr("no run files"));
}

TEST_F(Collect, refuses_a_file_that_is_no_run_file) {
    test::put_bytes(folder_ / "foreign.h5", "not a run file");
    EXPECT_THROW((void)collect({folder_ / "foreign.h5"}), RunError);
    EXPECT_THROW((void)collect({folder_ / "missing.h5"}), RunError);
}

} // namespace linli::report
