"""Real requests through the program: import, use of what it wrote, comparison with a run."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["LINLI"]
IMPORTS = Path(os.environ["LINLI_SCENARIOS"]) / "imports"
DATA = IMPORTS / "service-requests.csv"
MAPPING = IMPORTS / "service-requests.mapping.toml"


class Requests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)

    def linli(self, *words, expect=0):
        words = [str(word) for word in words]
        done = subprocess.run([PROGRAM, *words], cwd=self.path, capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, expect, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout, done.stderr

    def test_shows_and_counts_rows_that_it_skips(self):
        out, _ = self.linli("import", DATA, "--mapping", MAPPING, "--out", "f.toml")
        self.assertIn("343 rows: 282 used, 58 of categories not mapped, 3 skipped", out)
        self.assertRegex(out, r"not mapped, most of them:\n    [A-Z][^\n]*: \d+\n")
        self.assertIn('line 43: created = "2020-02-31T09:00:00"', out)

    def test_what_import_writes_changes_the_rates_of_a_run(self):
        self.linli("import", DATA, "--mapping", MAPPING, "--out", "f.toml")
        self.linli("check", "f.toml")
        self.linli("check", MAPPING)
        arisen = {}
        for name, more in {"plain": [], "imported": ["--with", "f.toml"]}.items():
            self.linli("run", "two-communities", "--out", name, "--quiet", "--set", "behaviour.arising.bound=2", *more)
            result = json.loads(self.linli("export", next((self.path / name).iterdir()), "--json")[0])
            table = next(file for file in result["files"] if file.endswith("by_kind.csv"))
            arisen[name] = (self.path / table).read_text()
        self.assertNotEqual(arisen["plain"], arisen["imported"])

    def test_the_command_line_has_the_last_word(self):
        self.linli("import", DATA, "--mapping", MAPPING, "--out", "f.toml")
        rate = "issues.kind.CLEAN.rate=-1"
        _, err = self.linli("run", "two-communities", "--with", "f.toml", "--set", rate, expect=2)
        self.assertIn("rate", err)

    def test_compares_a_run_with_the_data(self):
        self.linli("run", "two-communities", "--level", "issues", "--quiet")
        run = next((self.path / "results").iterdir())
        out, _ = self.linli("compare-data", run, DATA, "--mapping", MAPPING)
        self.assertIn("KS", out)
        for line in out.splitlines():
            self.assertLessEqual(len(line), 80, line)
        told = json.loads(self.linli("compare-data", run, DATA, "--mapping", MAPPING, "--json")[0])
        clean = next(kind for kind in told["kinds"] if kind["id"] == "CLEAN")
        self.assertEqual(clean["data"]["closed"], 120)
        both = [kind for kind in told["kinds"] if kind["simulated"]["closed"] > 0]
        self.assertTrue(both)
        for kind in both:
            self.assertTrue(0 <= kind["ks_distance"] <= 1)

    def test_a_run_without_issues_is_refused_with_a_hint(self):
        self.linli("run", "two-communities", "--quiet")
        run = next((self.path / "results").iterdir())
        _, err = self.linli("compare-data", run, DATA, "--mapping", MAPPING, expect=2)
        self.assertIn("--level issues", err)

    def test_a_file_of_which_nothing_can_be_used_leaves_nothing_behind(self):
        (self.path / "bad.csv").write_text("created,closed,category,neighborhood_council\nsoon,,Bulky items,North\n")
        _, err = self.linli("import", "bad.csv", "--mapping", MAPPING, "--out", "f.toml", expect=2)
        self.assertIn("time of the request cannot be read", err)
        self.assertFalse((self.path / "f.toml").exists())

    def test_memory_does_not_grow_with_the_file(self):
        header, *rows = DATA.read_text().splitlines(keepends=True)
        usage = {}
        for times in (20, 1000):  # 0.7 and 37 MB
            with (self.path / "big.csv").open("w") as big:  # in pieces: a child starts as large as this process
                big.write(header)
                for _ in range(times):
                    big.writelines(rows)
            words = [PROGRAM, "import", "big.csv", "--mapping", str(MAPPING), "--out", "f.toml", "--quiet"]
            child = subprocess.Popen(words, cwd=self.path, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = status
            self.assertEqual(status, 0)
            usage[times] = used.ru_maxrss
        self.assertLess(usage[1000] - usage[20], 2048, usage)  # KiB


if __name__ == "__main__":
    unittest.main()
