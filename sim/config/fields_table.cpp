#include "sim/config/field_base.hpp"
#include "sim/config/path.hpp"
#include "sim/config/schema.hpp"

#include <utility>

namespace linli::config::detail {

namespace {

FieldDoc type_called(std::string type) {
    FieldDoc row;
    row.type = std::move(type);
    return row;
}

std::string position_text(SourcePosition const& where) {
    return where.line == 0
               ? where.file
               : where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

/// What stands between the brackets that begin a table.
std::string header(Section const& section, std::string const& key) {
    return join_path(join_path(section.trail().pattern), key);
}

/// Reads something under a key that must be a table.
class OneTableField : public KeyedField {
  public:
    using KeyedField::KeyedField;

  protected:
    [[nodiscard]] FieldDoc type() const override { return type_called("table"); }
    virtual void read_table(Section const& table, void* object, Problems& problems) const = 0;
    [[nodiscard]] virtual std::string how_to_write(Section const& section) const {
        return "begin it with a line [" + header(section, key()) + "]; " + label().doc;
    }
    void store_fallback(void*) const override {} // absent = off

  private:
    void read_value(Section const& section, Node const& node, void* object, Problems& problems) const final {
        if (auto const table = section.table(key())) {
            read_table(*table, object, problems);
            return;
        }
        wrong(section, node, "must be a table, not " + std::string(kind_of(node)),
              node.as<ListValue>() != nullptr ? "there is one only: write single brackets"
                                              : how_to_write(section),
              problems);
    }
};

class TableField final : public OneTableField {
  public:
    TableField(Label label, Fields inner, Place place, bool required)
        : OneTableField(std::move(label), required), inner_(std::move(inner)), place_(std::move(place)) {}

    void document(std::string const& prefix, std::vector<FieldDoc>& rows) const override {
        KeyedField::document(prefix, rows);
        for (auto const& field : inner_.list) {
            field->document(prefix + key() + '.', rows);
        }
    }

  private:
    void read_table(Section const& table, void* object, Problems& problems) const override {
        inner_.read(table, place_(object), problems);
    }

    Fields inner_;
    Place place_;
};

class SubsectionField final : public OneTableField {
  public:
    SubsectionField(Label label, Store<Section> store)
        : OneTableField(std::move(label), false), store_(std::move(store)) {}

  private:
    void read_table(Section const& table, void* object, Problems&) const override { store_(object, table); }

    Store<Section> store_;
};

class NameField final : public OneTableField {
  public:
    NameField(Label label, Store<Name> store)
        : OneTableField(std::move(label), true), store_(std::move(store)) {}

  private:
    [[nodiscard]] FieldDoc type() const override { return type_called("name { en, zh }"); }
    [[nodiscard]] std::string how_to_write(Section const&) const override {
        return "write " + key() + " = { en = \"…\", zh = \"…\" }";
    }
    void read_table(Section const& table, void* object, Problems& problems) const override {
        static Schema<Name> const schema = [] {
            Schema<Name> result("name", "What a thing is called.");
            result.text("en", &Name::en, "the name in English").text("zh", &Name::zh, "the name in Chinese");
            return result;
        }();
        store_(object, schema.read(table, problems));
    }

    Store<Name> store_;
};

/// Reads something under a key that must be a list of tables; absent = empty.
class TableListField : public KeyedField {
  public:
    TableListField(Label label, std::string id_key)
        : KeyedField(std::move(label), false), id_key_(std::move(id_key)) {}

  protected:
    [[nodiscard]] FieldDoc type() const override { return type_called("list of tables"); }
    virtual void read_tables(std::vector<Section> const& tables, void* object, Problems& problems) const = 0;
    void store_fallback(void*) const override {}

  private:
    void read_value(Section const& section, Node const& node, void* object, Problems& problems) const final {
        auto const* const list = node.as<ListValue>();
        if (list == nullptr || (!list->elements.empty() && !node.is_list_of_tables())) {
            wrong(section, node, "must be a list of tables, not " + std::string(kind_of(node)),
                  "begin each with a line [[" + header(section, key()) + "]]; " + label().doc, problems);
            return;
        }
        auto const tables = section.tables(key());
        check_ids(tables, problems);
        read_tables(tables, object, problems);
    }

    /// Two things with one id are told at both.
    void check_ids(std::vector<Section> const& tables, Problems& problems) const {
        std::map<std::string, Section const*> first_with;
        for (auto const& table : tables) {
            auto const id = table.text(id_key_);
            if (id_key_.empty() || !id) {
                continue;
            }
            if (id->empty()) {
                problems.add(table.value_position(id_key_), id_key_ + " = \"\"", "must not be empty",
                             "give each " + key() + " a name of its own");
                continue;
            }
            auto const [found, is_new] = first_with.emplace(*id, &table);
            if (!is_new) {
                tell_duplicate(*id, *found->second, table, problems);
                tell_duplicate(*id, table, *found->second, problems);
            }
        }
    }

    void tell_duplicate(std::string const& id, Section const& here, Section const& other,
                        Problems& problems) const {
        problems.add(here.value_position(id_key_), id_key_ + " = \"" + id + '"',
                     "the " + id_key_ + " of each " + key() + " must differ",
                     "also used at " + position_text(other.value_position(id_key_)) + "; rename one");
    }

    std::string id_key_;
};

class TablesField final : public TableListField {
  public:
    TablesField(Label label, Fields inner, Place place, std::string id_key)
        : TableListField(std::move(label), std::move(id_key)), inner_(std::move(inner)),
          place_(std::move(place)) {}

    void document(std::string const& prefix, std::vector<FieldDoc>& rows) const override {
        KeyedField::document(prefix, rows);
        for (auto const& field : inner_.list) {
            field->document(prefix + key() + ".<id>.", rows);
        }
    }

  private:
    void read_tables(std::vector<Section> const& tables, void* object, Problems& problems) const override {
        for (auto const& table : tables) {
            inner_.read(table, place_(object), problems);
        }
    }

    Fields inner_;
    Place place_;
};

class SubsectionsField final : public TableListField {
  public:
    SubsectionsField(Label label, Store<std::vector<Section>> store, std::string id_key)
        : TableListField(std::move(label), std::move(id_key)), store_(std::move(store)) {}

  private:
    void read_tables(std::vector<Section> const& tables, void* object, Problems&) const override {
        store_(object, tables);
    }

    Store<std::vector<Section>> store_;
};

/// Not a key: hands over the table itself.
class HereField final : public Field {
  public:
    explicit HereField(Store<Section> store) : store_(std::move(store)) {}

    [[nodiscard]] std::string const& key() const override { return no_key_; }
    void read(Section const& section, void* object, Problems&) const override { store_(object, section); }
    void document(std::string const&, std::vector<FieldDoc>&) const override {}

  private:
    std::string no_key_;
    Store<Section> store_;
};

} // namespace

FieldPointer name_field(Label label, Store<Name> store) {
    return std::make_shared<NameField const>(std::move(label), std::move(store));
}

FieldPointer table_field(Label label, Fields inner, Place place, bool required) {
    return std::make_shared<TableField const>(std::move(label), std::move(inner), std::move(place), required);
}

FieldPointer tables_field(Label label, Fields inner, Place place, std::string id_key) {
    return std::make_shared<TablesField const>(std::move(label), std::move(inner), std::move(place),
                                               std::move(id_key));
}

FieldPointer subsection_field(Label label, Store<Section> store) {
    return std::make_shared<SubsectionField const>(std::move(label), std::move(store));
}

FieldPointer subsections_field(Label label, Store<std::vector<Section>> store, std::string id_key) {
    return std::make_shared<SubsectionsField const>(std::move(label), std::move(store), std::move(id_key));
}

FieldPointer here_field(Store<Section> store) {
    return std::make_shared<HereField const>(std::move(store));
}

} // namespace linli::config::detail
