#include "models/model.hpp"

#include <algorithm>
#include <numeric>

namespace linli {

namespace {

ArisingTable make_arising_table(Inputs const& inputs) {
    ArisingTable table;
    double const bound = inputs.behaviour.arising ? inputs.behaviour.arising->bound : 1.0;
    auto const& types = inputs.scenario.courtyard_types;
    auto const factor = [](IssueKind const& kind, CourtyardType const& type) {
        bool const fits =
            type.floors >= kind.min_floors && (kind.max_floors == 0 || type.floors <= kind.max_floors);
        return fits ? type.problem_factor * (type.managed ? 1.0 : kind.unmanaged_factor) : 0.0;
    };
    table.accept.assign(types.size(), {});
    table.always = bound == 1.0;
    std::vector<double> rates;
    for (auto const& kind : inputs.issues.kinds) {
        double worst = 0.0;
        for (auto const& type : types) {
            worst = std::max(worst, factor(kind, type));
        }
        rates.push_back(kind.rate / 1000.0 / 365.0 * worst * bound);
        for (std::size_t t = 0; t < types.size(); ++t) {
            double const accept = worst > 0.0 ? factor(kind, types[t]) / (worst * bound) : 0.0;
            table.accept[t].push_back(accept);
            table.always = table.always && accept == 1.0;
        }
    }
    table.per_resident_day = std::accumulate(rates.begin(), rates.end(), 0.0);
    double running = 0.0;
    for (double const rate : rates) {
        running += rate;
        table.cumulative.push_back(table.per_resident_day > 0.0 ? running / table.per_resident_day : 1.0);
    }
    return table;
}

// Kinds as bits; none named means all that `also` holds.
template <class Also>
std::uint32_t kinds_of(std::vector<std::string> const& ids, std::vector<IssueKind> const& kinds,
                       Also const& also) {
    std::uint32_t bits = 0;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        bool const named = ids.empty() || std::find(ids.begin(), ids.end(), kinds[kind].id) != ids.end();
        bits |= named && also(kinds[kind]) ? 1U << kind : 0U;
    }
    return bits;
}

MechanismCodes codes_of(Structure const& structure, std::vector<IssueKind> const& kinds) {
    auto const& mechanisms = structure.mechanism;
    auto const code = [&](std::string const& office) { return code_of(structure, office); };
    MechanismCodes codes;
    for (auto const& body : mechanisms.bodies) {
        codes.bodies.push_back(static_cast<std::uint8_t>(code(body.office)));
    }
    if (mechanisms.owners_assembly) {
        codes.assembly_kinds = kinds_of(mechanisms.owners_assembly->kinds, kinds,
                                        [](IssueKind const& kind) { return kind.consent > 0.0; });
    }
    if (mechanisms.deliberation) {
        for (auto const& office : mechanisms.deliberation->offices) {
            codes.deliberation_offices |= 1ULL << static_cast<unsigned>(code(office));
        }
    }
    codes.talks = mechanisms.stool_talks ? code(mechanisms.stool_talks->office) : std::int16_t{-1};
    codes.board =
        mechanisms.supervisory_board ? code(mechanisms.supervisory_board->office) : std::int16_t{-1};
    codes.split =
        mechanisms.boundary_splitting ? code(mechanisms.boundary_splitting->office) : std::int16_t{-1};
    if (mechanisms.property_entry) {
        codes.company = code(mechanisms.property_entry->office);
        codes.organiser = code(mechanisms.property_entry->organiser);
    }
    if (mechanisms.three_party) {
        codes.convenor = code(mechanisms.three_party->office);
        codes.joint_kinds =
            kinds_of(mechanisms.three_party->kinds, kinds, [](IssueKind const&) { return true; });
        for (auto const& member : mechanisms.three_party->members) {
            codes.joint_members.push_back(static_cast<std::uint8_t>(code(member)));
        }
    }
    return codes;
}

} // namespace

Model::Model(std::shared_ptr<Inputs const> the_inputs, Seed run_seed, bool keep_issue_rows,
             bool keep_journeys)
    : inputs(*the_inputs), scenario(inputs.scenario), kinds(inputs.issues.kinds), behaviour(inputs.behaviour),
      structure(inputs.structure), seed(run_seed), keep_rows(keep_issue_rows), journeys(keep_journeys),
      calendar(inputs.calendar), geography(lay_out(scenario, seed)),
      organization(structure, inputs.issues, geography), arising(make_arising_table(inputs)),
      dispatch(make_dispatch_rules(inputs, organization, geography, seed)), owned_(std::move(the_inputs)),
      opening_(scenario.calendar.opening_hour / 24.0), closing_(scenario.calendar.closing_hour / 24.0) {
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        emergency_kinds |= kinds[kind].emergency ? 1U << kind : 0U;
    }
    for (auto const& channel : structure.channels) {
        for (std::size_t code = 0; code < structure.offices.size(); ++code) {
            if (structure.offices[code].id == channel.office) {
                channel_offices.push_back(static_cast<std::uint8_t>(code));
            }
        }
    }
    if (structure.mechanism.founding) {
        council_code = code_of(structure, structure.mechanism.founding->office);
    }
    codes = codes_of(structure, kinds);
    for (int const code : {static_cast<int>(council_code), static_cast<int>(codes.company)}) {
        founded_later_ |= code >= 0 ? 1ULL << static_cast<unsigned>(code) : 0;
    }
    for (auto const code : codes.bodies) {
        founded_later_ |= 1ULL << code;
    }
}

double weekday_factor(Behaviour const& behaviour, int weekday) {
    if (!behaviour.arising || behaviour.arising->weekday_weights.empty()) {
        return 1.0;
    }
    auto const& weights = behaviour.arising->weekday_weights;
    double const sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    return sum > 0.0 ? 7.0 * weights[static_cast<std::size_t>(weekday)] / sum : 1.0;
}

} // namespace linli
