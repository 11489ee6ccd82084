#include "models/app/journey.hpp"

#include "models/app/cell.hpp"
#include "models/app/refuse.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>

namespace linli::app {

namespace {

store::Table const& issues_of(store::RunFile const& run) {
    auto const* const issues = run.find("issues");
    if (issues == nullptr) {
        throw RunError("this run was recorded without its issues; record it again with --level issues, or "
                       "--level journeys for every step");
    }
    return *issues;
}

std::string text_of(store::RunFile const& run, std::string_view name) {
    auto const* const text = run.provenance_text(name);
    return text == nullptr ? std::string() : *text;
}

std::string kind_at(store::RunFile const& run, store::Table const& issues, std::size_t row) {
    return label_at(run, "kinds", "id", code_at(issues, "kind", row));
}

[[noreturn]] void no_such_issue(std::string const& wanted, std::string rule, std::string hint) {
    refuse("--issue " + wanted, std::move(rule), std::move(hint));
}

/// Days from arising to the real solution, or to the end of the run.
double days_unsolved(store::Table const& issues, std::size_t row, double end) {
    double const fixed = number_at(issues, "fixed", row);
    return (std::isnan(fixed) ? end : fixed) - number_at(issues, "arisen", row);
}

/// The row with the largest score among those of `kind` (all kinds if empty) that arose in the recorded days;
/// of older ones the beginning is not known.
template <class Score>
std::optional<std::size_t> row_with_most(store::RunFile const& run, store::Table const& issues,
                                         std::string_view kind, Score score) {
    std::optional<std::size_t> best;
    double most = 0.0;
    for (std::size_t row = 0; row < issues.rows(); ++row) {
        bool const fits = kind.empty() || kind_at(run, issues, row) == kind;
        if (!fits || number_at(issues, "arisen", row) < 0.0) {
            continue;
        }
        double const value = score(row);
        if (!best || value > most) {
            best = row;
            most = value;
        }
    }
    return best;
}

void expect_kind(store::RunFile const& run, std::string const& wanted, std::string const& kind) {
    auto const& known = run.table("kinds").values<std::string>("id");
    if (std::find(known.begin(), known.end(), kind) != known.end()) {
        return;
    }
    std::string all;
    for (auto const& id : known) {
        all += (all.empty() ? "" : ", ") + id;
    }
    auto const close = nearest(kind, known);
    no_such_issue(wanted, "the run has no kind `" + kind + "`",
                  close ? "did you mean `slowest:" + *close + "`?" : "its kinds are " + all);
}

std::vector<std::pair<std::string, double>> time_by_cause(store::RunFile const& run,
                                                          store::Table const& issues, std::size_t row) {
    std::vector<std::pair<std::string, double>> times;
    auto const* const column = issues.find("time_by_cause");
    for (std::size_t cause = 0; column != nullptr && cause < column->width; ++cause) {
        double const days = number_at(issues, "time_by_cause", row, cause);
        if (days > 0.0) {
            times.emplace_back(label_at(run, "causes", "id", static_cast<std::ptrdiff_t>(cause)), days);
        }
    }
    std::stable_sort(times.begin(), times.end(),
                     [](auto const& a, auto const& b) { return a.second > b.second; });
    return times;
}

std::optional<std::vector<JourneyStep>> steps_of(store::RunFile const& run, std::uint64_t key) {
    auto const* const events = run.find("events");
    if (events == nullptr) {
        return std::nullopt;
    }
    auto const& keys = events->values<std::uint64_t>("issue");
    auto const [first, last] = std::equal_range(keys.begin(), keys.end(), key);
    std::vector<JourneyStep> steps;
    for (auto at = first; at != last; ++at) {
        auto const row = static_cast<std::size_t>(at - keys.begin());
        auto const office = code_at(*events, "office", row);
        steps.push_back({.day = number_at(*events, "time", row),
                         .event = label_at(run, "event_names", "id", code_at(*events, "event", row)),
                         .office = {label_at(run, "offices", "name_en", office),
                                    label_at(run, "offices", "name_zh", office)},
                         .place = static_cast<int>(code_at(*events, "place", row)),
                         .cause = label_at(run, "causes", "id", code_at(*events, "cause", row))});
    }
    return steps;
}

int count_at(store::Table const& issues, std::string_view column, std::size_t row) {
    double const number = number_at(issues, column, row);
    return std::isnan(number) ? 0 : static_cast<int>(number);
}

} // namespace

std::uint64_t pick_issue(store::RunFile const& run, std::string const& wanted) {
    if (auto const key = parse_unsigned(wanted)) {
        return *key;
    }
    auto const& issues = issues_of(run);
    auto const days = parse_unsigned(text_of(run, "days"));
    auto const end = static_cast<double>(days.value_or(0));
    std::optional<std::size_t> row;
    if (wanted == "worst") {
        row = row_with_most(run, issues, {}, [&](std::size_t r) {
            return number_at(issues, "severity", r) * days_unsolved(issues, r, end);
        });
    } else if (wanted == "slowest" || wanted.starts_with("slowest:")) {
        auto const kind = wanted.substr(std::min(wanted.size(), std::string("slowest:").size()));
        if (!kind.empty()) {
            expect_kind(run, wanted, kind);
        }
        row = row_with_most(run, issues, kind, [&](std::size_t r) { return days_unsolved(issues, r, end); });
    } else {
        no_such_issue(wanted, "must be a key, `worst`, `slowest` or `slowest:KIND`",
                      "the keys stand in the table `issues`: linli export");
    }
    if (!row) {
        no_such_issue(wanted, "no such issue arose in this run", "");
    }
    return key_at(issues, "key", *row);
}

Journey journey_of(store::RunFile const& run, std::uint64_t key) {
    auto const& issues = issues_of(run);
    auto const& keys = issues.values<std::uint64_t>("key");
    auto const found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) {
        no_such_issue(std::to_string(key), "did not arise in this run",
                      "take `worst` or `slowest:KIND`, or a key from the table `issues`");
    }
    auto const row = static_cast<std::size_t>(found - keys.begin());
    auto const kind = code_at(issues, "kind", row);
    auto const date = [&](std::string_view column) { return number_at(issues, column, row); };
    return {.key = key,
            .kind = kind_at(run, issues, row),
            .kind_name = {label_at(run, "kinds", "name_en", kind), label_at(run, "kinds", "name_zh", kind)},
            .structure = text_of(run, "structure"),
            .first_date = text_of(run, "first_date"),
            .courtyard = static_cast<int>(code_at(issues, "courtyard", row)),
            .community = static_cast<int>(code_at(issues, "community", row)),
            .dates = {.arisen = date("arisen"),
                      .noticed = date("noticed"),
                      .reported = date("reported"),
                      .promised = date("promised"),
                      .handled = date("handled"),
                      .closed = date("closed"),
                      .confirmed = date("confirmed"),
                      .fixed = date("fixed")},
            .false_closed = count_at(issues, "false_closed", row) > 0,
            .hops = count_at(issues, "hops", row),
            .pingpong = count_at(issues, "pingpong", row),
            .reopened = count_at(issues, "reopened", row),
            .days_by_cause = time_by_cause(run, issues, row),
            .steps = steps_of(run, key)};
}

} // namespace linli::app
