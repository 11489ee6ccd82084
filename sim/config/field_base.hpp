#pragma once

#include "sim/config/field.hpp"
#include "sim/config/node.hpp"

#include <string>
#include <vector>

namespace linli::config::detail {

/// A field with a key: tells a missing key, and leaves the value to those that know its type.
class KeyedField : public Field {
  public:
    KeyedField(Label label, bool required);

    [[nodiscard]] std::string const& key() const final { return label_.key; }
    void read(Section const& section, void* object, Problems& problems) const final;
    void document(std::string const& prefix, std::vector<FieldDoc>& rows) const override;

  protected:
    [[nodiscard]] Label const& label() const { return label_; }
    [[nodiscard]] bool is_required() const { return required_; }
    /// Type, unit, limits and fallback; the rest is filled in by `document`.
    [[nodiscard]] virtual FieldDoc type() const = 0;
    /// The key is there.
    virtual void read_value(Section const& section, Node const& node, void* object,
                            Problems& problems) const = 0;
    /// The key is optional and absent.
    virtual void store_fallback(void* object) const = 0;

    /// Note that the value is not what it must be.
    void wrong(Section const& section, Node const& node, std::string rule, std::string hint,
               Problems& problems) const;

  private:
    Label label_;
    bool required_;
};

/// For messages: `number in [1, 30] day`, `text`.
[[nodiscard]] std::string expectation(FieldDoc const& type);

/// For messages: `number in [1, 30] day` for any number with this measure.
[[nodiscard]] std::string expectation(Measure const& measure);

} // namespace linli::config::detail
