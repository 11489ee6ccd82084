#include "sim/config/field_base.hpp"
#include "sim/core/text.hpp"

#include <utility>

namespace linli::config::detail {

namespace {

std::optional<Scalar> scalar_of(Node const& node) {
    if (node.is_number()) {
        auto const* const integer = node.as<std::int64_t>();
        return Scalar{integer != nullptr ? std::to_string(*integer) : shortest(as_double(node)),
                      as_double(node)};
    }
    if (auto const* const flag = node.as<bool>()) {
        return Scalar{*flag ? "true" : "false", std::nullopt};
    }
    auto const* const text = node.as<std::string>();
    return text == nullptr ? std::nullopt : std::optional(Scalar{*text, std::nullopt});
}

/// A list whose elements are numbers, texts or flags.
class ScalarsField final : public KeyedField {
  public:
    ScalarsField(Label label, Store<std::vector<Scalar>> store)
        : KeyedField(std::move(label), false), store_(std::move(store)) {}

  private:
    [[nodiscard]] FieldDoc type() const override {
        FieldDoc row;
        row.type = "list of numbers, texts or flags";
        row.fallback = "[]";
        return row;
    }
    void read_value(Section const& section, Node const& node, void* object,
                    Problems& problems) const override {
        auto const* const list = node.as<ListValue>();
        if (list == nullptr) {
            wrong(section, node, "must be a list, not " + std::string(kind_of(node)), "write [1, 2]",
                  problems);
            return;
        }
        std::vector<Scalar> scalars;
        for (auto const& element : list->elements) {
            if (auto scalar = scalar_of(element)) {
                scalars.push_back(std::move(*scalar));
            } else {
                problems.add(section.position_of(element.where), show(section.path_of(key()), element),
                             "each element must be a number, text or flag, not " +
                                 std::string(kind_of(element)),
                             "write for example [1, 2]");
            }
        }
        store_(object, scalars);
    }
    void store_fallback(void* object) const override { store_(object, {}); }

    Store<std::vector<Scalar>> store_;
};

} // namespace

FieldPointer scalars_field(Label label, Store<std::vector<Scalar>> store) {
    return std::make_shared<ScalarsField const>(std::move(label), std::move(store));
}

} // namespace linli::config::detail
