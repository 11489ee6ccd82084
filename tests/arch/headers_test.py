import json
import unittest

import headers
from planted import PlantedCase


class Headers(PlantedCase):
    def test_rejects_a_header_that_needs_another_before_it(self):
        self.rejects(headers.self_contained, "sim/core/a.hpp", "#pragma once\nstd::vector<int> f();\n")

    def test_accepts_a_header_that_includes_what_it_needs(self):
        self.accepts(headers.self_contained, "sim/core/a.hpp", "#pragma once\n#include <vector>\nstd::vector<int> f();\n")

    def test_leaves_to_the_build_what_its_own_source_includes_first(self):
        beside = {"sim/core/a.cpp": '#include "sim/core/a.hpp"\n'}
        self.accepts(headers.self_contained, "sim/core/a.hpp", "#pragma once\nstd::vector<int> f();\n", beside=beside)
        second = {"sim/core/a.cpp": '#include <vector>\n#include "sim/core/a.hpp"\n'}
        self.rejects(headers.self_contained, "sim/core/a.hpp", "#pragma once\nstd::vector<int> f();\n", beside=second)

    def test_rejects_a_header_without_a_guard(self):
        self.rejects(headers.guarded, "sim/core/a.hpp", "#include <vector>\n")
        self.accepts(headers.guarded, "sim/core/a.hpp", "// Why.\n#pragma once\n")

    def test_finds_libraries_where_the_build_does(self):
        files = {
            "sim/store/a.hpp": "#pragma once\n#include <library.h>\n",
            "sim/store/b.cpp": "",
            "elsewhere/library.h": "#pragma once\n",
        }
        self.assertEqual(self.findings(headers.self_contained, files), ["sim/store/a.hpp:1"])
        self.assertEqual(self.findings(_with_build_that_knows("elsewhere"), files), [])


def _with_build_that_knows(folder):
    def check(tree):
        command = f"c++ -isystem {tree.root}/{folder} -c b.cpp"
        entries = [{"file": f"{tree.root}/sim/store/b.cpp", "command": command}]
        (tree.root / "compile_commands.json").write_text(json.dumps(entries))
        return headers.self_contained(tree, build=str(tree.root))

    return check


if __name__ == "__main__":
    unittest.main()
