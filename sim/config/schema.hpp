#pragma once

#include "sim/config/field.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace linli::config {

enum class Presence { required, optional };

/// Description of one table, bound to the struct `T` that it fills: the one place where the keys of a file
/// have their names, types, units, limits, fallbacks and meanings.
///
/// A key without a fallback is required. Build it once, by chaining; it is immutable afterwards.
/// A number without dimension has the unit `1`.
///
///     Schema<Queue> queue("queue", "Where work waits.");
///     queue.text("id", &Queue::id, "its name")
///         .number("patience_days", &Queue::patience_days, "day", {1, 90}, "time until work is passed on")
///         .table("alarm", &Queue::alarm, alarm_schema, "rings when work is late"); // std::optional: may be
///         off
///     Schema<Plan> plan("plan", "All queues.");
///     plan.tables("queue", &Plan::queues, queue, "the queues");
///
///     auto document = Document::load("plan.toml");
///     document.set("queue.repairs.patience_days", "5"); // an override
///     Problems problems;
///     auto const result = plan.read(document.root(), problems);
///     // … checks across tables: problems.add(queue.section.key_position("id"), …)
///     problems.throw_if_any(); // all mistakes of the file at once
///
/// In the file a number is written short, or with where it comes from; or `[about]` says so once:
///
///     [[queue]]
///     id = "repairs"
///     patience_days = { value = 7, unit = "day", range = [1, 30], tag = "assumed", source = "…" }
template <class T>
class Schema {
  public:
    /// `name`: what one such table is called in messages, e.g. "kind"; `doc`: one sentence.
    Schema(std::string name, std::string doc) : fields_{std::move(name), std::move(doc), {}} {}

    Schema& number(std::string key, double T::*member, std::string unit, Limits limits, std::string doc,
                   std::optional<double> fallback = std::nullopt) {
        return add(detail::number_field({std::move(key), std::move(doc)}, {std::move(unit), limits},
                                        into<double>(member), fallback));
    }
    /// Absent = nullopt.
    Schema& number(std::string key, std::optional<double> T::*member, std::string unit, Limits limits,
                   std::string doc) {
        return add(detail::optional_number_field({std::move(key), std::move(doc)}, {std::move(unit), limits},
                                                 into<double>(member)));
    }

    /// `Integer` is `int` or `std::int64_t`, or another integer type that holds all of `limits`.
    template <class Integer>
    Schema& integer(std::string key, Integer T::*member, std::string unit, Limits limits, std::string doc,
                    std::optional<std::int64_t> fallback = std::nullopt) {
        limits.integer = true;
        limits.min = std::max(limits.min, static_cast<double>(std::numeric_limits<Integer>::min()));
        limits.max = std::min(limits.max, static_cast<double>(std::numeric_limits<Integer>::max()));
        auto store = [member](void* object, std::int64_t const& value) {
            static_cast<T*>(object)->*member = static_cast<Integer>(value);
        };
        return add(detail::integer_field({std::move(key), std::move(doc)}, {std::move(unit), limits}, store,
                                         fallback));
    }

    Schema& flag(std::string key, bool T::*member, std::string doc,
                 std::optional<bool> fallback = std::nullopt) {
        return add(detail::flag_field({std::move(key), std::move(doc)}, into<bool>(member), fallback));
    }

    Schema& text(std::string key, std::string T::*member, std::string doc,
                 std::optional<std::string> const& fallback = std::nullopt) {
        return add(detail::text_field({std::move(key), std::move(doc)}, into<std::string>(member), fallback));
    }

    /// A list of texts.
    Schema& texts(std::string key, std::vector<std::string> T::*member, std::string doc,
                  std::optional<std::vector<std::string>> const& fallback = std::nullopt) {
        return add(detail::texts_field({std::move(key), std::move(doc)},
                                       into<std::vector<std::string>>(member), fallback));
    }

    /// A list of numbers, texts or flags, for values of keys that only the data know. Absent = empty.
    Schema& scalars(std::string key, std::vector<Scalar> T::*member, std::string doc) {
        return add(
            detail::scalars_field({std::move(key), std::move(doc)}, into<std::vector<Scalar>>(member)));
    }

    /// A list of numbers; unit and limits hold for each.
    Schema& numbers(std::string key, std::vector<double> T::*member, std::string unit, Limits limits,
                    std::string doc, std::optional<std::vector<double>> const& fallback = std::nullopt) {
        return add(detail::numbers_field({std::move(key), std::move(doc)}, {std::move(unit), limits},
                                         into<std::vector<double>>(member), fallback));
    }

    /// A table of numbers under keys that only the data know, e.g. hours by skill. Absent = empty.
    Schema& numbers_by_key(std::string key, std::map<std::string, double> T::*member, std::string unit,
                           Limits limits, std::string doc, Presence presence = Presence::required) {
        return add(detail::numbers_by_key_field({std::move(key), std::move(doc)}, {std::move(unit), limits},
                                                into<std::map<std::string, double>>(member),
                                                presence == Presence::required));
    }

    /// One of several words.
    template <class E>
    Schema& choice(std::string key, E T::*member, std::vector<std::pair<std::string, E>> names,
                   std::string doc, std::optional<std::type_identity_t<E>> fallback = std::nullopt) {
        std::vector<std::string> words;
        std::vector<E> values;
        std::optional<std::size_t> fallback_index;
        for (auto& [word, value] : names) {
            if (fallback && *fallback == value) {
                fallback_index = values.size();
            }
            words.push_back(std::move(word));
            values.push_back(value);
        }
        LINLI_EXPECT(!fallback || fallback_index);
        auto store = [member, values = std::move(values)](void* object, std::size_t const& index) {
            static_cast<T*>(object)->*member = values[index];
        };
        return add(detail::choice_field({std::move(key), std::move(doc)}, std::move(words), std::move(store),
                                        fallback_index));
    }

    /// `{ en = "...", zh = "..." }`, both required.
    Schema& name(std::string key, Name T::*member, std::string doc) {
        return add(detail::name_field({std::move(key), std::move(doc)}, into<Name>(member)));
    }

    /// A required table.
    template <class U>
    Schema& table(std::string key, U T::*member, Schema<U> const& schema, std::string doc) {
        auto place = [member](void* object) -> void* { return &(static_cast<T*>(object)->*member); };
        return add(detail::table_field({std::move(key), std::move(doc)}, schema.erased(), place, true));
    }
    /// Absent = nullopt: a mechanism that is off.
    template <class U>
    Schema& table(std::string key, std::optional<U> T::*member, Schema<U> const& schema, std::string doc) {
        auto place = [member](void* object) -> void* {
            return &(static_cast<T*>(object)->*member).emplace();
        };
        return add(detail::table_field({std::move(key), std::move(doc)}, schema.erased(), place, false));
    }

    /// A list of tables `[[key]]`, in the order of the file; may be absent. The texts under `id_key` must
    /// differ; an empty `id_key` asks for none.
    template <class U>
    Schema& tables(std::string key, std::vector<U> T::*member, Schema<U> const& schema, std::string doc,
                   std::string const& id_key = "id") {
        auto place = [member](void* object) -> void* {
            return &(static_cast<T*>(object)->*member).emplace_back();
        };
        return add(detail::tables_field({std::move(key), std::move(doc)}, schema.erased(), place, id_key));
    }

    /// A table that is read later by a schema of its own; absent = nullopt.
    Schema& subsection(std::string key, std::optional<Section> T::*member, std::string doc) {
        return add(detail::subsection_field({std::move(key), std::move(doc)}, into<Section>(member)));
    }
    /// A list of tables, each read later by a schema of its own (which may depend on its `use`).
    Schema& subsections(std::string key, std::vector<Section> T::*member, std::string doc,
                        std::string const& id_key = "id") {
        return add(detail::subsections_field({std::move(key), std::move(doc)},
                                             into<std::vector<Section>>(member), id_key));
    }

    /// Filled with where the table stands, for later checks across tables.
    Schema& position(SourcePosition T::*member) {
        return add(detail::here_field([member](void* object, Section const& here) {
            static_cast<T*>(object)->*member = here.position();
        }));
    }
    /// Filled with the table itself, for later checks that name the position of one key.
    Schema& section(Section T::*member) { return add(detail::here_field(into<Section>(member))); }

    /// Fill a `T`. Reports all mistakes to `problems`; if there are any, the result is not fit for use.
    [[nodiscard]] T read(Section const& section, Problems& problems) const {
        T result{};
        fields_.read(section, &result, problems);
        return result;
    }

    /// Every key, those of tables below included.
    [[nodiscard]] std::vector<FieldDoc> fields() const { return fields_.documentation(); }
    [[nodiscard]] std::string const& name() const { return fields_.name; }
    [[nodiscard]] std::string const& doc() const { return fields_.doc; }
    /// The schema without its type, for tables that contain this one.
    [[nodiscard]] detail::Fields const& erased() const { return fields_; }

  private:
    template <class Value, class Member>
    static detail::Store<Value> into(Member T::*member) {
        return [member](void* object, Value const& value) { static_cast<T*>(object)->*member = value; };
    }

    Schema& add(detail::FieldPointer field) {
        fields_.add(std::move(field));
        return *this;
    }

    detail::Fields fields_;
};

} // namespace linli::config
