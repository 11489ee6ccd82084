#include "sim/config/number_register.hpp"

#include <utility>

namespace linli::config {

void NumberRegister::note(AnnotatedNumber number) {
    std::lock_guard const lock(mutex_);
    auto key = number.path;
    numbers_.insert_or_assign(std::move(key), std::move(number));
}

std::vector<AnnotatedNumber> NumberRegister::all() const {
    std::lock_guard const lock(mutex_);
    std::vector<AnnotatedNumber> result;
    result.reserve(numbers_.size());
    for (auto const& [path, number] : numbers_) {
        result.push_back(number);
    }
    return result;
}

} // namespace linli::config
