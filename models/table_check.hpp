#pragma once

#include "models/sources.hpp"
#include "sim/config/hint.hpp"
#include "sim/config/path.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

template <class Items>
auto find_by_id(Items const& items, std::string const& id) {
    return std::find_if(items.begin(), items.end(), [&](auto const& item) { return item.id == id; });
}

template <class Items>
std::vector<std::string> ids_of(Items const& items) {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (auto const& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

/// A sum of shares as one would write it: 0.1 + 0.2 is 0.3.
inline std::string sum_text(double sum) {
    return shortest(std::round(sum * 1e9) / 1e9);
}

/// Notes mistakes of one table of the inputs, each at one of its keys.
class TableCheck {
  public:
    /// The table at `list`, or the element `id` of the list of tables there.
    TableCheck(std::string_view list, std::string_view id, Sources const& sources, config::Problems& problems)
        : path_(id.empty() ? std::string(list) : config::join_path(list, id)), sources_(sources),
          problems_(problems) {}

    [[nodiscard]] std::string path_of(std::string const& key) const {
        return key.empty() ? path_ : path_ + '.' + key;
    }
    void fail(std::string const& key, std::string const& what, std::string const& rule,
              std::string const& hint, std::string_view element = {}) const {
        problems_.add(sources_.at(path_of(key), element), what, rule, hint);
    }
    /// The text `id` under `key` must be the id of one of `items`.
    template <class Items>
    void expect_known(std::string const& key, std::string const& id, Items const& items,
                      std::string const& what) const {
        if (find_by_id(items, id) == items.end()) {
            fail(key, path_of(key) + " = \"" + id + '"', "must be the id of " + what,
                 config::hint_among(id, ids_of(items), "correct the id, or add what it names"), id);
        }
    }

  private:
    std::string path_;
    Sources const& sources_;
    config::Problems& problems_;
};

} // namespace linli
