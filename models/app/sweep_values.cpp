#include "models/app/sweep_values.hpp"

#include "sim/core/error.hpp"

#include <algorithm>
#include <limits>
#include <variant>

namespace linli::app {

StudyValues::StudyValues(store::RunFile const& merged) : file_(merged) {
    auto const& structures = merged.table("structures");
    structures_ = structures.values<std::string>("id");
    for (std::size_t s = 0; s < structures_.size(); ++s) {
        names_.push_back(
            {structures.values<std::string>("name_en")[s], structures.values<std::string>("name_zh")[s]});
    }
    used_.assign(merged.table("points").rows(), true);
    find_rows();
    find_whole();
}

void StudyValues::find_rows() {
    auto const& runs = file_.table("runs");
    auto const& replicates = runs.values<std::int64_t>("replicate");
    auto const& numbers = runs.values<std::int64_t>("point");
    auto const& names = runs.values<std::string>("structure");
    for (std::size_t row = 0; row < names.size(); ++row) {
        auto const found = std::find(structures_.begin(), structures_.end(), names[row]);
        auto const structure = static_cast<std::size_t>(found - structures_.begin());
        auto const point = static_cast<std::size_t>(numbers[row]);
        auto const place =
            (static_cast<std::size_t>(replicates[row]) * used_.size() + point) * structures_.size() +
            structure;
        if (structure >= structures_.size() || point >= used_.size()) {
            throw RunError("a run of the study has no such point or structure");
        }
        if (place >= rows_.size()) {
            rows_.resize(place + 1);
        }
        rows_[place] = row;
    }
}

void StudyValues::find_whole() {
    auto const& done = file_.table("runs").values<std::uint8_t>("done");
    auto const size = used_.size() * structures_.size();
    for (std::size_t r = 0; size > 0 && r * size < rows_.size(); ++r) {
        auto const begin = rows_.begin() + static_cast<std::ptrdiff_t>(r * size);
        if (rows_.size() >= (r + 1) * size && std::all_of(begin, begin + static_cast<std::ptrdiff_t>(size),
                                                          [](auto const& row) { return row.has_value(); })) {
            whole_.push_back(r);
        }
    }
    for (auto const r : whole_) {
        for (std::size_t place = 0; place < size; ++place) {
            auto const point = place / structures_.size();
            used_[point] = used_[point] && done[*rows_[r * size + place]] != 0;
        }
    }
}

std::optional<std::size_t> StudyValues::row(std::size_t replicate, std::size_t point,
                                            std::size_t structure) const {
    auto const place = (replicate * used_.size() + point) * structures_.size() + structure;
    return place < rows_.size() ? rows_[place] : std::nullopt;
}

std::vector<store::Column const*> StudyValues::indicators() const {
    std::vector<store::Column const*> columns;
    for (auto const& column : file_.table("runs").columns) {
        if (!column.name.starts_with("factor.") &&
            std::holds_alternative<std::vector<double>>(column.values)) {
            columns.push_back(&column);
        }
    }
    return columns;
}

std::vector<experiment::Replication> StudyValues::of(store::Column const& indicator,
                                                     std::size_t structure) const {
    auto const& column = std::get<std::vector<double>>(indicator.values);
    std::vector<experiment::Replication> replications;
    for (auto const r : whole_) {
        experiment::Replication values;
        for (std::size_t p = 0; p < used_.size(); ++p) {
            values.push_back(used_[p] ? column[*row(r, p, structure)]
                                      : std::numeric_limits<double>::quiet_NaN());
        }
        replications.push_back(std::move(values));
    }
    return replications;
}

} // namespace linli::app
