#include "tests/support/emergency_case.hpp"

namespace linli::test {

namespace {

std::string emergency(std::string const& id, std::string const& keys) {
    return "[[scenario.emergency]]\nid = \"" + id + "\"\nname = { en = \"" + id + "\", zh = \"" + id +
           "\" }\nkind = \"" + id + "\"\n" + keys;
}

std::string task(std::string const& id, std::string const& keys) {
    return "[[scenario.emergency.task]]\nid = \"" + id + "\"\nname = { en = \"" + id + "\", zh = \"" + id +
           "\" }\n" + keys + "\n";
}

} // namespace

std::string epidemic(std::string const& keys) {
    return emergency("epidemic", keys + "residents_per_gate = 150\nhandover_hours = 0.25\n"
                                        "cover_threshold = 0.6\n[scenario.emergency.epidemic]\nr0 = 2.5\n"
                                        "latent_days = 3\ninfectious_days = 5\ncourtyard_share = 0.5\n"
                                        "community_share = 0.3\nimports = 0.2\nimport_days = 30\n"
                                        "checkpoint_effect = 0.8\nisolation_effect = 0.7\n"
                                        "compliance_effect = 0.5\n") +
           task("gate", "unit = \"gate\"\neffect = \"checkpoint\"\nhours = 6") +
           task("care", "unit = \"infectious\"\neffect = \"isolation\"\nhours = 2") +
           task("survey", "unit = \"household\"\nhours = 0.02");
}

std::string flood(std::string const& keys) {
    return emergency("flood", keys) + task("watch", "unit = \"courtyard\"\nhours = 3") +
           task("sandbags", "unit = \"courtyard\"\nhours = 12\ndeadline_days = 2\n"
                            "type_factor = { old = 1.5 }") +
           task("clean-up", "unit = \"resident\"\nhours = 0.1\nafter_days = 3\ndeadline_days = 10\n");
}

std::string corps(std::string const& office, std::string const& keys) {
    return "[[structure.mechanism.emergency_duty.corps]]\noffice = \"" + office + "\"\n" + keys + "\n";
}

BusyCase emergency_case() {
    BusyCase busy;
    busy.parts.places += epidemic() + flood();
    busy.behaviour["emergency"] = "hours_factor = 5\nstrain_gain = 0.2\nstrain_recovery = 0.1\n"
                                  "dropout_rate = 0.2\ncompliance_base = 0.2\ncompliance_trust = 0.5\n"
                                  "compliance_norms = 0.2";
    busy.mechanisms["mechanism.emergency_duty"] =
        corps("council", "share = 0.5\nshift_hours = 4") +
        corps("grid", "share = 0.5\nextra_hours_working_day = 1\nextra_hours_free_day = 2\nshift_hours = 4") +
        corps("property", "share = 0.5\ntasks = [\"gate\", \"sandbags\"]\nshift_hours = 6") +
        corps("community", "share = 0.3\nextra_hours_free_day = 3\nturn_out_days = 2") +
        corps("subdistrict", "share = 0.4\nextra_hours_working_day = 1\nturn_out_days = 1") +
        corps("district", "share = 0.2\nturn_out_days = 3") +
        "[[structure.mechanism.emergency_duty.grade]]\nid = \"high\"\ncases_per_1000 = 5\nneed_share = 1\n"
        "[[structure.mechanism.emergency_duty.grade]]\nid = \"watch\"\nzone = \"community\"\n"
        "cases_per_1000 = 1\nneed_share = 0.8\n"
        "[structure.mechanism.emergency_duty.wartime]\nunmet_share = 0.3\ndecision_days = 2\nshare = 0.9";
    return busy;
}

} // namespace linli::test
