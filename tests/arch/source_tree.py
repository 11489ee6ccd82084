"""What the checks read: the files of a tree, their text, and their code without comments."""

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SKIPPED_FOLDERS = {".git", "build", "results", "__pycache__"}

# A string literal (kept) or a comment (blanked, but for its line breaks).
_CPP_TOKENS = re.compile(
    r'(?P<raw>R"(?P<mark>[^ ()\\\t\n]*)\(.*?\)(?P=mark)")|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*')|(?P<comment>//[^\n]*|/\*.*?\*/)",
    re.DOTALL,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.MULTILINE)


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


@dataclass(frozen=True)
class Include:
    name: str
    quoted: bool
    line: int


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_cpp_comments(text):
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group()) if match.lastgroup == "comment" else match.group()

    return _CPP_TOKENS.sub(blank, text)


class SourceFile:
    def __init__(self, root, path):
        self.path = path
        self._file = Path(root) / path

    @cached_property
    def text(self):
        return self._file.read_text(encoding="utf-8", errors="replace")

    @cached_property
    def code(self):
        """The text without comments, line for line."""
        if self.is_cpp:
            return without_cpp_comments(self.text)
        return re.sub(r"#[^\n]*", "", self.text) if self.is_cmake else self.text

    @cached_property
    def includes(self):
        return [
            Include(match[1] or match[2], match[2] is not None, line_of(self.code, match.start()))
            for match in _INCLUDE.finditer(self.code)
        ]

    @property
    def is_cpp(self):
        return self.path.endswith((".cpp", ".hpp", ".h"))

    @property
    def is_header(self):
        return self.path.endswith((".hpp", ".h"))

    @property
    def is_cmake(self):
        return self.path.endswith(("CMakeLists.txt", ".cmake"))

    @property
    def folder(self):
        return os.path.dirname(self.path)

    def find(self, pattern, text=None):
        """Every match of a compiled pattern in the text (or in what is given), with its line."""
        text = self.text if text is None else text
        return [(line_of(text, match.start()), match) for match in pattern.finditer(text)]


class SourceTree:
    """All files of a tree but those that git ignores."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = [SourceFile(self.root, path) for path in sorted(self._paths()) if self._is_text(path)]

    def under(self, *folders):
        prefixes = tuple(folder + "/" for folder in folders)
        return [file for file in self.files if file.path.startswith(prefixes)]

    def cpp(self, *folders):
        return [file for file in (self.under(*folders) if folders else self.files) if file.is_cpp]

    def _paths(self):
        if (self.root / ".git").exists():
            command = ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
            listed = subprocess.run(command, capture_output=True, check=False)
            if listed.returncode == 0:
                return [path for path in set(listed.stdout.decode().split("\0")) if (self.root / path).is_file()]
        return self._walk()

    def _walk(self):
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), self.root)

    def _is_text(self, path):
        with open(self.root / path, "rb") as file:
            return b"\0" not in file.read(4096)
