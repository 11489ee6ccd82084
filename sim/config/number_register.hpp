#pragma once

#include "sim/config/annotation.hpp"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace linli::config {

/// The numbers that schemas have read from one document. Several threads may read the same document.
class NumberRegister {
  public:
    /// A number that is read again replaces what was noted before.
    void note(AnnotatedNumber number);
    /// By path.
    [[nodiscard]] std::vector<AnnotatedNumber> all() const;

  private:
    mutable std::mutex mutex_;
    std::map<std::string, AnnotatedNumber> numbers_;
};

} // namespace linli::config
