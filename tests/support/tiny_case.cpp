#include "tests/support/tiny_case.hpp"

#include "tests/support/temporary_directory.hpp"

#include <algorithm>

namespace linli::test {

namespace {

std::string named(std::string const& header, std::string const& id, std::string const& keys) {
    return "[[" + header + "]]\nid = \"" + id + "\"\nname = { en = \"" + id + "\", zh = \"" + id + "\" }\n" +
           keys + "\n";
}

} // namespace

TinyCase::TinyCase()
    : scenario(R"([scenario]
id = "tiny"
name = { en = "Tiny", zh = "小" }
description = { en = "Made up.", zh = "虚构。" }
days = 20
[scenario.calendar]
first_date = "2024-01-01"
work_days_per_week = 7
[scenario.places]
communities = 2
[scenario.population]
household_size = 2
)"),
      places(courtyard_type("plain", "count = 4\nresidents = 100")),
      kinds("[issues]\n" + kind("one-hour", "rate = 3650\neffort_hours = 1\neffort_law = \"fixed\"")),
      behaviour("[behaviour]\n"),
      offices(office("desk", "community", "", post("clerk", "hours_per_day = 8"))),
      channels(channel("counter", "desk")), rules("[structure.routing]\n[structure.mechanism]\n") {}

std::string TinyCase::text() const {
    return scenario + places + kinds + behaviour +
           "[structure]\nid = \"plain\"\nname = { en = \"Plain\", zh = \"简\" }\n"
           "description = { en = \"Made up.\", zh = \"虚构。\" }\n" +
           head + offices + channels + rules;
}

std::shared_ptr<Inputs const> TinyCase::load(std::vector<std::string> const& overrides) const {
    TemporaryDirectory const folder;
    put_bytes(folder / "case.toml", text());
    return load_inputs(folder / "case.toml", {}, overrides);
}

std::string kind(std::string const& id, std::string const& keys) {
    return named("issues.kind", id, keys);
}

std::string courtyard_type(std::string const& id, std::string const& keys) {
    return named("scenario.courtyard_type", id, keys);
}

std::string office(std::string const& id, std::string const& at, std::string const& keys,
                   std::string const& posts) {
    std::string const body = keys.find("body =") == std::string::npos ? "body = \"community\"\n" : "";
    return named("structure.office", id, "at = \"" + at + "\"\n" + body + keys) + posts;
}

std::string post(std::string const& id, std::string const& keys) {
    std::string const count = keys.find("count =") == std::string::npos ? "count = 1\n" : "";
    return named("structure.office.post", id, count + keys);
}

std::string channel(std::string const& id, std::string const& office, std::string const& keys) {
    return named("structure.channel", id, "office = \"" + office + "\"\n" + keys);
}

std::shared_ptr<Inputs const> shipped(std::string const& scenario, std::string const& structure,
                                      std::vector<std::string> const& overrides) {
    std::filesystem::path const root = "scenarios";
    std::optional<std::filesystem::path> file;
    if (!structure.empty()) {
        file = root / "structures" / (structure + ".toml");
    }
    return load_inputs(root / scenario, file, overrides);
}

std::shared_ptr<Inputs const> two_districts(std::string const& structure) {
    return shipped("smoke/two-communities.toml", structure,
                   {"+scenario.places.districts=2", "+scenario.places.subdistricts=2"});
}

std::vector<std::string> shipped_structures() {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator("scenarios/structures")) {
        if (entry.path().extension() == ".toml") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace linli::test
