#include "tests/unit/viz/made_up_run.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::test {

namespace {

using store::Column;
using store::Table;
using Texts = std::vector<std::string>;
using Reals = std::vector<float>;
using Wholes = std::vector<std::int32_t>;

constexpr float never = std::numeric_limits<float>::quiet_NaN();
constexpr int communities = 4;
constexpr int courtyards = 24;
constexpr int problems = 96;
constexpr std::size_t causes = 5; // unnoticed, unreported, waiting, working, unsolved

struct Problem {
    std::uint64_t key = 0;
    int courtyard = 0;
    int kind = 0;
    float arisen = 0.0F;
    float noticed = never;
    float reported = never;
    float taken_up = never;
    float closed = never;
    float fixed = never;
    bool faded = false;
    bool false_closed = false;
    std::array<float, causes> time{};
};

/// The same problem under both structures; what comes after it arose is quicker under the council.
Problem problem_of(int i, MadeUp const& wanted) {
    float const pace = wanted.structure == "conventional" ? 2.0F : 1.0F;
    auto const end = static_cast<float>(wanted.days);
    auto const part = [i](int times, int of) { return static_cast<float>(i * times % of); };
    Problem p{.key = made_up_key + 7U * static_cast<unsigned>(i), .courtyard = i % courtyards, .kind = i % 3};
    p.arisen = static_cast<float>(i) * 0.6F;
    auto const until = [&](float time) { return time < end ? time : never; };
    p.noticed = i % 11 == 5 ? never : until(p.arisen + pace * (0.5F + part(3, 4)));
    p.reported = until(p.noticed + pace * (0.25F + part(5, 3)));
    p.taken_up = until(p.reported + pace * (1.0F + part(7, 5)));
    p.closed = until(p.taken_up + pace * (0.5F + part(5, 6)));
    p.false_closed = i % 8 == 3 && !std::isnan(p.closed);
    p.fixed = p.false_closed ? never : p.closed;
    p.faded = std::isnan(p.noticed) && i % 2 == 1 && p.arisen + 9.0F < end;
    auto const gone = p.faded ? p.arisen + 9.0F : std::isnan(p.fixed) ? end : p.fixed;
    std::array<float, causes + 1> const turns{p.arisen, p.noticed, p.reported, p.taken_up, p.closed, gone};
    float from = p.arisen;
    std::size_t cause = 0;
    for (std::size_t next = 1; next <= causes; ++next) {
        auto const turn = next == causes ? gone : turns.at(next);
        if (!std::isnan(turn)) {
            p.time.at(cause) += std::max(0.0F, std::min(turn, gone) - from);
            from = std::min(turn, gone);
            cause = next;
        }
    }
    return p;
}

std::vector<Problem> problems_of(MadeUp const& wanted) {
    std::vector<Problem> list;
    for (int i = 0; i < problems; ++i) {
        list.push_back(problem_of(i, wanted));
    }
    return list;
}

template <class Value, class Get>
Column column(std::string name, std::vector<Problem> const& rows, Get get) {
    std::vector<Value> values;
    for (auto const& row : rows) {
        values.push_back(static_cast<Value>(get(row)));
    }
    return {std::move(name), "", "", std::move(values)};
}

Table issues_table(std::vector<Problem> const& rows) {
    auto const time = [&](char const* name, float Problem::*member) {
        return column<float>(name, rows, [member](Problem const& p) { return p.*member; });
    };
    Reals by_cause;
    for (auto const& row : rows) {
        by_cause.insert(by_cause.end(), row.time.begin(), row.time.end());
    }
    return {"issues",
            "",
            {column<std::uint64_t>("key", rows, [](Problem const& p) { return p.key; }),
             column<std::int32_t>("kind", rows, [](Problem const& p) { return p.kind; }),
             column<std::int32_t>("community", rows, [](Problem const& p) { return p.courtyard / 6; }),
             column<std::int32_t>("courtyard", rows, [](Problem const& p) { return p.courtyard; }),
             column<std::int32_t>("building", rows, [](Problem const& p) { return p.key % 2; }),
             time("arisen", &Problem::arisen),
             time("noticed", &Problem::noticed),
             time("reported", &Problem::reported),
             time("handled", &Problem::taken_up),
             time("closed", &Problem::closed),
             time("confirmed", &Problem::fixed),
             time("fixed", &Problem::fixed),
             column<float>("severity", rows,
                           [](Problem const& p) { return 0.1F * static_cast<float>(p.key % 9); }),
             column<std::int32_t>("hops", rows, [](Problem const& p) { return p.key % 4; }),
             column<std::int32_t>("reopened", rows, [](Problem const&) { return 0; }),
             column<std::uint8_t>("false_closed", rows, [](Problem const& p) { return p.false_closed; }),
             column<std::uint8_t>("faded", rows, [](Problem const& p) { return p.faded; }),
             {"time_by_cause", "day", "", by_cause, causes}}};
}

Table events_table(std::vector<Problem> const& rows) {
    std::vector<std::uint64_t> issue;
    Reals time;
    Wholes event;
    Wholes office;
    Wholes cause;
    Wholes partition;
    for (auto const& p : rows) {
        auto const add = [&](float when, int what, int who, int why) {
            if (!std::isnan(when)) {
                issue.push_back(p.key);
                time.push_back(when);
                event.push_back(what);
                office.push_back(who);
                cause.push_back(why);
                partition.push_back(p.courtyard / 6);
            }
        };
        int const who = p.kind == 0 ? 0 : 1;
        add(p.arisen, 0, 255, 0);
        add(p.noticed, 1, 255, 1);
        add(p.reported, 2, who, 2);
        add(p.kind == 2 ? p.reported + 0.5F : never, 3, 1, 2);
        add(p.taken_up, 4, p.kind == 2 ? 2 : who, 3);
        add(p.closed, 5, p.kind == 2 ? 2 : who, 4);
    }
    return {"events",
            "",
            {{"issue", "", "", issue},
             {"time", "day", "", time},
             {"event", "", "", event},
             {"office", "", "", office},
             {"partition", "", "", partition},
             {"cause", "", "", cause}}};
}

/// Series that rise and swing, higher under one structure; sums over places for counts.
void add_days(store::RunFile& run, MadeUp const& wanted) {
    struct Series {
        char const* name;
        char const* unit;
        double level;
        bool is_mean;
    };
    static constexpr std::array<Series, 5> all{{{"closed", "issue", 2.0, false},
                                                {"open_problems", "issue", 6.0, false},
                                                {"volunteer_hours", "hour", 5.0, false},
                                                {"satisfaction", "1", 0.6, true},
                                                {"trust", "1", 0.5, true}}};
    double const tilt = wanted.structure == "conventional" ? -1.0 : 1.0;
    for (auto const& [tier, count] :
         {std::pair{"district", 1}, std::pair{"subdistrict", 2}, std::pair{"community", 4}}) {
        Table table{std::string("daily/") + tier, "", {}};
        for (auto const& series : all) {
            Reals values;
            for (int day = 0; day < wanted.days; ++day) {
                for (int place = 0; place < count; ++place) {
                    auto const change = 1.0 + tilt * 0.004 * day + 0.1 * std::sin(0.4 * day + place) +
                                        0.03 * wanted.replicate;
                    auto const size = series.is_mean ? 1.0 : static_cast<double>(communities) / count;
                    auto const value =
                        series.is_mean ? series.level + 0.1 * (change - 1.0) : series.level * change;
                    values.push_back(static_cast<float>(value * size));
                }
            }
            table.columns.push_back({series.name, series.unit, "", values, static_cast<std::size_t>(count)});
        }
        run.tables.push_back(table);
    }
}

void add_places(store::RunFile& run) {
    std::vector<std::int64_t> residents;
    Texts names;
    for (int i = 0; i < communities; ++i) {
        names.push_back("community-" + std::to_string(i + 1));
        residents.push_back(6 * 100 + 600 * i);
    }
    run.tables.push_back({"places/district",
                          "",
                          {{"name", "", "", Texts{"district-1"}},
                           {"parent", "", "", Wholes{-1}},
                           {"residents", "", "", std::vector<std::int64_t>{6000}}}});
    run.tables.push_back({"places/subdistrict",
                          "",
                          {{"name", "", "", Texts{"subdistrict-1", "subdistrict-2"}},
                           {"parent", "", "", Wholes{0, 0}},
                           {"residents", "", "", std::vector<std::int64_t>{1800, 4200}}}});
    run.tables.push_back({"places/community",
                          "",
                          {{"name", "", "", names},
                           {"parent", "", "", Wholes{0, 0, 1, 1}},
                           {"residents", "", "", residents}}});
}

void add_courtyards(store::RunFile& run) {
    Wholes community;
    Wholes residents;
    Reals satisfaction;
    Reals hours;
    for (int i = 0; i < courtyards; ++i) {
        community.push_back(i / 6);
        residents.push_back(100 + 100 * (i / 6));
        satisfaction.push_back(0.4F + 0.01F * static_cast<float>(i));
        hours.push_back(static_cast<float>(i));
    }
    run.tables.push_back({"courtyards",
                          "",
                          {{"community", "", "", community},
                           {"residents", "person", "", residents},
                           {"type", "", "", Wholes(courtyards, 0)},
                           {"households", "household", "", Wholes(courtyards, 50)},
                           {"council_state", "", "", Wholes(courtyards, 4)},
                           {"satisfaction", "1", "", satisfaction},
                           {"trust", "1", "", satisfaction},
                           {"ownership", "1", "", Reals(courtyards, never)},
                           {"volunteer_hours", "hour", "", hours}}});
}

// Office, partition (communities 0-3, subdistricts 4-5, district 6), place, hours had and spent.
struct Post {
    int office;
    int partition;
    int place;
    float had;
    float spent;
};

std::vector<Post> made_up_posts() {
    std::vector<Post> posts;
    for (int i = 0; i < courtyards; ++i) {
        posts.push_back({0, i / 6, i % 6, 100.0F, static_cast<float>(i)});
    }
    for (int i = 0; i < communities; ++i) {
        posts.push_back({1, i, 0, 500.0F, 300.0F + 50.0F * static_cast<float>(i)});
    }
    posts.push_back({2, 4, 0, 1000.0F, 990.0F});
    posts.push_back({2, 5, 0, 1000.0F, 910.0F});
    posts.push_back({3, 6, 0, 400.0F, 40.0F});
    return posts;
}

/// What a post had, spent, held and felt on a day: the district rests on two days of seven.
std::array<float, 4> post_day(Post const& post, int number, int day, int days) {
    auto const rests = post.office == 3 && day % 7 >= 5;
    auto const had = rests ? 0.0F : post.had / static_cast<float>(days);
    auto const swing = 1.0F + 0.3F * static_cast<float>(std::sin(0.3 * day + number));
    auto const waiting = static_cast<float>((day + 3 * number) % 9 * post.office);
    return {had, std::min(had, had * post.spent / post.had * swing), waiting,
            0.5F * post.spent / post.had * static_cast<float>(day) / static_cast<float>(days)};
}

void add_office_days(store::RunFile& run, MadeUp const& wanted) {
    constexpr std::size_t offices = 4;
    auto const posts = made_up_posts();
    std::array<Reals, 4> one;
    std::array<Reals, 7> all; // offices, had, spent, waiting, fatigue, closed, passed up
    for (int day = 0; day < wanted.days; ++day) {
        std::array<std::array<float, 7>, offices> sums{};
        for (int i = 0; i < static_cast<int>(posts.size()); ++i) {
            auto const& post = posts[static_cast<std::size_t>(i)];
            auto const values = post_day(post, i, day, wanted.days);
            auto& sum = sums.at(static_cast<std::size_t>(post.office));
            sum[0] += 1.0F;
            for (std::size_t s = 0; s < values.size(); ++s) {
                one.at(s).push_back(values.at(s));
                sum.at(s + 1) += values.at(s);
            }
        }
        for (std::size_t office = 0; office < offices; ++office) {
            auto& sum = sums.at(office);
            sum[4] /= sum[0];
            sum[5] = static_cast<float>((day + static_cast<int>(office)) % 3);
            sum[6] = office == 3 ? 0.0F : static_cast<float>(day * (2 - static_cast<int>(office) % 2) % 7);
            for (std::size_t s = 0; s < sum.size(); ++s) {
                all.at(s).push_back(sum.at(s));
            }
        }
    }
    run.tables.push_back({"office_days",
                          "",
                          {{"offices", "", "", all[0], offices},
                           {"hours_had", "hour", "", all[1], offices},
                           {"hours_spent", "hour", "", all[2], offices},
                           {"waiting", "issue", "", all[3], offices},
                           {"fatigue", "1", "", all[4], offices},
                           {"closed", "issue", "", all[5], offices},
                           {"passed_up", "issue", "", all[6], offices}}});
    if (wanted.level >= viz::Level::issues) {
        run.tables.push_back({"post_days",
                              "",
                              {{"hours_had", "hour", "", one[0], posts.size()},
                               {"hours_spent", "hour", "", one[1], posts.size()},
                               {"waiting", "issue", "", one[2], posts.size()},
                               {"fatigue", "1", "", one[3], posts.size()}}});
    }
}

void add_posts(store::RunFile& run) {
    auto const posts = made_up_posts();
    auto const whole = [&](char const* name, auto get) {
        Wholes values;
        std::transform(posts.begin(), posts.end(), std::back_inserter(values), get);
        return Column{name, "", "", values};
    };
    auto const real = [&](char const* name, auto get) {
        Reals values;
        std::transform(posts.begin(), posts.end(), std::back_inserter(values), get);
        return Column{name, "", "", values};
    };
    run.tables.push_back({"posts",
                          "",
                          {whole("office", [](Post const& p) { return p.office; }),
                           whole("partition", [](Post const& p) { return p.partition; }),
                           whole("place", [](Post const& p) { return p.place; }),
                           real("hours_had", [](Post const& p) { return p.had; }),
                           real("hours_issues", [](Post const& p) { return p.spent * 0.75F; }),
                           real("hours_meetings", [](Post const& p) { return p.spent * 0.25F; }),
                           real("load", [](Post const& p) { return p.spent / p.had; }),
                           real("fatigue", [](Post const& p) { return 0.5F * p.spent / p.had; }),
                           whole("closed", [](Post const& p) { return static_cast<int>(p.spent) / 10; }),
                           whole("waiting", [](Post const& p) { return p.office; }),
                           whole("departures", [](Post const&) { return 0; })}});
}

void add_summary(store::RunFile& run, MadeUp const& wanted) {
    double const better = wanted.structure == "conventional" ? 0.0 : 1.0;
    double const luck = 0.01 * ((wanted.replicate * 7) % 5);
    run.tables = {
        {"indicators",
         "",
         {{"name", "", "", Texts{"closed_rate", "days_to_fix_p50", "arisen", "load.community-office"}},
          {"value", "", "",
           std::vector<double>{0.8 + luck + (0.05 + luck / 10.0) * better,
                               20.0 + 9.0 * luck - better * (1.0 + luck), 96.0, 0.7 + luck}},
          {"unit", "", "", Texts{"share", "day", "issue", "share"}},
          {"samples", "", "", std::vector<std::int64_t>{96, 96, 1, 1}}}},
        {"kinds",
         "",
         {{"id", "", "", Texts{"LIGHT", "PARK_NMV", "ELEVATOR"}},
          {"name_en", "", "", Texts{"Broken lamps", "E-bike parking", "Elevator retrofit"}},
          {"name_zh", "", "", Texts{"路灯不亮", "电动车停放", "加装电梯"}}}},
        {"tiers", "", {{"id", "", "", Texts{"courtyard", "grid", "community", "subdistrict", "district"}}}},
        {"causes", "", {{"id", "", "", Texts{"unnoticed", "unreported", "waiting", "working", "unsolved"}}}},
        {"offices",
         "",
         {{"id", "", "", Texts{"council", "community-office", "subdistrict-office", "district-office"}},
          {"name_en", "", "",
           Texts{"Courtyard council", "Community office", "Subdistrict office", "District government"}},
          {"name_zh", "", "", Texts{"楼院理事会", "社区居委会", "街道办事处", "区政府"}},
          {"tier", "", "", Wholes{0, 2, 3, 4}},
          {"parent", "", "", Wholes{1, 2, 3, -1}}}}};
}

} // namespace

store::RunFile made_up_run(MadeUp const& wanted) {
    bool const is_first = wanted.structure == "conventional";
    store::RunFile run;
    run.provenance = {{"schema_version", "1"},
                      {"program", "linli 0 (made up)"},
                      {"scenario", wanted.scenario},
                      {"structure", wanted.structure},
                      {"seed", "1"},
                      {"replicate", std::to_string(wanted.replicate)},
                      {"level", viz::level_id(wanted.level)},
                      {"days", std::to_string(wanted.days)},
                      {"first_date", "2020-02-01"},
                      {"overrides", "structure.office.community-office.post.cadre.count=3\n"}};
    run.inputs = {
        {"made-up.toml",
         "[scenario]\nid = \"made-up\"\nname = { en = \"Made-up district\", zh = \"虚构区\" }\n"
         "[[scenario.courtyard_type]]\nid = \"old\"\nname = { en = \"Old courtyard\", zh = \"老旧院落\" }\n"
         "floors = 6\nhouseholds_per_building = 36\n"},
        {"structure.toml",
         std::string("[structure]\nid = \"") + wanted.structure + "\"\nname = { en = \"" +
             (is_first ? "Conventional" : "Courtyard councils") + "\", zh = \"" +
             (is_first ? "传统结构" : "楼院理事会") +
             "\" }\n[[structure.office]]\nid = \"community-office\"\n[[structure.office.post]]\n"
             "id = \"cadre\"\nname = { en = \"Cadre\", zh = \"社区干部\" }\ncount = 2\n"
             "hours_per_day = 4\n"}};
    add_summary(run, wanted);
    if (wanted.level >= viz::Level::daily) {
        add_places(run);
        add_days(run, wanted);
        if (wanted.office_days) {
            add_office_days(run, wanted);
        }
    }
    if (wanted.level >= viz::Level::issues) {
        add_courtyards(run);
        add_posts(run);
        run.tables.push_back(issues_table(problems_of(wanted)));
    }
    if (wanted.level >= viz::Level::journeys) {
        run.tables.push_back(
            {"event_names",
             "",
             {{"id", "", "", Texts{"arose", "noticed", "reported", "passed_up", "taken_up", "closed"}}}});
        run.tables.push_back(events_table(problems_of(wanted)));
    }
    return run;
}

viz::Run open_made_up(MadeUp const& wanted) {
    return {made_up_run(wanted), wanted.structure + "_r" + std::to_string(wanted.replicate) + ".h5"};
}

viz::Study made_up_study(int replications, viz::Level level) {
    viz::Study study;
    for (char const* const structure : {"conventional", "courtyard-council"}) {
        for (int replicate = 0; replicate < replications; ++replicate) {
            study.add(open_made_up({.structure = structure, .level = level, .replicate = replicate}));
        }
    }
    return study;
}

viz::Study one_run(viz::Level level) {
    viz::Study study;
    study.add(open_made_up({.level = level}));
    return study;
}

store::Column& column_of(store::RunFile& run, std::string_view table, std::string_view column) {
    auto const found =
        std::find_if(run.tables.begin(), run.tables.end(), [&](Table const& t) { return t.path == table; });
    return *std::find_if(found->columns.begin(), found->columns.end(),
                         [&](Column const& c) { return c.name == column; });
}

} // namespace linli::test
