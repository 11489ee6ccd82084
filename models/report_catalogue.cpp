#include "models/report_tables.hpp"

namespace linli {

using store::Table;

Table indicators_table(std::vector<Indicator> const& rows) {
    return {
        "indicators",
        "One value for each indicator of the run.",
        {column<std::string>("name", "", "Indicator; `linli explain NAME` defines it.", rows,
                             [](auto const& r) { return r.id; }),
         column<double>("value", "", "Value in the unit beside it; NaN where there were too few cases.", rows,
                        [](auto const& r) { return r.value; }),
         column<std::string>("unit", "", "Unit of the value.", rows, [](auto const& r) { return r.unit; }),
         column<std::int64_t>("samples", "", "Cases that the value rests on.", rows,
                              [](auto const& r) { return r.samples; })}};
}

Table kinds_table(Model const& model) {
    auto const& kinds = model.kinds;
    return {
        "kinds",
        "Issue kinds; the code of a kind is its row number.",
        {column<std::string>("id", "", "Code in the data file.", kinds, [](auto const& k) { return k.id; }),
         column<std::string>("name_en", "", "English name.", kinds, [](auto const& k) { return k.name.en; }),
         column<std::string>("name_zh", "", "Chinese name.", kinds,
                             [](auto const& k) { return k.name.zh; })}};
}

Table channels_table(Model const& model) {
    auto const& channels = model.structure.channels;
    return {
        "channels",
        "Ways of reporting; the code of a channel is its row number, 255 means found by an office itself.",
        {column<std::string>("id", "", "Identifier in the structure.", channels,
                             [](auto const& c) { return c.id; }),
         column<std::string>("name_en", "", "English name.", channels,
                             [](auto const& c) { return c.name.en; }),
         column<std::string>("name_zh", "", "Chinese name.", channels,
                             [](auto const& c) { return c.name.zh; })}};
}

Table offices_table(Model const& model) {
    auto const& offices = model.structure.offices;
    auto const& rules = model.organization.rules();
    return {"offices",
            "Office templates of the structure; the code of an office is its row number.",
            {column<std::string>("id", "", "Identifier in the structure.", offices,
                                 [](auto const& o) { return o.id; }),
             column<std::string>("name_en", "", "English name.", offices,
                                 [](auto const& o) { return o.name.en; }),
             column<std::string>("name_zh", "", "Chinese name.", offices,
                                 [](auto const& o) { return o.name.zh; }),
             column<std::int32_t>("tier", "", "Code of its tier.", offices,
                                  [](auto const& o) { return static_cast<int>(o.at); }),
             column<std::int32_t>("parent", "", "Code of the office it passes up to, -1 if none.", rules,
                                  [](auto const& r) { return r.parent; })}};
}

Table by_kind_table(std::span<Partition const> world, Tally const& tally) {
    std::vector<std::vector<double>> days;
    for (std::size_t kind = 0; kind < tally.kinds.size(); ++kind) {
        days.push_back(days_to_fix(world, kind).quantiles({0.5, 0.9}));
    }
    auto const count = [&](std::string name, std::string meaning, std::uint64_t KindTally::*member) {
        return column<std::int64_t>(std::move(name), "issue", std::move(meaning), tally.kinds,
                                    [member](auto const& k) { return k.*member; });
    };
    auto const percentile = [](std::size_t i) {
        return [i](std::vector<double> const& values) { return values[i]; };
    };
    return {"by_kind",
            "Counts and times by issue kind, in the order of `kinds`.",
            {count("arisen", "Problems that arose.", &KindTally::arisen),
             count("noticed", "Problems noticed.", &KindTally::noticed),
             count("reported", "Issues reported.", &KindTally::reported),
             count("closed", "Issues closed for the first time.", &KindTally::closed),
             count("fixed", "Problems really solved.", &KindTally::solved),
             count("false_closed", "Closings without anything done.", &KindTally::falsely_closed),
             column<double>("days_to_fix_p50", "day", "Median time from arising to solved; NaN if none.",
                            days, percentile(0)),
             column<double>("days_to_fix_p90", "day", "90th percentile of it; NaN if none.", days,
                            percentile(1))}};
}

} // namespace linli
