"""results/README.md says what is in a run file, column by column.

Usage: schema_page_test.py PROGRAM FOLDER, the folder with the frozen inputs.
"""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import h5py

INPUTS = Path(sys.argv.pop())
PROGRAM = sys.argv.pop()
PAGE = Path(__file__).parents[2] / "results" / "README.md"


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables_of_the_page():
    """{table: {column: (type, values a row, unit, meaning)}}"""
    tables = {}
    columns = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch("#### `(.+)`", line):
            columns = tables[found[1]] = {}
        elif line.startswith("## "):
            columns = {}
        elif line.startswith("| `"):
            name, *facts = cells(line)
            columns[name.strip("`")] = tuple(facts)
    return tables


def unit_of(data):
    unit = data.attrs.get("unit", b"")
    return (unit.decode() if isinstance(unit, bytes) else unit) or "–"


class SchemaPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        words = ["run", INPUTS / "neighbourhood.toml", "--structure", INPUTS / "courtyard-council.toml"]
        subprocess.run([PROGRAM, *words, "--level", "journeys", "--out", cls.folder.name, "--quiet"], check=True,
                       stdout=subprocess.DEVNULL)
        cls.file = h5py.File(next(Path(cls.folder.name).glob("*.h5")), "r")
        cls.page = tables_of_the_page()

    @classmethod
    def tearDownClass(cls):
        cls.file.close()
        cls.folder.cleanup()

    def values_a_row(self, path, data):
        counts = {"causes": len(self.file["causes/id"]), "offices": len(self.file["offices/id"])}
        counts["posts"] = len(self.file["posts/office"])
        if path.startswith("daily/"):
            counts["places"] = len(self.file[path.replace("daily", "places") + "/name"])
        return 1 if data.ndim == 1 else data.shape[1], counts

    def test_lists_every_table_and_no_other(self):
        written = {re.sub("^(daily|places)/.*", r"\1/<tier>", path.decode()) for path in self.file.attrs["tables"]}
        self.assertEqual(set(self.page), written)

    def test_lists_every_column_with_type_shape_unit_and_meaning(self):
        for path in [path.decode() for path in self.file.attrs["tables"]]:
            listed = self.page[re.sub("^(daily|places)/.*", r"\1/<tier>", path)]
            written = {name: data for name, data in self.file[path].items() if isinstance(data, h5py.Dataset)}
            self.assertEqual(list(listed), list(written), path)
            for name, data in written.items():
                with self.subTest(path + "." + name):
                    kind, values, unit, meaning = listed[name]
                    self.assertEqual(kind, "text" if data.dtype.kind == "S" else str(data.dtype))
                    self.assertEqual(unit, unit_of(data))
                    self.assertTrue(meaning)
                    found, counts = self.values_a_row(path, data)
                    self.assertEqual(counts.get(values) or int(values), found)

    def test_lists_every_text_of_the_provenance(self):
        rows = re.search(r"\| name \| what \|\n(.*?)\n\n", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1]
        listed = {name for row in rows.splitlines() for name in re.findall("`([a-z_]+)`", cells(row)[0])}
        self.assertEqual(listed, set(self.file["provenance"]) - {"inputs"})


if __name__ == "__main__":
    unittest.main()
