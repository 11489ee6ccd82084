#include "viz/report/plot.hpp"

#include "viz/report/contents.hpp"
#include "viz/report/html.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/words.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

namespace {

/// Six digits: more than a plot shows, less than a page of them would weigh.
double brief(double value) {
    if (!std::isfinite(value) || std::fpclassify(value) == FP_ZERO) {
        return std::fpclassify(value) == FP_ZERO ? 0.0 : value;
    }
    double const unit = std::pow(10.0, 5 - std::floor(std::log10(std::abs(value))));
    return std::isfinite(unit) ? std::round(value * unit) / unit : 0.0;
}

} // namespace

std::vector<PlotSeries> arm_series(Study const& study) {
    std::vector<PlotSeries> series;
    for (std::size_t k = 0; k < study.arms.size(); ++k) {
        series.push_back({letter(k), label(study, k), std::string(palette::arm(k))});
    }
    return series;
}

PlotData::PlotData(std::string_view kind) : json_(JsonLayout::compact) {
    json_.begin_object().field("kind", kind);
}

PlotData& PlotData::begin(std::string_view list) {
    json_.key(list).begin_array();
    return *this;
}

PlotData& PlotData::end() {
    json_.end_array();
    return *this;
}

PlotData& PlotData::begin_item() {
    json_.begin_object();
    return *this;
}

PlotData& PlotData::end_item() {
    json_.end_object();
    return *this;
}

PlotData& PlotData::put(std::string_view name, double value) {
    json_.field(name, brief(value));
    return *this;
}

PlotData& PlotData::put(std::string_view name, std::vector<double> const& values) {
    json_.key(name);
    return item(values);
}

PlotData& PlotData::item(std::vector<double> const& values) {
    json_.begin_array();
    for (double const value : values) {
        json_.value(brief(value));
    }
    json_.end_array();
    return *this;
}

PlotData& PlotData::put(std::string_view name, std::vector<std::string> const& values) {
    json_.field(name, values);
    return *this;
}

PlotData& PlotData::put(std::string_view name, std::string_view text) {
    json_.field(name, text);
    return *this;
}

PlotData& PlotData::put(std::string_view name, Both const& text) {
    json_.key(name).begin_object().field("en", text.en).field("zh", text.zh).end_object();
    return *this;
}

PlotData& PlotData::put(std::string_view name, Phrase text) {
    return put(name, both(text));
}

PlotData& PlotData::series(std::vector<PlotSeries> const& list) {
    begin("series");
    for (auto const& entry : list) {
        begin_item().put("key", entry.key).put("label", entry.label).put("colour", entry.colour).end_item();
    }
    return end();
}

std::string PlotData::json() {
    return json_.end_object().text();
}

std::size_t on_a_page(std::size_t count, std::size_t most) {
    auto const pages = std::max<std::size_t>(1, (count + most - 1) / most);
    return std::max<std::size_t>(1, (count + pages - 1) / pages);
}

std::string plot(std::string const& id, Both const& title, std::string const& data,
                 std::string const& table) {
    auto const numbers = table.empty() ? ""
                                       : "<details class=\"numbers\" open>" +
                                             element("summary", html(words::plot_numbers)) + '\n' + table +
                                             "</details>";
    return "<figure class=\"plot\" id=\"plot-" + id + "\">" + element("figcaption", html(title)) +
           "<div class=\"chart\" role=\"img\"></div>\n<script type=\"application/json\">" +
           escaped_json(data) + "</script>\n" + numbers + "</figure>\n";
}

} // namespace linli::report
