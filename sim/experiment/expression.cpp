#include "sim/experiment/expression.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace linli::experiment {

namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_in_name(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == ':' || c == '-';
}

} // namespace

/// Recursive descent: sum = product {(+|-) product}, product = factor {(*|/) factor}.
class Expression::Parser {
  public:
    Parser(std::string_view text, std::vector<Step>& steps) : text_(text), steps_(steps) {}

    void whole() {
        sum();
        if (peek() != '\0') {
            fail("an operator or the end");
        }
    }

  private:
    static constexpr int deepest = 64;

    [[noreturn]] void fail(std::string const& expected) {
        throw ExpressionError("character " + std::to_string(at_ + 1) + " of `" + std::string(text_) +
                              "`: expected " + expected);
    }

    char peek() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    void sum() {
        product();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            ++at_;
            product();
            steps_.push_back({c == '+' ? Step::What::add : Step::What::subtract});
        }
    }

    void product() {
        factor();
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            ++at_;
            factor();
            steps_.push_back({c == '*' ? Step::What::multiply : Step::What::divide});
        }
    }

    void factor() {
        if (++depth_ > deepest) {
            fail("fewer brackets");
        }
        char const c = peek();
        if (c == '-') {
            ++at_;
            factor();
            steps_.push_back({Step::What::negate});
        } else if (c == '(') {
            ++at_;
            sum();
            if (peek() != ')') {
                fail("`)`");
            }
            ++at_;
        } else if (is_digit(c)) {
            number();
        } else if (is_letter(c)) {
            name();
        } else {
            fail("a number, a name or `(`");
        }
        --depth_;
    }

    void number() {
        auto const begin = at_;
        while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) {
            ++at_;
        }
        std::string const digits(text_.substr(begin, at_ - begin));
        if (std::count(digits.begin(), digits.end(), '.') > 1) {
            fail("one point in a number");
        }
        steps_.push_back({Step::What::number, std::strtod(digits.c_str(), nullptr)});
    }

    void name() {
        auto const begin = at_;
        while (at_ < text_.size() && is_in_name(text_[at_])) {
            ++at_;
        }
        steps_.push_back({Step::What::name, 0.0, std::string(text_.substr(begin, at_ - begin))});
    }

    std::string_view text_;
    std::vector<Step>& steps_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

Expression::Expression(std::string_view text) {
    Parser(text, steps_).whole();
}

std::vector<std::string> Expression::names() const {
    std::vector<std::string> names;
    for (auto const& step : steps_) {
        if (step.what == Step::What::name &&
            std::find(names.begin(), names.end(), step.name) == names.end()) {
            names.push_back(step.name);
        }
    }
    return names;
}

double Expression::value(std::function<double(std::string const&)> const& value_of) const {
    std::vector<double> stack;
    auto const take = [&] {
        double const top = stack.back();
        stack.pop_back();
        return top;
    };
    for (auto const& step : steps_) {
        if (step.what == Step::What::number || step.what == Step::What::name) {
            stack.push_back(step.what == Step::What::number ? step.number : value_of(step.name));
            continue;
        }
        double const right = take();
        if (step.what == Step::What::negate) {
            stack.push_back(-right);
            continue;
        }
        double const left = take();
        stack.push_back(step.what == Step::What::add        ? left + right
                        : step.what == Step::What::subtract ? left - right
                        : step.what == Step::What::multiply ? left * right
                                                            : left / right);
    }
    return stack.back();
}

} // namespace linli::experiment
