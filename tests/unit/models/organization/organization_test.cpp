#include "models/organization/organization.hpp"

#include "models/model.hpp"
#include "tests/support/busy_case.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace linli {

namespace {

std::shared_ptr<Inputs const> many_places() {
    test::BusyCase busy;
    busy.parts.scenario.replace(busy.parts.scenario.find("communities = 2"), 15,
                                "districts = 2\nsubdistricts = 3\ncommunities = 5");
    return busy.load();
}

std::uint8_t code_of(Model const& model, std::string const& id) {
    std::uint8_t code = 0;
    while (model.structure.offices[code].id != id) {
        ++code;
    }
    return code;
}

} // namespace

TEST(Organization, each_courtyard_is_served_by_the_office_of_its_place_at_every_tier) {
    auto const inputs = many_places();
    Model const model(inputs, {1}, false, false);
    auto const& organization = model.organization;
    auto const grid = code_of(model, "grid");
    auto const subdistrict = code_of(model, "subdistrict");
    auto const district = code_of(model, "district");
    for (std::uint32_t community = 0; community < 5; ++community) {
        auto const seats = organization.seats_of(community);
        auto const courtyards =
            model.geography.first_courtyard[community + 1] - model.geography.first_courtyard[community];
        for (std::uint32_t courtyard = 0; courtyard < courtyards; ++courtyard) {
            auto const own = organization.office_for(code_of(model, "council"), community, courtyard);
            EXPECT_EQ(own.partition, community);
            EXPECT_EQ(seats[own.office].code, code_of(model, "council"));
            EXPECT_EQ(seats[own.office].place, courtyard);
            auto const cell = organization.office_for(grid, community, courtyard);
            EXPECT_EQ(seats[cell.office].code, grid);
            EXPECT_EQ(seats[cell.office].place, organization.grid_of(community, courtyard));
        }
        auto const above = organization.office_for(subdistrict, community, 0);
        EXPECT_EQ(above.partition, 5 + model.geography.subdistrict_of(community));
        EXPECT_EQ(organization.seats_of(above.partition)[above.office].code, subdistrict);
        auto const top = organization.office_for(district, community, 0);
        EXPECT_EQ(top.partition, 8 + model.geography.district_of(model.geography.subdistrict_of(community)));
    }
}

TEST(Organization, every_partition_is_in_the_island_of_the_offices_above_it) {
    auto const inputs = many_places();
    Model const model(inputs, {1}, false, false);
    auto const islands = model.organization.islands();
    std::map<std::uint32_t, std::size_t> island_of;
    for (std::size_t island = 0; island < islands.size(); ++island) {
        for (auto const partition : islands[island]) {
            EXPECT_TRUE(island_of.emplace(partition, island).second) << partition << " twice";
        }
    }
    EXPECT_EQ(islands.size(), 2U);
    EXPECT_EQ(island_of.size(), model.organization.partitions());
    for (std::uint32_t community = 0; community < 5; ++community) {
        for (auto const* const above : {"subdistrict", "district"}) {
            auto const office = model.organization.office_for(code_of(model, above), community, 0);
            EXPECT_EQ(island_of.at(office.partition), island_of.at(community))
                << above << " of " << community;
        }
    }
}

TEST(Organization, an_office_for_managed_courtyards_serves_no_other) {
    auto const inputs = test::BusyCase().load();
    Model const model(inputs, {1}, false, false);
    auto const property = code_of(model, "property");
    int served = 0;
    for (std::uint32_t community = 0; community < 2; ++community) {
        for (auto c = model.geography.first_courtyard[community];
             c < model.geography.first_courtyard[community + 1]; ++c) {
            auto const ref = model.organization.office_for(property, community,
                                                           c - model.geography.first_courtyard[community]);
            EXPECT_EQ(ref.exists(), model.geography.courtyards[c].managed);
            served += ref.exists() ? 1 : 0;
        }
    }
    EXPECT_EQ(served, 5);
}

TEST(Organization, offices_of_a_template_share_all_residents_among_them) {
    auto const inputs = many_places();
    Model const model(inputs, {1}, false, false);
    std::map<std::string, double> residents;
    std::map<std::string, double> courtyards;
    for (std::uint32_t p = 0; p < model.organization.partitions(); ++p) {
        for (auto const seat : model.organization.seats_of(p)) {
            auto const served = model.organization.served_by(seat.code, p, seat.place);
            residents[model.structure.offices[seat.code].id] += served.residents;
            courtyards[model.structure.offices[seat.code].id] += served.courtyards;
        }
    }
    for (auto const& office : model.structure.offices) {
        bool const managed = office.serves == Serves::managed;
        EXPECT_EQ(residents[office.id], managed ? 1100.0 : 2400.0) << office.id;
        EXPECT_EQ(courtyards[office.id], managed ? 5.0 : 12.0) << office.id;
    }
}

TEST(Organization, grids_share_the_courtyards_of_a_community_evenly) {
    auto const inputs = test::BusyCase().load({"structure.grids_per_community=4"});
    Model const model(inputs, {1}, false, false);
    std::map<std::uint32_t, int> sizes;
    for (std::uint32_t courtyard = 0; courtyard < 6; ++courtyard) {
        ++sizes[model.organization.grid_of(0, courtyard)];
    }
    EXPECT_EQ(sizes.size(), 4U);
    for (auto const& [grid, size] : sizes) {
        EXPECT_LT(grid, 4U);
        EXPECT_GE(size, 1);
        EXPECT_LE(size, 2);
    }
}

TEST(Organization, knows_the_communities_below_each_place) {
    auto const inputs = many_places();
    Model const model(inputs, {1}, false, false);
    using Range = std::pair<std::uint32_t, std::uint32_t>;
    EXPECT_EQ(model.organization.communities_of(3), (Range{3, 4}));
    std::set<std::uint32_t> below;
    for (std::uint32_t p = 5; p < 8; ++p) {
        auto const [first, last] = model.organization.communities_of(p);
        for (auto community = first; community < last; ++community) {
            EXPECT_TRUE(below.insert(community).second);
            EXPECT_EQ(5 + model.geography.subdistrict_of(community), p);
        }
    }
    EXPECT_EQ(below.size(), 5U);
    EXPECT_EQ(model.organization.tier_of_partition(4), Tier::community);
    EXPECT_EQ(model.organization.tier_of_partition(7), Tier::subdistrict);
    EXPECT_EQ(model.organization.tier_of_partition(9), Tier::district);
}

TEST(Organization, an_empty_mandate_means_every_kind) {
    auto const inputs = test::BusyCase().load();
    Model const model(inputs, {1}, false, false);
    auto const& rules = model.organization.rules();
    EXPECT_EQ(rules[code_of(model, "grid")].mandate, ~0U);
    EXPECT_EQ(rules[code_of(model, "property")].mandate, 1U); // litter alone, the first kind
    EXPECT_EQ(rules[code_of(model, "district")].parent, -1);
    EXPECT_EQ(rules[code_of(model, "grid")].parent, code_of(model, "community"));
}

TEST(Organization, leaves_no_grid_empty_and_gives_each_place_the_grids_that_its_residents_ask_for) {
    auto const inputs = test::BusyCase().load({"structure.grids_per_community=10"});
    Model const model(inputs, {1}, false, false);
    auto const& organization = model.organization;
    auto const grid = static_cast<std::uint8_t>(code_of(model.structure, "grid"));
    EXPECT_EQ(organization.grid_places(0), 6U); // one for each courtyard: none is cut
    double cells = 0.0;
    for (std::uint32_t place = 0; place < 6; ++place) {
        double const share = organization.served_by(grid, 0, place).residents /
                             static_cast<double>(model.geography.residents_of(0));
        EXPECT_NEAR(organization.cells_at(grid, 0, place), 10.0 * share, 1e-9);
        cells += organization.cells_at(grid, 0, place);
    }
    EXPECT_NEAR(cells, 10.0, 1e-9); // nobody's post is lost or made
    EXPECT_EQ(organization.cells_at(static_cast<std::uint8_t>(code_of(model.structure, "police")), 2, 0),
              1.0);
}

} // namespace linli
