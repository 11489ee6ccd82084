#include "models/cross_check.hpp"

#include "models/table_check.hpp"

#include <algorithm>

namespace linli {

namespace {

using config::Problems;

char const* const an_office = "an office of the structure";

bool votes(Founding const& body) {
    return body.turnout_quorum > 0.0;
}

/// Office templates that mechanisms name: must exist, and stand where the mechanism wants them.
class OfficeNames {
  public:
    OfficeNames(Structure const& structure, TableCheck const& table) : structure_(structure), table_(table) {}

    void expect(std::string const& key, std::string const& office) const {
        table_.expect_known(key, office, structure_.offices, an_office);
    }
    void expect_all(std::string const& key, std::vector<std::string> const& offices) const {
        for (auto const& office : offices) {
            expect(key, office);
        }
    }
    void expect_at(std::string const& key, std::string const& office, Tier tier) const {
        expect(key, office);
        auto const found = find_by_id(structure_.offices, office);
        if (found != structure_.offices.end() && found->at != tier) {
            std::string const wanted(id_of(tier));
            table_.fail(key, "office \"" + office + "\" stands at " + std::string(id_of(found->at)),
                        "mechanism." + key + " must stand at " + wanted,
                        "name an office with at = \"" + wanted + '"');
        }
    }

  private:
    Structure const& structure_;
    TableCheck const& table_;
};

void check_bodies(Structure const& structure, OfficeNames const& names, TableCheck const& table) {
    auto const& mechanisms = structure.mechanism;
    if (mechanisms.founding && !mechanisms.founding->organiser.empty()) {
        names.expect_at("founding.organiser", mechanisms.founding->organiser, Tier::community);
    }
    for (auto const& body : mechanisms.bodies) {
        names.expect_at("body", body.office, Tier::courtyard);
        if (!body.organiser.empty()) {
            names.expect_at("body", body.organiser, Tier::community);
        }
        if (!mechanisms.founding || body.office == mechanisms.founding->office) {
            table.fail(
                "body", "body \"" + body.office + '"',
                "the first body of a courtyard is that of mechanism.founding, and each is founded once",
                mechanisms.founding ? "leave it out here" : "add [structure.mechanism.founding]");
        }
    }
}

void check_offices(Structure const& structure, OfficeNames const& names, TableCheck const& table) {
    auto const& mechanisms = structure.mechanism;
    if (auto const& deliberation = mechanisms.deliberation) {
        names.expect_all("deliberation.offices", deliberation->offices);
    }
    if (auto const& talks = mechanisms.stool_talks) {
        names.expect("stool_talks.office", talks->office);
        auto const office = find_by_id(structure.offices, talks->office);
        if (office != structure.offices.end() && office->at > Tier::community) {
            table.fail("stool_talks.office", "office \"" + office->id + "\" stands above communities",
                       "talks are held by an office of the courtyard, grid or community", "name another one");
        }
    }
    if (auto const& board = mechanisms.supervisory_board) {
        names.expect_at("supervisory_board.office", board->office, Tier::courtyard);
        if (!is_filled_by_election(structure, board->office)) {
            table.fail("supervisory_board.office", "office \"" + board->office + "\" is founded by nobody",
                       "a supervisory board is elected", "add [[structure.mechanism.body]] for it");
        }
    }
    if (auto const& entry = mechanisms.property_entry) {
        names.expect_at("property_entry.office", entry->office, Tier::courtyard);
        names.expect_at("property_entry.organiser", entry->organiser, Tier::community);
    } else if (mechanisms.property_rating) {
        table.fail("property_rating", "property_rating without property_entry",
                   "only companies that come can be replaced", "add [structure.mechanism.property_entry]");
    }
    if (auto const& joint = mechanisms.three_party) {
        names.expect_at("three_party.office", joint->office, Tier::courtyard);
        for (auto const& member : joint->members) {
            names.expect_at("three_party.members", member, Tier::courtyard);
        }
    }
}

} // namespace

bool is_filled_by_election(Structure const& structure, std::string const& office) {
    auto const& mechanisms = structure.mechanism;
    return (mechanisms.founding && mechanisms.founding->office == office) ||
           std::any_of(mechanisms.bodies.begin(), mechanisms.bodies.end(),
                       [&](Founding const& body) { return body.office == office; });
}

void check_collective(Structure const& structure, Sources const& sources, Problems& problems) {
    TableCheck const table("structure", "mechanism", sources, problems);
    OfficeNames const names(structure, table);
    check_bodies(structure, names, table);
    check_offices(structure, names, table);
}

void check_collective_needs(Inputs const& inputs, Sources const& sources, Problems& problems) {
    auto const& mechanisms = inputs.structure.mechanism;
    auto const& behaviour = inputs.behaviour;
    TableCheck const table("structure", "mechanism", sources, problems);
    auto const expect = [&](bool on, bool there, std::string const& mechanism, std::string const& section) {
        if (on && !there) {
            table.fail(mechanism, "mechanism." + mechanism,
                       "needs the section [behaviour." + section + "] in the behaviour file",
                       "add it, or leave the mechanism out");
        }
    };
    auto const kinds_known = [&](std::string const& key, std::vector<std::string> const& kinds) {
        for (auto const& kind : kinds) {
            table.expect_known(key, kind, inputs.issues.kinds, "an issue kind");
        }
    };
    bool const voting = behaviour.voting.has_value();
    bool const meeting = behaviour.deliberating.has_value();
    expect(mechanisms.owners_assembly.has_value(), voting, "owners_assembly", "voting");
    expect(mechanisms.owners_assembly.has_value(), meeting, "owners_assembly", "deliberating");
    expect(mechanisms.founding && votes(*mechanisms.founding), voting, "founding.turnout_quorum", "voting");
    bool const by_vote = (mechanisms.founding && votes(*mechanisms.founding)) ||
                         std::any_of(mechanisms.bodies.begin(), mechanisms.bodies.end(), votes);
    if ((by_vote || mechanisms.property_entry) && !mechanisms.owners_assembly) {
        table.fail(by_vote ? "founding" : "property_entry", "a vote of the owners",
                   "needs [structure.mechanism.owners_assembly], which says what voting takes", "add it");
    }
    expect(std::any_of(mechanisms.bodies.begin(), mechanisms.bodies.end(), votes), voting, "body", "voting");
    expect(mechanisms.stool_talks.has_value(), meeting, "stool_talks", "deliberating");
    expect(mechanisms.property_entry.has_value(), voting, "property_entry", "voting");
    expect(mechanisms.property_entry.has_value(), behaviour.paying.has_value(), "property_entry", "paying");
    if (mechanisms.owners_assembly) {
        kinds_known("owners_assembly.kinds", mechanisms.owners_assembly->kinds);
    }
    if (mechanisms.three_party) {
        kinds_known("three_party.kinds", mechanisms.three_party->kinds);
    }
}

void check_floors(IssueCatalogue const& issues, Sources const& sources, Problems& problems) {
    for (auto const& kind : issues.kinds) {
        if (kind.max_floors != 0 && kind.max_floors < kind.min_floors) {
            TableCheck("issues.kind", kind.id, sources, problems)
                .fail("max_floors", "max_floors = " + std::to_string(kind.max_floors),
                      "must not be less than min_floors = " + std::to_string(kind.min_floors),
                      "raise it; 0 means any");
        }
    }
}

} // namespace linli
