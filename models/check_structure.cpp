#include "models/cross_check.hpp"

#include "models/mechanisms/dispatch_check.hpp"
#include "models/mechanisms/emergency_check.hpp"
#include "models/table_check.hpp"
#include "sim/core/text.hpp"

#include <set>

namespace linli {

namespace {

using config::Problems;

char const* const an_office = "an office of the structure";

/// Whether following `parent` leads back to an office. All of such a cycle stand at one tier: a step down is
/// a mistake of its own.
bool is_in_cycle(Structure const& structure, OfficeTemplate const& office) {
    auto at = find_by_id(structure.offices, office.parent);
    for (std::size_t hops = 0; at != structure.offices.end() && hops < structure.offices.size(); ++hops) {
        if (at->at != office.at || at->id == office.id) {
            return at->id == office.id;
        }
        at = find_by_id(structure.offices, at->parent);
    }
    return false;
}

void check_parent(Structure const& structure, OfficeTemplate const& office, TableCheck const& table) {
    if (office.parent.empty()) {
        if (office.patience_days > 0.0) {
            table.fail("patience_days",
                       table.path_of("patience_days") + " = " + shortest(office.patience_days),
                       "an office that passes up needs a parent", "add `parent`, or leave the patience out");
        }
        return;
    }
    table.expect_known("parent", office.parent, structure.offices, an_office);
    auto const parent = find_by_id(structure.offices, office.parent);
    auto const what = table.path_of("parent") + " = \"" + office.parent + '"';
    if (parent != structure.offices.end() && parent->at < office.at) {
        table.fail("parent", what, "a parent must not stand at a lower tier",
                   "\"" + parent->id + "\" stands at " + std::string(id_of(parent->at)) + ", \"" + office.id +
                       "\" at " + std::string(id_of(office.at)));
    } else if (is_in_cycle(structure, office)) {
        table.fail("parent", what + " passes up in a cycle",
                   "following `parent` must end at an office without one",
                   "remove one `parent` of the cycle");
    }
}

void check_referrals(Structure const& structure, OfficeTemplate const& office, TableCheck const& table) {
    for (auto const& other : office.refers_to) {
        table.expect_known("refers_to", other, structure.offices, an_office);
        auto const found = find_by_id(structure.offices, other);
        if (found != structure.offices.end() && found->at < office.at) {
            table.fail("refers_to", table.path_of("refers_to") + ": \"" + other + '"',
                       "an office does not refer to a lower tier",
                       "\"" + other + "\" stands at " + std::string(id_of(found->at)) + "; leave it out",
                       other);
        }
    }
}

void check_staff(Structure const& structure, OfficeTemplate const& office, TableCheck const& table) {
    bool staffed = false;
    bool elected = false;
    for (auto const& post : office.posts) {
        elected = elected || post.kind == PostKind::elected;
        staffed = staffed || (post.count > 0.0 && post.hours_per_day > 0.0 && post.kind != PostKind::elected);
        double const sum = post.reporting_share + post.patrol_share;
        if (sum > 1.0) {
            table.fail(config::join_path("post", post.id) + ".reporting_share",
                       "post \"" + post.id + "\": reporting_share + patrol_share = " + sum_text(sum),
                       "shares of time must not exceed 1", "lower one of the two");
        }
    }
    if (!staffed && !(elected && is_filled_by_election(structure, office.id))) {
        table.fail("post", "office \"" + office.id + "\" has no staff",
                   "an office needs a post with people and hours",
                   elected ? "its elected posts need [structure.mechanism.founding] with this office"
                           : "add [[structure.office.post]] with `count` and `hours_per_day` above 0");
    }
}

void check_mechanisms(Structure const& structure, Sources const& sources, Problems& problems) {
    TableCheck const table("structure", "mechanism", sources, problems);
    auto const& mechanisms = structure.mechanism;
    if (auto const& founding = mechanisms.founding) {
        table.expect_known("founding.office", founding->office, structure.offices, an_office);
        auto const office = find_by_id(structure.offices, founding->office);
        if (office != structure.offices.end() && office->at != Tier::courtyard) {
            table.fail("founding.office",
                       "office \"" + office->id + "\" stands at " + std::string(id_of(office->at)),
                       "a council is founded in a courtyard", "name an office with at = \"courtyard\"");
        }
    }
    if (auto const& work = mechanisms.council_work) {
        table.expect_known("council_work.office", work->office, structure.offices, an_office);
        double const sum =
            work->publicity_share + work->watch_share + work->listening_share + work->activity_share;
        if (sum > 1.0) {
            table.fail("council_work.publicity_share", "council_work: shares add up to " + sum_text(sum),
                       "shares of time must not exceed 1", "lower one of the four; issues get what is left");
        }
    }
    if (auto const& yardstick = mechanisms.yardstick) {
        table.expect_known("yardstick.office", yardstick->office, structure.offices, an_office);
    }
    check_collective(structure, sources, problems);
}

} // namespace

void check_structure(Structure const& structure, Sources const& sources, Problems& problems) {
    TableCheck const whole("structure", "", sources, problems);
    auto const count_up_to = [&](std::string const& key, std::size_t count, std::size_t most) {
        if (count > most) {
            whole.fail(key, std::to_string(count) + ' ' + key + "s", "at most " + std::to_string(most),
                       "leave out, or join, some of them");
        }
    };
    if (structure.offices.empty()) {
        whole.fail("office", "no office", "a structure needs at least one", "add [[structure.office]]");
    }
    if (structure.channels.empty()) {
        whole.fail("channel", "no channel", "residents need at least one way to report",
                   "add [[structure.channel]]");
    }
    count_up_to("office", structure.offices.size(), 64);
    count_up_to("channel", structure.channels.size(), 14);
    for (auto const& office : structure.offices) {
        TableCheck const table("structure.office", office.id, sources, problems);
        check_parent(structure, office, table);
        check_referrals(structure, office, table);
        check_staff(structure, office, table);
    }
    for (auto const& channel : structure.channels) {
        TableCheck("structure.channel", channel.id, sources, problems)
            .expect_known("office", channel.office, structure.offices, an_office);
    }
    check_mechanisms(structure, sources, problems);
    check_dispatch(structure, sources, problems);
    check_emergency_duty(structure, sources, problems);
    check_people_mechanisms(structure, sources, problems);
    auto const powers = powers_of(structure);
    if (powers.size() > 30) {
        whole.fail("office", std::to_string(powers.size()) + " different powers", "at most 30",
                   "join powers that the same offices hold");
    }
}

std::set<std::string> powers_of(Structure const& structure) {
    std::set<std::string> powers;
    for (auto const& office : structure.offices) {
        powers.insert(office.authority.begin(), office.authority.end());
    }
    return powers;
}

} // namespace linli
