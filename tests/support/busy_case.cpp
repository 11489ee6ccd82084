#include "tests/support/busy_case.hpp"

namespace linli::test {

namespace {

char const* const scenario = R"([scenario]
id = "busy"
name = { en = "Busy", zh = "忙" }
description = { en = "Made up.", zh = "虚构。" }
days = 120
warm_up_days = 21
[scenario.calendar]
first_date = "2024-03-04"
work_days_per_week = 5
holidays = [3, 31, 59, 60]
[scenario.places]
communities = 2
[scenario.population]
household_size = 2.6
child_share = 0.2
party_share = 0.1
retired_cadre_share = 0.15
)";

std::string places() {
    return courtyard_type("old", "count = 7\nresidents = 1300\nsize_sigma = 0.5\nelderly_share = 0.25\n"
                                 "owner_share = 0.6\nhouseholds_per_building = 12\nfloors = 6\nnorms = 0.4\n"
                                 "meeting_room_share = 0.3\nproblem_factor = 1.2\n") +
           courtyard_type("managed", "count = 5\nresidents = 1100\nmanaged = true\nsize_sigma = 0.3\n"
                                     "elderly_share = 0.15\nhouseholds_per_building = 24\nfloors = 11\n");
}

std::string kinds() {
    return "[issues]\n" +
           kind("litter", "rate = 320\nunmanaged_factor = 1.5\nseverity = 0.3\nseverity_sigma = 0.3\n"
                          "worsening = 0.004\naffected_households = 8\naffected_sigma = 0.7\n"
                          "notice_rate = 0.1\npatrol_detection = 0.4\neffort_hours = 2\neffort_sigma = 0.7\n"
                          "authority = [\"hands\"]\nself_help = 0.6\nrelapse_rate = 4\nfading_rate = 2\n"
                          "deadline_days = 7") +
           kind("wires", "rate = 70\nseverity = 0.5\nnotice_rate = 0.3\naffected_households = 12\n"
                         "effort_hours = 9\neffort_sigma = 1\nmoney_yuan = 4000\nmoney_sigma = 1.2\n"
                         "authority = [\"power\", \"water\"]") +
           kind("lift", "rate = 60\nseverity = 0.6\naffected_households = 14\neffort_hours = 12\n"
                        "consent = 0.67\nconsent_benefit = -0.2\nauthority = [\"consent\"]") +
           kind("quarrel",
                "rate = 90\nseverity = 0.5\neffort_hours = 3\neffort_sigma = 0.5\n"
                "mediation = 0.5\nrelapse_rate = 1\nauthority = [\"mediation\"]\nnotice_rate = 5") +
           kind("burst", "rate = 60\nseverity = 0.9\neffort_hours = 5\nauthority = [\"water\"]\n"
                         "emergency = true\nnotice_rate = 20\ndeadline_days = 0.5") +
           kind("noise", "rate = 130\nseverity = 0.4\neffort_hours = 1.5\neffort_law = \"exponential\"\n"
                         "notice_rate = 3\nfading_rate = 12\nauthority = [\"police\"]");
}

std::string offices() {
    return office("property", "courtyard",
                  "body = \"property\"\nserves = \"managed\"\nparent = \"grid\"\nauthority = [\"hands\"]\n"
                  "mandate = [\"litter\"]\npatience_days = 6\npromise_days = 3\n",
                  post("caretaker", "kind = \"contract\"\nhours_per_day = 1\nweekends = true\nskill = 0.8")) +
           office("council", "courtyard",
                  "body = \"neighbours\"\nparent = \"grid\"\nauthority = [\"hands\", \"mediation\"]\n"
                  "discipline = \"most-severe\"\npatience_days = 14\n",
                  post("member", "kind = \"elected\"\ncount = 6\nhours_per_day = 0.3")) +
           office("grid", "grid",
                  "parent = \"community\"\nauthority = [\"hands\", \"mediation\"]\npooled = false\n"
                  "patience_days = 12\npromise_days = 5\n",
                  post("cadre", "count = 2\nhours_per_day = 3\nreporting_share = 0.5\npatrol_share = 0.2")) +
           office("community", "community",
                  "parent = \"subdistrict\"\nauthority = [\"hands\", \"mediation\", \"consent\"]\n"
                  "pooled = false\npatience_days = 15\npromise_days = 7\nbudget = 10\nmoney_limit = 3000\n"
                  "discipline = \"earliest-promise\"\n",
                  post("cadre", "count = 2\nhours_per_day = 5\nreporting_share = 0.6")) +
           office("subdistrict", "subdistrict",
                  "body = \"government\"\nparent = \"district\"\nrefers_to = [\"crew\", \"police\"]\n"
                  "authority = [\"hands\", \"mediation\", \"consent\"]\npatience_days = 20\n"
                  "promise_days = 10\nbudget = 20\nmoney_limit = 8000\n",
                  post("cadre", "count = 3\nhours_per_day = 5\nreporting_share = 0.5")) +
           office("crew", "subdistrict",
                  "body = \"government\"\nparent = \"district\"\nrefers_to = [\"waterworks\"]\n"
                  "authority = [\"power\"]\npromise_days = 10\nbudget = 40\nmoney_limit = 100000\n"
                  "discipline = \"shortest\"\n",
                  post("technician", "kind = \"contract\"\ncount = 2\nhours_per_day = 3")) +
           office("waterworks", "subdistrict",
                  "body = \"government\"\nparent = \"district\"\nrefers_to = [\"crew\"]\npooled = false\n"
                  "authority = [\"water\"]\npromise_days = 10\nbudget = 40\nmoney_limit = 100000\n",
                  post("technician", "kind = \"contract\"\ncount = 2\nhours_per_day = 3\nweekends = true")) +
           office(
               "police", "subdistrict",
               "body = \"government\"\nparent = \"district\"\nauthority = [\"police\"]\npromise_days = 5\n",
               post("officer", "count = 2\nhours_per_day = 2\nweekends = true")) +
           office("district", "district",
                  "body = \"government\"\nauthority = [\"hands\", \"mediation\", \"consent\", \"power\", "
                  "\"water\", \"police\"]\npromise_days = 20\nbudget = 20\nmoney_limit = 200000\n",
                  post("official", "count = 2\nhours_per_day = 4"));
}

std::string channels() {
    return channel("member", "council", "effort_hours = 0.1\nreach = 0.9") +
           channel("caretaker", "property", "effort_hours = 0.2\nreach = 0.9") +
           channel("desk", "grid", "effort_hours = 0.6\nreach = 0.8") +
           channel("hotline", "subdistrict", "effort_hours = 0.4\nreach = 0.6\ndelay_days = 0.05") +
           channel("petition", "district",
                   "effort_hours = 3\nreach = 0.9\ndelay_days = 1\nneeds_grievance = true");
}

} // namespace

BusyCase::BusyCase() {
    parts.scenario = scenario;
    parts.places = places();
    parts.kinds = kinds();
    parts.offices = offices();
    parts.channels = channels();
    parts.head = "grids_per_community = 2\n";
    behaviour = {
        {"arising", "dispersion_shape = 6\nneglect_effect = 0.1\nnorms_effect = 0.3\nbound = 2\n"
                    "weekday_weights = [3, 2, 2, 2, 2, 1, 1]\n"
                    "hour_weights = [0,0,0,0,0,0,0,1,3,4,4,4,2,2,4,4,4,4,4,3,2,1,1,1]"},
        {"noticing", "household_power = 0.5\nvisit_hours = 0.5\nresident_watch = 0.15"},
        {"reporting", "stake = 8\ntrust_weight = 1\neffort_weight = 1\nindifference = 1\n"
                      "self_help_weight = 2\nnoise = 1\nreconsider_days = 9\nreconsider_limit = 2\n"
                      "co_report = 0.15\npetition_anger = 1"},
        {"mood", "start = 0.6\ncontagion = 0.01\ncompletion_gain = 0.1\npassing_loss = 0.05\n"
                 "failure_loss = 0.2"},
        {"trust", "start = 0.55\ngain = 0.1\nloss = 0.2\ncontagion = 0.005\nneighbours_told = 3\n"
                  "told_weight = 0.3"},
        {"ownership", "start = 0.3\ngain = 0.05\nfading = 0.003"},
        {"cooperation", "conditional_share = 0.5\nfree_rider_share = 0.33\nhump_share = 0.14\n"
                        "start_level = 0.5\nlearning = 0.2\nownership_weight = 0.5\nasked = 10\n"
                        "helpers_needed = 3\nhelper_hours = 1.5"},
        {"volunteering", "intercept = -2.6\nparty_weight = 0.9\nretired_cadre_weight = 0.9\n"
                         "retired_weight = 0.4\nownership_weight = 1\nhours_per_week = 4\n"
                         "hours_sigma = 0.6\nmotivation_start = 0.6\nmotivation_fading = 0.03\n"
                         "recognition = 0.02\noverload_loss = 0.1\nresignation_rate = 0.3"},
        {"working", "quality = 0.85\nfatigue_gain = 0.2\nfatigue_recovery = 0.1\nfatigue_slowing = 0.3\n"
                    "fatigue_quality_loss = 0.2\nturnover_rate = 5"},
        {"deliberating", "meeting_hours = 4\nmeeting_interval_days = 10\nmeetings_limit = 2\n"
                         "attendance = 0.3\nownership_attendance = 0.3\nroom_attendance = 0.1\n"
                         "persuasion = 0.2\ntrust_persuasion = 0.3\nspread = 1"},
        {"mediating", "attempts_limit = 3\ninterval_days = 4\ntrust_effect = 0.2"},
        {"closing", "temptation = 0.2\nretry_days = 6\ncallback_insight = 0.9\nreopening = 0.3\n"
                    "reopening_delay_days = 4\nlateness_tolerance = 2"},
        {"neighbourly_work", "publicity_norms = 0.01\nactivity_ownership = 0.01\n"
                             "conversations_per_hour = 3\nnorms_fading = 0.01"},
    };
    mechanisms = {
        {"routing", "dispatch = \"lowest-competent\"\nerror = 0.2\nrefusal_days = 2\npassing_days = 0.5"},
        {"answering", "callback_share = 0.5\naudit_share = 0.1\nappraisal_pressure = 0.8"},
        {"mechanism", ""},
        {"mechanism.founding",
         "office = \"council\"\nstart_day = -14\npreparation_days = 5\nnomination_days = 3\n"
         "posting_days = 2\nvetting_pass = 0.9\napproval = 0.5\nresidents_per_seat = 40\n"
         "seats_minimum = 4\njoint_limit = 2\nretry_days = 14\nby_election_days = 28"},
        {"mechanism.council_work",
         "office = \"council\"\npublicity_share = 0.1\nwatch_share = 0.3\nlistening_share = 0.2\n"
         "activity_share = 0.1"},
        {"mechanism.yardstick", "office = \"council\"\ninterval_days = 3\nimitation = 0.01"},
        {"mechanism.whistle", "office = \"subdistrict\"\ndepartments = [\"crew\", \"waterworks\"]\n"
                              "kinds = [\"joint\", \"emergency\"]\nresponse_days = 2\nvisit_hours = 1\n"
                              "monthly_limit = 8\nabsence = 0.1\nabsence_by_load = 0.3"},
        {"mechanism.four_slip_orders",
         "office = \"community\"\ndispatch_hours = 0.1\nanswer_days = 0.5\nunits_per_order = 2\n"
         "rating_share = 0.8\nredispatch_limit = 1\n[[structure.mechanism.four_slip_orders.unit]]\n"
         "id = \"school\"\nname = { en = \"School\", zh = \"学校\" }\ncount = 3\n"
         "kinds = [\"litter\", \"noise\"]\nauthority = [\"hands\", \"police\"]\nhours_per_month = 6\n"
         "willingness = 0.7\nskill = 0.8"},
        {"mechanism.mediation",
         "office = \"grid\"\nvisit_hours = 0.5\nvisit_skill = 0.1\nfamiliarity = 0.1\n"
         "follow_up_visits = 1\nfollow_up_hours = 0.5\nfollow_up_effect = 0.3\nlegal_share = 0.3\n"
         "adviser_hours_per_month = 4\nadviser_skill = 1.3"},
    };
}

TinyCase BusyCase::put_together() const {
    TinyCase whole = parts;
    whole.behaviour.clear();
    for (auto const& [name, keys] : behaviour) {
        whole.behaviour += "[behaviour." + name + "]\n" + keys + "\n";
    }
    whole.rules.clear();
    for (auto const& [name, keys] : mechanisms) {
        whole.rules += "[structure." + name + "]\n" + keys + "\n";
    }
    return whole;
}

BusyCase busy_people() {
    BusyCase busy;
    auto& scenario = busy.parts.scenario;
    scenario.replace(scenario.find("communities = 2"), 15, "subdistricts = 2\ncommunities = 3");
    scenario += "[[scenario.subdistrict]]\nid = \"large\"\nname = { en = \"Large\", zh = \"大\" }\n"
                "communities = 2\nresidents = 3\ncommunity_sigma = 0.2\nlargest_community = 1.8\n"
                "[[scenario.subdistrict]]\nid = \"small\"\nname = { en = \"Small\", zh = \"小\" }\n"
                "communities = 1\nresidents = 1\n";
    busy.parts.offices += office("team", "courtyard",
                                 "body = \"neighbours\"\nparent = \"grid\"\nauthority = [\"hands\"]\n"
                                 "mandate = [\"litter\"]\npromise_days = 4\n",
                                 post("volunteer", "kind = \"volunteer\"\nhours_per_day = 0.05\n"
                                                   "per_households = 10\nweekends = true\n"
                                                   "patrol_share = 0.3"));
    busy.parts.channels += channel("knock", "team");
    busy.behaviour["noticing"] += "\nvisit_hours_per_household = 0.01";
    busy.mechanisms["mechanism.boundary_splitting"] =
        "office = \"grid\"\npost = \"cadre\"\nnorm_households = 40\nreview_days = 20\napproval_days = 10\n"
        "limit = 5\ndonor = \"district\"\npayer = \"subdistrict\"\nwage = 1000";
    busy.mechanisms["mechanism.nested_grids"] =
        "office = \"team\"\ncell_households = 20\nactive_share = 0.5\nown_cell_watch = 0.2\n"
        "contact_households = 3\ncontact_days = 7";
    busy.mechanisms["mechanism.volunteers"] =
        "office = \"team\"\nlearning = 0.1\nreciprocity = 0.5\nservice_kinds = [\"litter\"]\n"
        "rider_visits = 0.1";
    busy.mechanisms["mechanism.points"] =
        "office = \"team\"\nparty_share = 0.5\ngain = 0.3\ncrowding_out = 0.01";
    busy.mechanisms["mechanism.capable_people"] =
        "office = \"community\"\nshare = 0.05\nfound_per_hour = 0.5";
    busy.mechanisms["mechanism.resource_inventory"] =
        "office = \"community\"\nstart_day = 10\ndays = 30\nshare = 0.1\nhours_per_courtyard = 2\n"
        "room_share = 0.5\nmeeting_saving = 0.2";
    busy.mechanisms["mechanism.campaign"] =
        "office = \"community\"\nunits = [\"subdistrict\", \"crew\"]\nkinds = [\"litter\"]\n"
        "start_day = 40\ndays = 20\nshare = 0.2\naudit_share = 0.5";
    busy.mechanisms["mechanism.norms"] =
        "[[structure.mechanism.norms.activity]]\nid = \"compact\"\nname = { en = \"C\", zh = \"约\" }\n"
        "office = \"community\"\nshare = 0.05\nstrengthens = \"compact\"";
    busy.mechanisms["mechanism.posted_promises"] = "office = \"community\"\nreaders = 5";
    busy.mechanisms["mechanism.career"] =
        "office = \"grid\"\npost = \"cadre\"\npromotion_rate = 2\neffort_gain = 0.1\nbeginner_skill = 0.6";
    return busy;
}

} // namespace linli::test
