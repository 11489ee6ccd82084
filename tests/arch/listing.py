"""Everything that is written is built: no source file, and no folder of tests, that no CMake list names."""

import os
import re

from source_tree import Finding


def unlisted(tree):
    """Every .cpp, above all every *_test.cpp, and every folder of tests is named by a CMakeLists.txt above it."""
    words = {file.folder: set(re.split(r"[\s()\"]+", file.code)) for file in tree.files if file.is_cmake}
    findings = []
    for file in tree.under("sim", "models", "viz", "tests"):
        if file.path.endswith(".cpp") and not _named(file.path, words):
            findings.append(Finding(file.path, 1, "is named by no CMakeLists.txt and is never built"))
        elif file.path.startswith("tests/") and os.path.basename(file.path) == "CMakeLists.txt":
            if file.folder != "tests" and not _named(file.folder, words):
                findings.append(Finding(file.path, 1, "no CMakeLists.txt above adds this folder"))
    return findings


def listed_twice(tree):
    """No CMakeLists.txt names a source file two times in one call, as a careless merge leaves it."""
    findings = []
    for file in tree.files:
        if file.is_cmake:
            for call in re.findall(r"\blinli_(?:library|test)\(([^)]*)\)", file.code):
                sources = [word for word in re.split(r"[\s\"]+", call) if word.endswith(".cpp")]
                twice = sorted({source for source in sources if sources.count(source) > 1})
                findings += [Finding(file.path, 1, f"names {source} twice") for source in twice]
    return findings


def _named(path, words):
    folder = os.path.dirname(path)
    while True:
        if os.path.relpath(path, folder or ".") in words.get(folder, ()):
            return True
        if not folder:
            return False
        folder = os.path.dirname(folder)
