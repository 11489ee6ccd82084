#pragma once

#include "models/mechanisms/assembly_params.hpp"
#include "models/mechanisms/authority_params.hpp"
#include "models/mechanisms/boundary_splitting_params.hpp"
#include "models/mechanisms/campaign_params.hpp"
#include "models/mechanisms/council_params.hpp"
#include "models/mechanisms/emergency_params.hpp"
#include "models/mechanisms/four_slip_orders_params.hpp"
#include "models/mechanisms/mediation_params.hpp"
#include "models/mechanisms/meeting_params.hpp"
#include "models/mechanisms/nested_grids_params.hpp"
#include "models/mechanisms/norms_params.hpp"
#include "models/mechanisms/property_params.hpp"
#include "models/mechanisms/ranking_params.hpp"
#include "models/mechanisms/supervision_params.hpp"
#include "models/mechanisms/volunteers_params.hpp"
#include "models/mechanisms/whistle_params.hpp"
#include "sim/config/schema.hpp"

#include <optional>
#include <vector>

namespace linli {

/// The mechanisms that a structure switches on. Absent: off. The one list of them: a new mechanism adds its
/// parameters here and one line to the schema.
struct Mechanisms {
    std::optional<Founding> founding;
    std::optional<CouncilWork> council_work;
    std::optional<Yardstick> yardstick;
    std::optional<OwnersAssembly> owners_assembly;
    std::optional<Compensation> compensation;
    std::optional<Deliberation> deliberation;
    std::optional<StoolTalks> stool_talks;
    std::vector<Founding> bodies;
    std::optional<SupervisoryBoard> supervisory_board;
    std::optional<PropertyEntry> property_entry;
    std::optional<PropertyRating> property_rating;
    std::optional<ThreeParty> three_party;
    std::optional<Whistle> whistle;
    std::optional<FourSlipOrders> four_slip_orders;
    std::optional<MediationTeam> mediation;
    std::optional<EmergencyDuty> emergency_duty;
    std::optional<BoundarySplitting> boundary_splitting;
    std::optional<NestedGrids> nested_grids;
    std::optional<Volunteers> volunteers;
    std::optional<Points> points;
    std::optional<CapablePeople> capable_people;
    std::optional<ResourceInventory> resource_inventory;
    std::optional<Campaign> campaign;
    std::optional<Norms> norms;
    std::optional<PostedPromises> posted_promises;
    std::optional<Career> career;
    std::optional<CostSharing> cost_sharing;
    std::optional<DedicatedGrid> dedicated_grid;
    std::optional<SendDown> send_down;
    std::optional<Platform> platform;
    std::optional<PowerLists> power_lists;
    std::optional<Ranking> ranking;
};

config::Schema<Mechanisms> const& mechanisms_schema();

} // namespace linli
