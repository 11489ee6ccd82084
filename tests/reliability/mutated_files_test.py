"""No altered or cut file makes a command crash or show a wrong number. The long version: LINLI_MUTATIONS=2000.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS.
"""

import os
import random
import shutil
import subprocess

from study_cli_test import EFFORT, StudyCase

LINLI = os.environ["LINLI"]
MUTATIONS = int(os.environ.get("LINLI_MUTATIONS", "60"))


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
    def outcome(self, *words):
        """Exit code and output; files under the name that the command is given."""
        done = subprocess.run([LINLI, *words], cwd=self.path, capture_output=True, timeout=60)
        return done.returncode, done.stdout

    def hold(self, file, words, seed):
        data = (self.path / file).read_bytes()
        expected = self.outcome(*words)
        self.assertEqual(expected[0], 0)
        chance = random.Random(seed)
        refused = 0
        for number in range(MUTATIONS // 4):
            changed = mutated(data, chance)
            (self.path / file).write_bytes(changed)
            code, out = self.outcome(*words)
            with self.subTest(file=file, number=number):
                self.assertIn(code, (0, 1, 2), "ended by a signal")
                self.assertTrue(code != 0 or out == expected[1], "another number was shown")
            refused += code != 0
        (self.path / file).write_bytes(data)
        self.assertGreater(refused, MUTATIONS // 8)

    def test_no_command_crashes_or_shows_a_wrong_number(self):
        study = self.study("design = 'full-factorial'\nreplications = 2\n" + EFFORT + "levels = [0.5, 2]\n")
        self.linli("sweep", study, "--out", "folder")
        self.linli("sweep", "--merge", "folder", "--out", "merged.h5")
        self.linli("run", "two-communities", "--level", "journeys", "--structure", "conventional")
        run = next((self.path / "results").iterdir())
        shutil.copy(run, self.path / "run.h5")
        self.hold("run.h5", ["trace", "run.h5", "--issue", "worst"], 1)
        self.hold("run.h5", ["export", "run.h5", "--out", "tables"], 2)
        self.hold("merged.h5", ["decide", "merged.h5", "--benefit", "reported"], 3)
        self.hold("folder/plan.h5", ["decide", "folder", "--benefit", "reported"], 4)
