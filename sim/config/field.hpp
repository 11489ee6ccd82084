#pragma once

#include "sim/config/field_doc.hpp"
#include "sim/config/name.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/scalar.hpp"
#include "sim/config/section.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The part of a schema that does not know the struct it fills: objects are `void*`, members are functions
/// that store. So that `schema.hpp` stays cheap to include, all reading and reporting is in `fields*.cpp`.
namespace linli::config::detail {

/// One key of a table, or something else that is filled from the table.
class Field {
  public:
    Field() = default;
    Field(Field const&) = delete;
    Field& operator=(Field const&) = delete;
    virtual ~Field() = default;

    /// Empty for a field that has no key of its own.
    [[nodiscard]] virtual std::string const& key() const = 0;
    virtual void read(Section const& section, void* object, Problems& problems) const = 0;
    /// Append one row for the key, and those of the keys below it.
    virtual void document(std::string const& prefix, std::vector<FieldDoc>& rows) const = 0;
};

using FieldPointer = std::shared_ptr<Field const>;

/// A schema without its struct.
struct Fields {
    std::string name;
    std::string doc;
    std::vector<FieldPointer> list;

    void add(FieldPointer field);
    void read(Section const& section, void* object, Problems& problems) const;
    [[nodiscard]] std::vector<FieldDoc> documentation() const;
};

struct Label {
    std::string key;
    std::string doc;
};

/// Unit (`1` if the number has no dimension) and limits.
struct Measure {
    std::string unit;
    Limits limits;
};

template <class Value>
using Store = std::function<void(void* object, Value const& value)>;
/// Make room for a part of the object (an element of a vector, the value of an optional) and say where.
using Place = std::function<void*(void* object)>;

FieldPointer number_field(Label label, Measure measure, Store<double> store, std::optional<double> fallback);
FieldPointer optional_number_field(Label label, Measure measure, Store<double> store);
FieldPointer integer_field(Label label, Measure measure, Store<std::int64_t> store,
                           std::optional<std::int64_t> fallback);
FieldPointer flag_field(Label label, Store<bool> store, std::optional<bool> fallback);
FieldPointer text_field(Label label, Store<std::string> store, std::optional<std::string> fallback);
FieldPointer texts_field(Label label, Store<std::vector<std::string>> store,
                         std::optional<std::vector<std::string>> fallback);
FieldPointer numbers_field(Label label, Measure measure, Store<std::vector<double>> store,
                           std::optional<std::vector<double>> fallback);
FieldPointer numbers_by_key_field(Label label, Measure measure, Store<std::map<std::string, double>> store,
                                  bool required);
FieldPointer scalars_field(Label label, Store<std::vector<Scalar>> store);
FieldPointer choice_field(Label label, std::vector<std::string> names, Store<std::size_t> store,
                          std::optional<std::size_t> fallback);
FieldPointer name_field(Label label, Store<Name> store);
FieldPointer table_field(Label label, Fields inner, Place place, bool required);
FieldPointer tables_field(Label label, Fields inner, Place place, std::string id_key);
FieldPointer subsection_field(Label label, Store<Section> store);
FieldPointer subsections_field(Label label, Store<std::vector<Section>> store, std::string id_key);
FieldPointer here_field(Store<Section> store);

} // namespace linli::config::detail
