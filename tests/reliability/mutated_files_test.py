"""No altered or cut file makes a command crash or show a wrong number. Each command meets LINLI_MUTATIONS [12] files;
the long version: 2000.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS.
"""

import os
import random
import shutil
import subprocess
import unittest
from pathlib import Path

from study_cli_test import EFFORT, SCENARIOS, StudyCase

LINLI = os.environ["LINLI"]
MUTATIONS = int(os.environ.get("LINLI_MUTATIONS", "12"))


def mutated(data, chance):
    """The bytes with a few changed, a stretch overwritten or doubled, or the end cut off."""
    data = bytearray(data)
    way = chance.randrange(5)
    place = chance.randrange(len(data))
    if way == 0:
        return bytes(data[:place])
    if way == 1:
        data[place] ^= 1 << chance.randrange(8)
    elif way == 2:
        for _ in range(20):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif way == 3:
        length = chance.randrange(1, 200)
        data[place:place + length] = bytes(min(length, len(data) - place))
    else:
        length = chance.randrange(1, 200)
        data[place:place] = data[place:place + length]
    return bytes(data)


class MutatedFiles(StudyCase):
    def outcome(self, words, made=None):
        """Exit code and output, with what is in the file that the command makes; files under the names it is given."""
        if made:
            (self.path / made).unlink(missing_ok=True)
        done = subprocess.run([LINLI, *words], cwd=self.path, capture_output=True, timeout=60)
        file = self.path / made if made else None
        return done.returncode, done.stdout + (file.read_bytes() if file and file.exists() else b"")

    def hold(self, file, words, made=None, mutations=MUTATIONS):
        """Of a file with a checksum each change is told, or changes nothing that is shown."""
        data = (self.path / file).read_bytes()
        expected = self.outcome(words, made)
        self.assertEqual(expected[0], 0, words)
        refused = sum(self.refuses(file, words, made, expected[1], changed)
                      for changed in self.changes(data, words, mutations))
        (self.path / file).write_bytes(data)
        self.assertGreater(refused, mutations // 2)

    def changes(self, data, words, mutations):
        chance = random.Random(" ".join(words))
        return (mutated(data, chance) for _ in range(mutations))

    def refuses(self, file, words, made, expected, changed):
        (self.path / file).write_bytes(changed)
        code, out = self.outcome(words, made)
        with self.subTest(words=words, changed=hash(changed)):
            self.assertIn(code, (0, 1, 2), "ended by a signal")
            self.assertTrue(code != 0 or out == expected, "another number was shown")
        return code != 0

    def survive(self, file, words, made=None):
        """A changed text may mean something else; it must be read as that or refused, and a refusal makes no file."""
        data = (self.path / file).read_bytes()
        self.assertEqual(self.outcome(words, made)[0], 0, words)
        for changed in self.changes(data, words, MUTATIONS):
            (self.path / file).write_bytes(changed)
            code, _ = self.outcome(words, made)
            with self.subTest(words=words, changed=hash(changed)):
                self.assertIn(code, (0, 1, 2), "ended by a signal")
                self.assertTrue(code == 0 or not made or not (self.path / made).exists(), "half a file")
        (self.path / file).write_bytes(data)

    def run_file(self):
        self.linli("run", "two-communities", "--level", "journeys", "--structure", "conventional")
        shutil.copy(next((self.path / "results").iterdir()), self.path / "run.h5")

    def test_run_files(self):
        self.run_file()
        self.hold("run.h5", ["trace", "run.h5", "--issue", "worst"])
        self.hold("run.h5", ["export", "run.h5", "--json"])
        self.hold("run.h5", ["report", "run.h5", "--out", "page.html"], "page.html")

    def test_run_files_beside_others(self):
        self.run_file()
        self.linli("run", "two-communities", "--level", "journeys", "--structure", "courtyard-council",
                   "--out", "other")
        other = str(next((self.path / "other").iterdir()))
        self.hold("run.h5", ["trace", "run.h5", other])
        self.hold("run.h5", ["report", "run.h5", other, "--out", "page.html"], "page.html")

    @unittest.skipUnless(Path(LINLI).with_name("linli-view").exists(), "there is no viewer")
    def test_run_files_in_the_viewer(self):
        self.run_file()
        words = ["view", "run.h5", "--screenshot", "picture.png", "--size", "640x400", "--lang", "en"]
        if self.outcome(words)[0] != 0:
            self.skipTest("no picture can be drawn here")
        self.hold("run.h5", words, "picture.png", mutations=max(4, MUTATIONS // 4))

    def test_studies(self):
        study = self.study("design = 'full-factorial'\nreplications = 2\n" + EFFORT + "levels = [0.5, 2]\n")
        self.linli("sweep", study, "--out", "folder")
        self.linli("merge", "folder", "--out", "merged.h5")
        batch = f"folder/{next((self.path / 'folder').glob('batch-*.h5')).name}"
        self.hold("merged.h5", ["decide", "merged.h5", "--benefit", "reported"])
        self.hold("merged.h5", ["sweep", study, "--known", "merged.h5", "--out", "known", "--json"])
        self.hold("folder/plan.h5", ["decide", "folder", "--benefit", "reported"])
        self.hold("folder/plan.h5", ["merge", "folder", "--out", "again.h5", "--json"], "again.h5")
        self.hold(batch, ["sweep", study, "--out", "folder", "--status"])
        self.hold(batch, ["merge", "folder", "--out", "again.h5", "--json"], "again.h5")

    def test_texts(self):
        study = self.study("design = 'full-factorial'\nreplications = 1\n" + EFFORT + "levels = [0.5, 2]\n")
        self.survive(study, ["sweep", study, "--status", "--out", "none"])
        self.survive(study, ["check", study])
        for name in ("service-requests.csv", "service-requests.mapping.toml"):
            shutil.copy(SCENARIOS / "imports" / name, self.path / name)
        reading = ["service-requests.csv", "--mapping", "service-requests.mapping.toml"]
        self.linli("run", "two-communities", "--level", "issues", "--out", "issues")
        run = str(next((self.path / "issues").iterdir()))
        self.hold(run, ["compare-data", run, *reading])
        for file in (reading[0], reading[2]):
            self.survive(file, ["import", *reading, "--out", "values.toml"], "values.toml")
            self.survive(file, ["compare-data", run, *reading])
