"""Includes run in one direction, and each library is included in one place."""

import re

from source_tree import Finding

_CORE = ["sim/core"]
_BASE = ["sim/core", "sim/random", "sim/parallel"]
_ENGINE = [*_BASE, "sim/engine"]
_SIM = [*_ENGINE, "sim/config", "sim/store", "sim/experiment", "sim/tables"]

# What each part may include, besides itself. `config`, `store`, `experiment` and `tables` do not know each other.
MAY_INCLUDE = {
    "sim/core": [],
    "sim/random": _CORE,
    "sim/parallel": _CORE,
    "sim/engine": _BASE,
    "sim/config": _ENGINE,
    "sim/store": _ENGINE,
    "sim/experiment": _ENGINE,
    "sim/tables": _CORE,
    "models": _SIM,
    "models/app": [*_SIM, "models", "viz/report"],
    "viz/view": _SIM,
    "viz/panels": [*_SIM, "viz/view"],
    "viz/platform": [*_SIM, "viz/view", "viz/panels"],
    "viz/report": [*_SIM, "viz/view"],
    "viz/app": [*_SIM, "models", "models/app", "viz/view", "viz/panels", "viz/platform", "viz/report"],
}

# Where each library may be included; tests may include any.
LIBRARIES = [
    (r"toml\+\+/", r"sim/config/.*\.cpp"),
    (r"hdf5\.h|H5\w*\.h|hdf5_hl\.h", r"sim/store/.*"),
    (r"(oneapi/)?tbb/", r"sim/parallel/.*\.cpp"),
    (r"CLI/", r"models/app/.*\.cpp"),
    (r"Random123/", r"sim/random/.*"),
    (r"boost/(math|random|uuid)/", r"sim/experiment/.*\.cpp"),
    (r"spdlog/", r"(sim|models|viz)/.*\.cpp"),
    (r"csv\.h", r"sim/tables/.*\.cpp"),
    (r"mpi\.h", r"models/app/linli_mpi\.cpp"),
    (r"imgui(_internal|_freetype)?\.h", r"viz/(panels|platform|app)/.*"),
    (r"(backends/)?imgui_impl_\w+\.h|GLFW/|GL/|ft2build\.h|png\.h|zlib\.h", r"viz/platform/.*\.cpp"),
]
# Slow to compile: one file only.
ONCE = {r"CLI/"}

STANDARD = set(
    """algorithm any array atomic barrier bit bitset charconv chrono codecvt compare complex concepts
    condition_variable coroutine deque exception execution filesystem forward_list fstream functional future
    initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
    memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
    semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string
    string_view syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set
    utility valarray variant vector version cassert cctype cerrno cfenv cfloat cinttypes climits clocale cmath
    csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype""".split()
)
# The operating system and the processor; not for headers of models and viz/view.
_PLATFORM = re.compile(
    r"(sys/\w+|unistd|fcntl|sched|malloc|poll|pthread|signal|spawn|termios|dirent|dlfcn|xmmintrin|emmintrin|immintrin)\.h"
)
_PURE_HEADERS = re.compile(r"(models|viz/view)/.*\.(hpp|h)")


def part_of(path):
    """The part of the house that a path lies in; the most specific one."""
    inside = [part for part in MAY_INCLUDE if path.startswith(part + "/")]
    return max(inside, key=len, default=None)


def direction(tree):
    """Includes run core <- random, parallel <- engine <- config, store, experiment <- models <- app."""
    findings = []
    for file in tree.cpp("sim", "models", "viz"):
        part = part_of(file.path)
        if part is None:
            findings.append(Finding(file.path, 1, "lies in no known part of the house (tests/arch/includes.py)"))
            continue
        for include in (include for include in file.includes if include.quoted):
            target = part_of(include.name)
            if target is None:
                rule = "nothing includes tests" if include.name.startswith("tests/") else "includes begin at the root"
            elif target == part or target in MAY_INCLUDE[part]:
                continue
            else:
                rule = f"{part} may not include {target}"
            findings.append(Finding(file.path, include.line, f'"{include.name}": {rule}'))
    return findings


def third_party(tree):
    """Each library is included in its one place, and not at all in headers of models and viz/view."""
    findings = []
    seen_once = {}
    for file in tree.cpp("sim", "models", "viz"):
        for include in (include for include in file.includes if not include.quoted):
            problem = _third_party_problem(file.path, include.name)
            for library in ONCE:
                if re.match(library, include.name) and seen_once.setdefault(library, file.path) != file.path:
                    problem = f"is included in {seen_once[library]} already; one file only"
            if problem:
                findings.append(Finding(file.path, include.line, f"<{include.name}>: {problem}"))
    return findings


def _third_party_problem(path, name):
    if name in STANDARD:
        return None
    if _PURE_HEADERS.fullmatch(path):
        return "headers of models and viz/view include the standard library only"
    if _PLATFORM.fullmatch(name):
        return None
    for library, place in LIBRARIES:
        if re.match(library, name):
            return None if re.fullmatch(place, path) else f"belongs in {place}"
    return "is no known library (tests/arch/includes.py)"
