"""Small trees with one thing wrong, to show that each check can fail."""

import tempfile
import unittest
from pathlib import Path

from source_tree import SourceTree


class PlantedCase(unittest.TestCase):
    def findings(self, check, files, **options):
        """What `check` finds in a tree of these files, as `path:line`."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return sorted(f"{found.path}:{found.line}" for found in check(SourceTree(folder), **options))

    def rejects(self, check, path, text, line=1, beside=None):
        self.assertEqual(self.findings(check, {**(beside or {}), path: text}), [f"{path}:{line}"])

    def accepts(self, check, path, text, beside=None):
        self.assertEqual(self.findings(check, {**(beside or {}), path: text}), [])
