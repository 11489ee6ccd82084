#include "viz/app/meanings.hpp"

#include "models/indicators/catalogue.hpp"

namespace linli::viz {

IndicatorMeanings indicator_meanings() {
    IndicatorMeanings meanings;
    for (auto const& info : indicator_catalogue()) {
        meanings.push_back({.id = info.id,
                            .name = info.name,
                            .definition = {info.definition_en, info.definition_zh},
                            .higher_is_better = info.higher_is_better,
                            .main = info.main});
    }
    return meanings;
}

} // namespace linli::viz
