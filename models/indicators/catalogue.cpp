#include "models/indicators/catalogue.hpp"

#include "models/indicators/catalogue_themes.hpp"

#include <algorithm>
#include <iterator>

namespace linli {

namespace {

std::vector<IndicatorInfo> make_catalogue() {
    std::vector<IndicatorInfo> all;
    for (auto const theme : {issues_indicators, times_indicators, ways_indicators, people_indicators,
                             effort_indicators, inequality_indicators, bodies_indicators,
                             mechanisms_indicators, emergencies_indicators, kinds_indicators}) {
        auto entries = theme();
        std::move(entries.begin(), entries.end(), std::back_inserter(all));
    }
    // The main ones first, single numbers before families.
    auto const rank = [](IndicatorInfo const& info) {
        return info.main ? 0 : info.id.ends_with(".*") ? 2 : 1;
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](IndicatorInfo const& a, IndicatorInfo const& b) { return rank(a) < rank(b); });
    return all;
}

} // namespace

std::vector<IndicatorInfo> const& indicator_catalogue() {
    static std::vector<IndicatorInfo> const catalogue = make_catalogue();
    return catalogue;
}

IndicatorInfo const* find_indicator(std::string_view id) {
    auto const family = std::string(id.substr(0, id.find('.'))) + ".*";
    for (auto const& info : indicator_catalogue()) {
        if (info.id == id || info.id == family) {
            return &info;
        }
    }
    return nullptr;
}

} // namespace linli
