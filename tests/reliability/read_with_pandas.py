"""A run file is read by h5py and pandas as results/README.md says.

Usage: read_with_pandas.py WRITER, the program that writes the sample.
"""

import contextlib
import io
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import pandas as pd

WRITER = sys.argv.pop()


def examples():
    """The Python of results/README.md."""
    text = (Path(__file__).parents[2] / "results" / "README.md").read_text(encoding="utf-8")
    return "".join(re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL))


def run_examples(directory):
    """Run them where results/run.h5 is; gives their names and what they print."""
    printed = io.StringIO()
    names = {}
    with contextlib.chdir(directory), contextlib.redirect_stdout(printed):
        exec(compile(examples(), "results/README.md", "exec"), names)
    return names, printed.getvalue()


class RunFileInPython(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        path = Path(cls.directory.name) / "results" / "run.h5"
        path.parent.mkdir()
        subprocess.run([WRITER, path], check=True)
        names, cls.printed = run_examples(cls.directory.name)
        cls.file = names["file"]
        cls.table = staticmethod(names["table"])

    @classmethod
    def tearDownClass(cls):
        cls.file.close()
        cls.directory.cleanup()

    def test_the_examples_of_the_readme_print_what_is_stored(self):
        for expected in ["sample-case 7", "parking     2.0", "waiting    1.5", "day - when it was really fixed",
                         "scenarios/cases/xinhua-road.toml 24 characters", "days_to_fix_p50"]:
            self.assertIn(expected, self.printed)

    def test_tables_are_listed_in_the_order_in_which_they_were_written(self):
        paths = [path.decode() for path in self.file.attrs["tables"]]
        self.assertEqual(
            paths, ["indicators", "kinds", "causes", "daily/community", "places/community", "issues"]
        )

    def test_provenance_and_inputs_are_texts(self):
        provenance = self.file["provenance"]
        self.assertEqual(provenance["schema_version"].asstr()[0], "1")
        self.assertEqual(provenance["first_date"].asstr()[0], "2024-01-01")
        inputs = {data.attrs["name"].decode(): data.asstr()[0] for data in provenance["inputs"].values()}
        self.assertEqual(
            inputs, {"scenarios/cases/xinhua-road.toml": "# 新华路街道\ncommunities = 6\n"}
        )

    def test_columns_keep_their_order_types_units_and_meanings(self):
        issues = self.file["issues"]
        self.assertEqual(
            list(issues), ["key", "kind", "arisen", "fixed", "false_closed", "time_by_cause"]
        )
        self.assertEqual([str(data.dtype) for data in issues.values()],
                         ["uint64", "int32", "float32", "float32", "uint8", "float64"])
        self.assertEqual(issues["fixed"].attrs["unit"].decode(), "day")
        self.assertEqual(issues["fixed"].attrs["meaning"].decode(),
                         "when it was really fixed; NaN = never")
        self.assertEqual(issues.attrs["meaning"].decode(), "one row for each problem that arose")

    def test_large_columns_are_checksummed(self):
        self.assertTrue(self.file["issues/key"].fletcher32)
        self.assertEqual(self.file["issues/key"].compression, "gzip")

    def test_issues_become_a_data_frame(self):
        issues = self.table(self.file, "issues")
        self.assertEqual(issues.shape, (5000, 7))
        self.assertEqual(int(issues["key"].iloc[-1]), 2**60 + 4999)
        self.assertEqual(int(issues["fixed"].isna().sum()), 1250)
        self.assertEqual(float((issues["fixed"] - issues["arisen"]).median()), 2.0)
        self.assertEqual(float(issues["time_by_cause_1"].sum()), 2500.0)
        self.assertEqual(int(issues["false_closed"].sum()), 1250)

    def test_codes_are_replaced_by_their_labels(self):
        issues = self.table(self.file, "issues")
        kinds = self.table(self.file, "kinds")
        named = issues["kind"].map(kinds["name_zh"]).value_counts()
        self.assertEqual(named.to_dict(), {"路灯不亮": 1667, "电动车乱停": 1667, "加装电梯": 1666})

    def test_days_become_dates(self):
        first = pd.Timestamp(self.file["provenance/first_date"].asstr()[0])
        arisen = first + pd.to_timedelta(self.table(self.file, "issues")["arisen"], unit="D")
        self.assertEqual(arisen.iloc[24], pd.Timestamp("2024-01-02 12:00"))

    def test_a_daily_series_has_a_row_a_day_and_a_column_a_place(self):
        names = self.table(self.file, "places/community")["name"]
        backlog = pd.DataFrame(self.file["daily/community/backlog"][:], columns=names)
        self.assertEqual(backlog.shape, (2, 3))
        self.assertEqual(backlog["B"].tolist(), [2, 5])

    def test_indicators_become_a_series_with_nan_for_what_is_not_defined(self):
        values = self.table(self.file, "indicators").set_index("name")["value"]
        self.assertEqual(values["days_to_fix_p50"], 2.0)
        self.assertTrue(np.isnan(values["petitions_share"]))


if __name__ == "__main__":
    unittest.main()
