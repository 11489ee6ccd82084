import unittest

import hygiene
from planted import PlantedCase


class Chance(PlantedCase):
    def test_rejects_generators_and_distributions_of_the_library(self):
        for code in [
            "std::normal_distribution<double> d;",
            "std::mt19937_64 g;",
            "std::random_device r;",
            "int x = rand();",
            "srand(1);",
            "std::shuffle(a, b, g);",
            "std::ranges::shuffle(v, g);",
        ]:
            with self.subTest(code):
                self.rejects(hygiene.chance, "models/a.cpp", f"\n{code}\n", line=2)

    def test_rejects_sums_in_no_fixed_order(self):
        self.rejects(hygiene.chance, "sim/engine/a.cpp", "double s = std::reduce(a, b);\n")
        self.rejects(hygiene.chance, "sim/parallel/a.cpp", "tbb::parallel_reduce(r, f);\n")

    def test_accepts_words_that_look_alike(self):
        self.accepts(hygiene.chance, "models/a.cpp", "int operand(int); Grand(); int x = operand(3); // std::shuffle\n")

    def test_accepts_generators_in_tests(self):
        self.accepts(hygiene.chance, "tests/unit/a_test.cpp", "std::mt19937_64 g;\n")


class HashedOrder(PlantedCase):
    def test_rejects_a_hashed_container_where_state_is(self):
        for path in ["models/a.cpp", "models/people/a.hpp", "sim/engine/a.hpp"]:
            for name in ["unordered_map", "unordered_set", "unordered_multimap"]:
                with self.subTest(f"{path} {name}"):
                    self.rejects(hygiene.hashed_order, path, f"#include <{name}>\nstd::{name}<int> x;\n", line=2)

    def test_accepts_one_that_is_said_to_serve_finding_only(self):
        self.accepts(hygiene.hashed_order, "models/a.cpp", "// lookup only: by key\nstd::unordered_map<int, int> x;\n")

    def test_accepts_one_elsewhere(self):
        self.accepts(hygiene.hashed_order, "sim/config/a.cpp", "std::unordered_map<int, int> x;\n")


class InexactFunctions(PlantedCase):
    def test_rejects_functions_of_the_c_library_where_state_changes(self):
        for path in ["models/people/a.cpp", "sim/engine/a.hpp", "sim/random/a.cpp"]:
            for name in ["exp", "log", "pow", "tgamma"]:
                with self.subTest(f"{path} {name}"):
                    self.rejects(hygiene.inexact_functions, path, f"double y = std::{name}(x);\n")

    def test_accepts_what_ieee_754_fixes_and_what_only_shows(self):
        self.accepts(hygiene.inexact_functions, "models/a.cpp", "double y = std::sqrt(x) + std::floor(x) + std::abs(x);\n")
        self.accepts(hygiene.inexact_functions, "models/app/a.cpp", "double y = std::log10(x);\n")


class CompilerFlags(PlantedCase):
    def test_rejects_flags_that_change_results(self):
        for flag in ["-ffast-math", "-march=native", "-Ofast"]:
            with self.subTest(flag):
                self.rejects(hygiene.compiler_flags, "CMakeLists.txt", f"\nadd_compile_options({flag})\n", line=2)
                self.rejects(hygiene.compiler_flags, "CMakePresets.json", f'{{"CMAKE_CXX_FLAGS": "{flag}"}}\n')

    def test_accepts_a_comment_that_forbids_one(self):
        self.accepts(hygiene.compiler_flags, "cmake/a.cmake", "# no -ffast-math\n")


class MachinePaths(PlantedCase):
    def test_rejects_paths_of_a_machine_in_any_file(self):
        for folder in ["work", "root", "home", "tmp"]:
            for path in ["README.md", "sim/core/a.cpp", "scenarios/cases/a.toml", ".ci/run"]:
                with self.subTest(f"{path} {folder}"):
                    self.rejects(hygiene.machine_paths, path, f"\nsee /{folder}/x\n", line=2)

    def test_rejects_hosts_of_registries(self):
        for host in ["deb", "registry", "mirror"]:
            self.rejects(hygiene.machine_paths, "linli", f"curl https://{host}.example.org/x\n")

    def test_accepts_folders_of_the_project_and_ordinary_links(self):
        text = "paper/work/x ./tmp/y https://example.org/home/ ${root}/tmp/x\n"
        self.accepts(hygiene.machine_paths, "README.md", text)


class Fetched(PlantedCase):
    LOCK = '{"packages": {"": {"name": "a"}, "node_modules/b": {"version": "1.0.0", %s}}}'

    def test_rejects_a_package_without_hash(self):
        self.rejects(hygiene.lock_files, "viz/package-lock.json", self.LOCK % '"license": "MIT"')

    def test_rejects_a_package_that_names_a_registry(self):
        lock = self.LOCK % '"integrity": "sha512-AAAA", "resolved": "somewhere/b.tgz"'
        self.rejects(hygiene.lock_files, "viz/package-lock.json", lock)

    def test_accepts_a_package_that_is_pinned(self):
        self.accepts(hygiene.lock_files, "viz/package-lock.json", self.LOCK % '"integrity": "sha512-AAAA"')

    def test_rejects_a_library_in_the_tree(self):
        self.rejects(hygiene.vendored, "viz/echarts.min.js", "x()")
        self.rejects(hygiene.vendored, "viz/node_modules/b/index.js", "x()")


if __name__ == "__main__":
    unittest.main()
