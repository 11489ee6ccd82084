#include "sim/config/field_base.hpp"
#include "sim/config/hint.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <utility>

namespace linli::config::detail {

namespace {

std::string joined(std::vector<std::string> const& words) {
    std::string result;
    for (auto const& word : words) {
        result += (result.empty() ? "" : ", ") + word;
    }
    return result;
}

std::string hint_for_text(Node const& node) {
    bool const is_scalar = node.as<TableValue>() == nullptr && node.as<ListValue>() == nullptr;
    return is_scalar ? "write \"" + show(node) + "\" in double quotes" : "write it in double quotes";
}

class FlagField final : public KeyedField {
  public:
    FlagField(Label label, Store<bool> store, std::optional<bool> fallback)
        : KeyedField(std::move(label), !fallback), store_(std::move(store)), fallback_(fallback) {}

  private:
    [[nodiscard]] FieldDoc type() const override {
        FieldDoc row;
        row.type = "true or false";
        row.fallback = !fallback_ ? "" : *fallback_ ? "true" : "false";
        return row;
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        if (auto const* const value = node.as<bool>()) {
            store_(object, *value);
        } else {
            wrong(section, node, "must be true or false, not " + std::string(kind_of(node)),
                  "write true or false without quotes", problems);
        }
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    Store<bool> store_;
    std::optional<bool> fallback_;
};

class TextField final : public KeyedField {
  public:
    TextField(Label label, Store<std::string> store, std::optional<std::string> fallback)
        : KeyedField(std::move(label), !fallback), store_(std::move(store)), fallback_(std::move(fallback)) {}

  private:
    [[nodiscard]] FieldDoc type() const override {
        FieldDoc row;
        row.type = "text";
        row.fallback = fallback_ ? '"' + *fallback_ + '"' : "";
        return row;
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        if (auto const* const value = node.as<std::string>()) {
            store_(object, *value);
        } else {
            wrong(section, node, "must be text, not " + std::string(kind_of(node)), hint_for_text(node),
                  problems);
        }
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    Store<std::string> store_;
    std::optional<std::string> fallback_;
};

class TextsField final : public KeyedField {
  public:
    TextsField(Label label, Store<std::vector<std::string>> store,
               std::optional<std::vector<std::string>> fallback)
        : KeyedField(std::move(label), !fallback), store_(std::move(store)), fallback_(std::move(fallback)) {}

  private:
    [[nodiscard]] FieldDoc type() const override {
        FieldDoc row;
        row.type = "list of texts";
        row.fallback = fallback_ ? '[' + joined(*fallback_) + ']' : "";
        return row;
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        auto const* const list = node.as<ListValue>();
        if (list == nullptr) {
            wrong(section, node, "must be a list of texts, not " + std::string(kind_of(node)),
                  "write [\"…\", \"…\"]", problems);
            return;
        }
        std::vector<std::string> texts;
        for (auto const& element : list->elements) {
            if (auto const* const text = element.as<std::string>()) {
                texts.push_back(*text);
            } else {
                problems.add(section.position_of(element.where), show(section.path_of(key()), element),
                             "each element must be text, not " + std::string(kind_of(element)),
                             hint_for_text(element));
            }
        }
        store_(object, texts);
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    Store<std::vector<std::string>> store_;
    std::optional<std::vector<std::string>> fallback_;
};

class ChoiceField final : public KeyedField {
  public:
    ChoiceField(Label label, std::vector<std::string> names, Store<std::size_t> store,
                std::optional<std::size_t> fallback)
        : KeyedField(std::move(label), !fallback), names_(std::move(names)), store_(std::move(store)),
          fallback_(fallback) {
        LINLI_EXPECT(!names_.empty());
    }

  private:
    [[nodiscard]] FieldDoc type() const override {
        FieldDoc row;
        row.type = "one of " + joined(names_);
        row.fallback = fallback_ ? names_[*fallback_] : "";
        return row;
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        auto const* const word = node.as<std::string>();
        auto const found = word == nullptr ? names_.end() : std::find(names_.begin(), names_.end(), *word);
        if (found != names_.end()) {
            store_(object, static_cast<std::size_t>(found - names_.begin()));
            return;
        }
        auto const hint = word == nullptr ? std::string() : hint_among(*word, names_);
        wrong(section, node, "must be " + type().type, hint.empty() ? label().doc : hint, problems);
    }
    void store_fallback(void* object) const override { store_(object, *fallback_); }

    std::vector<std::string> names_;
    Store<std::size_t> store_;
    std::optional<std::size_t> fallback_;
};

} // namespace

FieldPointer flag_field(Label label, Store<bool> store, std::optional<bool> fallback) {
    return std::make_shared<FlagField const>(std::move(label), std::move(store), fallback);
}

FieldPointer text_field(Label label, Store<std::string> store, std::optional<std::string> fallback) {
    return std::make_shared<TextField const>(std::move(label), std::move(store), std::move(fallback));
}

FieldPointer texts_field(Label label, Store<std::vector<std::string>> store,
                         std::optional<std::vector<std::string>> fallback) {
    return std::make_shared<TextsField const>(std::move(label), std::move(store), std::move(fallback));
}

FieldPointer choice_field(Label label, std::vector<std::string> names, Store<std::size_t> store,
                          std::optional<std::size_t> fallback) {
    return std::make_shared<ChoiceField const>(std::move(label), std::move(names), std::move(store),
                                               fallback);
}

} // namespace linli::config::detail
