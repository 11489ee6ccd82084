#include "sim/config/hint.hpp"

#include "sim/core/text.hpp"

namespace linli::config {

std::string hint_among(std::string_view word, std::vector<std::string> const& candidates,
                       std::string otherwise) {
    constexpr std::size_t longest_word = 200; // the search takes time of word times candidates
    constexpr std::size_t most_listed = 12;
    if (word.size() <= longest_word) {
        if (auto const found = nearest(word, candidates)) {
            return "did you mean `" + *found + "`?";
        }
    }
    if (candidates.empty() || candidates.size() > most_listed) {
        return otherwise;
    }
    std::string list;
    for (auto const& candidate : candidates) {
        list += (list.empty() ? "known: " : ", ") + candidate;
    }
    return list;
}

} // namespace linli::config
