"""The shipped sbatch script on a one-machine Slurm that the test starts: the merged file is that of one process.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS. Needs root, slurmctld, slurmd, munged
and sbatch (Debian: slurm-wlm munge); is skipped where one is missing.
"""

import os
import shutil
import socket
import subprocess
import time
import unittest
from pathlib import Path

from study_cli_test import EFFORT, SCENARIOS, StudyCase

LINLI = os.environ["LINLI"]
NEEDED = ("slurmctld", "slurmd", "munged", "sbatch", "squeue", "sinfo")
SBIN = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def missing():
    if os.geteuid() != 0:
        return "needs root"
    lacking = [name for name in NEEDED if shutil.which(name, path=SBIN) is None]
    return f"not installed: {', '.join(lacking)}" if lacking else ""


class Cluster:
    """A controller, one node of two processors, and their authentication, all in one folder."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        self.environment = dict(os.environ, PATH=SBIN, SLURM_CONF=str(folder / "slurm.conf"), LINLI=LINLI)

    def start(self, *words):
        with open(self.folder / (words[0] + ".log"), "wb") as log:
            self.processes.append(subprocess.Popen(words, stdout=log, stderr=log, env=self.environment))

    def run(self, *words):
        done = subprocess.run(words, env=self.environment, cwd=self.folder, capture_output=True, text=True,
                              timeout=60)
        return done.returncode, done.stdout + done.stderr

    def wait_until(self, what, seconds, condition):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                logs = "".join(f"--- {log.name}\n{log.read_text(errors='replace')[-2000:]}\n"
                               for log in sorted(self.folder.glob("*.log")))
                raise AssertionError(f"{what} did not happen within {seconds} s\n{logs}")
            time.sleep(0.2)

    def up(self):
        host = socket.gethostname().split(".")[0]
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o400)
        self.folder.chmod(0o755)
        munge = self.folder / "munge.sock"
        self.start("munged", "--foreground", "--force", f"--key-file={key}", f"--socket={munge}",
                   f"--pid-file={self.folder}/munged.pid", f"--seed-file={self.folder}/munge.seed",
                   f"--log-file={self.folder}/munge.out")
        (self.folder / "slurm.conf").write_text(f"""ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={munge}
CryptoType=crypto/munge
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=1,batch_sched_delay=0
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:4
""")
        (self.folder / "state").mkdir()
        (self.folder / "spool").mkdir()
        self.wait_until("munge", 10, munge.exists)
        self.start("slurmctld", "-D", "-i")
        self.start("slurmd", "-D", "-N", host)
        self.wait_until("an idle node", 40, lambda: "idle" in self.run("sinfo", "-h", "-o", "%T")[1])

    def down(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()


@unittest.skipIf(missing(), missing())
class SlurmArray(StudyCase):
    def test_an_array_of_shards_merges_to_the_bytes_of_one_process(self):
        study = self.study("design = 'full-factorial'\nreplications = 6\n" + EFFORT + "levels = [0.5, 1, 2]\n")
        self.linli("sweep", study, "--jobs", "1", "--out", "alone")
        self.linli("sweep", "--merge", "alone", "--out", "alone.h5")
        cluster = Cluster(self.path)
        self.addCleanup(cluster.down)
        cluster.up()
        code, told = cluster.run("sbatch", "--array=1-4", "--cpus-per-task=1", "--mem=0",
                                 str(SCENARIOS / "studies" / "sweep.sbatch"), study, "array")
        self.assertEqual(code, 0, told)
        cluster.wait_until("the end of the array", 100, lambda: cluster.run("squeue", "-h")[1].strip() == "")
        locks = sorted(lock.name for lock in (self.path / "array").glob(".lock-*"))
        self.assertEqual(locks, [f".lock-{i}of4" for i in range(1, 5)])
        self.linli("sweep", "--merge", "array", "--out", "array.h5")
        self.assertEqual((self.path / "array.h5").read_bytes(), (self.path / "alone.h5").read_bytes())


class SbatchScript(StudyCase):
    def test_the_variables_of_an_array_choose_the_shard(self):
        study = self.study("design = 'full-factorial'\nreplications = 4\n" + EFFORT + "levels = [0.5, 2]\n")
        self.linli("sweep", study, "--out", "alone")
        self.linli("sweep", "--merge", "alone", "--out", "alone.h5")
        for task in (3, 1, 2):
            environment = dict(os.environ, LINLI=LINLI, SLURM_ARRAY_TASK_ID=str(task), SLURM_ARRAY_TASK_MAX="3",
                               SLURM_CPUS_PER_TASK="1")
            subprocess.run(["bash", str(SCENARIOS / "studies" / "sweep.sbatch"), study, "array"], cwd=self.path,
                           env=environment, check=True, capture_output=True, timeout=100)
        self.linli("sweep", "--merge", "array", "--out", "array.h5")
        self.assertEqual((self.path / "array.h5").read_bytes(), (self.path / "alone.h5").read_bytes())
