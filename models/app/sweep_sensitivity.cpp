#include "models/app/sweep_sensitivity.hpp"

#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::app {

namespace {

using experiment::UnitPoints;

std::size_t number_in(store::RunFile const& file, char const* name) {
    auto const* const text = file.provenance_text(name);
    auto const value = text == nullptr ? std::nullopt : parse_unsigned(*text);
    if (!value) {
        throw RunError("the study does not say its " + std::string(name));
    }
    return static_cast<std::size_t>(*value);
}

/// The design of a study as its file tells it.
struct Design {
    bool screening = true;
    Seed seed{};
    std::size_t factors = 0;
    std::size_t row_size = 0; ///< points of a trajectory, or row
    std::size_t rows = 0;
    UnitPoints points; ///< of a Morris design
};

std::optional<Design> design_in(store::RunFile const& file) {
    auto const* const name = file.provenance_text("design");
    if (name == nullptr) {
        return std::nullopt;
    }
    auto const& table = file.table("points");
    Design design;
    design.screening = *name == "morris";
    design.seed = Seed{number_in(file, "seed")};
    design.factors = static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(),
                      [](auto const& column) { return column.name.starts_with("factor."); }));
    design.row_size = design.factors + (design.screening ? 1 : 2);
    design.rows = table.rows() / design.row_size;
    auto const levels = design.screening ? number_in(file, "levels") : 2;
    if (design.factors == 0 || table.rows() % design.row_size != 0 || levels < 2 || levels % 2 != 0) {
        throw RunError("the study has not the points of a " + *name + " design");
    }
    if (design.screening) {
        design.points = experiment::morris_points(design.rows, design.factors, design.seed, levels);
    }
    return design;
}

/// The mean over the replications: [point].
std::vector<double> means(std::vector<experiment::Replication> const& replications) {
    std::vector<double> result(replications.front().size(), 0.0);
    for (auto const& values : replications) {
        for (std::size_t p = 0; p < values.size(); ++p) {
            result[p] += values[p] / static_cast<double>(replications.size());
        }
    }
    return result;
}

/// The rows of a design in which every value is defined, and their points.
struct DefinedRows {
    UnitPoints points;
    std::vector<double> outputs;
    std::size_t rows = 0;
};

DefinedRows defined_rows(Design const& design, std::vector<double> const& outputs) {
    DefinedRows result;
    for (std::size_t row = 0; row < design.rows; ++row) {
        auto const begin = outputs.begin() + static_cast<std::ptrdiff_t>(row * design.row_size);
        auto const end = begin + static_cast<std::ptrdiff_t>(design.row_size);
        if (std::any_of(begin, end, [](double value) { return std::isnan(value); })) {
            continue;
        }
        ++result.rows;
        result.outputs.insert(result.outputs.end(), begin, end);
        for (std::size_t p = 0; design.screening && p < design.row_size; ++p) {
            result.points.push_back(design.points[row * design.row_size + p]);
        }
    }
    return result;
}

void add_structure(Design const& design, DefinedRows const& rows, IndicatorSensitivity& indicator) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr experiment::Interval undefined{nan, nan};
    bool const enough = rows.rows >= 2;
    if (design.screening) {
        indicator.morris.push_back(enough ? experiment::morris_effects(rows.points, rows.outputs, design.seed)
                                          : std::vector<experiment::MorrisEffect>(
                                                design.factors, {nan, nan, nan, undefined, undefined}));
    } else {
        indicator.sobol.push_back(
            enough ? experiment::sobol_indices(rows.outputs, design.factors, design.seed)
                   : std::vector<experiment::SobolIndices>(design.factors, {nan, nan, undefined, undefined}));
    }
}

std::size_t failed_rows(Design const& design, std::vector<bool> const& used) {
    std::size_t failed = 0;
    for (std::size_t row = 0; row < design.rows; ++row) {
        auto const begin = used.begin() + static_cast<std::ptrdiff_t>(row * design.row_size);
        auto const end = begin + static_cast<std::ptrdiff_t>(design.row_size);
        failed += std::find(begin, end, false) == end ? 0U : 1U;
    }
    return failed;
}

} // namespace

std::optional<Sensitivity> sensitivity_of(store::RunFile const& merged) {
    auto const design = design_in(merged);
    StudyValues const values(merged);
    if (!design || values.replications() == 0) {
        return std::nullopt;
    }
    Sensitivity result{.screening = design->screening,
                       .rows = design->rows,
                       .left_out = failed_rows(*design, values.points_used()),
                       .indicators = {}};
    for (auto const* const column : values.indicators()) {
        IndicatorSensitivity indicator{
            meaning_of({column->name, std::numeric_limits<double>::quiet_NaN(), column->unit, 0}), {}, {}};
        for (std::size_t s = 0; s < values.structures().size(); ++s) {
            add_structure(*design, defined_rows(*design, means(values.of(*column, s))), indicator);
        }
        result.indicators.push_back(std::move(indicator));
    }
    return result;
}

} // namespace linli::app
