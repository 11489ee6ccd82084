#include "sim/config/field.hpp"

#include "sim/config/document_data.hpp"
#include "sim/config/hint.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <utility>

namespace linli::config::detail {

namespace {

bool has_key(std::vector<FieldPointer> const& list, std::string const& key) {
    return std::any_of(list.begin(), list.end(), [&](auto const& field) { return field->key() == key; });
}

std::vector<std::string> keys_of(std::vector<FieldPointer> const& list) {
    std::vector<std::string> keys;
    for (auto const& field : list) {
        if (!field->key().empty()) {
            keys.push_back(field->key());
        }
    }
    return keys;
}

} // namespace

void Fields::add(FieldPointer field) {
    LINLI_EXPECT(field->key().empty() || !has_key(list, field->key()));
    list.push_back(std::move(field));
}

void Fields::read(Section const& section, void* object, Problems& problems) const {
    if (section.is_root()) {
        for (auto const& problem : section.data().about.problems().sorted()) {
            problems.add(problem);
        }
    }
    for (auto const& [key, where, value] : section.members()) {
        if (!has_key(list, key)) {
            problems.add(
                section.position_of(where), "unknown key " + section.path_of(key),
                "not a key of `" + name + "`",
                hint_among(key, keys_of(list), "delete it; the shipped files show the keys that there are"));
        }
    }
    for (auto const& field : list) {
        field->read(section, object, problems);
    }
}

std::vector<FieldDoc> Fields::documentation() const {
    std::vector<FieldDoc> rows;
    for (auto const& field : list) {
        field->document({}, rows);
    }
    return rows;
}

} // namespace linli::config::detail
