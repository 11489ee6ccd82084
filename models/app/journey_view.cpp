#include "models/app/journey_view.hpp"

#include "models/app/journey_words.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace linli::app {

using experiment::Align;
using experiment::Fit;
using experiment::TextTable;

namespace {

constexpr std::size_t least_width_for_columns = 60;

std::string day_text(double day) {
    return std::isnan(day) ? "-" : fixed(day, 1);
}

std::string heading_text(Journey const& journey, Language language) {
    auto const kind = say(language, journey.kind_name, journey.kind);
    auto const place = language == Language::zh ? "第" + std::to_string(journey.courtyard) + "号楼院"
                                                : "courtyard " + std::to_string(journey.courtyard);
    return kind + ", " + place + "\n" + say(language, words::structure) + ": " + journey.structure;
}

std::string dates_text(Journey const& journey, Language language, std::size_t width) {
    TextTable table({{say(language, words::what), Align::left, Fit::shrinks},
                     {say(language, words::day), Align::right, Fit::contents},
                     {say(language, words::date), Align::left, Fit::contents}});
    auto const add = [&](Phrase what, double day) {
        table.row({say(language, what), std::isnan(day) ? say(language, words::never) : day_text(day),
                   date_after(journey.first_date, day)});
    };
    add(words::arisen, journey.dates.arisen);
    add(words::noticed, journey.dates.noticed);
    add(words::reported, journey.dates.reported);
    add(words::promised, journey.dates.promised);
    add(words::handled, journey.dates.handled);
    add(journey.false_closed ? words::closed_falsely : words::closed, journey.dates.closed);
    add(words::confirmed, journey.dates.confirmed);
    add(words::fixed, journey.dates.fixed);
    return table.render(width);
}

/// Day, what, who and what follows, each in its column.
std::string steps_in_columns(std::vector<JourneyStep> const& steps, Language language, std::size_t width) {
    TextTable table({{say(language, words::day), Align::right, Fit::contents},
                     {say(language, words::what), Align::left, Fit::shrinks},
                     {say(language, words::who), Align::left, Fit::shrinks},
                     {say(language, words::from_then_on), Align::left, Fit::shrinks}});
    for (auto const& step : steps) {
        table.row({day_text(step.day), event_text(step.event, language), say(language, step.office),
                   cause_text(step.cause, language)});
    }
    return table.render(width);
}

/// The same in one sentence a step, for half a screen.
std::string steps_in_sentences(std::vector<JourneyStep> const& steps, Language language, std::size_t width) {
    TextTable table({{say(language, words::day), Align::right, Fit::contents},
                     {say(language, words::what) + " (" + say(language, words::from_then_on) + ")",
                      Align::left, Fit::shrinks}});
    for (auto const& step : steps) {
        auto sentence = event_text(step.event, language);
        auto const office = say(language, step.office);
        sentence += office.empty() ? "" : ": " + office;
        sentence += step.cause.empty() ? "" : " (" + cause_text(step.cause, language) + ")";
        table.row({day_text(step.day), sentence});
    }
    return table.render(width);
}

std::string steps_text(Journey const& journey, Language language, std::size_t width) {
    if (!journey.steps) {
        return experiment::paragraph(
            language == Language::zh ? "文件未记录逐步经过:请用 --level journeys 重新运行。"
                                     : "This file does not hold the steps: run again with --level journeys.",
            width);
    }
    if (journey.steps->empty()) {
        return experiment::paragraph(language == Language::zh
                                         ? "记录期内没有任何经过。"
                                         : "Nothing happened to it in the days that were recorded.",
                                     width);
    }
    return (width < least_width_for_columns ? steps_in_sentences : steps_in_columns)(*journey.steps, language,
                                                                                     width);
}

std::string causes_text(Journey const& journey, Language language, std::size_t width) {
    double const total = std::accumulate(journey.days_by_cause.begin(), journey.days_by_cause.end(), 0.0,
                                         [](double sum, auto const& cause) { return sum + cause.second; });
    TextTable table({{say(language, words::where_time_went), Align::left, Fit::shrinks},
                     {say(language, words::days), Align::right, Fit::contents},
                     {"", Align::left, Fit::contents}});
    constexpr double longest_bar = 10.0;
    constexpr double least_days_shown = 0.05; // would be printed as 0.0
    for (auto const& [cause, days] : journey.days_by_cause) {
        if (days < least_days_shown) {
            continue;
        }
        auto const bar = static_cast<std::size_t>(std::lround(longest_bar * days / total));
        table.row({cause_text(cause, language), fixed(days, 1), std::string(bar, '#')});
    }
    return table.render(width);
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace

std::string date_after(std::string const& first_date, double day) {
    auto const year = parse_unsigned(std::string_view(first_date).substr(0, 4));
    if (first_date.size() != 10 || !year || !std::isfinite(day)) {
        return {};
    }
    auto const month = parse_unsigned(std::string_view(first_date).substr(5, 2));
    auto const day_of_month = parse_unsigned(std::string_view(first_date).substr(8, 2));
    if (!month || !day_of_month) {
        return {};
    }
    using namespace std::chrono;
    year_month_day const first{std::chrono::year(static_cast<int>(*year)),
                               std::chrono::month(static_cast<unsigned>(*month)),
                               std::chrono::day(static_cast<unsigned>(*day_of_month))};
    year_month_day const date{sys_days(first) + std::chrono::days(static_cast<int>(std::floor(day)))};
    auto const two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + '-' + two(static_cast<unsigned>(date.month())) +
           '-' + two(static_cast<unsigned>(date.day()));
}

std::string journey_text(Journey const& journey, Language language, std::size_t width) {
    std::string text = experiment::paragraph(heading_text(journey, language), width);
    text += '\n' + dates_text(journey, language, width);
    text += '\n' + steps_text(journey, language, width);
    text += '\n' + causes_text(journey, language, width);
    return text;
}

std::string side_by_side(std::string const& left, std::string const& right, std::size_t width) {
    auto const left_lines = lines_of(left);
    auto const right_lines = lines_of(right);
    auto const half = half_width(width);
    std::string text;
    for (std::size_t i = 0; i < std::max(left_lines.size(), right_lines.size()); ++i) {
        auto const& left_line = i < left_lines.size() ? left_lines[i] : std::string();
        auto line = pad_right(left_line, half) + " | " + (i < right_lines.size() ? right_lines[i] : "");
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

void write_journey(Journey const& journey, JsonWriter& json) {
    json.begin_object()
        .field("key", journey.key)
        .field("kind", journey.kind)
        .field("structure", journey.structure)
        .field("courtyard", journey.courtyard)
        .field("community", journey.community)
        .field("arisen", journey.dates.arisen)
        .field("noticed", journey.dates.noticed)
        .field("reported", journey.dates.reported)
        .field("promised", journey.dates.promised)
        .field("handled", journey.dates.handled)
        .field("closed", journey.dates.closed)
        .field("confirmed", journey.dates.confirmed)
        .field("fixed", journey.dates.fixed)
        .field("false_closed", journey.false_closed)
        .field("hops", journey.hops)
        .field("pingpong", journey.pingpong)
        .field("reopened", journey.reopened);
    json.key("days_by_cause").begin_object();
    for (auto const& [cause, days] : journey.days_by_cause) {
        json.field(cause, days);
    }
    json.end_object();
    if (journey.steps) {
        json.key("steps").begin_array();
        for (auto const& step : *journey.steps) {
            json.begin_object()
                .field("day", step.day)
                .field("event", step.event)
                .field("office", step.office.en)
                .field("place", step.place)
                .field("cause", step.cause)
                .end_object();
        }
        json.end_array();
    }
    json.end_object();
}

} // namespace linli::app
