#include "models/app/sweep_summary.hpp"

#include "models/app/indicator_values.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace linli::app {

namespace {

using experiment::Replication;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Where the run of a replication, point and structure stands in the table, if it does.
class Rows {
  public:
    Rows(store::RunFile const& file, std::size_t points, std::vector<std::string> const& structures)
        : points_(points), structures_(structures.size()) {
        auto const& runs = file.table("runs");
        auto const& replicates = runs.values<std::int64_t>("replicate");
        auto const& numbers = runs.values<std::int64_t>("point");
        auto const& names = runs.values<std::string>("structure");
        for (std::size_t row = 0; row < names.size(); ++row) {
            auto const found = std::find(structures.begin(), structures.end(), names[row]);
            auto const structure = static_cast<std::size_t>(found - structures.begin());
            auto const point = static_cast<std::size_t>(numbers[row]);
            auto const place =
                (static_cast<std::size_t>(replicates[row]) * points_ + point) * structures_ + structure;
            if (structure >= structures_ || point >= points_) {
                throw RunError("a run of the study has no such point or structure");
            }
            if (place >= rows_.size()) {
                rows_.resize(place + 1);
            }
            rows_[place] = row;
        }
    }
    [[nodiscard]] std::size_t replications() const {
        auto const size = points_ * structures_;
        return size == 0 ? 0 : (rows_.size() + size - 1) / size;
    }
    [[nodiscard]] std::optional<std::size_t> at(std::size_t replicate, std::size_t point,
                                                std::size_t structure) const {
        auto const place = (replicate * points_ + point) * structures_ + structure;
        return place < rows_.size() ? rows_[place] : std::nullopt;
    }

  private:
    std::size_t points_;
    std::size_t structures_;
    std::vector<std::optional<std::size_t>> rows_;
};

/// What of the design can be used.
struct Usable {
    std::vector<std::size_t> replications;
    std::vector<bool> points;
};

Usable usable(Rows const& rows, std::vector<std::uint8_t> const& done, std::size_t points,
              std::size_t structures) {
    Usable result{{}, std::vector<bool>(points, true)};
    for (std::size_t r = 0; r < rows.replications(); ++r) {
        bool whole = true;
        for (std::size_t p = 0; p < points; ++p) {
            for (std::size_t s = 0; s < structures; ++s) {
                whole = whole && rows.at(r, p, s).has_value();
            }
        }
        if (whole) {
            result.replications.push_back(r);
        }
    }
    for (auto const r : result.replications) {
        for (std::size_t p = 0; p < points; ++p) {
            for (std::size_t s = 0; s < structures; ++s) {
                result.points[p] = result.points[p] && done[*rows.at(r, p, s)] != 0;
            }
        }
    }
    return result;
}

SummaryFactor numeric_factor(SummaryFactor factor, std::vector<double> const& values) {
    auto const [low, high] = std::minmax_element(values.begin(), values.end());
    factor.low = shortest(*low);
    factor.high = shortest(*high);
    for (double const value : values) {
        factor.positions.push_back(*high > *low ? (value - *low) / (*high - *low) : nan);
    }
    return factor;
}

SummaryFactor worded_factor(SummaryFactor factor, std::vector<std::string> const& words) {
    factor.low = words.front();
    for (auto const& word : words) { // the last one that is met for the first time
        auto const first = std::find(words.begin(), words.end(), word);
        factor.high = &*first == &word ? word : factor.high;
    }
    for (auto const& word : words) {
        factor.positions.push_back(word == factor.low ? 0.0 : word == factor.high ? 1.0 : nan);
    }
    return factor;
}

std::vector<SummaryFactor> factors_of(store::Table const& points) {
    constexpr std::string_view prefix = "factor.";
    std::vector<SummaryFactor> factors;
    for (auto const& column : points.columns) {
        if (!column.name.starts_with(prefix) || points.rows() == 0) {
            continue;
        }
        SummaryFactor factor{column.name.substr(prefix.size()), column.meaning, {}, {}, {}};
        auto const* const numbers = std::get_if<std::vector<double>>(&column.values);
        factors.push_back(numbers != nullptr
                              ? numeric_factor(std::move(factor), *numbers)
                              : worded_factor(std::move(factor), points.values<std::string>(column.name)));
    }
    return factors;
}

std::vector<Replication> values_of(std::vector<double> const& column, Rows const& rows, Usable const& use,
                                   std::size_t structure) {
    std::vector<Replication> replications;
    for (auto const r : use.replications) {
        Replication values;
        for (std::size_t p = 0; p < use.points.size(); ++p) {
            values.push_back(use.points[p] ? column[*rows.at(r, p, structure)] : nan);
        }
        replications.push_back(std::move(values));
    }
    return replications;
}

bool is_indicator(store::Column const& column) {
    return !column.name.starts_with("factor.") && std::holds_alternative<std::vector<double>>(column.values);
}

} // namespace

SweepSummary summary_of(store::RunFile const& merged) {
    auto const& structures = merged.table("structures");
    auto const& points = merged.table("points");
    auto const& runs = merged.table("runs");
    SweepSummary summary;
    auto const* const study = merged.provenance_text("study");
    summary.study = study == nullptr ? "" : *study;
    summary.structures = structures.values<std::string>("id");
    for (std::size_t s = 0; s < summary.structures.size(); ++s) {
        summary.names.push_back(
            {structures.values<std::string>("name_en")[s], structures.values<std::string>("name_zh")[s]});
    }
    summary.factors = factors_of(points);
    Rows const rows(merged, points.rows(), summary.structures);
    auto const use =
        usable(rows, runs.values<std::uint8_t>("done"), points.rows(), summary.structures.size());
    summary.replications = use.replications.size();
    summary.points = static_cast<std::size_t>(std::count(use.points.begin(), use.points.end(), true));
    summary.points_left_out = points.rows() - summary.points;
    if (summary.replications == 0) {
        return summary;
    }
    for (auto const& column : runs.columns) {
        if (!is_indicator(column)) {
            continue;
        }
        IndicatorSummary indicator{meaning_of({column.name, nan, column.unit, 0}), {}};
        for (std::size_t s = 0; s < summary.structures.size(); ++s) {
            auto const values = values_of(runs.values<double>(column.name), rows, use, s);
            StructureSummary structure{experiment::design_mean(values), {}};
            for (auto const& factor : summary.factors) {
                structure.effects.push_back(experiment::main_effect(factor.positions, values));
            }
            indicator.structures.push_back(std::move(structure));
        }
        summary.indicators.push_back(std::move(indicator));
    }
    return summary;
}

} // namespace linli::app
