#include "sim/config/field_base.hpp"
#include "sim/config/number_reader.hpp"
#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"

#include <utility>

namespace linli::config::detail {

namespace {

/// What number fields share: a measure, and the type that follows from it.
class MeasuredField : public KeyedField {
  public:
    MeasuredField(Label label, Measure measure, bool required)
        : KeyedField(std::move(label), required), measure_(std::move(measure)) {}

  protected:
    [[nodiscard]] FieldDoc type_of(std::string singular, std::string fallback) const {
        FieldDoc row;
        row.type = std::move(singular);
        row.unit = measure_.unit;
        row.limits = measure_.limits;
        row.fallback = std::move(fallback);
        return row;
    }
    [[nodiscard]] std::string one() const { return measure_.limits.integer ? "whole number" : "number"; }
    [[nodiscard]] NumberReader reader(Section const& section, Problems& problems) const {
        return {section, key(), measure_, label().doc, problems};
    }
    [[nodiscard]] Measure const& measure() const { return measure_; }
    [[nodiscard]] bool allows(double value) const {
        return value >= measure_.limits.min && value <= measure_.limits.max;
    }

  private:
    Measure measure_;
};

class NumberField final : public MeasuredField {
  public:
    NumberField(Label label, Measure measure, Store<double> store, std::optional<double> fallback,
                bool required)
        : MeasuredField(std::move(label), std::move(measure), required), store_(std::move(store)),
          fallback_(fallback) {
        LINLI_EXPECT(!fallback_ || allows(*fallback_));
    }

  private:
    [[nodiscard]] FieldDoc type() const override {
        return type_of(one(), fallback_ ? shortest(*fallback_) : std::string());
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        if (auto const value = reader(section, problems).number(node)) {
            store_(object, *value);
        }
    }
    void store_fallback(void* object) const override {
        if (fallback_) {
            store_(object, *fallback_);
        }
    }

    Store<double> store_;
    std::optional<double> fallback_;
};

class IntegerField final : public MeasuredField {
  public:
    IntegerField(Label label, Measure measure, Store<std::int64_t> store,
                 std::optional<std::int64_t> fallback)
        : MeasuredField(std::move(label), std::move(measure), !fallback), store_(std::move(store)),
          fallback_(fallback) {
        LINLI_EXPECT(!fallback_ || allows(static_cast<double>(*fallback_)));
    }

  private:
    [[nodiscard]] FieldDoc type() const override {
        return type_of(one(), fallback_ ? std::to_string(*fallback_) : std::string());
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        if (auto const value = reader(section, problems).integer(node)) {
            store_(object, *value);
        }
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    Store<std::int64_t> store_;
    std::optional<std::int64_t> fallback_;
};

class NumbersField final : public MeasuredField {
  public:
    NumbersField(Label label, Measure measure, Store<std::vector<double>> store,
                 std::optional<std::vector<double>> fallback)
        : MeasuredField(std::move(label), std::move(measure), !fallback), store_(std::move(store)),
          fallback_(std::move(fallback)) {}

  private:
    [[nodiscard]] FieldDoc type() const override {
        std::string text;
        for (double const value : fallback_.value_or(std::vector<double>{})) {
            text += (text.empty() ? "[" : ", ") + shortest(value);
        }
        return type_of("list of " + one() + 's', fallback_ ? (text.empty() ? "[]" : text + ']') : "");
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        if (auto const values = reader(section, problems).numbers(node)) {
            store_(object, *values);
        }
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    Store<std::vector<double>> store_;
    std::optional<std::vector<double>> fallback_;
};

class NumbersByKeyField final : public MeasuredField {
  public:
    NumbersByKeyField(Label label, Measure measure, Store<std::map<std::string, double>> store, bool required)
        : MeasuredField(std::move(label), std::move(measure), required), store_(std::move(store)) {}

  private:
    [[nodiscard]] FieldDoc type() const override { return type_of("table of " + one() + 's', {}); }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        auto const table = section.table(key());
        if (!table) {
            wrong(section, node, "must be a table, each value a " + expectation(measure()),
                  "write " + key() + " = { name = …, … }; " + label().doc, problems);
            return;
        }
        std::map<std::string, double> values;
        for (auto const& [name, where, value] : table->members()) {
            NumberReader one_number(*table, name, measure(), label().doc, problems);
            if (auto const number = one_number.number(value)) {
                values.emplace(name, *number);
            }
        }
        store_(object, values);
    }
    void store_fallback(void*) const override {}

    Store<std::map<std::string, double>> store_;
};

} // namespace

FieldPointer number_field(Label label, Measure measure, Store<double> store, std::optional<double> fallback) {
    bool const required = !fallback;
    return std::make_shared<NumberField const>(std::move(label), std::move(measure), std::move(store),
                                               fallback, required);
}

FieldPointer optional_number_field(Label label, Measure measure, Store<double> store) {
    return std::make_shared<NumberField const>(std::move(label), std::move(measure), std::move(store),
                                               std::nullopt, false);
}

FieldPointer integer_field(Label label, Measure measure, Store<std::int64_t> store,
                           std::optional<std::int64_t> fallback) {
    return std::make_shared<IntegerField const>(std::move(label), std::move(measure), std::move(store),
                                                fallback);
}

FieldPointer numbers_field(Label label, Measure measure, Store<std::vector<double>> store,
                           std::optional<std::vector<double>> fallback) {
    return std::make_shared<NumbersField const>(std::move(label), std::move(measure), std::move(store),
                                                std::move(fallback));
}

FieldPointer numbers_by_key_field(Label label, Measure measure, Store<std::map<std::string, double>> store,
                                  bool required) {
    return std::make_shared<NumbersByKeyField const>(std::move(label), std::move(measure), std::move(store),
                                                     required);
}

} // namespace linli::config::detail
