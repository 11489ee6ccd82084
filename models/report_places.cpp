#include "models/report_tables.hpp"

#include <limits>

namespace linli {

namespace {

using store::Table;

std::string place_name(Tier tier, std::size_t number) {
    return std::string(id_of(tier)) + "-" + std::to_string(number + 1);
}

} // namespace

void add_places(store::RunFile& file, Simulation::State const& state) {
    auto const& model = state.model;
    for (auto const tier : {Tier::community, Tier::subdistrict, Tier::district}) {
        std::vector<std::string> names;
        std::vector<std::int32_t> parents;
        std::vector<std::int64_t> residents;
        for (std::uint32_t p = 0; p < model.organization.partitions(); ++p) {
            if (model.organization.tier_of_partition(p) != tier) {
                continue;
            }
            auto const number = static_cast<std::uint32_t>(names.size());
            names.push_back(place_name(tier, number));
            parents.push_back(
                tier == Tier::community ? static_cast<std::int32_t>(model.geography.subdistrict_of(number))
                : tier == Tier::subdistrict ? static_cast<std::int32_t>(model.geography.district_of(number))
                                            : -1);
            std::int64_t sum = 0;
            auto const [first, last] = model.organization.communities_of(p);
            for (auto community = first; community < last; ++community) {
                sum += static_cast<std::int64_t>(model.geography.residents_of(community));
            }
            residents.push_back(sum);
        }
        file.tables.push_back(
            {"places/" + std::string(id_of(tier)),
             "Places of one tier; columns of the daily table of the tier are in this order.",
             {{"name", "", "Name of the place.", names},
              {"parent", "", "Row of its place in the tier above, -1 if none.", parents},
              {"residents", "person", "Residents.", residents}}});
    }
}

void add_days(store::RunFile& file, Model const& model, Recorder const& recorder) {
    for (auto const tier : {Tier::community, Tier::subdistrict, Tier::district}) {
        Table table{"daily/" + std::string(id_of(tier)), "Daily series: [day, place].", {}};
        std::size_t const places = tier == Tier::community     ? model.geography.communities
                                   : tier == Tier::subdistrict ? model.geography.subdistricts
                                                               : model.geography.districts;
        auto const series = Recorder::series();
        for (std::size_t s = 0; s < series.size(); ++s) {
            table.columns.push_back({std::string(series[s].id), std::string(series[s].unit),
                                     std::string(series[s].meaning), recorder.values(model, tier, s),
                                     places});
        }
        file.tables.push_back(std::move(table));
    }
}

Table courtyards_table(Simulation::State const& state, Step step) {
    auto const& model = state.model;
    struct Place {
        Courtyard const* courtyard;
        CourtyardState const* now;
        Council const* council;
        std::uint32_t households;
        double satisfaction;
        double trust;
        double ownership;
        bool own_council;
    };
    std::vector<Place> rows;
    for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
        auto const& partition = state.world[community];
        auto const& people = partition.people;
        auto const mean = [&](DriftingField const& field, std::uint32_t c) {
            return field.empty() ? std::numeric_limits<double>::quiet_NaN() : field.mean(c, step);
        };
        for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
            rows.push_back({&model.courtyard(partition, c), &partition.courtyards[c], &partition.councils[c],
                            people.households[c], mean(people.satisfaction, c),
                            mean(people.trust[static_cast<std::size_t>(Body::community)], c),
                            mean(people.ownership, c), partition.councils[c].host == c});
        }
    }
    auto const real = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<float>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    auto const whole = [&](std::string name, std::string unit, std::string meaning, auto get) {
        return column<std::int32_t>(std::move(name), std::move(unit), std::move(meaning), rows, get);
    };
    Table table{"courtyards", "One row for each courtyard, at the end of the run.", {}};
    table.columns = {
        whole("community", "", "Row of `places/community`.",
              [](Place const& p) { return p.courtyard->community; }),
        whole("number", "", "Number over the case, the same under every structure.",
              [](Place const& p) { return p.courtyard->number; }),
        whole("type", "", "Row of the scenario's courtyard types.",
              [](Place const& p) { return p.courtyard->type; }),
        whole("managed", "", "1 if a work unit or property company manages it.",
              [](Place const& p) { return p.courtyard->managed ? 1 : 0; }),
        whole("residents", "person", "Residents.", [](Place const& p) { return p.courtyard->residents; }),
        whole("households", "household", "Households.", [](Place const& p) { return p.households; }),
        whole("arisen", "issue", "Problems that arose.", [](Place const& p) { return p.now->arisen; }),
        whole("fixed", "issue", "Problems really solved.", [](Place const& p) { return p.now->solved; }),
        whole("open", "issue", "Problems that exist at the end.", [](Place const& p) { return p.now->open; }),
        real("days_to_fix_mean", "day", "Mean time from arising to solved; NaN if none.",
             [](Place const& p) {
                 return p.now->solved > 0 ? p.now->fix_days / p.now->solved
                                          : std::numeric_limits<double>::quiet_NaN();
             }),
        real("satisfaction", "1", "Mean of residents; NaN if not simulated.",
             [](Place const& p) { return p.satisfaction; }),
        real("trust", "1", "Mean trust in community bodies; NaN if not simulated.",
             [](Place const& p) { return p.trust; }),
        real("ownership", "1", "Mean sense of ownership; NaN if not simulated.",
             [](Place const& p) { return p.ownership; }),
        real("norms", "1", "Strength of neighbourly norms.", [](Place const& p) { return p.now->norms; }),
        real("cooperation", "share", "Share who help, as believed.",
             [](Place const& p) { return p.now->cooperation; }),
        real("volunteer_hours", "hour",
             "Given by helping neighbours, and by members of the courtyard's own council.",
             [](Place const& p) { return p.now->volunteer_hours + p.council->volunteer_hours; }),
        whole("council_state", "", "Code: 0 none, 1 preparing, 2 nominating, 3 posted, 4 serving.",
              [](Place const& p) { return static_cast<int>(p.council->state); }),
        whole("council_shared", "", "1 if it shares the council of another courtyard.",
              [](Place const& p) { return p.own_council ? 0 : 1; }),
        whole("council_members", "person", "Members of its own council.",
              [](Place const& p) { return p.council->members.size(); }),
        real("council_founded", "day", "When the council began to serve; NaN if never.",
             [](Place const& p) { return p.council->founded; }),
    };
    return table;
}

} // namespace linli
