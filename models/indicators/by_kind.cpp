#include "models/indicators/by_kind.hpp"

#include <functional>

namespace linli {

namespace {

/// Median, 90 % and 99 % of what `days_of` says of each kind.
void put_durations(Sheet& sheet, Model const& model, std::string const& name,
                   std::function<Sample(std::size_t)> const& days_of) {
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        auto const days = days_of(kind);
        auto const values = days.quantiles({0.5, 0.9, 0.99});
        auto const samples = static_cast<double>(days.size());
        sheet.put(name + "_p50." + model.kinds[kind].id, values[0], samples);
        sheet.put(name + "_p90." + model.kinds[kind].id, values[1], samples);
        sheet.put(name + "_p99." + model.kinds[kind].id, values[2], samples);
    }
}

} // namespace

void put_kinds(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally) {
    put_durations(sheet, model, "kind_close", [&](std::size_t kind) { return days_to_close(world, kind); });
    put_durations(sheet, model, "kind_fix", [&](std::size_t kind) { return days_to_fix(world, kind); });
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        auto const& counted = tally.kinds[kind];
        auto const& id = model.kinds[kind].id;
        auto const number = [](std::uint64_t count) { return static_cast<double>(count); };
        sheet.count("kind_reported." + id, number(counted.reported));
        sheet.count("kind_solved." + id, number(counted.solved));
        sheet.ratio("kind_detection." + id, number(counted.noticed),
                    number(counted.arisen + counted.unnoticed_at_start));
        sheet.ratio("kind_closed." + id, number(counted.closed), number(counted.reported));
        sheet.ratio("kind_solved_share." + id, number(counted.solved), number(counted.arisen));
        sheet.ratio("kind_false_closing." + id, number(counted.falsely_closed), number(counted.closings));
    }
}

} // namespace linli
