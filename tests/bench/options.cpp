#include "tests/bench/options.hpp"

#include "models/app/refuse.hpp"
#include "sim/core/text.hpp"

namespace linli::bench {

namespace {

template <class Number>
Number number(std::string const& option, std::string const& text, Number largest) {
    auto const value = parse_unsigned(text);
    if (!value || *value < 1 || *value > static_cast<std::uint64_t>(largest)) {
        app::refuse(option + ' ' + text, "must be a whole number from 1 to " + std::to_string(largest));
    }
    return static_cast<Number>(*value);
}

} // namespace

Options parse_options(std::vector<std::string> const& words) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        auto const next = [&]() -> std::string const& {
            if (i + 1 == words.size()) {
                app::refuse(word, "needs a value");
            }
            return words[++i];
        };
        if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (word == "--quick") {
            options.quick = true;
            options.rounds = 1;
        } else if (word == "--rounds") {
            options.rounds = number(word, next(), 100);
        } else if (word == "--json") {
            options.json = next();
        } else if (word == "--yardstick") {
            options.yardstick = number<std::uint32_t>(word, next(), 2000);
        } else {
            app::refuse(word, "must be an option of linli-bench");
        }
    }
    return options;
}

} // namespace linli::bench
