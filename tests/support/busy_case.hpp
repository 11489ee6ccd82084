#pragma once

#include <map>
#include <string>

#include "tests/support/tiny_case.hpp"

namespace linli::test {

/// A case in which every mechanism of the model happens many times within four months: 2,400 residents in two
/// communities, six kinds of problem, offices at every tier, councils. Depends on no shipped data.
///
/// `sections` holds the tables of the behaviour by name, and those of the structure that may be absent
/// (`answering`, `mechanism.founding` …), so that a test can change or erase one.
class BusyCase {
  public:
    BusyCase();

    TinyCase parts; ///< `behaviour` and `rules` are made from `behaviour` and `mechanisms` below
    std::map<std::string, std::string> behaviour;
    std::map<std::string, std::string> mechanisms;

    [[nodiscard]] TinyCase put_together() const;
    [[nodiscard]] std::shared_ptr<Inputs const> load(std::vector<std::string> const& overrides = {}) const {
        return put_together().load(overrides);
    }
};

/// The same with two uneven subdistricts, and with everything on that makes people give other hours than
/// those of their posts: volunteers and points, micro-grids, searches, a campaign, activities, careers,
/// splits.
[[nodiscard]] BusyCase busy_people();

} // namespace linli::test
