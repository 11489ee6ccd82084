#include "models/mechanisms/capable_people.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/founding.hpp"
#include "sim/core/math.hpp"

#include <algorithm>

namespace linli {

namespace {

bool is_taken(Partition const& partition, std::uint32_t courtyard, std::vector<Resident> const& candidates,
              Resident resident) {
    auto const& members = partition.councils[courtyard].members;
    return std::find(candidates.begin(), candidates.end(), resident) != candidates.end() ||
           std::any_of(members.begin(), members.end(),
                       [&](Member const& member) { return member.resident == resident; });
}

} // namespace

double search_hours(Model const& model, std::uint32_t community, std::uint32_t courtyard,
                    std::uint32_t attempt) {
    auto const& params = *model.structure.mechanism.capable_people;
    auto const& founding = *model.structure.mechanism.founding;
    auto const office = planned_office(model, community, courtyard, code_of(model, params.office));
    double const days =
        attempt == 0 ? founding.preparation_days + founding.nomination_days : founding.by_election_days;
    return params.share * weekly_hours(model, office) * days / 7.0 / std::max(1.0, office.courtyards);
}

std::vector<Resident> find_capable(Model const& model, Partition const& partition, std::uint32_t courtyard,
                                   std::uint32_t attempt, std::vector<Resident> const& candidates) {
    auto const& params = *model.structure.mechanism.capable_people;
    auto const& people = partition.people;
    std::vector<Resident> capable;
    for (auto resident = people.first[courtyard]; resident < people.first[courtyard + 1]; ++resident) {
        if (people.traits[resident].adult() &&
            make_member(model, partition, resident).skill >= static_cast<float>(params.skill) &&
            !is_taken(partition, courtyard, candidates, resident)) {
            capable.push_back(resident);
        }
    }
    double const finds = params.found_per_hour * search_hours(model, partition.number, courtyard, attempt);
    double const chance =
        capable.empty() ? 0.0 : 1.0 - exp_exact(-finds / static_cast<double>(capable.size()));
    auto const stays_away = [&](Resident resident) {
        auto const block = model.draw(Purpose::search, model.person(partition, resident), attempt);
        return uniform(block[0]) >= chance || uniform(block[1]) >= params.accepts;
    };
    capable.erase(std::remove_if(capable.begin(), capable.end(), stays_away), capable.end());
    return capable;
}

} // namespace linli
