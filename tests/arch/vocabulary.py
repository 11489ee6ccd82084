"""Words that do not belong in code: names of structures and cases anywhere, words of the theory in the engine."""

import re
import tomllib

from source_tree import Finding, line_of

_SINGULAR = {"resident", "council", "courtyard", "community", "subdistrict", "issue", "petition", "official", "volunteer"}
GOVERNANCE = _SINGULAR | {word + "s" for word in _SINGULAR} | {"communities"}
# The parts of identifiers and of prose: residentId, RESIDENT_COUNT, residents.
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def names_of_data(tree):
    """No id of a shipped structure or case occurs in sim/ or models/: what they do follows from their data."""
    ids = {name for file in tree.under("scenarios") if file.path.endswith(".toml") for name in _ids(file)}
    findings = []
    for name in sorted(ids):
        spelt = "|".join(sorted({re.escape(name), re.escape(name.replace("-", "_"))}))
        pattern = re.compile(rf"(?<![\w-])({spelt})(?![\w-])", re.IGNORECASE)
        for file in tree.under("sim", "models"):
            if file.is_cpp or file.is_cmake:
                findings += [
                    Finding(file.path, line, f"`{match[1]}` is the name of data in scenarios/")
                    for line, match in file.find(pattern)
                ]
    return findings


def _ids(file):
    if not file.path.startswith(("scenarios/structures/", "scenarios/cases/", "scenarios/bench/")):
        return
    try:
        document = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError:
        return  # the tests of the shipped data report it, with a position
    for table in (document, *document.values()):
        if isinstance(table, dict) and isinstance(table.get("id"), str):
            yield table["id"]


def governance(tree):
    """The engine has no word of the theory in it, neither in names nor in comments."""
    findings = []
    for file in tree.under("sim"):
        if not (file.is_cpp or file.is_cmake):
            continue
        for match in _WORD.finditer(file.text):
            word = match.group().lower()
            if word in GOVERNANCE:
                line = line_of(file.text, match.start())
                findings.append(Finding(file.path, line, f"`{match.group()}`: sim/ is an engine and knows no theory"))
    return findings
