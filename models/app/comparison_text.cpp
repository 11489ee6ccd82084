#include "models/app/comparison_text.hpp"

#include "models/app/comparison_legend.hpp"
#include "models/app/units.hpp"
#include "sim/core/contract.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>

namespace linli::app {

using experiment::Align;
using experiment::Fit;
using experiment::Sign;
using experiment::TextTable;
using experiment::with_uncertainty;

namespace {

/// The numbers of one indicator as they stand in the table: in the unit shown, with the digits that the
/// interval of the difference deserves.
class Cells {
  public:
    Cells(IndicatorComparison const& indicator, Language language)
        : indicator_(indicator), factor_(shown_unit(indicator.meaning.unit, language).factor) {}

    /// The mean of an alternative; its digits follow its difference to the baseline.
    [[nodiscard]] std::string mean(std::size_t alternative) const {
        auto const& contrast = indicator_.contrasts[alternative == 0 ? 0 : alternative - 1];
        return with_uncertainty(indicator_.spreads[alternative].mean * factor_, half_width(contrast));
    }
    /// The mean with the digits that the widest interval of the indicator deserves, the same for all
    /// alternatives.
    [[nodiscard]] std::string short_mean(std::size_t alternative) const {
        double widest = 0.0;
        for (auto const& contrast : indicator_.contrasts) {
            widest = std::max(widest, half_width(contrast));
        }
        return with_uncertainty(indicator_.spreads[alternative].mean * factor_, widest);
    }
    [[nodiscard]] std::string difference(Contrast const& contrast) const {
        return with_uncertainty(contrast.paired.difference * factor_, half_width(contrast), Sign::always);
    }
    [[nodiscard]] std::string interval(Contrast const& contrast) const {
        return experiment::interval_text(contrast.paired.interval, factor_, Sign::always);
    }
    [[nodiscard]] std::string probability_best(std::size_t alternative) const {
        return indicator_.probability_best.empty()
                   ? "-"
                   : experiment::percent(indicator_.probability_best[alternative]);
    }

  private:
    [[nodiscard]] double half_width(Contrast const& contrast) const {
        return contrast.paired.interval.half_width() * factor_;
    }

    IndicatorComparison const& indicator_;
    double factor_;
};

std::string verdict_text(Verdict verdict, Language language) {
    switch (verdict) {
    case Verdict::better:
        return say(language, words::better);
    case Verdict::worse:
        return say(language, words::worse);
    case Verdict::different:
        return say(language, words::different);
    case Verdict::same:
        return say(language, words::same);
    case Verdict::unclear:
        return say(language, words::unclear);
    case Verdict::untested:
        break;
    }
    return "-";
}

/// The title, with the number of pairs where some had to be dropped.
std::string title_of(IndicatorComparison const& indicator, Language language) {
    auto title = titled(indicator.meaning, language);
    auto const fewest = std::min_element(
        indicator.contrasts.begin(), indicator.contrasts.end(),
        [](Contrast const& a, Contrast const& b) { return a.paired.pairs < b.paired.pairs; });
    if (fewest != indicator.contrasts.end() && fewest->paired.dropped > 0) {
        title += language == Language::zh ? "(" + std::to_string(fewest->paired.pairs) + " 对)"
                                          : " (" + std::to_string(fewest->paired.pairs) + " pairs)";
    }
    return title;
}

/// One line an indicator.
class PairTable {
  public:
    explicit PairTable(Language language)
        : language_(language), table_({{say(language, words::indicator), Align::left, Fit::shrinks},
                                       {"A", Align::right, Fit::contents},
                                       {"B", Align::right, Fit::contents},
                                       {"B - A", Align::right, Fit::contents},
                                       {say(language, words::interval), Align::right, Fit::contents},
                                       {say(language, words::verdict), Align::left, Fit::contents},
                                       {say(language, words::b_best), Align::right, Fit::contents}}) {}

    void add(IndicatorComparison const& indicator) {
        Cells const cells(indicator, language_);
        auto const& contrast = indicator.contrasts.front();
        table_.row({title_of(indicator, language_), cells.mean(0), cells.mean(1), cells.difference(contrast),
                    cells.interval(contrast), verdict_text(contrast.verdict, language_),
                    cells.probability_best(1)});
    }
    void heading(std::string text) { table_.heading(std::move(text)); }
    [[nodiscard]] std::string render(std::size_t width) const { return table_.render(width); }

  private:
    Language language_;
    TextTable table_;
};

/// One line an alternative, under the name of the indicator.
class ManyTable {
  public:
    ManyTable(Language language, std::vector<Alternative> const& alternatives)
        : language_(language), alternatives_(alternatives),
          table_({{say(language, words::structure), Align::left, Fit::shrinks},
                  {say(language, words::mean), Align::right, Fit::contents},
                  {say(language, words::minus_a), Align::right, Fit::contents},
                  {say(language, words::interval), Align::right, Fit::contents},
                  {say(language, words::verdict), Align::left, Fit::contents},
                  {say(language, words::is_best), Align::right, Fit::contents}}) {}

    void add(IndicatorComparison const& indicator) {
        Cells const cells(indicator, language_);
        table_.heading(title_of(indicator, language_));
        table_.row(
            {name(0), cells.mean(0), "", "", say(language_, words::baseline), cells.probability_best(0)});
        for (std::size_t k = 1; k < indicator.spreads.size(); ++k) {
            auto const& contrast = indicator.contrasts[k - 1];
            table_.row({name(k), cells.mean(k), cells.difference(contrast), cells.interval(contrast),
                        verdict_text(contrast.verdict, language_), cells.probability_best(k)});
        }
    }
    void heading(std::string text) { table_.heading(std::move(text)); }
    [[nodiscard]] std::string render(std::size_t width) const { return table_.render(width); }

  private:
    [[nodiscard]] std::string name(std::size_t alternative) const {
        auto const* const indent = "\u00A0\u00A0"; // kept where a cell is wrapped
        return indent + letter(alternative) + ' ' + alternatives_[alternative].id;
    }

    Language language_;
    std::vector<Alternative> const& alternatives_;
    TextTable table_;
};

/// What a verdict is in a narrow column; nothing if it is unclear.
std::string mark_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return "▲";
    case Verdict::worse:
        return "▼";
    case Verdict::different:
        return "≠";
    case Verdict::same:
        return "=";
    case Verdict::unclear:
    case Verdict::untested:
        break;
    }
    return "\u00A0";
}

/// The means of all alternatives on one line an indicator, as an overview of the table before.
std::string overview(Comparison const& comparison, ComparisonFrame const& frame, Language language,
                     std::size_t width) {
    constexpr std::size_t most_columns = 6; // in 80 columns
    auto const count = frame.alternatives.size();
    if (count < 3 || count > most_columns) {
        return {};
    }
    std::vector<experiment::TextColumn> columns{{say(language, words::indicator), Align::left, Fit::shrinks}};
    for (std::size_t k = 0; k < count; ++k) {
        columns.push_back({letter(k) + (k == 0 ? "" : "\u00A0"), Align::right, Fit::contents});
    }
    TextTable table(std::move(columns));
    for (auto const& indicator : comparison.main) {
        Cells const cells(indicator, language);
        std::vector<std::string> row{titled(indicator.meaning, language), cells.short_mean(0)};
        for (std::size_t k = 1; k < count; ++k) {
            row.push_back(cells.short_mean(k) + mark_of(indicator.contrasts[k - 1].verdict));
        }
        table.row(std::move(row));
    }
    auto const heading = say(
        language, Phrase{"Means at a glance. Against A: ▲ better, ▼ worse, ≠ different, = same in every run; "
                         "without a mark unclear.",
                         "均值一览。与 A 相比:▲ 更好,▼ 更差,≠ 不同,= 每次运行都相同;无记号为不明确。"});
    return '\n' + experiment::paragraph(heading, width) + table.render(width);
}

template <class AnyTable>
std::string filled(AnyTable table, Comparison const& comparison, bool show_other, Language language,
                   std::size_t width) {
    for (auto const& indicator : comparison.main) {
        table.add(indicator);
    }
    if (show_other && !comparison.other.empty()) {
        table.heading(" ");
        table.heading(say(language, words::other_indicators));
        for (auto const& indicator : comparison.other) {
            table.add(indicator);
        }
    }
    return table.render(width);
}

} // namespace

std::string comparison_text(Comparison const& comparison, ComparisonFrame const& frame, Language language,
                            std::size_t width) {
    LINLI_EXPECT(frame.alternatives.size() >= 2 && frame.alternatives.size() <= 26);
    auto text = comparison_opening(comparison, frame, language, width);
    text +=
        frame.alternatives.size() == 2
            ? filled(PairTable(language), comparison, frame.show_other, language, width)
            : filled(ManyTable(language, frame.alternatives), comparison, frame.show_other, language, width);
    text += overview(comparison, frame, language, width);
    if (!frame.show_other && !comparison.other.empty()) {
        auto const more = std::to_string(comparison.other.size());
        text += '\n' + experiment::paragraph(language == Language::zh
                                                 ? "另有 " + more + " 项指标:加 --all 显示。"
                                                 : more + " further indicator" + (more == "1" ? "" : "s") +
                                                       ": add --all.",
                                             width);
    }
    return text + '\n' + comparison_legend(comparison, frame, language, width);
}

} // namespace linli::app
