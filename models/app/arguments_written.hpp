#pragma once

#include "models/app/arguments.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// Everything as it was written on the command line: the parser would take `--seed -1` and cut what
/// overflows, so numbers are read by us.
struct Written {
    std::string subject;
    std::optional<std::string> second;
    std::optional<std::string> out, report, seed, replications, threads, level, days, structure, structures,
        issue, lang, mapping;
    std::vector<std::string> set, with, add, remove, results;
    std::optional<std::string> add_from, rows;
    std::optional<std::string> from, at, benefit, cost, evidence, study;
    std::vector<std::string> change, into;
    std::vector<std::string> merge;
    std::optional<std::string> jobs, shard, time_limit, save_every, until, known;
    bool status = false;
    bool live = false;
    bool retry_failed = false;
    bool json = false;
    bool quiet = false;
    bool all = false;
    bool pairing = false;
    bool markdown = false;
};

/// What the words mean, checked. Throws: InputError telling what is wrong, the rule, and what was perhaps
/// meant.
[[nodiscard]] Arguments arguments_from(std::string const& command, Written const& written);

} // namespace linli::app
