#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace linli::experiment {

/// A text that is no expression; `what()` tells where and why.
class ExpressionError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// An arithmetic expression over named quantities: numbers, names, `+ - * /` and brackets.
///
/// A name begins with a letter and holds letters, digits, `_ . :` and hyphens; a minus sign therefore needs a
/// space before it: `a:open - b:open`, `load.north-gate / 2`.
class Expression {
  public:
    /// Throws: ExpressionError
    explicit Expression(std::string_view text);

    /// Every name that occurs, each once, in the order in which they are first met.
    [[nodiscard]] std::vector<std::string> names() const;
    /// @param value_of  gives the value of a name; NaN makes the whole NaN
    [[nodiscard]] double value(std::function<double(std::string const&)> const& value_of) const;

  private:
    /// One step of the stack machine.
    struct Step {
        enum class What { number, name, add, subtract, multiply, divide, negate } what;
        double number = 0.0;
        std::string name{};
    };
    class Parser;

    std::vector<Step> steps_; // in reverse Polish order
};

} // namespace linli::experiment
