#include "models/app/check.hpp"

#include "models/app/calibrate_study.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/app/lesson.hpp"
#include "models/app/library.hpp"
#include "models/app/reproduce_study.hpp"
#include "models/app/sweep_study.hpp"
#include "models/inputs.hpp"
#include "models/requests/fragment.hpp"
#include "models/requests/mapping.hpp"
#include "sim/core/error.hpp"

#include <ostream>

namespace linli::app {

namespace {

/// What the file is, once it is found right.
std::string checked_kind(std::filesystem::path const& file) {
    switch (describe_file(file).kind) {
    case FileKind::study:
        check_study(load_study(file));
        return "study";
    case FileKind::mapping:
        (void)load_mapping(file);
        return "mapping";
    case FileKind::fragment:
        (void)load_fragment(file);
        return "fragment";
    case FileKind::evidence:
        (void)load_evidence(file);
        return "evidence";
    case FileKind::calibration:
        (void)load_calibration(file);
        return "calibration";
    case FileKind::lesson:
        (void)load_lesson(file);
        return "lesson";
    default:
        return check_file(file);
    }
}

int check_as_json(std::filesystem::path const& file, std::ostream& out) {
    JsonWriter json;
    json.begin_object().field("command", "check").field("file", file.string());
    auto code = ExitCode::done;
    try {
        auto const kind = checked_kind(file);
        json.field("ok", true).field("kind", kind);
    } catch (InputError const& error) {
        code = ExitCode::wrong_input;
        json.field("ok", false).key("diagnostics").begin_array();
        for (auto const& [where, what, rule, hint] : error.diagnostics()) {
            json.begin_object()
                .field("file", where.file)
                .field("line", where.line)
                .field("column", where.column)
                .field("what", what)
                .field("rule", rule)
                .field("hint", hint)
                .end_object();
        }
        json.end_array();
    }
    out << json.end_object().text();
    return static_cast<int>(code);
}

} // namespace

int check(std::filesystem::path const& file, Console const& console) {
    if (console.format == Format::json) {
        return check_as_json(file, console.out);
    }
    auto const kind = checked_kind(file);
    console.out << "ok: " << file.string() << " (" << kind << ")\n";
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
