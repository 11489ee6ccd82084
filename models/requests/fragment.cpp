#include "models/requests/fragment.hpp"

#include "sim/config/document.hpp"
#include "sim/config/literal.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"
#include "sim/engine/calendar.hpp"

#include <cmath>

namespace linli {

namespace {

using config::Problems;
using config::Schema;
using config::text_literal;

constexpr config::Limits positive{0, 1e12};

Schema<ResolutionTimes> const& resolution_schema() {
    static Schema<ResolutionTimes> const schema =
        Schema<ResolutionTimes>("resolution", "Resolution times of a kind in the data.")
            .text("id", &ResolutionTimes::id, "Code of the issue kind.")
            .number("requests", &ResolutionTimes::requests, "request", positive, "Requests of the kind.")
            .number("closed", &ResolutionTimes::closed, "request", positive,
                    "Those of them that were closed.")
            .numbers("days", &ResolutionTimes::days, "day", positive,
                     "Days to closing below which 10, 25, 50, 75, 90, 95 and 99 of 100 closed requests lie.");
    return schema;
}

Schema<Fragment> const& fragment_schema() {
    static Schema<Fragment> const schema =
        Schema<Fragment>("fragment", "Values to set over those of a scenario's files.")
            .text("source", &Fragment::source, "Where the values come from.")
            .texts("set", &Fragment::set, "Each as `path=value`, as after --set.")
            .tables("resolution", &Fragment::resolution, resolution_schema(),
                    "Resolution times in the data, to compare with.");
    return schema;
}

// Four significant digits: more would feign a precision that counts do not have.
std::string number(double value) {
    constexpr double most = 1e4;
    double scale = 1.0;
    while (value != 0.0 && std::abs(value) * scale < most / 10.0) {
        scale *= 10.0;
    }
    while (std::abs(value) * scale >= most) {
        scale /= 10.0;
    }
    return shortest(std::round(value * scale) / scale);
}

template <class Numbers>
std::string list(Numbers const& values) {
    std::string text = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i > 0 ? ", " : "") + number(values[i]);
    }
    return text + "]";
}

} // namespace

Schema<FragmentFile> const& fragment_file_schema() {
    static Schema<FragmentFile> const schema =
        Schema<FragmentFile>("file", "A fragment of a scenario.")
            .table("fragment", &FragmentFile::fragment, fragment_schema(), "Values to set.");
    return schema;
}

Fragment load_fragment(std::filesystem::path const& file) {
    Problems problems;
    auto const document = config::Document::load(file);
    auto fragment = fragment_file_schema().read(document.root(), problems).fragment;
    problems.throw_if_any();
    return fragment;
}

double yearly_rate(RequestProfile const& profile, RequestMapping const& mapping, std::size_t kind) {
    return static_cast<double>(profile.kinds()[kind].requests) / profile.span() * 365.0 / mapping.residents *
           1000.0 / mapping.reported_share;
}

Fragment fragment_of(RequestProfile const& profile, RequestMapping const& mapping, std::string const& name) {
    Fragment fragment;
    fragment.source = name + ": " + std::to_string(profile.requests()) + " requests from " +
                      format_date(profile.first_day()) + " to " + format_date(profile.last_day());
    for (std::size_t k = 0; k < mapping.kinds.size(); ++k) {
        auto const& kind = profile.kinds()[k];
        fragment.set.push_back("issues.kind." + mapping.kinds[k].id +
                               ".rate=" + number(yearly_rate(profile, mapping, k)));
        if (kind.days.count() > 0) {
            ResolutionTimes times{.id = mapping.kinds[k].id,
                                  .requests = static_cast<double>(kind.requests),
                                  .closed = static_cast<double>(kind.days.count()),
                                  .days = {}};
            for (double const share : resolution_shares) {
                times.days.push_back(kind.days.quantile(share));
            }
            fragment.resolution.push_back(std::move(times));
        }
    }
    if (auto const weights = profile.weekday_weights()) {
        fragment.set.push_back("behaviour.arising.weekday_weights=" + list(*weights));
    }
    if (auto const weights = profile.hour_weights()) {
        fragment.set.push_back("behaviour.arising.hour_weights=" + list(*weights));
    }
    if (auto const shape = profile.dispersion_shape()) {
        fragment.set.push_back("behaviour.arising.dispersion_shape=" + number(*shape));
    }
    return fragment;
}

std::string fragment_text(Fragment const& fragment) {
    std::string text =
        "# Values from real service requests, to set over those of a scenario:\n"
        "#   linli run SCENARIO --with THIS_FILE\n"
        "# Rates count problems that arise [1/(1000 residents year)].\n\n[fragment]\nsource = " +
        text_literal(fragment.source) + "\nset = [\n";
    for (auto const& line : fragment.set) {
        text += "    " + text_literal(line) + ",\n";
    }
    text += "]\n";
    for (auto const& times : fragment.resolution) {
        text += "\n[[fragment.resolution]]\nid = " + text_literal(times.id) +
                "\nrequests = " + number(times.requests) + "\nclosed = " + number(times.closed) +
                "\ndays = " + list(times.days) + "\n";
    }
    return text;
}

} // namespace linli
