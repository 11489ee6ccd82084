#include "models/cross_check.hpp"

#include "models/mechanisms/dispatch_check.hpp"
#include "models/mechanisms/emergency_check.hpp"
#include "models/table_check.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <set>

namespace linli {

namespace {

using config::Problems;

void check_powers(Inputs const& inputs, Sources const& sources, Problems& problems) {
    auto const powers = powers_of(inputs.structure);
    std::vector<std::string> const known(powers.begin(), powers.end());
    for (auto const& kind : inputs.issues.kinds) {
        TableCheck const table("issues.kind", kind.id, sources, problems);
        for (auto const& power : kind.authority) {
            if (!powers.contains(power)) {
                table.fail("authority", "kind \"" + kind.id + "\" needs the power \"" + power + '"',
                           "some office of the structure \"" + inputs.structure.id + "\" must hold it",
                           config::hint_among(power, known, "add it to `authority` of an office"), power);
            }
        }
    }
    for (auto const& office : inputs.structure.offices) {
        TableCheck const table("structure.office", office.id, sources, problems);
        for (auto const& kind : office.mandate) {
            table.expect_known("mandate", kind, inputs.issues.kinds, "an issue kind");
        }
    }
}

void check_courtyard_type(CourtyardType const& type, Population const& population, TableCheck const& table) {
    if (type.residents < type.count) {
        table.fail("residents", table.path_of("residents") + " = " + std::to_string(type.residents),
                   "at least one resident per courtyard",
                   "`residents` are those of all " + std::to_string(type.count) + " courtyards together");
    }
    double const sum = type.elderly_share + population.child_share;
    if (sum > 1.0) {
        table.fail("elderly_share", "elderly_share + population.child_share = " + sum_text(sum),
                   "shares of residents must not exceed 1", "lower one of the two");
    }
}

void check_places(Scenario const& scenario, Sources const& sources, Problems& problems) {
    TableCheck const table("scenario", "", sources, problems);
    auto const& places = scenario.places;
    if (places.subdistricts < places.districts) {
        table.fail("places.districts", "fewer subdistricts than districts", "each district needs one",
                   "subdistricts = " + std::to_string(places.subdistricts) +
                       " counts those of all districts");
    }
    if (places.communities < places.subdistricts) {
        table.fail("places.communities", "fewer communities than subdistricts", "each subdistrict needs one",
                   "communities = " + std::to_string(places.communities) +
                       " counts those of all subdistricts");
    }
    if (scenario.courtyard_types.empty()) {
        table.fail("courtyard_type", "no courtyard_type", "a case needs at least one",
                   "add [[scenario.courtyard_type]]");
    } else if (scenario.courtyards() < places.communities) {
        table.fail("places.communities", "fewer courtyards than communities", "each community needs one",
                   "`count` of the courtyard types adds up to " + std::to_string(scenario.courtyards()));
    }
    if (scenario.calendar.opening_hour >= scenario.calendar.closing_hour) {
        table.fail("calendar.opening_hour", "offices close before they open",
                   "opening_hour must be less than closing_hour",
                   "closing_hour = " + shortest(scenario.calendar.closing_hour));
    }
    for (auto const& type : scenario.courtyard_types) {
        check_courtyard_type(type, scenario.population,
                             TableCheck("scenario.courtyard_type", type.id, sources, problems));
    }
}

void check_behaviour(Inputs const& inputs, Sources const& sources, Problems& problems) {
    TableCheck const table("behaviour", "", sources, problems);
    auto const expect_numbers = [&](std::string const& key, std::size_t count, std::size_t wanted) {
        if (count != 0 && count != wanted) {
            table.fail(key, table.path_of(key) + " has " + std::to_string(count) + " numbers",
                       "must have " + std::to_string(wanted) + ", or none", "leave it out for equal weights");
        }
    };
    if (auto const& arising = inputs.behaviour.arising) {
        expect_numbers("arising.weekday_weights", arising->weekday_weights.size(), 7);
        expect_numbers("arising.hour_weights", arising->hour_weights.size(), 24);
    }
    if (auto const& types = inputs.behaviour.cooperation) {
        double const sum = types->conditional_share + types->free_rider_share + types->hump_share;
        if (sum > 1.0) {
            table.fail("cooperation.conditional_share",
                       "cooperation: shares of types add up to " + sum_text(sum), "must not exceed 1",
                       "lower one of the three; the rest always help");
        }
    }
}

void check_rate(Inputs const& inputs, Sources const& sources, Problems& problems) {
    double rate = 0.0;
    for (auto const& kind : inputs.issues.kinds) {
        rate += kind.rate / 1000.0 / 365.0 * std::max(1.0, kind.unmanaged_factor);
    }
    if (rate * inputs.scenario.calendar.step_days > 0.2) {
        problems.add(sources.at("issues.kind"), "problems arise at " + shortest(rate) + " a resident and day",
                     "at most 0.2 a resident and step",
                     "`rate` counts those of 1,000 residents and a year; lower it, or shorten step_days");
    }
}

} // namespace

void check_issues(IssueCatalogue const& issues, Sources const& sources, Problems& problems) {
    if (issues.kinds.empty() || issues.kinds.size() > 32) {
        problems.add(sources.at("issues.kind"), std::to_string(issues.kinds.size()) + " issue kinds",
                     "1 to 32 are needed",
                     issues.kinds.empty() ? "add [[issues.kind]]" : "join kinds that need the same");
    }
}

void cross_check(Inputs const& inputs, Problems& problems) {
    Sources const sources(inputs.documents);
    check_places(inputs.scenario, sources, problems);
    check_emergencies(inputs.scenario, sources, problems);
    check_subdistricts(inputs.scenario, sources, problems);
    check_issues(inputs.issues, sources, problems);
    check_structure(inputs.structure, sources, problems);
    if (!inputs.issues.kinds.empty() && !inputs.structure.offices.empty()) {
        check_powers(inputs, sources, problems);
        check_collective_needs(inputs, sources, problems);
        check_dispatch_kinds(inputs, sources, problems);
    }
    check_kinds_of_mechanisms(inputs, sources, problems);
    check_behaviour(inputs, sources, problems);
    check_rate(inputs, sources, problems);
    check_floors(inputs.issues, sources, problems);
}

} // namespace linli
