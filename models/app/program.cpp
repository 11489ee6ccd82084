#include "models/app/program.hpp"

#include "models/app/arguments.hpp"
#include "models/app/check.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/list.hpp"
#include "models/app/view.hpp"
#include "sim/core/error.hpp"

#include <ostream>
#include <utility>

namespace linli::app {

namespace {

/// Calls the function of each command.
struct Dispatcher {
    Console const& console;

    int operator()(RunArguments const& arguments) const { return run(arguments, Library::locate(), console); }
    int operator()(CompareArguments const& arguments) const {
        return compare(arguments, Library::locate(), console);
    }
    int operator()(CheckArguments const& arguments) const { return check(arguments.file, console); }
    int operator()(ExplainArguments const& arguments) const {
        return explain(arguments, Library::locate(), console);
    }
    int operator()(ListArguments const&) const { return list(Library::locate(), console); }
    int operator()(TraceArguments const& arguments) const { return trace(arguments, console); }
    int operator()(SweepArguments const& arguments) const { return sweep(arguments, console); }
    int operator()(ExportArguments const& arguments) const { return export_tables(arguments, console); }
    int operator()(ReportArguments const& arguments) const { return report(arguments, console); }
    int operator()(ImportArguments const& arguments) const { return import_requests(arguments, console); }
    int operator()(CompareDataArguments const& arguments) const { return compare_data(arguments, console); }
    int operator()(AblateArguments const& arguments) const {
        return ablate(arguments, Library::locate(), console);
    }
    int operator()(BranchArguments const& arguments) const {
        return branch(arguments, Library::locate(), console);
    }
    int operator()(DecideArguments const& arguments) const { return decide(arguments, console); }
    int operator()(QueueingArguments const& arguments) const {
        return queueing(arguments, Library::locate(), console);
    }
    int operator()(ReproduceArguments const& arguments) const {
        return reproduce(arguments, Library::locate(), console);
    }
    int operator()(CalibrateArguments const& arguments) const { return calibrate(arguments, console); }
};

int dispatch(std::vector<std::string> const& words, std::ostream& out, std::ostream& notes) {
    if (!words.empty() && words.front() == "view") { // has words of its own
        return view(viewer_program(), {words.begin() + 1, words.end()}, notes);
    }
    auto const parsed = parse_arguments(words);
    if (auto const* const message = std::get_if<Message>(&parsed)) {
        out << message->text;
        return static_cast<int>(ExitCode::done);
    }
    auto const& arguments = std::get<Arguments>(parsed);
    Console const console{.out = out,
                          .notes = notes,
                          .language = arguments.language,
                          .format = arguments.format,
                          .progress = experiment::progress_style(arguments.quiet),
                          .width = terminal_width()};
    return std::visit(Dispatcher{console}, arguments.command);
}

} // namespace

int run_program(std::vector<std::string> const& words, std::ostream& out, std::ostream& notes) {
    auto code = static_cast<int>(ExitCode::failed);
    try {
        code = dispatch(words, out, notes);
    } catch (InputError const& error) {
        notes << error.what() << '\n';
        return static_cast<int>(ExitCode::wrong_input);
    } catch (std::exception const& error) {
        notes << "linli: " << error.what() << '\n';
        return static_cast<int>(ExitCode::failed);
    }
    if (!out.flush()) {
        notes << "linli: the output could not be written\n";
        return static_cast<int>(ExitCode::failed);
    }
    return code;
}

} // namespace linli::app
