"""A study over MPI gives the bytes of one process, also when a rank was killed on the way.

The programs are named by the variables LINLI, LINLI_MPI and LINLI_MPIRUN, the shipped data by LINLI_SCENARIOS.
"""

import json
import os
import random
import signal
import subprocess
import time
import unittest
from pathlib import Path

from study_cli_test import EFFORT, PRECISION, StudyCase


def children_of(process):
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


@unittest.skipUnless("LINLI_MPI" in os.environ, "no MPI in this build (./linli setup cluster)")
class MpiSweep(StudyCase):
    def setUp(self):
        super().setUp()
        self.words = [os.environ["LINLI_MPIRUN"], "-n", "4"]
        if "open" in subprocess.run([self.words[0], "--version"], capture_output=True, text=True).stdout.lower():
            self.words += ["--oversubscribe", "--allow-run-as-root"]
        self.words.append(os.environ["LINLI_MPI"])

    def alone(self, study):
        self.linli("sweep", study, "--jobs", "1", "--out", "alone")
        self.linli("sweep", "--merge", "alone", "--out", "alone.h5")
        return (self.path / "alone.h5").read_bytes()

    def merged(self):
        self.linli("sweep", "--merge", "ranks", "--out", "ranks.h5")
        return (self.path / "ranks.h5").read_bytes()

    def ranks(self, *words):
        return subprocess.run([*self.words, *words], cwd=self.path, capture_output=True, text=True, timeout=100)

    def test_four_ranks_merge_to_the_bytes_of_one_process_and_run_nothing_twice(self):
        study = self.study("design = 'full-factorial'\nreplications = 20\n" + EFFORT + "levels = [0.5, 1, 2]\n")
        done = self.ranks("sweep", study, "--out", "ranks")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("120 runs in this session", done.stderr)
        self.assertIn("whole replications: 20", done.stdout)
        self.assertGreaterEqual(self.batches(), 2)
        again = self.ranks("sweep", study, "--out", "ranks")
        self.assertIn("0 runs in this session", again.stderr)
        self.assertEqual(self.merged(), self.alone(study))

    def test_the_stop_rule_holds_at_the_same_run(self):
        study = self.study("design = 'full-factorial'\nreplications = 60\n" + PRECISION)
        self.assertEqual(self.ranks("sweep", study, "--out", "ranks").returncode, 0)
        self.assertEqual(self.merged(), self.alone(study))

    def test_a_killed_rank_ends_the_job_and_the_next_one_goes_on(self):
        study = self.study("design = 'full-factorial'\nreplications = 400\n" + EFFORT + "levels = [0.5, 1, 2]\n")
        stored, chance = 0, random.Random(6)
        for _ in range(int(os.environ.get("LINLI_RANK_KILLS", "1"))):
            job = subprocess.Popen([*self.words, "sweep", study, "--out", "ranks", "--save-every", "0", "--quiet"],
                                   cwd=self.path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while self.batches() <= stored and job.poll() is None:
                time.sleep(0.02)
            time.sleep(chance.random() / 5)
            ranks = children_of(job.pid)
            if ranks:
                os.kill(chance.choice(ranks), signal.SIGKILL)
                self.assertNotEqual(job.wait(60), 0)
            else:
                job.wait(60)  # it was done before
            stored = self.batches()
        self.assertEqual(self.ranks("sweep", study, "--out", "ranks").returncode, 0)
        self.assertEqual(self.merged(), self.alone(study))

    def batches(self):
        return len(list((self.path / "ranks").glob("batch-*.h5")))

    def test_runs_that_crash_or_hang_end_no_rank_and_are_recorded(self):
        study = self.study("design = 'full-factorial'\nreplications = 100\n" + EFFORT + "levels = [0.5, 1, 2]\n")
        job = subprocess.Popen([*self.words, "sweep", study, "--out", "ranks", "--save-every", "0", "--quiet",
                                "--time-limit", "2"], cwd=self.path, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
        killed, hung = 0, None
        while (killed < 12 or hung is None) and job.poll() is None:
            for worker in self.workers_of(job.pid):
                try:
                    if killed < 12:  # some run is hit twice in a row
                        os.kill(worker, signal.SIGKILL)
                        killed += 1
                    elif hung is None:
                        os.kill(worker, signal.SIGSTOP)
                        hung = worker
                except ProcessLookupError:
                    pass
        _, told = job.communicate(timeout=60)
        self.assertEqual(killed, 12)
        self.assertIsNotNone(hung)
        status = json.loads(self.linli("sweep", study, "--out", "ranks", "--status", "--json",
                                       expect=job.returncode)[0])
        self.assertEqual(status["to_do"], 0, told)
        self.assertEqual(job.returncode, 1 if status["failed"] else 0, told)
        self.assertEqual(self.ranks("sweep", study, "--out", "ranks", "--retry-failed").returncode, 0)
        self.assertEqual(self.merged(), self.alone(study))

    def workers_of(self, mpirun):
        """The processes that do runs: children of the helper of each rank."""
        return [worker for rank in children_of(mpirun) for helper in children_of(rank)
                for worker in children_of(helper)]

    def test_words_that_are_for_linli_are_refused(self):
        done = self.ranks("run", "two-communities")
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stderr.count("mpirun -n N linli-mpi sweep STUDY"), 1, done.stderr)
