"""Each header compiles alone."""

import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from source_tree import Finding

COMPILER = os.environ.get("CXX", "c++")


def self_contained(tree, build=None, jobs=2):
    """Each header compiles alone.

    That of a header whose own .cpp includes it first is shown by the build; the others are compiled here.
    """
    first = {file.path: file.includes[0].name for file in tree.cpp() if file.includes}
    flags = _flags_by_folder(tree, build)

    def check(file):
        if first.get(re.sub(r"\.hpp$|\.h$", ".cpp", file.path)) == file.path:
            return []
        command = [COMPILER, "-std=c++20", "-fsyntax-only", f"-I{tree.root}", *flags.get(file.folder, [])]
        command += ["-x", "c++", "-include", str(tree.root / file.path), os.devnull]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode == 0:
            return []
        error = next((line for line in result.stderr.splitlines() if "error:" in line), result.stderr.strip())
        return [Finding(file.path, 1, f"does not compile alone: {error}")]

    with ThreadPoolExecutor(jobs) as pool:
        return [finding for found in pool.map(check, (f for f in tree.cpp() if f.is_header)) for finding in found]


def guarded(tree):
    """Each header begins with #pragma once."""
    return [
        Finding(file.path, 1, "does not begin with #pragma once")
        for file in tree.cpp()
        if file.is_header and not file.code.lstrip().startswith("#pragma once")
    ]


def _flags_by_folder(tree, build):
    """Where the libraries that a folder uses lie, from the build's own commands: the newest one's, if none is named."""
    folders = [Path(build)] if build else (tree.root / "build").glob("*")
    commands = [path for path in (folder / "compile_commands.json" for folder in folders) if path.exists()]
    if not commands:
        return {}
    flags = {}
    with open(max(commands, key=lambda path: path.stat().st_mtime), encoding="utf-8") as file:
        for entry in json.load(file):
            folder = os.path.relpath(os.path.dirname(entry["file"]), tree.root)
            words = shlex.split(entry["command"])
            found = flags.setdefault(folder, [])
            for word, following in zip(words, words[1:] + [""]):
                flag = [word, following] if word == "-isystem" else [word] if word.startswith(("-I", "-D")) else []
                found += [] if flag[-1:] == found[-1:] else flag
    return flags
