import unittest

import includes
from planted import PlantedCase


class IncludeDirection(PlantedCase):
    def including(self, path, target):
        return self.findings(includes.direction, {path: f'#pragma once\n#include "{target}"\n'})

    def test_rejects_an_include_that_runs_the_wrong_way(self):
        for path, target in [
            ("sim/core/a.hpp", "sim/random/draw.hpp"),
            ("sim/random/a.hpp", "sim/parallel/workers.hpp"),
            ("sim/parallel/a.cpp", "sim/engine/stepper.hpp"),
            ("sim/engine/a.hpp", "sim/config/schema.hpp"),
            ("sim/engine/a.hpp", "sim/store/run_file.hpp"),
            ("sim/store/a.cpp", "models/simulation.hpp"),
            ("models/a.cpp", "models/app/console.hpp"),
            ("models/people/a.cpp", "models/app/console.hpp"),
            ("models/app/a.cpp", "viz/view/series.hpp"),
            ("viz/view/a.hpp", "models/simulation.hpp"),
            ("viz/view/a.hpp", "viz/panels/chart.hpp"),
            ("viz/panels/a.hpp", "viz/platform/window.hpp"),
        ]:
            with self.subTest(f"{path} -> {target}"):
                self.assertEqual(self.including(path, target), [f"{path}:2"])

    def test_rejects_an_include_between_config_store_and_experiment(self):
        for path, target in [("config", "store"), ("store", "experiment"), ("experiment", "config")]:
            self.assertEqual(self.including(f"sim/{path}/a.hpp", f"sim/{target}/b.hpp"), [f"sim/{path}/a.hpp:2"])

    def test_accepts_an_include_that_runs_the_right_way(self):
        for path, target in [
            ("sim/core/a.hpp", "sim/core/error.hpp"),
            ("sim/random/a.hpp", "sim/core/error.hpp"),
            ("sim/engine/a.hpp", "sim/parallel/workers.hpp"),
            ("sim/experiment/a.hpp", "sim/engine/stepper.hpp"),
            ("models/people/a.hpp", "sim/config/schema.hpp"),
            ("models/app/a.hpp", "models/people/a.hpp"),
            ("viz/view/a.hpp", "sim/store/run_file.hpp"),
            ("viz/app/a.cpp", "models/simulation.hpp"),
            ("tests/unit/a.cpp", "models/app/console.hpp"),
        ]:
            with self.subTest(f"{path} -> {target}"):
                self.assertEqual(self.including(path, target), [])

    def test_rejects_an_include_of_tests(self):
        self.rejects(includes.direction, "models/a.cpp", '#include "tests/support/sample.hpp"\n')

    def test_rejects_an_include_that_does_not_begin_at_the_root(self):
        self.rejects(includes.direction, "sim/core/a.cpp", '#include "error.hpp"\n')
        self.rejects(includes.direction, "sim/core/a.cpp", '#include "../random/draw.hpp"\n')

    def test_rejects_a_folder_of_which_no_direction_is_known(self):
        self.rejects(includes.direction, "sim/extra/a.cpp", "")

    def test_sees_an_include_however_it_is_spaced_but_none_in_a_comment(self):
        self.rejects(includes.direction, "sim/core/a.cpp", '\n  #  include\t"models/a.hpp"\n', line=2)
        self.accepts(includes.direction, "sim/core/a.cpp", '// x\n/*\n#include "models/a.hpp"\n*/\n')


class ThirdParty(PlantedCase):
    def test_rejects_a_library_outside_its_place(self):
        for path, name in [
            ("sim/engine/a.cpp", "hdf5.h"),
            ("models/a.cpp", "H5public.h"),
            ("models/a.cpp", "toml++/toml.h"),
            ("sim/config/a.hpp", "toml++/toml.h"),
            ("sim/engine/a.cpp", "tbb/parallel_for.h"),
            ("sim/engine/a.cpp", "oneapi/tbb/parallel_for.h"),
            ("sim/parallel/a.hpp", "tbb/parallel_for.h"),
            ("sim/config/a.cpp", "CLI/CLI.hpp"),
            ("models/a.cpp", "Random123/philox.h"),
            ("models/a.cpp", "boost/math/distributions/students_t.hpp"),
            ("sim/experiment/a.cpp", "boost/container/small_vector.hpp"),
            ("viz/view/a.cpp", "imgui.h"),
        ]:
            with self.subTest(f"{path} -> {name}"):
                self.rejects(includes.third_party, path, f"#include <{name}>\n")

    def test_accepts_a_library_in_its_place(self):
        for path, name in [
            ("sim/store/a.cpp", "hdf5.h"),
            ("sim/config/a.cpp", "toml++/toml.h"),
            ("sim/parallel/a.cpp", "tbb/parallel_for.h"),
            ("models/app/a.cpp", "CLI/CLI.hpp"),
            ("sim/random/a.hpp", "Random123/philox.h"),
            ("sim/experiment/a.cpp", "boost/math/distributions/students_t.hpp"),
            ("tests/unit/sim/store/a_test.cpp", "hdf5.h"),
        ]:
            with self.subTest(f"{path} -> {name}"):
                self.accepts(includes.third_party, path, f"#include <{name}>\n")

    def test_rejects_a_library_that_it_does_not_know(self):
        self.rejects(includes.third_party, "sim/engine/a.cpp", "#include <Eigen/Dense>\n")

    def test_rejects_all_but_the_standard_library_in_headers_of_models_and_view(self):
        for folder in ["models", "models/people", "models/app", "viz/view"]:
            for name in ["spdlog/spdlog.h", "unistd.h", "sys/stat.h", "CLI/CLI.hpp"]:
                with self.subTest(f"{folder} -> {name}"):
                    self.rejects(includes.third_party, f"{folder}/a.hpp", f"#include <{name}>\n")
            self.accepts(includes.third_party, f"{folder}/a.hpp", "#include <vector>\n")

    def test_rejects_a_second_file_with_the_command_line_library(self):
        first = {"models/app/a.cpp": "#include <CLI/CLI.hpp>\n#include <CLI/Error.hpp>\n"}
        self.rejects(includes.third_party, "models/app/b.cpp", "#include <CLI/CLI.hpp>\n", beside=first)


if __name__ == "__main__":
    unittest.main()
