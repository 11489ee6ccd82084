#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>

namespace linli {

/// Property companies that take over courtyards without a managing body, alone or several in one contract.
/// Source: cases.md E7, J4, P2; evidence.md, bundle_gain. Prices are assumed.
struct PropertyEntry {
    std::string office;    ///< template of the company in a courtyard
    std::string organiser; ///< template whose hours ask the owners
    double start_day = 0.0;
    double interval_days = 90.0; ///< between two attempts in a courtyard
    double fee_yuan = 0.0;       ///< a household and month
    double contract_yuan = 0.0;  ///< a month, for each contract
    double site_yuan = 0.0;      ///< a month, for each courtyard
    double wage_yuan = 20.0;     ///< an hour
    double margin = 0.0;         ///< share of the fees
    double least_hours = 0.0;    ///< a household and month, below which nobody would call it service
    std::int64_t bundle_limit = 1;
    double hours_per_ballot = 0.0;
    std::int64_t door_rounds = 1;
    double quorum = 2.0 / 3.0;
    std::int64_t month_days = 30; ///< in a month of the books
};

/// A list of what the company is responsible for, and owners who rate it and may replace it.
/// Source: cases.md J4; threshold, interval and time are assumed.
struct PropertyRating {
    double interval_days = 180.0;
    double threshold = 0.0; ///< mean trust below which the company has to go
    double hours = 0.0;     ///< of the organiser for a rating
    double gap_days = 0.0;  ///< without service until another one comes
};

config::Schema<PropertyEntry> const& property_entry_schema();
config::Schema<PropertyRating> const& property_rating_schema();

} // namespace linli
