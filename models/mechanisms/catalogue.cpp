#include "models/mechanisms/catalogue.hpp"

namespace linli {

using config::Schema;

Schema<Mechanisms> const& mechanisms_schema() {
    static Schema<Mechanisms> const schema =
        Schema<Mechanisms>("mechanism", "The mechanisms that the structure switches on.")
            .table("founding", &Mechanisms::founding, founding_schema(), "Absent: no council is founded.")
            .table("council_work", &Mechanisms::council_work, council_work_schema(),
                   "Absent: all hours go to issues.")
            .table("yardstick", &Mechanisms::yardstick, yardstick_schema(), "Absent: no comparison.")
            .table("owners_assembly", &Mechanisms::owners_assembly, owners_assembly_schema(),
                   "Absent: households touched agree or not, by the share of the kind.")
            .table("compensation", &Mechanisms::compensation, compensation_schema(),
                   "Absent: nobody is compensated.")
            .table("deliberation", &Mechanisms::deliberation, deliberation_schema(),
                   "Absent: the chair sits alone and invites nobody.")
            .table("stool_talks", &Mechanisms::stool_talks, stool_talks_schema(), "Absent: none are held.")
            .tables("body", &Mechanisms::bodies, founding_schema(),
                    "Further bodies of a courtyard, founded like the first.", "office")
            .table("supervisory_board", &Mechanisms::supervisory_board, supervisory_board_schema(),
                   "Absent: nobody in the compound audits.")
            .table("property_entry", &Mechanisms::property_entry, property_entry_schema(),
                   "Absent: unmanaged courtyards stay so.")
            .table("property_rating", &Mechanisms::property_rating, property_rating_schema(),
                   "Absent: companies are never replaced.")
            .table("three_party", &Mechanisms::three_party, three_party_schema(),
                   "Absent: what needs powers of several offices goes from one to the next.")
            .table("whistle", &Mechanisms::whistle, whistle_schema(),
                   "Absent: an issue goes from one department to the next.")
            .table("four_slip_orders", &Mechanisms::four_slip_orders, four_slip_orders_schema(),
                   "Absent: no orders to allied units.")
            .table("mediation", &Mechanisms::mediation, mediation_schema(),
                   "Absent: mediators sit down with the parties and no more.")
            .table("emergency_duty", &Mechanisms::emergency_duty, emergency_duty_schema(),
                   "Absent: nobody takes up the tasks of an emergency.")
            .table("boundary_splitting", &Mechanisms::boundary_splitting, boundary_splitting_schema(),
                   "Absent: places stay as they are.")
            .table("nested_grids", &Mechanisms::nested_grids, nested_grids_schema(),
                   "Absent: no micro-grids and no contact households.")
            .table("volunteers", &Mechanisms::volunteers, volunteers_schema(),
                   "Absent: volunteers give the hours of their posts.")
            .table("points", &Mechanisms::points, points_schema(), "Absent: no points.")
            .table("capable_people", &Mechanisms::capable_people, capable_people_schema(),
                   "Absent: only those stand who come forward.")
            .table("resource_inventory", &Mechanisms::resource_inventory, resource_inventory_schema(),
                   "Absent: no rooms are found.")
            .table("campaign", &Mechanisms::campaign, campaign_schema(), "Absent: no campaign.")
            .table("norms", &Mechanisms::norms, norms_schema(), "Absent: no such activities.")
            .table("posted_promises", &Mechanisms::posted_promises, posted_promises_schema(),
                   "Absent: nobody reads of promises.")
            .table("career", &Mechanisms::career, career_schema(), "Absent: no promotion.")
            .table("cost_sharing", &Mechanisms::cost_sharing, cost_sharing_schema(),
                   "Absent: whoever orders the work pays all of it.")
            .table("dedicated_grid", &Mechanisms::dedicated_grid, dedicated_grid_schema(),
                   "Absent: departments keep to their boundaries.")
            .table("send_down", &Mechanisms::send_down, send_down_schema(),
                   "Absent: departments stay where they are.")
            .table("platform", &Mechanisms::platform, platform_schema(), "Absent: no sensors, no data entry.")
            .table("power_lists", &Mechanisms::power_lists, power_lists_schema(),
                   "Absent: any dispatch may go wrong.")
            .table("ranking", &Mechanisms::ranking, ranking_schema(), "Absent: offices are not ranked.");
    return schema;
}

} // namespace linli
