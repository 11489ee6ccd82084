"""The program as people use it: words in, tables and files out, exit codes.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS.
"""

import csv
import json
import os
import pty
import re
import resource
import signal
import subprocess
import tempfile
import time
import unicodedata
import unittest
from pathlib import Path

PROGRAM = os.environ["LINLI"]
SMOKE = "two-communities"


def columns_of(line):
    """Terminal columns of a line."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


class CliCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)

    def linli(self, *words, expect=0):
        """Run to the end in a folder of its own; stdout, stderr. Any exit code will do if none is expected."""
        done = subprocess.run([PROGRAM, *words], cwd=self.path, capture_output=True, text=True, timeout=100)
        self.assertIn(done.returncode, [0, 1] if expect is None else [expect], f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout, done.stderr

    def result_of(self, *words):
        return json.loads(self.linli(*words, "--json", "--quiet")[0])

    def files(self, folder="results"):
        return sorted(file.name for file in (self.path / folder).iterdir())

    def assert_fits(self, text, width=80):
        for line in text.splitlines():
            self.assertLessEqual(columns_of(line), width, line)


class CliRun(CliCase):
    def test_stores_one_file_named_after_scenario_structure_seed_and_replication(self):
        self.linli("run", SMOKE, "--seed", "7", "--structure", "conventional")
        self.assertEqual(self.files(), [f"{SMOKE}__conventional__s7_r0.h5"])

    def test_several_replications_store_a_file_each_and_show_intervals(self):
        out, _ = self.linli("run", SMOKE, "--replications", "3")
        self.assertEqual([name[-5:] for name in self.files()], ["r0.h5", "r1.h5", "r2.h5"])
        self.assertIn("95 % interval", out)

    def test_threads_change_no_byte(self):
        contents = []
        for threads in ["1", "2", "3", "8"]:
            self.linli("run", SMOKE, "--replications", "2", "--threads", threads, "--out", "t" + threads,
                       "--level", "journeys")
            contents.append([(self.path / ("t" + threads) / name).read_bytes() for name in self.files("t" + threads)])
        self.assertEqual(len(contents[0]), 2)
        for other in contents[1:]:
            self.assertEqual(other, contents[0])

    def test_replications_are_different_worlds(self):
        self.linli("run", SMOKE, "--replications", "2")
        first, second = [(self.path / "results" / name).read_bytes() for name in self.files()]
        self.assertNotEqual(first, second)

    def test_a_level_adds_to_a_file_and_changes_no_indicator(self):
        summary = self.result_of("run", SMOKE)["indicators"]
        journeys = self.result_of("run", SMOKE, "--level", "journeys")["indicators"]
        self.assertEqual(summary, journeys)

    def test_overrides_get_a_file_of_their_own(self):
        self.linli("run", SMOKE)
        self.linli("run", SMOKE, "--days", "10")
        self.assertEqual(len(self.files()), 2)

    def test_the_reference_workload_prints_what_it_is_asked_for(self):
        result = self.result_of("run", "escalation-queue", "--days", "20")
        ids = {indicator["id"] for indicator in result["indicators"]}
        offices = ["courtyard-office", "community-office", "subdistrict-office", "district-office"]
        wanted = {"arisen", "days_to_completion_mean", "satisfaction_mean"}
        wanted |= {"completed." + office for office in offices}
        wanted |= {"passed_for_age." + office for office in offices}
        self.assertEqual(wanted - ids, set())

    def test_tables_fit_80_columns_in_both_languages(self):
        for language in ["en", "zh"]:
            out, _ = self.linli("run", SMOKE, "--lang", language)
            self.assert_fits(out)
            self.assert_fits(self.linli("list", "--lang", language)[0])


class CliCompare(CliCase):
    def test_takes_the_structures_of_the_scenario_and_ten_replications(self):
        result = self.result_of("compare", SMOKE)
        self.assertEqual(result["replications"], 10)
        self.assertEqual(len(self.files()), 10 * len(result["structures"]))

    def test_pairs_share_their_world(self):
        result = self.result_of("compare", SMOKE, "--replications", "3")
        candidates = next(i for i in result["indicators"] if i["id"] == "candidates")
        for difference in candidates["differences"]:
            self.assertEqual(difference["verdict"], "same")
            self.assertEqual(difference["pairs"], 3)

    def test_numbers_are_those_of_the_runs(self):
        result = self.result_of("compare", SMOKE, "--replications", "2", "--structures",
                                "conventional,courtyard-council")
        arisen = next(i for i in result["indicators"] if i["id"] == "arisen")
        for structure, value in zip(["conventional", "courtyard-council"], arisen["values"]):
            run = self.result_of("run", SMOKE, "--replications", "2", "--structure", structure)
            mean = next(i for i in run["indicators"] if i["id"] == "arisen")["mean"]
            self.assertAlmostEqual(value["mean"], mean)

    def test_fits_80_columns_for_two_and_for_six_structures_in_both_languages(self):
        six = ",".join(file.stem for file in sorted(Path(os.environ["LINLI_SCENARIOS"], "structures").glob("*.toml")))
        for structures in ["conventional,courtyard-council", six]:
            for language in ["en", "zh"]:
                out, _ = self.linli("compare", SMOKE, "--replications", "2", "--structures", structures, "--all",
                                    "--lang", language)
                self.assert_fits(out)

    def test_an_override_into_one_structure_is_no_mistake(self):
        pair = ["--structures", "conventional,courtyard-council", "--replications", "2"]
        council = "structure.office.courtyard-council.patience_days=3"
        self.linli("compare", SMOKE, *pair, "--set", council)
        _, notes = self.linli("compare", SMOKE, *pair, "--set", "structure.office.no-such-office.patience_days=3",
                              expect=2)
        self.assertIn("no-such-office", notes)

    def test_the_same_structure_twice_is_refused(self):
        _, notes = self.linli("compare", SMOKE, "--structures", "conventional,conventional", expect=2)
        self.assertIn("twice", notes)


class CliResults(CliCase):
    def setUp(self):
        super().setUp()
        self.linli("compare", SMOKE, "--replications", "1", "--level", "journeys", "--structures",
                   "conventional,courtyard-council")
        self.a, self.b = ["results/" + name for name in self.files()]

    def test_trace_shows_one_issue_under_two_structures(self):
        for language in ["en", "zh"]:
            out, _ = self.linli("trace", self.a, self.b, "--issue", "worst", "--lang", language)
            self.assert_fits(out)
            self.assertIn(" | ", out)

    def test_the_steps_of_a_journey_are_in_order_and_the_causes_sum_to_the_age(self):
        journeys = self.result_of("trace", self.a, self.b, "--issue", "slowest")["journeys"]
        self.assertEqual(journeys[0]["key"], journeys[1]["key"])
        for journey in journeys:
            days = [step["day"] for step in journey["steps"]]
            self.assertEqual(days, sorted(days))
            end = journey["fixed"] if journey["fixed"] is not None else 60.0
            self.assertAlmostEqual(sum(journey["days_by_cause"].values()), end - journey["arisen"], places=2)

    def test_trace_without_recorded_issues_says_how_to_record_them(self):
        self.linli("run", SMOKE, "--out", "s")
        _, notes = self.linli("trace", "s/" + self.files("s")[0], expect=1)
        self.assertIn("--level", notes)

    def test_export_gives_csv_that_a_spreadsheet_reads(self):
        self.linli("export", self.a, "--out", "csv")
        with open(self.path / "csv" / "issues.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        arisen = next(i for i in self.result_of("run", SMOKE, "--structure", "conventional")["indicators"]
                      if i["id"] == "arisen")
        in_recorded_days = [row for row in rows if float(row["arisen"]) >= 0]
        self.assertEqual(len(in_recorded_days), int(arisen["mean"]))
        self.assertFalse([name for name in self.files("csv") if not name.endswith(".csv")])

    def test_an_altered_result_is_refused(self):
        file = self.path / self.a
        whole = bytearray(file.read_bytes())
        whole[len(whole) // 2] ^= 1
        file.write_bytes(whole)
        for command in ["trace", "export"]:
            _, notes = self.linli(command, self.a, expect=1)
            self.assertIn(self.a, notes)


class CliMistakes(CliCase):
    def test_wrong_words_end_with_2_a_hint_and_no_file(self):
        for words, told in [
            ([], "linli --help"),
            (["rnu", SMOKE], "`run`"),
            (["run"], "SCENARIO is required"),
            (["run", "two-comunities"], f"`{SMOKE}`"),
            (["run", SMOKE, "--seed", "-1"], "whole number"),
            (["run", SMOKE, "--seed", "18446744073709551616"], "whole number"),
            (["run", SMOKE, "--sead", "1"], "`--seed`"),
            (["run", SMOKE, "--level", "all"], "summary, daily, issues, journeys"),
            (["run", SMOKE, "--structure", "conventionel"], "`conventional`"),
            (["run", SMOKE, "--set", "scenario.dais=3"], "scenario.days"),
            (["run", SMOKE, "--set", "scenario.days=many"], "command line"),
            (["run", SMOKE, "--set", "scenario.places.communities=0"], "command line"),
            (["compare", SMOKE, "--structures", "conventional"], "--structures a,b"),
            (["explain", "patience_dais"], "`patience_days`"),
            (["check", "no-such-file.toml"], "no-such-file.toml"),
        ]:
            with self.subTest(words):
                out, notes = self.linli(*words, expect=2)
                self.assertEqual(out, "")
                self.assertIn(told, notes)
                self.assertEqual(list(self.path.iterdir()), [])

    def test_check_tells_every_mistake_with_its_position(self):
        (self.path / "wrong.toml").write_text(
            '[structure]\nid = "x"\nname = { en = "X", zh = "X" }\ngrids_per_community = "four"\nchanel = 1\n')
        _, notes = self.linli("check", "wrong.toml", expect=2)
        self.assertRegex(notes, r"wrong\.toml:4:\d+: .*grids_per_community")
        self.assertRegex(notes, r"wrong\.toml:5:\d+: .*chanel.*channel")
        result = json.loads(self.linli("check", "wrong.toml", "--json", expect=2)[0])
        self.assertFalse(result["ok"])
        self.assertIn(4, [diagnostic["line"] for diagnostic in result["diagnostics"]])

    def test_every_shipped_file_passes_check(self):
        for file in sorted(Path(os.environ["LINLI_SCENARIOS"]).rglob("*.toml")):
            with self.subTest(file.name):
                out, _ = self.linli("check", str(file))
                self.assertTrue(out.startswith("ok: "))

    def test_what_the_machine_refuses_ends_with_1(self):
        (self.path / "occupied").write_text("a file, not a folder")
        _, notes = self.linli("run", SMOKE, "--out", "occupied", expect=1)
        self.assertIn("occupied", notes)
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 1)

    def test_a_limit_of_file_size_is_told_and_leaves_no_file(self):
        done = subprocess.run([PROGRAM, "run", SMOKE], cwd=self.path, capture_output=True, text=True, check=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("File too large", done.stderr)
        self.assertEqual(self.files(), [])


class CliProgress(CliCase):
    def started(self, *words, **streams):
        return subprocess.Popen([PROGRAM, *words], cwd=self.path, text=True, **streams)

    def wait_for_a_file(self, process):
        """Until the first run is stored; fails if the program ends before."""
        while not list(self.path.glob("results/*.h5")):
            self.assertIsNone(process.poll(), "ended before it could be stopped")
            time.sleep(0.005)

    def test_ctrl_c_keeps_what_is_complete_and_leaves_nothing_else(self):
        for number in [signal.SIGINT, signal.SIGTERM]:
            with self.subTest(number):
                process = self.started("run", SMOKE, "--replications", "100000", "--out", "results",
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                self.wait_for_a_file(process)
                process.send_signal(number)
                out, notes = process.communicate(timeout=60)
                self.assertEqual(process.returncode, 1)
                self.assertIn("of 100000 runs are complete and kept", notes)
                kept = int(re.search(r"(\d+) of 100000", notes)[1])
                names = self.files()
                self.assertEqual(len(names), kept)
                self.assertIn(f"{kept} run", out)
                self.linli("export", "results/" + names[-1], "--out", "csv")
                for name in names:
                    self.assertTrue(name.endswith(".h5"))
                    (self.path / "results" / name).unlink()

    def test_a_pipe_gets_no_control_characters_and_quiet_gets_nothing(self):
        _, notes = self.linli("run", SMOKE, "--replications", "20")
        self.assertNotIn("\r", notes)
        self.assertNotIn("\x1b", notes)
        self.assertEqual(notes, "20 run files in results\n")
        self.assertEqual(self.linli("run", SMOKE, "--quiet")[1], "")

    def test_a_terminal_gets_one_line_that_is_rewritten_with_rate_and_time_left(self):
        ours, theirs = pty.openpty()
        process = self.started("run", SMOKE, "--replications", "100000", stdout=subprocess.DEVNULL, stderr=theirs)
        os.close(theirs)
        seen = ""
        while " left" not in seen:
            seen += os.read(ours, 4096).decode()
        process.send_signal(signal.SIGINT)
        while True:
            try:
                seen += os.read(ours, 4096).decode()
            except OSError:  # the other end is closed
                break
        process.wait(timeout=60)
        os.close(ours)
        self.assertRegex(seen, r"\rrun  \d+/100000 runs  0 %  \d+ days/s  .+ left\x1b\[K")
        line = seen.split("\r")[1].split("\x1b")[0]
        self.assertLess(columns_of(line), 80)
        self.assertNotIn("\n", seen[: seen.rindex("\x1b[K")])


class CliExplain(CliCase):
    def test_every_shipped_number_has_unit_range_tag_and_source(self):
        parameters = self.result_of("explain", "--all")["parameters"]
        self.assertGreater(len(parameters), 300)
        for parameter in parameters:
            with self.subTest(parameter["path"] + " in " + parameter["file"]):
                self.assertIn(parameter["tag"], ["reported", "derived", "calibrated", "assumed"])
                for fact in ["meaning", "unit", "range", "source"]:
                    self.assertTrue(parameter[fact], fact)

    def test_every_indicator_of_a_result_can_be_explained(self):
        known = {indicator["id"] for indicator in self.result_of("explain", "--all")["indicators"]}
        ids = {indicator["id"] for indicator in self.result_of("run", SMOKE)["indicators"]}
        self.assertEqual({i for i in ids if i not in known and i.split(".")[0] + ".*" not in known}, set())

    def test_explanations_fit_80_columns_in_both_languages(self):
        for language in ["en", "zh"]:
            self.assert_fits(self.linli("explain", "--all", "--lang", language)[0])
            out, _ = self.linli("explain", "closed_at.community", "--lang", language)
            self.assertIn("closed_at.*", out)

    def test_list_names_what_can_be_run(self):
        shipped = self.result_of("list")
        names = [scenario["id"] for scenario in shipped["scenarios"]]
        self.assertIn(SMOKE, names)
        self.assertGreaterEqual(len(shipped["structures"]), 2)
        self.assertGreater(len(shipped["indicators"]), 20)


if __name__ == "__main__":
    unittest.main()
