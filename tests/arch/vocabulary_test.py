import unittest

import vocabulary
from planted import PlantedCase

DATA = {
    "scenarios/structures/river-wardens.toml": '[structure]\nid = "river-wardens"\n[[structure.office]]\nid = "dike-post"\n',
    "scenarios/cases/lowtown.toml": '[scenario]\nid = "lowtown"\n',
}


class NamesOfData(PlantedCase):
    def test_rejects_the_id_of_a_structure_in_code(self):
        code = 'int x;\nbool wet(std::string id) { return id == "river-wardens"; }\n'
        self.rejects(vocabulary.names_of_data, "models/a.cpp", code, line=2, beside=DATA)
        self.rejects(vocabulary.names_of_data, "sim/engine/a.hpp", "// as in river-wardens\n", beside=DATA)

    def test_rejects_the_id_of_a_case_in_code(self):
        self.rejects(vocabulary.names_of_data, "models/a.cpp", 'auto id = "lowtown";\n', beside=DATA)

    def test_rejects_an_id_in_other_letters(self):
        self.rejects(vocabulary.names_of_data, "models/a.cpp", "int river_wardens;\n", beside=DATA)
        self.rejects(vocabulary.names_of_data, "models/a.cpp", "int LOWTOWN;\n", beside=DATA)

    def test_accepts_longer_words_and_ids_of_other_things(self):
        code = "int lowtowns, my_lowtown, dike_post;\n// dike-post river wardens pre-river-wardens\n"
        self.accepts(vocabulary.names_of_data, "models/a.cpp", code, beside=DATA)

    def test_accepts_an_id_in_tests_and_data(self):
        self.accepts(vocabulary.names_of_data, "tests/golden/a_test.cpp", 'auto id = "lowtown";\n', beside=DATA)


class GovernanceWords(PlantedCase):
    def test_rejects_each_word_in_the_engine(self):
        for word in ["resident", "council", "courtyard", "community", "subdistrict", "issue", "petition", "official"]:
            with self.subTest(word):
                self.rejects(vocabulary.governance, "sim/engine/a.cpp", f"int x;\nint {word};\n", line=2)

    def test_rejects_a_word_within_a_name_a_plural_and_a_comment(self):
        for text in ["ResidentId id;", "int issue_count;", "int ISSUE_COUNT;", "// two communities", "/* Volunteers */"]:
            with self.subTest(text):
                self.rejects(vocabulary.governance, "sim/store/a.hpp", text + "\n")

    def test_accepts_words_that_only_contain_one(self):
        self.accepts(vocabulary.governance, "sim/engine/a.cpp", "int tissue, unofficial, presidential, reissued;\n")

    def test_accepts_the_words_in_the_theory(self):
        self.accepts(vocabulary.governance, "models/a.cpp", "int resident, council;\n")


if __name__ == "__main__":
    unittest.main()
