#include "models/day_record.hpp"

#include "models/report_run.hpp"
#include "models/report_tables.hpp"
#include "sim/core/contract.hpp"

#include <array>
#include <limits>
#include <string>
#include <utility>

namespace linli {

namespace {

using State = Simulation::State;

constexpr std::array<Tier, 3> tiers{Tier::community, Tier::subdistrict, Tier::district};

constexpr std::array<SeriesInfo, 7> courtyard_series{{
    {"open_problems", "issue", "Problems that exist at the end of the day, known or not."},
    {"unnoticed", "issue", "Of these, noticed by nobody."},
    {"reported_open", "issue", "Of these, reported and not closed."},
    {"volunteer_hours", "hour", "Given by helping neighbours and members of the courtyard's own council."},
    {"satisfaction", "1", "Mean of residents; NaN if not simulated."},
    {"trust", "1", "Mean trust in community bodies; NaN if not simulated."},
    {"ownership", "1", "Mean sense of ownership; NaN if not simulated."},
}};

constexpr auto nan = std::numeric_limits<float>::quiet_NaN();

float real(double value) {
    return static_cast<float>(value);
}

template <std::size_t n>
store::Table table_of(std::string path, std::array<SeriesInfo, n> const& series, std::size_t width) {
    store::Table table{std::move(path), "A row is a day.", {}};
    for (auto const& one : series) {
        table.columns.push_back({std::string(one.id), std::string(one.unit), std::string(one.meaning),
                                 std::vector<float>{}, width});
    }
    return table;
}

std::size_t office_count(State const& state) {
    std::size_t count = 0;
    for (auto const& partition : state.world) {
        count += partition.offices.size();
    }
    return count;
}

/// Adds a row to columns that stand one after another.
class Row {
  public:
    /// The place of so many columns of this width.
    float* columns(std::size_t count, std::size_t width) {
        auto const at = values_.size();
        values_.resize(at + count * width, nan);
        return values_.data() + at;
    }
    void add(std::vector<float> const& column) {
        values_.insert(values_.end(), column.begin(), column.end());
    }
    [[nodiscard]] std::vector<float> take() { return std::move(values_); }

  private:
    std::vector<float> values_;
};

} // namespace

struct DayRecord::Implementation {
    explicit Implementation(State const& state)
        : recorder(state.model, true), office_days(OfficeDays::Keep::templates),
          courtyards(state.model.geography.first_courtyard.back()),
          templates(state.model.structure.offices.size()), offices(office_count(state)),
          given(courtyards, 0.0) {}

    void add_courtyards(State const& state, Step step, Row& row) {
        auto* const values = row.columns(courtyard_series.size(), courtyards);
        std::size_t first = 0;
        for (std::uint32_t community = 0; community < state.model.geography.communities; ++community) {
            auto const& partition = state.world[community];
            auto const at = [&](std::size_t series, std::size_t c) -> float& {
                return values[series * courtyards + first + c];
            };
            for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
                auto const hours =
                    partition.courtyards[c].volunteer_hours + partition.councils[c].volunteer_hours;
                at(0, c) = at(1, c) = at(2, c) = 0.0F;
                at(3, c) = real(hours - std::exchange(given[first + c], hours));
                auto const mean = [&](DriftingField const& field) {
                    return field.empty() ? nan : real(field.mean(c, step));
                };
                at(4, c) = mean(partition.people.satisfaction);
                at(5, c) = mean(partition.people.trust[static_cast<std::size_t>(Body::community)]);
                at(6, c) = mean(partition.people.ownership);
            }
            partition.problems.for_each([&](std::uint32_t, Problem const& problem) {
                auto const is_reported = problem.reported == problem.reported;
                at(0, problem.courtyard) += 1.0F;
                at(1, problem.courtyard) += problem.noticed_by == Notice::nobody ? 1.0F : 0.0F;
                at(2, problem.courtyard) +=
                    is_reported && problem.ledger.cause() != Cause::unsolved ? 1.0F : 0.0F;
            });
            first += partition.courtyards.size();
        }
    }

    /// A reform may bring other offices: those of the start have no values from then on.
    void add_offices(State const& state, Step step, Row& row) {
        are_same =
            are_same && state.model.structure.offices.size() == templates && office_count(state) == offices;
        if (!are_same) {
            row.columns(OfficeDays::series_of_templates().size(), templates);
            return;
        }
        office_days.take_day(state.model, state.world, step);
        for (std::size_t s = 0; s < OfficeDays::series_of_templates().size(); ++s) {
            row.add(office_days.of_templates(s, days));
        }
    }

    Recorder recorder;
    OfficeDays office_days;
    std::size_t courtyards;
    std::size_t templates;
    std::size_t offices;       ///< of all places
    bool are_same = true;      ///< the offices, as at the start
    std::vector<double> given; ///< volunteer hours up to the day before
    std::size_t days = 0;
};

DayRecord::DayRecord(Simulation const& simulation)
    : implementation_(std::make_unique<Implementation>(simulation.state())) {
    LINLI_EXPECT(simulation.day() <= 0);
}
DayRecord::~DayRecord() = default;
DayRecord::DayRecord(DayRecord&&) noexcept = default;
DayRecord& DayRecord::operator=(DayRecord&&) noexcept = default;

store::RunFile DayRecord::about(Simulation const& simulation) const {
    auto const& state = simulation.state();
    store::RunFile file;
    add_provenance(file, state, Tally{});
    add_labels(file, state.model);
    add_places(file, state);
    auto all = courtyards_table(state, std::max(0, state.next - 1));
    store::Table courtyards{"courtyards", "One row for each courtyard.", {}};
    for (auto& column : all.columns) {
        for (auto const* const fixed :
             {"community", "number", "type", "managed", "residents", "households"}) {
            if (column.name == fixed) {
                courtyards.columns.push_back(std::move(column));
                break;
            }
        }
    }
    file.tables.push_back(std::move(courtyards));
    return file;
}

std::vector<store::Table> DayRecord::tables(Simulation const& simulation) const {
    store::RunFile file;
    add_days(file, simulation.state().model, implementation_->recorder);
    file.tables.push_back(table_of("daily/courtyard", courtyard_series, implementation_->courtyards));
    file.tables.push_back(office_days_table(simulation.state().model, implementation_->office_days));
    return std::move(file.tables);
}

std::vector<float> DayRecord::take_day(Simulation const& simulation) {
    auto const& state = simulation.state();
    auto const step = state.next - 1;
    auto& self = *implementation_;
    self.recorder.take_day(state.model, state.world, step);
    Row row;
    for (auto const tier : tiers) {
        for (std::size_t s = 0; s < Recorder::series().size(); ++s) {
            row.add(self.recorder.values(state.model, tier, s, self.days));
        }
    }
    self.add_courtyards(state, step, row);
    self.add_offices(state, step, row);
    ++self.days;
    return row.take();
}

} // namespace linli
