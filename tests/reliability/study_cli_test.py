"""Studies as people use them: a study file in, tables out.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS.
"""

import json
import os
import re
from pathlib import Path

from cli_test import SMOKE, CliCase

SCENARIOS = Path(os.environ["LINLI_SCENARIOS"])
EFFORT = "\n[[study.factor]]\nid = 'effort'\npath = 'behaviour.reporting.effort_weight'\n"
QUALITY = "\n[[study.factor]]\nid = 'quality'\npath = 'behaviour.working.quality'\n"


class StudyCase(CliCase):
    def study(self, text):
        """A study of the tiny case, a month long."""
        head = ("[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\ndescription = { en = 'S', zh = 'S' }\n"
                f"set = ['scenario.days=30']\nscenario = '{SCENARIOS}/smoke/two-communities.toml'\n")
        (self.path / "s.toml").write_text(head + text)
        return "s.toml"


class CliSensitivity(StudyCase):
    def test_a_morris_study_ends_in_screening_that_fits_80_columns(self):
        study = self.study("design = 'morris'\ntrajectories = 3\nreplications = 1\n" + EFFORT +
                           "range = [0.2, 3]\n" + QUALITY + "range = [0.6, 1]\n")
        for language, words in (("en", "Morris screening: trajectories: 3"), ("zh", "Morris 筛选:3 条轨迹")):
            out, _ = self.linli("sweep", study, "--lang", language)
            self.assertIn(words, out)
            self.assertIn("effort", out)
            self.assert_fits(out)

    def test_a_sobol_indices_study_tells_every_index_with_its_interval(self):
        study = self.study("design = 'sobol-indices'\nbase = 8\nreplications = 1\n" + EFFORT +
                           "range = [0.2, 3]\n" + QUALITY + "range = [0.6, 1]\n")
        found = self.result_of("sweep", study)["sensitivity"]
        self.assertEqual((found["method"], found["rows"]), ("sobol-indices", 8))
        arisen = next(i for i in found["indicators"] if i["id"] == "reported")
        for factor in arisen["structures"][0]["factors"]:
            self.assertLessEqual(factor["total"]["low"], factor["total"]["value"])
            self.assertGreaterEqual(factor["total"]["high"], factor["total"]["value"])


PRECISION = ("[study.stop]\nrule = 'precision'\nindicator = 'reported'\n"
             "between = ['conventional', 'courtyard-council']\nhalf_width = 0.5\nleast = 4\n")
SELECTION = ("[study.stop]\nrule = 'selection'\nindicator = 'reported'\nindifference = 1.0\nleast = 5\n")


class CliStopRule(StudyCase):
    def stopped(self, rule, most=60):
        return self.study(f"design = 'full-factorial'\nreplications = {most}\n" + rule)

    def test_precision_stops_where_the_half_width_is_reached_and_counts_no_run_beyond(self):
        study = self.stopped(PRECISION)
        found = self.result_of("sweep", study)
        stop = found["stop"]
        self.assertTrue(stop["met"])
        count = int(stop["replications"])
        self.assertGreaterEqual(count, 4)
        self.assertLess(count, 60)
        self.assertLessEqual(float(stop["half_width"]), 0.5)
        self.assertEqual(found["runs"], 2 * count)
        self.assertEqual(found["whole_replications"], count)
        self.assertEqual(self.result_of("sweep", study, "--status")["to_do"], 0)

    def test_the_same_bytes_with_one_job_three_jobs_and_shards(self):
        study = self.stopped(PRECISION)
        merged = []
        for number, ways in enumerate(([["--jobs", "1"]], [["--jobs", "3"]],
                                       [["--shard", "2/2"], ["--shard", "1/2"]])):
            for way in ways:
                self.linli("sweep", study, "--out", f"folder{number}", *way)
            self.linli("sweep", "--merge", f"folder{number}", "--out", "merged.h5")
            merged.append((self.path / "merged.h5").read_bytes())
        self.assertEqual(merged[0], merged[1])
        self.assertEqual(merged[0], merged[2])

    def test_selection_names_the_best_or_says_that_it_is_not_known(self):
        study = self.stopped(SELECTION)
        for language in ("en", "zh"):
            out, _ = self.linli("sweep", study, "--lang", language)
            self.assertIn("council", out)
            self.assert_fits(out)
        out, _ = self.linli("sweep", self.stopped(SELECTION.replace("1.0", "0.000001"), most=6), "--out", "other")
        self.assertIn("not met after 6 replications", out)

    def test_eliminated_structures_get_no_more_runs_in_whatever_way_it_is_run(self):
        structures = ", ".join(f"'{SCENARIOS}/structures/{name}.toml'"
                               for name in ("conventional", "courtyard-council", "five-level-grid", "one-plus-three"))
        study = self.stopped(f"structures = [{structures}]\n" + SELECTION)
        merged = []
        for number, ways in enumerate(([["--jobs", "1"]], [["--jobs", "3"]],
                                       [["--shard", "2/2"], ["--shard", "1/2"]])):
            for way in ways:
                out, _ = self.linli("sweep", study, "--out", f"folder{number}", *way)
            self.linli("sweep", "--merge", f"folder{number}", "--out", "merged.h5")
            merged.append((self.path / "merged.h5").read_bytes())
            if number == 0:
                self.assert_fits(out)
                alone = self.result_of("sweep", study, "--out", "folder0")
        self.assertEqual(merged[0], merged[1])
        self.assertEqual(merged[0], merged[2])
        found = alone["stop"]
        self.assertTrue(found["met"])
        last = int(found["replications"])
        gone = dict(re.findall(r"([a-z0-9-]+) \((\d+)\)", found["eliminated"]))
        self.assertLess(min(map(int, gone.values())), last, "nothing is gained")
        runs = sum(int(gone.get(name, last)) for name in
                   ("conventional", "courtyard-council", "five-level-grid", "one-plus-three"))
        self.assertEqual(alone["runs"], runs)
        self.assertLessEqual(alone["beyond"], 1, "only what was under way when a structure was eliminated")

    def test_shards_in_folders_of_their_own_stop_by_rounds_at_the_same_run(self):
        structures = ", ".join(f"'{SCENARIOS}/structures/{name}.toml'"
                               for name in ("conventional", "courtyard-council", "five-level-grid", "one-plus-three"))
        study = self.stopped(f"structures = [{structures}]\n" + SELECTION)
        self.linli("sweep", study, "--out", "alone")
        self.linli("merge", "alone", "--out", "alone.h5")
        words, rounds = ["--until", "5"], 0
        while words:
            rounds += 1
            for shard in ("1", "2"):
                self.linli("sweep", study, "--out", f"shard{shard}", "--shard", f"{shard}/2", *words)
            out, _ = self.linli("merge", "shard1", "shard2", "--out", "rounds.h5", "--json", expect=None)
            found = json.loads(out)
            words = ["--until", str(found["next_until"]), "--known", "rounds.h5"] if "next_until" in found else []
        self.assertGreater(rounds, 1)
        self.assertTrue(found["stop"]["met"])
        self.assertEqual((self.path / "rounds.h5").read_bytes(), (self.path / "alone.h5").read_bytes())
        stored = sum(self.result_of("sweep", study, "--out", f"shard{shard}", "--status")["done"] for shard in "12")
        self.assertLess(stored, 4 * 5 * rounds, "an eliminated structure was run on")
        other = self.study("design = 'full-factorial'\nreplications = 2\n")
        self.linli("sweep", other, "--out", "other")
        _, told = self.linli("merge", "shard1", "other", "--out", "x.h5", expect=1)
        self.assertIn("holds another study than", told)

    def test_a_stop_rule_that_cannot_work_is_refused_with_its_position(self):
        study = self.stopped(PRECISION.replace("'courtyard-council'", "'concil'").replace("0.5", "0"))
        _, told = self.linli("sweep", study, expect=2)
        self.assertRegex(told, r"s.toml:13:\d+: half_width = 0 \(must be larger than 0\)")


class CliBranch(CliCase):
    def means(self, found, structure):
        """Means of all indicators under a structure."""
        return {i["id"]: v["mean"] for i in found["indicators"] for v in i["values"] if v["structure"] == structure}

    def test_without_a_reform_it_is_the_run_and_a_reform_at_the_start_is_the_other_structure(self):
        branches = self.result_of("branch", "two-communities", "--structures", "courtyard-council",
                                  "--set", "scenario.warm_up_days=0", "--replications", "3", "--out", "b")
        plain = self.result_of("compare", "two-communities", "--structures", "conventional,courtyard-council",
                               "--set", "scenario.warm_up_days=0", "--replications", "3", "--out", "c")
        for structure in ("conventional", "courtyard-council"):
            self.assertEqual(self.means(branches, structure), self.means(plain, structure))
            self.assertGreater(len(self.means(plain, structure)), 5)

    def test_prints_the_paired_table_for_structures_and_changes_and_keeps_a_file_for_each(self):
        words = ("branch", "two-communities", "--at", "20", "--structures", "courtyard-council",
                 "--change", "behaviour.working.quality=0.7", "--replications", "2")
        for language in ("en", "zh"):
            out, _ = self.linli(*words, "--lang", language)
            self.assertIn("quality=0.7", out)
            self.assert_fits(out)
        self.assertEqual(len(self.files()), 6)

    def test_threads_change_no_byte(self):
        for threads in ("1", "3"):
            self.linli("branch", "two-communities", "--at", "20", "--structures", "courtyard-council",
                       "--replications", "3", "--threads", threads, "--out", threads)
        self.assertEqual(self.files("1"), self.files("3"))
        for name in self.files("1"):
            self.assertEqual((self.path / "1" / name).read_bytes(), (self.path / "3" / name).read_bytes())

    def test_a_reform_that_takes_offices_away_says_who_takes_over(self):
        words = ("branch", "two-communities", "--from", "five-level-grid", "--structures", "conventional", "--at", "30",
                 "--replications", "2")
        for language, dissolves in (("en", "B dissolves: "), ("zh", "B 撤销:")):
            out, _ = self.linli(*words, "--into", "grid-office=community-office", "--lang", language)
            self.assertIn(dissolves, out)
            self.assertIn("grid-office → community-office", out)
            self.assert_fits(out)
        for wrong in ("grid-office", "grid-office=nobody", "nobody=community-office", "grid-office=district-office"):
            _, told = self.linli(*words, "--into", wrong, expect=2)
            self.assertIn("--into", told)
        self.linli("branch", "two-communities", expect=2)
        _, told = self.linli("branch", "two-communities", "--structures", "conventional", expect=2)
        self.assertIn("is what holds before", told)


class CliDecide(StudyCase):
    def decided(self):
        return self.study("design = 'full-factorial'\nreplications = 4\n" + EFFORT + "levels = [0.5, 2]\n")

    def test_a_folder_and_its_merged_file_give_the_same_pareto_set_and_regret(self):
        self.linli("sweep", self.decided(), "--out", "folder")
        self.linli("sweep", "--merge", "folder", "--out", "merged.h5")
        words = ("--benefit", "reported", "--cost", "staff_hours")
        found = self.result_of("decide", "folder", *words)
        self.assertEqual(found, self.result_of("decide", "merged.h5", *words))
        self.assertTrue(any(s["in_pareto_set"] for s in found["structures"]))
        self.assertTrue(all(s["largest_regret"]["value"] >= s["mean_regret"] >= 0 for s in found["structures"]))
        for language in ("en", "zh"):
            out, _ = self.linli("decide", "folder", *words, "--lang", language)
            self.assert_fits(out)

    def test_an_unknown_indicator_is_refused_with_the_nearest_one(self):
        self.linli("sweep", self.decided(), "--out", "folder")
        _, told = self.linli("decide", "folder", "--benefit", "reportd", expect=2)
        self.assertIn("did you mean `reported`?", told)
        self.linli("decide", "nowhere.h5", expect=1)

    def test_compare_shows_what_common_random_numbers_save(self):
        out, _ = self.linli("compare", SMOKE, "--replications", "4", "--pairing")
        self.assertIn("variance factor", out)
        self.assert_fits(out)
        found = self.result_of("compare", SMOKE, "--replications", "4", "--pairing")["pairing"]
        self.assertTrue(any(p["variance_factor"] > 1 for p in found))


class CliReport(StudyCase):
    def test_shows_sensitivity_and_evidence_where_they_are_given(self):
        study = self.study("design = 'morris'\ntrajectories = 3\nreplications = 1\n" + EFFORT +
                           "range = [0.2, 3]\n" + QUALITY + "range = [0.6, 1]\n")
        self.linli("sweep", study, "--out", "screening")
        self.linli("compare", SMOKE, "--replications", "2", "--out", "runs")
        runs = [f"runs/{name}" for name in self.files("runs")]
        self.linli("reproduce", "--rows", "council-ownership", "--replications", "2", "--out", "evidence.h5")
        self.linli("report", *runs, "--out", "plain.html")
        self.linli("report", *runs, "--study", "screening", "--evidence", "evidence.h5", "--out", "full.html")
        plain, full = ((self.path / name).read_text() for name in ("plain.html", "full.html"))
        for part in ('<section id="sensitivity">', '<section id="evidence">', "Which numbers matter", "哪些数值重要"):
            self.assertIn(part, full)
            self.assertNotIn(part, plain)

    def test_what_is_no_evidence_and_no_study_of_sensitivity_is_refused(self):
        self.linli("compare", SMOKE, "--replications", "2", "--out", "runs")
        runs = [f"runs/{name}" for name in self.files("runs")]
        _, told = self.linli("report", *runs, "--evidence", runs[0], expect=1)
        self.assertIn("is no result of `linli reproduce`", told)
        study = self.study("design = 'full-factorial'\nreplications = 1\n" + EFFORT + "levels = [0.5, 2]\n")
        self.linli("sweep", study, "--out", "factorial")
        _, told = self.linli("report", *runs, "--study", "factorial", expect=1)
        self.assertIn("is no finished study with design morris or sobol-indices", told)
        self.assertFalse((self.path / "results" / "report.html").exists())
