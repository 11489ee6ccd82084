#include "models/mechanisms/dispatch_check.hpp"

#include "models/cross_check.hpp"
#include "models/mechanisms/dispatch_rules.hpp"
#include "models/table_check.hpp"

#include <array>
#include <set>

namespace linli {

namespace {

using config::Problems;

std::string const an_office = "an office of the structure";

void check_whistle(Structure const& structure, Whistle const& whistle, TableCheck const& table) {
    table.expect_known("office", whistle.office, structure.offices, an_office);
    if (whistle.departments.empty()) {
        table.fail("departments", "departments is empty", "somebody must come", "name offices");
    }
    for (auto const& department : whistle.departments) {
        table.expect_known("departments", department, structure.offices, an_office);
        auto const found = find_by_id(structure.offices, department);
        bool const low = found != structure.offices.end() && found->at < Tier::subdistrict;
        if (department == whistle.office || low) {
            table.fail("departments", "department \"" + department + '"',
                       "must stand at a subdistrict or district, and not be the one that whistles",
                       "leave it out", department);
        }
    }
    std::array<std::string, 3> const known{"joint", "beyond-powers", "emergency"};
    for (auto const& kind : whistle.kinds) {
        if (std::find(known.begin(), known.end(), kind) == known.end()) {
            table.fail("kinds", "kinds: \"" + kind + '"',
                       "must be \"joint\", \"beyond-powers\" or \"emergency\"", "correct the word", kind);
        }
    }
}

void check_orders(Structure const& structure, FourSlipOrders const& orders, TableCheck const& table) {
    table.expect_known("office", orders.office, structure.offices, an_office);
    auto const office = find_by_id(structure.offices, orders.office);
    if (office != structure.offices.end() && office->at != Tier::community) {
        table.fail("office", "office \"" + office->id + "\" sends out orders",
                   "must stand at a community, to which allied units belong",
                   "name an office with at = \"community\"");
    }
    std::int64_t units = 0;
    for (auto const& unit : orders.unit) {
        units += unit.count;
    }
    if (units > 32) {
        table.fail("unit", std::to_string(units) + " allied units in each community", "at most 32",
                   "lower `count` of some");
    }
}

void check_pool(Structure const& structure, std::string const& office, std::vector<Secondment> const& pool,
                TableCheck const& table) {
    table.expect_known("office", office, structure.offices, an_office);
    std::set<std::string> powers;
    for (auto const& from : pool) {
        table.expect_known("pool", from.id, structure.offices, an_office);
        auto const giver = find_by_id(structure.offices, from.id);
        if (giver == structure.offices.end()) {
            continue;
        }
        if (giver->at < Tier::subdistrict || giver->id == office) {
            table.fail("pool", "office \"" + giver->id + "\" gives hours",
                       "must stand at a subdistrict or district, and not be the one that gets them",
                       "leave it out");
        }
        powers.insert(giver->authority.begin(), giver->authority.end());
    }
    auto const getter = find_by_id(structure.offices, office);
    if (getter == structure.offices.end()) {
        return;
    }
    for (auto const& power : getter->authority) {
        if (!powers.contains(power)) {
            table.fail("pool", "office \"" + office + "\" holds the power \"" + power + '"',
                       "one of the offices that give hours must hold it", "add such an office");
        }
    }
}

void check_tier(Structure const& structure, std::string const& office, Tier tier, TableCheck const& table) {
    auto const found = find_by_id(structure.offices, office);
    if (found != structure.offices.end() && found->at != tier) {
        table.fail("office", "office \"" + office + "\" stands at " + std::string(id_of(found->at)),
                   "must stand at " + std::string(id_of(tier)), "name another");
    }
}

void check_authority(Structure const& structure, Sources const& sources, Problems& problems) {
    auto const& mechanism = structure.mechanism;
    if (auto const& grid = mechanism.dedicated_grid) {
        TableCheck const table("structure.mechanism.dedicated_grid", "", sources, problems);
        check_pool(structure, grid->office, grid->pool, table);
        check_tier(structure, grid->office, Tier::district, table);
    }
    if (auto const& desk = mechanism.send_down) {
        TableCheck const table("structure.mechanism.send_down", "", sources, problems);
        check_pool(structure, desk->office, desk->pool, table);
        check_tier(structure, desk->office, Tier::community, table);
        for (auto const& day : desk->weekdays) {
            if (weekdays_of({day}) == 0) {
                table.fail("weekdays", "weekdays: \"" + day + '"', "must be \"monday\" … \"sunday\"",
                           "correct the word", day);
            }
        }
    }
    if (auto const& platform = mechanism.platform) {
        TableCheck("structure.mechanism.platform", "", sources, problems)
            .expect_known("office", platform->office, structure.offices, an_office);
    }
    if (auto const& ranking = mechanism.ranking) {
        TableCheck const table("structure.mechanism.ranking", "", sources, problems);
        for (auto const& office : ranking->offices) {
            table.expect_known("offices", office, structure.offices, an_office);
        }
    }
}

void check_named_kinds(Inputs const& inputs, Sources const& sources, Problems& problems) {
    auto const& mechanism = inputs.structure.mechanism;
    auto const expect = [&](std::string const& table, std::string const& key,
                            std::vector<std::string> const& kinds) {
        for (auto const& kind : kinds) {
            TableCheck("structure.mechanism." + table, "", sources, problems)
                .expect_known(key, kind, inputs.issues.kinds, "an issue kind");
        }
    };
    if (mechanism.platform) {
        expect("platform", "senses", mechanism.platform->senses);
    }
    if (mechanism.power_lists) {
        expect("power_lists", "kinds", mechanism.power_lists->kinds);
    }
}

void check_units(Inputs const& inputs, FourSlipOrders const& orders, Sources const& sources,
                 Problems& problems) {
    auto powers = powers_of(inputs.structure);
    for (auto const& kind : inputs.issues.kinds) {
        powers.insert(kind.authority.begin(), kind.authority.end());
    }
    std::vector<std::string> const known(powers.begin(), powers.end());
    for (auto const& unit : orders.unit) {
        TableCheck const table("structure.mechanism.four_slip_orders.unit", unit.id, sources, problems);
        for (auto const& kind : unit.kinds) {
            table.expect_known("kinds", kind, inputs.issues.kinds, "an issue kind");
        }
        for (auto const& power : unit.authority) {
            if (!powers.contains(power)) {
                table.fail("authority", "unit \"" + unit.id + "\" brings the power \"" + power + '"',
                           "some office must hold it or some kind need it",
                           config::hint_among(power, known, "correct it"), power);
            }
        }
    }
}

} // namespace

void check_dispatch(Structure const& structure, Sources const& sources, Problems& problems) {
    auto const& mechanism = structure.mechanism;
    auto const table = [&](std::string const& key) {
        return TableCheck("structure.mechanism." + key, "", sources, problems);
    };
    if (mechanism.whistle) {
        check_whistle(structure, *mechanism.whistle, table("whistle"));
    }
    if (mechanism.four_slip_orders) {
        check_orders(structure, *mechanism.four_slip_orders, table("four_slip_orders"));
    }
    if (mechanism.mediation) {
        table("mediation").expect_known("office", mechanism.mediation->office, structure.offices, an_office);
    }
    check_authority(structure, sources, problems);
}

void check_dispatch_kinds(Inputs const& inputs, Sources const& sources, Problems& problems) {
    check_named_kinds(inputs, sources, problems);
    if (auto const& orders = inputs.structure.mechanism.four_slip_orders) {
        check_units(inputs, *orders, sources, problems);
    }
}

} // namespace linli
