#pragma once

#include "models/app/ablate.hpp"
#include "models/app/branch.hpp"
#include "models/app/calibrate.hpp"
#include "models/app/compare.hpp"
#include "models/app/compare_data.hpp"
#include "models/app/console.hpp"
#include "models/app/decide.hpp"
#include "models/app/explain.hpp"
#include "models/app/export.hpp"
#include "models/app/import.hpp"
#include "models/app/queueing.hpp"
#include "models/app/report.hpp"
#include "models/app/reproduce.hpp"
#include "models/app/run.hpp"
#include "models/app/sweep.hpp"
#include "models/app/trace.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace linli::app {

struct CheckArguments {
    std::filesystem::path file;
};

struct ListArguments {};

/// What the user asked for, checked.
struct Arguments {
    std::variant<RunArguments, CompareArguments, CheckArguments, ExplainArguments, ListArguments,
                 TraceArguments, SweepArguments, ExportArguments, ReportArguments, ImportArguments,
                 CompareDataArguments, AblateArguments, BranchArguments, DecideArguments, ReproduceArguments,
                 CalibrateArguments, QueueingArguments>
        command;
    Language language = Language::en;
    Format format = Format::text;
    bool quiet = false;
};

/// Help or version: print it and be done.
struct Message {
    std::string text;
};

/// Understand the words of the command line, without the name of the program.
/// Throws: InputError telling what is wrong, the rule, and what was perhaps meant.
[[nodiscard]] std::variant<Arguments, Message> parse_arguments(std::vector<std::string> const& words);

} // namespace linli::app
