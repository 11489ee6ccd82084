"""What people get wrong in their files, each made by one edit of a file that works.

Both `linli check` and `linli run` must say where (file:line:column), what, which rule and what to do, end with 2,
and leave nothing behind. The program is named by the variable LINLI, the frozen files by LINLI_INPUTS.
"""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["LINLI"]
INPUTS = Path(os.environ["LINLI_INPUTS"])
SCENARIO = "neighbourhood.toml"
STRUCTURE = "courtyard-council.toml"
KINDS = "kinds.toml"
BEHAVIOUR = "behaviour.toml"


class Edit:
    """Replace the first `old` of a file; `^` in `new` is where the mistake is to be told, and is not written."""

    def __init__(self, name, file, old, new, *told, structure=STRUCTURE):
        self.name, self.file, self.old, self.new = name, file, old, new
        self.told = dict(zip(["what", "rule", "hint"], told, strict=True))
        self.words = ["--structure", structure] if structure else []

    def apply(self, folder):
        """Write the file; line and column of the mistake."""
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        if self.old not in text:
            raise AssertionError(f"{self.name}: {self.file} has no {self.old!r}")
        marked = text.replace(self.old, self.new, 1)
        before = marked[: marked.index("^")]
        path.write_bytes((before + marked[len(before) + 1 :]).encode("utf-8", "surrogateescape"))
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class Contents(Edit):
    """Replace a file as a whole; the mistake is told at its first character."""

    def __init__(self, name, file, contents, *told):
        super().__init__(name, file, "", "", *told)
        self.contents = contents

    def apply(self, folder):
        (folder / self.file).write_bytes(self.contents)
        return 1, 1


MISTAKES = [
    # ---------------------------------------------------------------------------------- one value by itself
    Edit("text_where_a_number_should_be", SCENARIO, "days = 400", 'days = ^"many"',
         'scenario.days = "many"', "whole number in [1, 36500] day, not text", "Days that are recorded"),
    Edit("number_in_quotes", BEHAVIOUR, "fatigue_gain = ", 'fatigue_gain = ^"0.5" # ',
         'fatigue_gain = "0.5"', "must be a number", "write 0.5 without quotes"),
    Edit("number_where_a_text_should_be", SCENARIO, 'id = "frozen', 'id = ^7 # "frozen',
         "scenario.id = 7", "must be text", 'write "7" in double quotes'),
    Edit("date_where_a_text_should_be", SCENARIO, '"2020-03-02"', "^2020-03-02",
         "first_date = 2020-03-02", "must be text, not a date", 'write "2020-03-02" in double quotes'),
    Edit("fraction_where_a_whole_number_should_be", SCENARIO, "floors = 6", "floors = ^6.5",
         "floors = 6.5", "whole number in [1, 60] floor", "write 6 or 7"),
    Edit("text_where_a_flag_should_be", SCENARIO, "managed = true", 'managed = ^"yes"',
         'managed = "yes"', "true or false", "quotes"),
    Edit("text_where_a_table_should_be", KINDS, '{ en = "Rubbish', '^"Rubbish" # { en = "Rubbish',
         'name = "Rubbish"', "table", "en"),
    Edit("text_where_a_list_should_be", STRUCTURE, 'mandate = ["CLEAN", "PARK_NMV", "CHARGE", "LIGHT_CAM"]',
         'mandate = ^"CLEAN"', 'mandate = "CLEAN"', "list", "["),
    Edit("word_that_is_none_of_the_choices", STRUCTURE, 'at = "courtyard"', 'at = ^"courtyad"',
         'at = "courtyad"', "must be one of courtyard, grid", "did you mean `courtyard`?"),
    Edit("out_of_range", SCENARIO, "days = 400", "days = ^0",
         "scenario.days = 0", "in [1, 36500] day", "Days that are recorded"),
    Edit("share_above_1", SCENARIO, "owner_share = 0.65", "owner_share = ^1.4",
         "owner_share = 1.4", "in [0, 1] share", "write 0.014 for 1.4 %"),
    Edit("list_of_numbers_where_texts_should_be", SCENARIO,
         '["conventional.toml", "courtyard-council.toml"]', "[^1, 2]",
         "scenario.structures", "each element must be text, not a whole number", 'write "1" in double quotes'),
    Edit("negative_rate", KINDS, "rate = 10", "rate = ^-10",
         "rate = -10", "in [0, 1e+05]", "Problems that arise"),
    Edit("not_a_number", KINDS, "rate = 10", "rate = ^nan",
         "rate = nan", "must be a finite number", "write what is meant as a number"),
    Edit("text_in_one_language_only", SCENARIO, 'name = { en = "Frozen neighbourhood", zh = "定格的街区" }',
         'name = ^{ en = "Frozen neighbourhood" }', "name.zh is missing", "required", "zh"),
    Edit("impossible_date", SCENARIO, '"2020-03-02"', '^"2021-02-29"',
         '"2021-02-29"', "must be a date that exists", "2024-02-29"),
    # ----------------------------------------------------------------------------------- names and annotations
    Edit("unknown_key", SCENARIO, "household_size = 2.6", "household_size = 2.6\n^child_shares = 0.2",
         "unknown key scenario.population.child_shares", "not a key of `population`", "`child_share`"),
    Edit("unknown_key_that_resembles_none", KINDS, "rate = 10", "rate = 10\n^zzz = 1",
         "unknown key issues.kind.CLEAN.zzz", "not a key of `kind`", "the shipped files show the keys"),
    Edit("unknown_table", BEHAVIOUR, "[behaviour.trust]", "[behaviour.^trusst]",
         "unknown key behaviour.trusst", "not a key of `behaviour`", "`trust`"),
    Edit("missing_key", SCENARIO, "[scenario.places]\ncommunities = 2", "^[scenario.places]",
         "scenario.places.communities is missing", "required", "add `communities = …`"),
    Edit("key_twice", SCENARIO, "days = 400", "days = 400\ndays = ^300",
         "days = 300", "cannot redefine", "rename or delete one of the two"),
    Edit("duplicate_id", STRUCTURE, 'id = "grid-office"', 'id = ^"property-company"',
         'id = "property-company"', "the id of each office must differ", "rename one"),
    Edit("outside_the_range_that_the_file_gives", SCENARIO, "elderly_share = 0.25", "elderly_share = ^0.55",
         "elderly_share = 0.55", "must lie in its range [0.08, 0.4]", "the range is given at neighbourhood.toml:"),
    Edit("another_unit", SCENARIO, 'days = { unit = "day"', 'days = { unit = ^"week"',
         'unit = "week"', "the unit of days is day", "convert the value"),
    Edit("unknown_tag", SCENARIO, 'tag = "assumed"', 'tag = ^"guessed"',
         'tag = "guessed"', "must be one of reported, derived, calibrated, assumed", "known: reported"),
    Edit("annotation_of_nothing", SCENARIO, "[about]\n", '[about]\n^dais = { unit = "day" }\n',
         "about.dais", "must name a key that occurs in the file", "`days`"),
    # ------------------------------------------------------------------------------------------ text as such
    Edit("quote_that_is_never_closed", SCENARIO, 'id = "frozen-neighbourhood"', 'id = "frozen-neighbourhood^',
         "id = ", "not TOML", "close the text with a quote"),
    Edit("bad_utf8", SCENARIO, "Frozen", "Fr^\udcf6zen",
         "byte 0xF6 is not UTF-8", "a file is text in UTF-8", "save the file with the encoding UTF-8"),
    Edit("nul_in_a_text", SCENARIO, "Frozen", "Fr^\0zen",
         "Fr?zen", "control characters", "written \\u0000"),
    Contents("empty_file", SCENARIO, b"",
             "the file is empty", "at least one key", "copy a file that works"),
    Contents("nothing_but_a_comment", KINDS, b"# later\n",
             "the file holds no key", "at least one key", "copy a file that works"),
    Contents("huge_file", BEHAVIOUR, b"# x\n" * (5 << 20),
             "the file has 20971520 bytes", "at most 16777216 bytes", "give another one"),
    Contents("another_format", SCENARIO, b"\x89HDF\r\n\x1a\n",
             "byte 0x89 is not UTF-8", "a file is text in UTF-8", "save the file"),
    Edit("brackets_without_end", SCENARIO, "[about]", "x = " + 32 * "[" + "^[",
         "brackets nest deeper than 32 levels", "at most 32 levels", "a bracket that is never closed"),
    # ------------------------------------------------------------------------------------ the case as a whole
    Edit("missing_file", SCENARIO, '"kinds.toml"', '^"kind.toml"',
         'scenario.issues = "kind.toml": there is no such file', "must exist", "`kinds.toml`"),
    Edit("missing_structure", SCENARIO, '["conventional.toml"', '[^"conventionel.toml"',
         '"conventionel.toml": there is no such file', "must exist", "`conventional.toml`", structure=None),
    Edit("file_of_another_kind", SCENARIO, '"behaviour.toml"', '^"conventional.toml"',
         "the file has no table [behaviour]", "this file must hold one", "is it the right file?"),
    Edit("folder_instead_of_a_file", SCENARIO, '"behaviour.toml"', '^"."',
         "this is a folder", "must be a file", "give a file inside it"),
    Edit("behaviour_named_nowhere", SCENARIO, 'behaviour = "behaviour.toml"', 'behaviour = ^""',
         "behaviour is missing", "name the file that holds it", "add [behaviour]"),
    Edit("step_that_does_not_divide_a_day", SCENARIO, "first_date", "step_days = ^0.3\nfirst_date",
         "step_days = 0.3", "a whole number of steps must make a day", "nearest: 0.333"),
    Edit("closed_before_opened", SCENARIO, "first_date", "opening_hour = ^18\nfirst_date",
         "offices close before they open", "opening_hour must be less", "closing_hour = 17"),
    Edit("fewer_communities_than_subdistricts", SCENARIO, "communities = 2",
         "subdistricts = 3\ncommunities = ^2", "fewer communities than subdistricts", "needs one", "counts those"),
    Edit("fewer_residents_than_courtyards", SCENARIO, "residents = 10500", "residents = ^30",
         "residents = 30", "at least one resident per courtyard", "all 40 courtyards together"),
    Edit("shares_of_ages_above_1", SCENARIO, "elderly_share = 0.25",
         "elderly_share = ^{ value = 0.9, range = [0, 1] }",
         "= 1.1", "shares of residents must not exceed 1", "lower one"),
    # ------------------------------------------------------------------------------------------ the structure
    Edit("cycle_in_the_routes", STRUCTURE, 'id = "district-office"\n',
         'id = "district-office"\nparent = ^"housing-bureau"\n',
         'district-office.parent = "housing-bureau" passes up in a cycle', "must end at an office without one",
         "remove one `parent`"),
    Edit("its_own_parent", STRUCTURE, 'parent = "community-office"', 'parent = ^"grid-office"',
         "passes up in a cycle", "must end at an office without one", "remove one `parent`"),
    Edit("parent_that_stands_lower", STRUCTURE, 'parent = "community-office"', 'parent = ^"property-company"',
         'grid-office.parent = "property-company"', "must not stand at a lower tier", "stands at courtyard"),
    Edit("unknown_parent", STRUCTURE, 'parent = "grid-office"', 'parent = ^"grid-ofice"',
         'parent = "grid-ofice"', "must be the id of an office", "did you mean `grid-office`?"),
    Edit("referral_to_nobody", STRUCTURE, '"police-station", "elec', '^"police-statoin", "elec',
         'refers_to = "police-statoin"', "must be the id of an office", "did you mean `police-station`?"),
    Edit("referral_downwards", STRUCTURE, '"police-station", "elec', '^"grid-office", "elec',
         'refers_to: "grid-office"', "does not refer to a lower tier", "leave it out"),
    Edit("office_without_staff", STRUCTURE, '[[structure.office]]\nid = "grid-office"',
         '^[[structure.office]]\nid = "empty"\nname = { en = "Empty", zh = "空" }\nat = "grid"\n'
         'body = "community"\n\n[[structure.office]]\nid = "grid-office"',
         'office "empty" has no staff', "a post with people and hours", "add [[structure.office.post]]"),
    Edit("elected_staff_that_nobody_elects", STRUCTURE, '[[structure.office]]\nid = "grid-office"',
         '[[structure.office]]\nid = "c"\nname = { en = "C", zh = "会" }\nat = "courtyard"\nbody = "neighbours"\n'
         '^[[structure.office.post]]\nid = "m"\nname = { en = "M", zh = "员" }\nkind = "elected"\ncount = 1\n'
         'hours_per_day = 1\n\n[[structure.office]]\nid = "grid-office"',
         'office "c" has no staff', "a post with people and hours", "[structure.mechanism.founding]"),
    Edit("council_above_the_courtyard", STRUCTURE, '[structure.mechanism.founding]\noffice = "courtyard-council"',
         '[structure.mechanism.founding]\noffice = ^"grid-office"',
         'office "grid-office" stands at grid', "a council is founded in a courtyard", 'at = "courtyard"'),
    Edit("time_spent_twice", STRUCTURE, "reporting_share = 0.6\npatrol_share = 0.02",
         "reporting_share = ^0.6\npatrol_share = 0.7",
         "reporting_share + patrol_share = 1.3", "shares of time must not exceed 1", "lower one of the two"),
    Edit("council_work_beyond_its_time", STRUCTURE, "publicity_share = 0.1667",
         "publicity_share = ^{ value = 0.8, range = [0, 1] }",
         "shares add up to 1.3", "shares of time must not exceed 1", "issues get what is left"),
    Edit("no_authority_anywhere_for_a_kind", KINDS, 'authority = ["labour"', 'authority = [^"lawyers"',
         'kind "CLEAN" needs the power "lawyers"', "must hold it", "labour"),
    Edit("mandate_for_an_unknown_kind", STRUCTURE, 'mandate = ["CLEAN"', 'mandate = [^"CLEEN"',
         'mandate = "CLEEN"', "must be the id of an issue kind", "did you mean `CLEAN`?"),
    Edit("channel_to_nobody", STRUCTURE, 'office = "property-company"', 'office = ^"property-compani"',
         'office = "property-compani"', "must be the id of an office", "did you mean `property-company`?"),
    Edit("patience_at_the_top", STRUCTURE, "promise_days = 30\nbudget = 10", "patience_days = ^4\nbudget = 10",
         "patience_days = 4", "needs a parent", "add `parent`"),
    Edit("shares_of_bills_beyond_one", STRUCTURE, "[structure.mechanism.yardstick]",
         '^[[structure.mechanism.cost_sharing.link]]\noffice = "subdistrict-office"\nshare = 0.7\n'
         '[[structure.mechanism.cost_sharing.link]]\noffice = "district-office"\nshare = 0.7\n'
         "[structure.mechanism.yardstick]",
         "the shares of cost_sharing", "must not exceed 1 together", "leave something to whoever orders"),
    Edit("rung_in_the_office_below_it", STRUCTURE, "[structure.mechanism.yardstick]",
         '[structure.mechanism.career]\noffice = "grid-office"\npost = "community-cadre"\npromotion_rate = 0.1\n'
         '^[[structure.mechanism.career.rung]]\noffice = "grid-office"\npost = "subdistrict-cadre"\n'
         "promotion_rate = 0.1\n[structure.mechanism.yardstick]",
         'office = "grid-office"', "must be another office than those of the rungs below", "name the office above"),
    # ---------------------------------------------------------------------------------- behaviour and kinds
    Edit("six_days_in_a_week", BEHAVIOUR, "weekday_weights = { value = [0.167, ", "weekday_weights = ^{ value = [",
         "weekday_weights has 6 numbers", "must have 7, or none", "leave it out for equal weights"),
    Edit("shares_of_people_above_1", BEHAVIOUR, "conditional_share = ", "conditional_share = ^0.9 # ",
         "shares of types add up to 1.37", "must not exceed 1", "lower one of the three"),
    Contents("no_kinds", KINDS, b"[issues]\n",
             "0 issue kinds", "1 to 32 are needed", "add [[issues.kind]]"),
]


class CliWrongInput(unittest.TestCase):
    def run_in(self, folder, *words):
        return subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True, text=True, timeout=100, check=False)

    def test_there_are_twenty_kinds_at_least(self):
        self.assertGreaterEqual(len({mistake.name for mistake in MISTAKES}), 20)

    def test_the_files_are_right_before_they_are_edited(self):
        done = self.run_in(INPUTS, "check", SCENARIO)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


def claim(mistake):
    """A test of one mistake."""

    def test(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(INPUTS, folder, dirs_exist_ok=True)
            line, column = mistake.apply(folder)
            before = sorted(folder.rglob("*"))
            checked = self.run_in(folder, "check", SCENARIO, "--json")
            ran = self.run_in(folder, "run", SCENARIO, *mistake.words)
            after = sorted(folder.rglob("*"))
        self.assertEqual((checked.returncode, ran.returncode), (2, 2), ran.stderr)
        self.assertEqual((ran.stdout, after), ("", before))
        found = json.loads(checked.stdout)["diagnostics"]
        for one in found:
            for part in ["file", "line", "column", "what", "rule", "hint"]:
                self.assertTrue(one[part], f"no {part} in {one}")
        here = [one for one in found if (one["file"], one["line"], one["column"]) == (mistake.file, line, column)]
        self.assertTrue(here, f"nothing at {mistake.file}:{line}:{column} but {found}")
        for part, text in mistake.told.items():
            self.assertIn(text, here[0][part])
        position = f"{mistake.file}:{line}:{column}: "
        self.assertTrue(any(text.startswith(position) for text in ran.stderr.splitlines()), ran.stderr)

    return test


for one_mistake in MISTAKES:
    setattr(CliWrongInput, "test_" + one_mistake.name, claim(one_mistake))


if __name__ == "__main__":
    unittest.main()
