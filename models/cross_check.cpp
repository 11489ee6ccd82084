#include "models/cross_check.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <set>

namespace linli {

namespace {

using config::Problems;

template <class Items>
auto find(Items const& items, std::string const& id) {
    return std::find_if(items.begin(), items.end(), [&](auto const& item) { return item.id == id; });
}

template <class Items>
void expect_known(std::string const& id, Items const& items, SourcePosition const& where,
                  std::string const& key, std::string const& what, Problems& problems) {
    if (find(items, id) != items.end()) {
        return;
    }
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (auto const& item : items) {
        ids.push_back(item.id);
    }
    auto const near = nearest(id, ids);
    problems.add(where, key + " = \"" + id + '"', "must be the id of " + what,
                 near ? "nearest: " + *near : "");
}

void check_parent(Structure const& structure, OfficeTemplate const& office, Problems& problems) {
    if (office.parent.empty()) {
        return;
    }
    expect_known(office.parent, structure.offices, office.where, "parent", "an office of the structure",
                 problems);
    // Follow the parents; more hops than offices means a cycle.
    auto const* at = &office;
    for (std::size_t hops = 0; !at->parent.empty(); ++hops) {
        auto const next = find(structure.offices, at->parent);
        if (next == structure.offices.end()) {
            return;
        }
        if (hops > structure.offices.size()) {
            problems.add(office.where,
                         "office \"" + office.id + "\" passes up in a cycle through \"" + at->parent + '"',
                         "following `parent` must end at an office without one", "remove one `parent`");
            return;
        }
        if (next->at < at->at) {
            problems.add(at->where, "parent = \"" + at->parent + '"',
                         "a parent must not stand at a lower tier",
                         "\"" + next->id + "\" stands at " + std::string(id_of(next->at)));
            return;
        }
        at = &*next;
    }
}

bool is_filled_by_election(Structure const& structure, OfficeTemplate const& office) {
    return structure.mechanism.founding && structure.mechanism.founding->office == office.id;
}

void check_office(Structure const& structure, OfficeTemplate const& office, Problems& problems) {
    check_parent(structure, office, problems);
    for (auto const& other : office.refers_to) {
        expect_known(other, structure.offices, office.where, "refers_to", "an office of the structure",
                     problems);
        auto const found = find(structure.offices, other);
        if (found != structure.offices.end() && found->at < office.at) {
            problems.add(office.where, "refers_to \"" + other + '"', "must not stand at a lower tier", "");
        }
    }
    bool staffed = false;
    bool elected = false;
    for (auto const& post : office.posts) {
        elected = elected || post.kind == PostKind::elected;
        staffed = staffed || (post.count > 0.0 && post.hours_per_day > 0.0 && post.kind != PostKind::elected);
        if (post.reporting_share + post.patrol_share > 1.0) {
            problems.add(office.where,
                         "post \"" + post.id + "\": reporting_share + patrol_share = " +
                             shortest(post.reporting_share + post.patrol_share),
                         "shares of time must not exceed 1", "");
        }
    }
    if (!staffed && !(elected && is_filled_by_election(structure, office))) {
        problems.add(office.where, "office \"" + office.id + "\" has no staff",
                     "an office needs a post with people and hours",
                     elected ? "its elected posts need [structure.mechanism.founding]"
                             : "add [[structure.office.post]]");
    }
    if (office.patience_days > 0.0 && office.parent.empty()) {
        problems.add(office.where, "patience_days = " + shortest(office.patience_days),
                     "an office that passes up needs a parent", "");
    }
}

void check_mechanisms(Structure const& structure, Problems& problems) {
    auto const& mechanisms = structure.mechanism;
    auto const office_known = [&](std::string const& office, std::string const& mechanism) {
        expect_known(office, structure.offices, structure.where, "mechanism." + mechanism + ".office",
                     "an office of the structure", problems);
    };
    if (auto const& founding = mechanisms.founding) {
        office_known(founding->office, "founding");
        auto const office = find(structure.offices, founding->office);
        if (office != structure.offices.end() && office->at != Tier::courtyard) {
            problems.add(office->where,
                         "office \"" + office->id + "\" stands at " + std::string(id_of(office->at)),
                         "a council is founded in a courtyard", "at = \"courtyard\"");
        }
    }
    if (auto const& work = mechanisms.council_work) {
        office_known(work->office, "council_work");
        double const sum =
            work->publicity_share + work->watch_share + work->listening_share + work->activity_share;
        if (sum > 1.0) {
            problems.add(structure.where, "mechanism.council_work: shares add up to " + shortest(sum),
                         "shares of time must not exceed 1", "");
        }
    }
    if (auto const& yardstick = mechanisms.yardstick) {
        office_known(yardstick->office, "yardstick");
    }
}

std::set<std::string> powers_of(Structure const& structure) {
    std::set<std::string> powers;
    for (auto const& office : structure.offices) {
        powers.insert(office.authority.begin(), office.authority.end());
    }
    return powers;
}

void check_powers(Inputs const& inputs, Problems& problems) {
    auto const powers = powers_of(inputs.structure);
    std::vector<std::string> const known(powers.begin(), powers.end());
    for (auto const& kind : inputs.issues.kinds) {
        for (auto const& power : kind.authority) {
            if (!powers.contains(power)) {
                auto const near = nearest(power, known);
                problems.add(kind.where, "kind \"" + kind.id + "\" needs the power \"" + power + '"',
                             "some office of the structure must hold it",
                             near ? "nearest power held: " + *near : "");
            }
        }
    }
    for (auto const& office : inputs.structure.offices) {
        for (auto const& kind : office.mandate) {
            expect_known(kind, inputs.issues.kinds, office.where, "mandate", "an issue kind", problems);
        }
    }
}

void check_places(Scenario const& scenario, Problems& problems) {
    auto const& places = scenario.places;
    auto const expect = [&](bool holds, std::string const& what, std::string const& rule) {
        if (!holds) {
            problems.add(scenario.where, what, rule, "");
        }
    };
    expect(places.subdistricts >= places.districts, "fewer subdistricts than districts",
           "each district needs one");
    expect(places.communities >= places.subdistricts, "fewer communities than subdistricts",
           "each subdistrict needs one");
    expect(!scenario.courtyard_types.empty(), "no courtyard_type", "a case needs at least one");
    expect(scenario.courtyard_types.empty() || scenario.courtyards() >= places.communities,
           "fewer courtyards than communities", "each community needs one");
    expect(scenario.calendar.opening_hour < scenario.calendar.closing_hour, "offices close before they open",
           "opening_hour must be less than closing_hour");
    for (auto const& type : scenario.courtyard_types) {
        if (type.residents < type.count) {
            problems.add(type.where, "residents = " + std::to_string(type.residents),
                         "at least one resident per courtyard", "count = " + std::to_string(type.count));
        }
        if (type.elderly_share + scenario.population.child_share > 1.0) {
            problems.add(type.where,
                         "elderly_share + population.child_share = " +
                             shortest(type.elderly_share + scenario.population.child_share),
                         "shares of residents must not exceed 1", "");
        }
    }
}

void check_behaviour(Inputs const& inputs, Problems& problems) {
    auto const& where = inputs.scenario.where;
    if (auto const& arising = inputs.behaviour.arising) {
        auto const count = arising->weekday_weights.size();
        if (count != 0 && count != 7) {
            problems.add(where, "arising.weekday_weights has " + std::to_string(count) + " numbers",
                         "must have 7, or none", "");
        }
        if (!arising->hour_weights.empty() && arising->hour_weights.size() != 24) {
            problems.add(where,
                         "arising.hour_weights has " + std::to_string(arising->hour_weights.size()) +
                             " numbers",
                         "must have 24, or none", "");
        }
    }
    if (auto const& types = inputs.behaviour.cooperation) {
        double const sum = types->conditional_share + types->free_rider_share + types->hump_share;
        if (sum > 1.0) {
            problems.add(where, "cooperation: shares of types add up to " + shortest(sum),
                         "must not exceed 1", "");
        }
    }
    double rate = 0.0;
    for (auto const& kind : inputs.issues.kinds) {
        rate += kind.rate / 1000.0 / 365.0 * std::max(1.0, kind.unmanaged_factor);
    }
    if (rate * inputs.scenario.calendar.step_days > 0.2) {
        problems.add(where, "problems arise at " + shortest(rate) + " a resident and day",
                     "at most 0.2 a resident and step", "shorten step_days or lower the rates");
    }
}

} // namespace

void check_structure(Structure const& structure, Problems& problems) {
    if (structure.offices.empty()) {
        problems.add(structure.where, "no office", "a structure needs at least one [[structure.office]]", "");
    }
    if (structure.offices.size() > 64) {
        problems.add(structure.where, std::to_string(structure.offices.size()) + " offices",
                     "at most 64 templates", "");
    }
    if (structure.channels.empty()) {
        problems.add(structure.where, "no channel", "residents need at least one way to report",
                     "add [[structure.channel]]");
    }
    if (structure.channels.size() > 14) {
        problems.add(structure.where, std::to_string(structure.channels.size()) + " channels", "at most 14",
                     "");
    }
    for (auto const& office : structure.offices) {
        check_office(structure, office, problems);
    }
    for (auto const& channel : structure.channels) {
        expect_known(channel.office, structure.offices, channel.where, "office", "an office of the structure",
                     problems);
    }
    check_mechanisms(structure, problems);
    if (powers_of(structure).size() > 30) {
        problems.add(structure.where, "more than 30 different powers", "at most 30", "");
    }
}

void check_issues(IssueCatalogue const& issues, Problems& problems) {
    if (issues.kinds.empty() || issues.kinds.size() > 32) {
        problems.add({"issues", 0, 0}, std::to_string(issues.kinds.size()) + " issue kinds",
                     "1 to 32 are needed", "add [[issues.kind]]");
    }
}

void cross_check(Inputs const& inputs, Problems& problems) {
    check_places(inputs.scenario, problems);
    check_issues(inputs.issues, problems);
    check_structure(inputs.structure, problems);
    check_powers(inputs, problems);
    check_behaviour(inputs, problems);
}

} // namespace linli
