#!/usr/bin/env python3
"""Check the rules of the house (sim/README.md) on a tree: check.py [--root R] [--build B] [CHECK …]

Prints each finding as file:line: what, and exits with 1 if there is any. Without a CHECK, all are made.
"""

import argparse
import functools
import sys
from pathlib import Path

import headers
import hygiene
import includes
import listing
import vocabulary
from source_tree import SourceTree

CHECKS = {
    "include-direction": includes.direction,
    "third-party": includes.third_party,
    "unlisted-files": listing.unlisted,
    "listed-twice": listing.listed_twice,
    "names-of-data": vocabulary.names_of_data,
    "governance-words": vocabulary.governance,
    "chance": hygiene.chance,
    "hashed-order": hygiene.hashed_order,
    "inexact-functions": hygiene.inexact_functions,
    "compiler-flags": hygiene.compiler_flags,
    "machine-paths": hygiene.machine_paths,
    "lock-files": hygiene.lock_files,
    "vendored": hygiene.vendored,
    "header-guards": headers.guarded,
    "self-contained-headers": headers.self_contained,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2], help="the tree to check")
    parser.add_argument("--build", help="a build folder, for where the libraries lie")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=" ".join(CHECKS))
    arguments = parser.parse_args()
    unknown = set(arguments.checks) - set(CHECKS)
    if unknown:
        parser.error(f"no such check: {', '.join(sorted(unknown))}")

    checks = CHECKS | {"self-contained-headers": functools.partial(headers.self_contained, build=arguments.build)}
    tree = SourceTree(arguments.root)
    findings = [finding for name in arguments.checks or CHECKS for finding in checks[name](tree)]
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
