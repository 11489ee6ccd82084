import subprocess
import tempfile
import unittest
from pathlib import Path

from source_tree import SourceTree, without_cpp_comments


class Comments(unittest.TestCase):
    def test_are_blanked_line_for_line_and_literals_kept(self):
        code = 'a // x\n"// no" /* y\nz */ b R"(// no)" 1\'000 \'"\' // "x\n'
        self.assertEqual(without_cpp_comments(code), 'a     \n"// no"     \n     b R"(// no)" 1\'000 \'"\'      \n')


class Files(unittest.TestCase):
    def test_are_those_that_git_does_not_ignore(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["git", "init", "-q", folder], check=True)
            for name, text in [(".gitignore", "*.log"), ("a.cpp", ""), ("b.log", ""), ("c.png", "\0")]:
                Path(folder, name).write_text(text)
            self.assertEqual([file.path for file in SourceTree(folder).files], [".gitignore", "a.cpp"])

    def test_are_found_without_git_too(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ["a.cpp", "build/b.cpp", "results/c.txt"]:
                Path(folder, name).parent.mkdir(exist_ok=True)
                Path(folder, name).write_text("")
            self.assertEqual([file.path for file in SourceTree(folder).files], ["a.cpp"])


if __name__ == "__main__":
    unittest.main()
