#include "models/cross_check.hpp"

#include "models/table_check.hpp"
#include "sim/core/text.hpp"

namespace linli {

namespace {

using config::Problems;

/// What is named in `structure.mechanism`, and what it must be like there.
class References {
  public:
    References(Structure const& structure, TableCheck const& table) : structure_(structure), table_(table) {}

    void expect_office(std::string const& key, std::string const& id) const {
        table_.expect_known(key, id, structure_.offices, "an office of the structure");
    }
    /// A known office must fit, too; `rule` says what that means.
    template <class Fits>
    void expect_office(std::string const& key, std::string const& id, Fits const& fits,
                       std::string const& rule, std::string const& hint) const {
        expect_office(key, id);
        auto const office = find_by_id(structure_.offices, id);
        if (office != structure_.offices.end() && !fits(*office)) {
            table_.fail(key, table_.path_of(key) + " = \"" + id + '"', rule, hint, id);
        }
    }
    void expect_post(std::string const& key, std::string const& office_id, std::string const& post) const {
        auto const office = find_by_id(structure_.offices, office_id);
        if (office != structure_.offices.end()) {
            table_.expect_known(key, post, office->posts, "a post of \"" + office_id + '"');
        }
    }
    /// Duties take hours that posts have whoever is elected.
    void expect_staff(std::string const& key, std::string const& id) const {
        expect_office(
            key, id,
            [](OfficeTemplate const& office) {
                return std::any_of(office.posts.begin(), office.posts.end(),
                                   [](Post const& post) { return post.kind != PostKind::elected; });
            },
            "must have posts that are not elected", "name an office with staff of its own");
    }

  private:
    Structure const& structure_;
    TableCheck const& table_;
};

bool has_volunteers(OfficeTemplate const& office) {
    return office.at == Tier::courtyard &&
           std::any_of(office.posts.begin(), office.posts.end(),
                       [](Post const& post) { return post.kind == PostKind::volunteer; });
}

void check_splitting(Mechanisms const& mechanisms, References const& references) {
    if (auto const& splitting = mechanisms.boundary_splitting) {
        references.expect_office(
            "boundary_splitting.office", splitting->office,
            [](OfficeTemplate const& office) { return office.at <= Tier::community; },
            "must stand in a community or below", "name the office of a grid or of a community");
        references.expect_post("boundary_splitting.post", splitting->office, splitting->post);
        if (!splitting->donor.empty()) {
            references.expect_office("boundary_splitting.donor", splitting->donor);
        }
        if (!splitting->payer.empty()) {
            references.expect_office("boundary_splitting.payer", splitting->payer);
        }
    }
}

void check_career(Mechanisms const& mechanisms, References const& references, TableCheck const& table) {
    auto const& career = mechanisms.career;
    if (!career) {
        return;
    }
    references.expect_office("career.office", career->office);
    references.expect_post("career.post", career->office, career->post);
    std::vector<std::string> offices{career->office};
    for (auto const& rung : career->rungs) {
        auto const key = config::join_path(std::string("career.rung"), rung.office) + '.';
        references.expect_office(key + "office", rung.office);
        references.expect_post(key + "post", rung.office, rung.post);
        if (std::find(offices.begin(), offices.end(), rung.office) != offices.end()) {
            table.fail(key + "office", table.path_of(key + "office") + " = \"" + rung.office + '"',
                       "must be another office than those of the rungs below",
                       "people at the posts of one office learn together: name the office above",
                       rung.office);
        }
        offices.push_back(rung.office);
    }
}

void check_cost_sharing(Mechanisms const& mechanisms, References const& references, TableCheck const& table) {
    auto const& sharing = mechanisms.cost_sharing;
    double sum = 0.0;
    for (auto const& link : sharing ? sharing->links : std::vector<CostShare>{}) {
        references.expect_office(config::join_path(std::string("cost_sharing.link"), link.office) + ".office",
                                 link.office);
        sum += link.share;
    }
    if (sum > 1.0 + 1e-9) {
        table.fail("cost_sharing", "the shares of cost_sharing", "must not exceed 1 together",
                   "leave something to whoever orders the work");
    }
}

void check_volunteers(Mechanisms const& mechanisms, References const& references, TableCheck const& table) {
    if (auto const& grids = mechanisms.nested_grids) {
        references.expect_office(
            "nested_grids.office", grids->office,
            [](OfficeTemplate const& office) { return office.at == Tier::courtyard; },
            "micro-grids lie within courtyards", "name an office with at = \"courtyard\"");
    }
    std::string const rule = "must stand in a courtyard and have a post of kind \"volunteer\"";
    std::string const hint = "give it [[structure.office.post]] with kind = \"volunteer\"";
    if (auto const& volunteers = mechanisms.volunteers) {
        references.expect_office("volunteers.office", volunteers->office, has_volunteers, rule, hint);
    }
    auto const& points = mechanisms.points;
    bool const council = points && mechanisms.founding && mechanisms.founding->office == points->office;
    if (points && !council) {
        references.expect_office("points.office", points->office, has_volunteers,
                                 "must be the elected council, or " + rule.substr(5), hint);
        if (mechanisms.volunteers && mechanisms.volunteers->office != points->office) {
            table.fail("points.office", table.path_of("points.office") + " = \"" + points->office + '"',
                       "volunteers of one office can earn points, those of [structure.mechanism.volunteers]",
                       "office = \"" + mechanisms.volunteers->office + '"');
        }
    }
    if (mechanisms.capable_people && !mechanisms.founding) {
        table.fail("capable_people", "capable_people without founding",
                   "capable people are found before an election", "add [structure.mechanism.founding]");
    }
}

void check_duties(Mechanisms const& mechanisms, References const& references) {
    if (mechanisms.capable_people) {
        references.expect_staff("capable_people.office", mechanisms.capable_people->office);
    }
    if (mechanisms.resource_inventory) {
        references.expect_staff("resource_inventory.office", mechanisms.resource_inventory->office);
    }
    if (mechanisms.norms) {
        for (auto const& activity : mechanisms.norms->activities) {
            references.expect_staff(config::join_path(std::string("norms.activity"), activity.id) + ".office",
                                    activity.office);
        }
    }
    if (mechanisms.campaign) {
        references.expect_office("campaign.office", mechanisms.campaign->office);
        for (auto const& unit : mechanisms.campaign->units) {
            references.expect_staff("campaign.units", unit);
        }
    }
}

} // namespace

void check_people_mechanisms(Structure const& structure, Sources const& sources, Problems& problems) {
    TableCheck const table("structure", "mechanism", sources, problems);
    References const references(structure, table);
    auto const& mechanisms = structure.mechanism;
    check_splitting(mechanisms, references);
    check_volunteers(mechanisms, references, table);
    check_duties(mechanisms, references);
    if (auto const& board = mechanisms.posted_promises) {
        references.expect_office("posted_promises.office", board->office);
    }
    check_career(mechanisms, references, table);
    check_cost_sharing(mechanisms, references, table);
}

void check_kinds_of_mechanisms(Inputs const& inputs, Sources const& sources, Problems& problems) {
    TableCheck const table("structure", "mechanism", sources, problems);
    auto const expect_kinds = [&](std::string const& key, std::vector<std::string> const& kinds) {
        for (auto const& kind : kinds) {
            table.expect_known(key, kind, inputs.issues.kinds, "an issue kind");
        }
    };
    auto const& mechanisms = inputs.structure.mechanism;
    if (mechanisms.campaign) {
        expect_kinds("campaign.kinds", mechanisms.campaign->kinds);
    }
    if (mechanisms.volunteers) {
        expect_kinds("volunteers.service_kinds", mechanisms.volunteers->service_kinds);
    }
}

void check_subdistricts(Scenario const& scenario, Sources const& sources, Problems& problems) {
    if (scenario.subdistrict_plans.empty()) {
        return;
    }
    std::int64_t communities = 0;
    for (auto const& plan : scenario.subdistrict_plans) {
        communities += plan.communities;
        if (plan.communities > 1 && plan.largest_community >= plan.residents) {
            TableCheck const table("scenario.subdistrict", plan.id, sources, problems);
            table.fail("largest_community",
                       table.path_of("largest_community") + " = " + shortest(plan.largest_community),
                       "the other communities of the subdistrict need residents, too",
                       "less than residents = " + shortest(plan.residents));
        }
    }
    auto const count = static_cast<std::int64_t>(scenario.subdistrict_plans.size());
    if (count != scenario.places.subdistricts || communities != scenario.places.communities) {
        TableCheck("scenario", "", sources, problems)
            .fail("subdistrict",
                  std::to_string(count) + " [[scenario.subdistrict]] with " + std::to_string(communities) +
                      " communities",
                  "must be the subdistricts and communities of [scenario.places]",
                  "subdistricts = " + std::to_string(count) +
                      ", communities = " + std::to_string(communities));
    }
}

} // namespace linli
