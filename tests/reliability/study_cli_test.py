"""Studies as people use them: a study file in, tables out.

The program is named by the variable LINLI, the shipped data by LINLI_SCENARIOS.
"""

import os
from pathlib import Path

from cli_test import CliCase

SCENARIOS = Path(os.environ["LINLI_SCENARIOS"])
EFFORT = "\n[[study.factor]]\nid = 'effort'\npath = 'behaviour.reporting.effort_weight'\n"
QUALITY = "\n[[study.factor]]\nid = 'quality'\npath = 'behaviour.working.quality'\n"


class StudyCase(CliCase):
    def study(self, text):
        """A study of the tiny case, a month long."""
        head = ("[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\ndescription = { en = 'S', zh = 'S' }\n"
                f"set = ['scenario.days=30']\nscenario = '{SCENARIOS}/smoke/two-communities.toml'\n")
        (self.path / "s.toml").write_text(head + text)
        return "s.toml"


class CliSensitivity(StudyCase):
    def test_a_morris_study_ends_in_screening_that_fits_80_columns(self):
        study = self.study("design = 'morris'\ntrajectories = 3\nreplications = 1\n" + EFFORT +
                           "range = [0.2, 3]\n" + QUALITY + "range = [0.6, 1]\n")
        for language, words in (("en", "Morris screening: trajectories: 3"), ("zh", "Morris 筛选:3 条轨迹")):
            out, _ = self.linli("sweep", study, "--lang", language)
            self.assertIn(words, out)
            self.assertIn("effort", out)
            self.assert_fits(out)

    def test_a_sobol_indices_study_tells_every_index_with_its_interval(self):
        study = self.study("design = 'sobol-indices'\nbase = 8\nreplications = 1\n" + EFFORT +
                           "range = [0.2, 3]\n" + QUALITY + "range = [0.6, 1]\n")
        found = self.result_of("sweep", study)["sensitivity"]
        self.assertEqual((found["method"], found["rows"]), ("sobol-indices", 8))
        arisen = next(i for i in found["indicators"] if i["id"] == "reported")
        for factor in arisen["structures"][0]["factors"]:
            self.assertLessEqual(factor["total"]["low"], factor["total"]["value"])
            self.assertGreaterEqual(factor["total"]["high"], factor["total"]["value"])
