"""Results do not depend on the machine, and nothing in the tree names one."""

import json
import re

from source_tree import Finding

# A line that says so may use a hashed container for finding only.
LOOKUP_ONLY = "lookup only"

_CHANCE = [
    (r"\bstd::\w+_distribution\b", "differs between libraries; use sim/random/distributions.hpp"),
    (r"\b(std|ranges)::(random_)?shuffle\b", "differs between libraries; order by keyed draws"),
    (r"(?<![\w.>])s?rand\s*\(", "is shared state; use draw() of sim/random"),
    (r"\b(random_device|mt19937(_64)?|default_random_engine|minstd_rand0?)\b", "is shared state; use draw() of sim/random"),
    (r"\bstd::(transform_)?reduce\b|\bparallel_reduce\b", "adds in no fixed order"),
]
_HASHED = re.compile(r"\bunordered_(multi)?(map|set)\b")
_INEXACT = re.compile(r"\bstd::(exp2?|expm1|log|log2|log10|log1p|pow|sin|cos|tan|tanh|cbrt|erfc?|[lt]gamma)\s*\(")
_FLAGS = re.compile(r"-ffast-math|-Ofast|-march=native|-mtune=native|-funsafe-math-optimizations|-ffp-contract=fast")
# Written so that this file does not match itself.
_MACHINE = re.compile(r"(?:^|[^a-zA-Z0-9_.}])/(?:w[o]rk|f[a]rm|r[o]ot|h[o]me|t[m]p)/", re.MULTILINE)
_HOSTS = re.compile(r"https?://(?:d[e]b|r[e]gistry|m[i]rrors?|p[y]pi|f[i]les)[\w-]*\.[a-z]")


def chance(tree):
    """No draw but keyed draws, no sum whose order is open."""
    return [
        Finding(file.path, line, f"{match.group().strip()}: {reason}")
        for file in tree.cpp("sim", "models")
        for pattern, reason in _CHANCE
        for line, match in file.find(re.compile(pattern), file.code)
    ]


def hashed_order(tree):
    """No hashed container where state is: its order is another on each library."""
    findings = []
    for file in tree.cpp("sim/engine", "models"):
        lines = file.text.splitlines()
        for line, match in file.find(_HASHED, file.code):
            around = lines[max(line - 2, 0) : line]
            is_include = "#include" in lines[line - 1]
            if not is_include and not any(LOOKUP_ONLY in text for text in around):
                findings.append(
                    Finding(file.path, line, f"{match.group()}: has no order; use another or say `// {LOOKUP_ONLY}: …`")
                )
    return findings


def inexact_functions(tree):
    """Where state changes, exp and the like come from sim/core/math.hpp: the C library's differ between processors."""
    files = [file for file in tree.cpp("sim/engine", "sim/random", "models") if not file.path.startswith("models/app/")]
    return [
        Finding(file.path, line, f"{match.group()}…): differs in the last bit between processors; use sim/core/math.hpp")
        for file in files
        for line, match in file.find(_INEXACT, file.code)
    ]


def compiler_flags(tree):
    """No flag that lets the compiler change results or makes them depend on the processor."""
    return [
        Finding(file.path, line, f"{match.group()} makes results depend on the machine")
        for file in tree.files
        if file.is_cmake or file.path == "CMakePresets.json"
        for line, match in file.find(_FLAGS, file.code)
    ]


def machine_paths(tree):
    """No path of somebody's machine and no host of a package registry in any file."""
    return [
        Finding(file.path, line, f"`{match.group().strip()}` belongs to a machine, not to the project")
        for file in tree.files
        for pattern in (_MACHINE, _HOSTS)
        for line, match in file.find(pattern)
    ]


def lock_files(tree):
    """What npm fetches is pinned by its hash, and no lock file says from where: that is the machine's affair."""
    findings = []
    for file in (file for file in tree.files if file.path.endswith("package-lock.json")):
        for name, package in json.loads(file.text)["packages"].items():
            if name and not package.get("integrity", "").startswith("sha512-"):
                findings.append(Finding(file.path, 1, f"{name} has no hash"))
            if "resolved" in package:
                findings.append(Finding(file.path, 1, f"{name} names a registry; npm: omit-lockfile-registry-resolved"))
    return findings


def vendored(tree):
    """No library lies in the tree: what is fetched belongs into the build folder."""
    return [
        Finding(file.path, 1, "a library in the tree; fetch it when building")
        for file in tree.files
        if re.search(r"(^|/)node_modules/|\.min\.js$", file.path)
    ]
