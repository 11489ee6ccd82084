#include "tests/support/busy_government.hpp"

#include "tests/support/emergency_case.hpp"

namespace linli::test {

namespace {

void add_bodies(BusyCase& busy) {
    busy.parts.offices +=
        office("committee", "courtyard",
               "body = \"neighbours\"\nparent = \"grid\"\nauthority = [\"consent\"]\nmandate = [\"lift\"]\n",
               post("member", "kind = \"elected\"\nhours_per_day = 0.3")) +
        office("brigade", "district",
               "body = \"government\"\nauthority = [\"power\", \"police\"]\npromise_days = 10\n"
               "budget = 20\nmoney_limit = 100000\n",
               post("head", "hours_per_day = 1")) +
        office("stand", "community",
               "body = \"government\"\nparent = \"subdistrict\"\nauthority = [\"police\"]\n",
               post("guard", "hours_per_day = 0.5"));
    auto& offices = busy.parts.offices;
    std::string const sends = "parent = \"subdistrict\"\nauthority = [\"hands\", \"mediation\", \"consent\"]";
    offices.replace(offices.find(sends), sends.size(), sends + "\nrefers_to = [\"stand\"]");
}

void add_decisions(BusyCase& busy) {
    busy.behaviour["voting"] =
        "intercept = 0.3\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
        "objection = 1";
    busy.behaviour["deliberating"] += "\ninvited_attendance = 0.3\nyard_attendance = 0.1";
    busy.behaviour["closing"] += "\ndeterrence = 0.5\nrisk_learning = 0.1";
    busy.behaviour["working"] += "\nwaste = 0.2";
    auto& kinds = busy.parts.kinds;
    kinds.replace(kinds.find("consent = 0.67"), 14, "consent = 0.67\nbenefit_yuan = 3000\nmoney_yuan = 900");
    busy.mechanisms["mechanism.owners_assembly"] =
        "kinds = [\"lift\"]\nquorum = 0.6667\npass_ordinary = 0.5\npass_special = 0.6667\n"
        "meeting_effort_hours = 1\ndoor_effort_hours = 0.1\nabsent_effort_hours = 3\ndoor_rounds = 2\n"
        "hours_per_ballot = 0.05";
    busy.mechanisms["mechanism.compensation"] = "concession = 0.2\nlargest = 0.5\nsubsidy_yuan = 300";
    busy.mechanisms["mechanism.deliberation"] =
        "offices = [\"community\", \"subdistrict\"]\nmembers = 3\nmember_hours = 0.5\ninvited_share = 0.5\n"
        "hours_per_invitation = 0.05\nadviser_skill = 0.3";
    busy.mechanisms["mechanism.stool_talks"] = "office = \"grid\"\nper_year = 30\nhours = 0.5\nworks = true";
    busy.mechanisms["mechanism.founding"] +=
        "\n[[structure.mechanism.body]]\noffice = \"committee\"\nstart_day = -14\npreparation_days = 5\n"
        "nomination_days = 3\nposting_days = 2\nvetting_pass = 0.9\napproval = 0.3\n"
        "residents_per_seat = 90\nseats_minimum = 1\njoint_limit = 1\nretry_days = 14\n"
        "by_election_days = 28\nturnout_quorum = 0.3\ndoor_rounds = 2\nhours_per_ballot = 0.02\n"
        "organiser = \"community\"";
    busy.mechanisms["mechanism.supervisory_board"] =
        "office = \"council\"\naudit_hours = 0.2\ninsight = 0.8\nreview_yuan = 500\nreview_hours = 0.2\n"
        "review_days = 2";
}

void add_property(BusyCase& busy) {
    busy.behaviour["paying"] = "willingness_yuan = 60\nwillingness_sigma = 0.5\nstart = 0.8\nlearning = 0.1\n"
                               "service_weight = 1\ncompany_skill = 0.8\ncompany_skill_sigma = 0.2";
    busy.mechanisms["mechanism.property_entry"] =
        "office = \"property\"\norganiser = \"community\"\nstart_day = 0\ninterval_days = 60\n"
        "fee_yuan = 30\ncontract_yuan = 500\nsite_yuan = 100\nwage_yuan = 20\nmargin = 0.1\n"
        "least_hours = 0.2\nbundle_limit = 9\nhours_per_ballot = 0.02\nquorum = 0.5";
    busy.mechanisms["mechanism.property_rating"] =
        "interval_days = 30\nthreshold = 0.6\nhours = 0.5\ngap_days = 10";
    busy.mechanisms["mechanism.three_party"] =
        "office = \"council\"\nmembers = [\"property\", \"committee\"]\nkinds = [\"litter\", \"lift\"]\n"
        "member_hours = 0.2";
}

void add_authority(BusyCase& busy) {
    busy.mechanisms["routing"] += "\nurgent_hand_overs = 2";
    busy.mechanisms["mechanism.career"] +=
        "\n[[structure.mechanism.career.rung]]\noffice = \"community\"\npost = \"cadre\"\n"
        "promotion_rate = 1\neffort_gain = 0.1\nbeginner_skill = 0.7";
    busy.mechanisms["mechanism.cost_sharing"] =
        "[[structure.mechanism.cost_sharing.link]]\noffice = \"subdistrict\"\nshare = 0.2\n"
        "[[structure.mechanism.cost_sharing.link]]\noffice = \"district\"\nshare = 0.1";
    busy.mechanisms["mechanism.dedicated_grid"] =
        "office = \"brigade\"\nshare = 0.5\n[[structure.mechanism.dedicated_grid.pool]]\nid = \"crew\"\n"
        "share = 0.3\n[[structure.mechanism.dedicated_grid.pool]]\nid = \"police\"\nshare = 0.2";
    busy.mechanisms["mechanism.send_down"] =
        "office = \"stand\"\nweekdays = [\"monday\", \"wednesday\"]\n"
        "[[structure.mechanism.send_down.pool]]\nid = \"police\"\nshare = 0.2";
    busy.mechanisms["mechanism.platform"] =
        "office = \"community\"\nsenses = [\"litter\"]\ncoverage = 0.3\nsensing_rate = 5\n"
        "entry_hours = 0.02\nmatched = 0.3";
    busy.mechanisms["mechanism.power_lists"] = "kinds = [\"noise\"]";
    busy.mechanisms["mechanism.ranking"] =
        "offices = [\"grid\", \"property\"]\ninterval_days = 14\npressure_gain = 0.5\npressure_decay = 0.1\n"
        "overtime = 0.3\ngaming = 1\ncherry_picking = 0.6";
}

} // namespace

BusyCase busy_government() {
    auto busy = busy_people();
    add_bodies(busy);
    add_decisions(busy);
    add_property(busy);
    add_authority(busy);
    return busy;
}

BusyCase everything() {
    auto busy = busy_government();
    auto const emergencies = emergency_case();
    busy.parts.places = emergencies.parts.places;
    busy.behaviour["emergency"] = emergencies.behaviour.at("emergency");
    busy.mechanisms["mechanism.emergency_duty"] = emergencies.mechanisms.at("mechanism.emergency_duty");
    return busy;
}

} // namespace linli::test
