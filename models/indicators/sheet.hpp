#pragma once

#include "models/indicators/catalogue.hpp"
#include "models/indicators/compute.hpp"
#include "sim/core/contract.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace linli {

/// Gathers indicators; the catalogue decides from how many cases on a value is defined.
class Sheet {
  public:
    void put(std::string id, double value, double samples) {
        auto const* info = find_indicator(id);
        LINLI_EXPECT(info != nullptr);
        bool const defined = info != nullptr && samples >= info->minimum_samples;
        rows_.push_back({std::move(id), defined ? value : std::numeric_limits<double>::quiet_NaN(),
                         info != nullptr ? info->unit : "", static_cast<std::int64_t>(samples)});
    }
    void count(std::string id, double value) { put(std::move(id), value, 1.0); }
    void ratio(std::string id, double part, double whole) {
        put(std::move(id), whole > 0.0 ? part / whole : 0.0, whole);
    }
    [[nodiscard]] std::vector<Indicator> take() { return std::move(rows_); }

  private:
    std::vector<Indicator> rows_;
};

} // namespace linli
