#pragma once

#include "models/model.hpp"

#include <algorithm>
#include <span>

namespace linli {

/// Where the cell stands that was split off behind an office of a partition; the same if there is none.
[[nodiscard]] inline std::uint32_t next_cell(Partition const& partition, std::uint32_t office) {
    auto const& cell = partition.offices[office];
    return cell.next_cell == 0 ? office : office + cell.next_cell - cell.place;
}

/// Where the cell of a place stands that a resident belongs to, from the office of the place on.
/// Cells follow each other in the order of their residents.
[[nodiscard]] inline std::uint32_t cell_of(Partition const& partition, std::uint32_t office,
                                           Resident resident) {
    for (auto next = next_cell(partition, office);
         next != office && resident >= partition.offices[next].first_resident;
         next = next_cell(partition, office)) {
        office = next;
    }
    return office;
}

/// Call `visit(office, share)` for each cell of a place that serves a share of a courtyard's residents.
template <class Visit>
void for_each_cell(Partition const& partition, std::uint32_t office, std::uint32_t courtyard,
                   Visit const& visit) {
    if (partition.offices[office].next_cell == 0) {
        visit(partition.offices[office], 1.0);
        return;
    }
    double const first = partition.people.first[courtyard];
    double const end = partition.people.first[courtyard + 1];
    double from = 0.0; // of the cell
    for (bool more = true; more;) {
        auto const next = next_cell(partition, office);
        more = next != office;
        double const to = more ? partition.offices[next].first_resident : end;
        double const here = std::min(to, end) - std::max(from, first);
        if (here > 0.0) {
            visit(partition.offices[office], here / (end - first));
        }
        from = to;
        office = next;
    }
}

/// Full-time people of an office at posts that are paid, those added included.
[[nodiscard]] double full_time_workers(Model const& model, Office const& office);

/// Households that each full-time worker of an office serves; 0 if it serves nobody.
[[nodiscard]] double households_per_worker(Model const& model, Office const& office);

/// Review the places of the office, propose those beyond the norm, split those that have been approved, and
/// pay the people added so far. Serial, at the end of a day.
///
/// A split cuts the households of a place, in the order in which they live, in proportion to the people paid
/// on both sides. The cell behind the cut has an office of its own, with the person added, its own queue, the
/// open issues of its households and its part of the purse.
void review_boundaries(Model const& model, std::span<Partition> world, Step step);

} // namespace linli
