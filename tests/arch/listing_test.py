import unittest

import listing
from planted import PlantedCase


class UnlistedFiles(PlantedCase):
    def test_rejects_a_test_that_no_list_names(self):
        beside = {
            "tests/CMakeLists.txt": "add_subdirectory(unit)\n",
            "tests/unit/CMakeLists.txt": "linli_test(a SOURCES a_test.cpp)\n",
        }
        self.rejects(listing.unlisted, "tests/unit/b_test.cpp", "", beside=beside)
        self.accepts(listing.unlisted, "tests/unit/a_test.cpp", "", beside=beside)

    def test_rejects_a_test_that_is_named_in_a_comment_or_in_another_folder_only(self):
        beside = {
            "tests/CMakeLists.txt": "# a_test.cpp\nadd_subdirectory(unit)\n",
            "tests/unit/CMakeLists.txt": "# a_test.cpp\n",
        }
        self.rejects(listing.unlisted, "tests/unit/a_test.cpp", "", beside=beside)

    def test_rejects_a_source_file_that_is_never_built(self):
        self.rejects(listing.unlisted, "sim/core/a.cpp", "", beside={"sim/core/CMakeLists.txt": "linli_library(core)\n"})

    def test_rejects_a_folder_of_tests_that_is_never_added(self):
        beside = {"tests/CMakeLists.txt": "add_subdirectory(unit)\n"}
        self.rejects(listing.unlisted, "tests/verify/CMakeLists.txt", "", beside=beside)

    def test_accepts_files_named_from_a_folder_above(self):
        beside = {"models/CMakeLists.txt": "linli_library(models SOURCES people/a.cpp\n  people/b.cpp)\n"}
        self.accepts(listing.unlisted, "models/people/b.cpp", "", beside=beside)


class ListedTwice(PlantedCase):
    def test_rejects_a_source_that_a_call_names_twice(self):
        self.rejects(listing.listed_twice, "sim/CMakeLists.txt", "linli_library(a SOURCES a.cpp b.cpp\n  SOURCES a.cpp)\n")

    def test_accepts_a_source_in_two_calls(self):
        self.accepts(listing.listed_twice, "sim/CMakeLists.txt", "linli_test(a SOURCES a.cpp)\nlinli_test(b SOURCES a.cpp)\n")


if __name__ == "__main__":
    unittest.main()
