#include "viz/view/run.hpp"

#include "sim/core/text.hpp"
#include "viz/view/dates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::viz {

namespace {

constexpr std::array<std::string_view, 4> level_ids{"summary", "daily", "issues", "journeys"};
constexpr std::array<std::string_view, 4> tier_ids{"district", "subdistrict", "community", "courtyard"};
constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
constexpr int most_days = 100000;

std::size_t index(Tier tier) {
    return static_cast<std::size_t>(tier);
}

Level read_level(std::string const& id, std::string const& file) {
    auto const found = std::find(level_ids.begin(), level_ids.end(), id);
    if (found == level_ids.end()) {
        throw RunError(file + ": unknown recording level `" + id + "`");
    }
    return static_cast<Level>(found - level_ids.begin());
}

std::vector<std::string> ids(store::RunFile const& file, std::string_view path) {
    auto const* const table = file.find(path);
    return table == nullptr ? std::vector<std::string>{} : table->values<std::string>("id");
}

void expect_codes(std::span<std::int32_t const> codes, std::size_t count, std::string_view what) {
    for (auto const code : codes) {
        if (code < 0 || static_cast<std::size_t>(code) >= count) {
            throw RunError("a " + std::string(what) + " numbered " + std::to_string(code) +
                           " does not exist");
        }
    }
}

/// Put each place into its parent, and number it there.
void nest(std::vector<PlaceInfo>& outer, std::vector<PlaceInfo>& inner) {
    for (std::uint32_t i = 0; i < inner.size(); ++i) {
        if (inner[i].parent < 0 || static_cast<std::size_t>(inner[i].parent) >= outer.size()) {
            throw RunError("place `" + inner[i].name + "` lies in no place of the file");
        }
        auto& inside = outer[static_cast<std::size_t>(inner[i].parent)].inside;
        inner[i].rank = static_cast<std::uint32_t>(inside.size());
        inside.push_back(i);
    }
}

/// A table with a row a day and a value a row for each of `places`; not every file has it.
void expect_days(store::RunFile const& file, std::string_view path, std::size_t places, int days) {
    auto const* const table = file.find(path);
    if (table == nullptr) {
        return;
    }
    for (auto const& column : table->columns) {
        auto const* const values = std::get_if<std::vector<float>>(&column.values);
        if (values == nullptr || column.width != places ||
            values->size() != places * static_cast<std::size_t>(days)) {
            throw RunError("the column `" + column.name + "` of `" + std::string(path) +
                           "` has not one value for each place and day");
        }
    }
}

} // namespace

std::string tier_id(Tier tier) {
    return std::string(tier_ids.at(index(tier)));
}

Tier below(Tier tier) {
    return tier == Tier::courtyard ? tier : static_cast<Tier>(index(tier) + 1);
}

std::string level_id(Level level) {
    return std::string(level_ids.at(static_cast<std::size_t>(level)));
}

Run::Run(store::RunFile contents, std::string file_name, config::Name label)
    : contents_(std::make_shared<store::RunFile const>(std::move(contents))),
      file_name_(std::move(file_name)), label_(std::move(label)) {
    if (provenance("schema_version") != "1") {
        throw RunError(file_name_ + ": is no run file of schema 1");
    }
    level_ = read_level(provenance("level"), file_name_);
    auto const days = parse_unsigned(provenance("days"));
    if (!days || *days == 0 || *days > most_days) {
        throw RunError(file_name_ + ": `days` is no number of days");
    }
    days_ = static_cast<int>(*days);
    staffing_ = read_staffing(*contents_);
    read_labels();
    if (level_ >= Level::daily) {
        read_places();
        expect_days(*contents_, "office_days", offices_.size(), days_);
    }
    if (level_ >= Level::issues || find("courtyards") != nullptr) {
        read_courtyards();
        expect_days(*contents_, "daily/courtyard", places(Tier::courtyard).size(), days_);
    }
    if (level_ >= Level::issues) {
        expect_days(*contents_, "post_days", table("posts").rows(), days_);
        issues_ = issue_columns(table("issues"));
        expect_codes(issues_.kind, kinds_.size(), "kind of issue");
        expect_codes(issues_.courtyard, places(Tier::courtyard).size(), "courtyard");
        if (issues_.time_by_cause.size() != issues_.size() * causes_.size()) {
            throw RunError("the times of the issues do not fit the list of causes");
        }
    }
    if (level_ >= Level::journeys) {
        events_ = event_columns(table("events"));
        expect_codes(events_.event, event_names_.size(), "event");
        expect_codes(events_.cause, causes_.size(), "cause");
    }
}

std::string const& Run::provenance(std::string_view name) const {
    static std::string const empty;
    auto const* const text = contents_->provenance_text(name);
    return text != nullptr ? *text : empty;
}

std::string Run::date(int day) const {
    return date_of(provenance("first_date"), day - 1);
}

void Run::read_labels() {
    causes_ = ids(*contents_, "causes");
    event_names_ = ids(*contents_, "event_names");
    auto const& kinds = table("kinds");
    auto const& kind_ids = kinds.values<std::string>("id");
    for (std::size_t i = 0; i < kind_ids.size(); ++i) {
        kinds_.push_back(
            {kind_ids[i],
             {kinds.values<std::string>("name_en")[i], kinds.values<std::string>("name_zh")[i]}});
    }
    auto const tiers = ids(*contents_, "tiers");
    auto const& offices = table("offices");
    auto const& office_ids = offices.values<std::string>("id");
    for (std::size_t i = 0; i < office_ids.size(); ++i) {
        auto const tier = static_cast<std::size_t>(offices.values<std::int32_t>("tier")[i]);
        auto const parent = offices.values<std::int32_t>("parent")[i];
        if (tier >= tiers.size() || parent >= static_cast<std::int32_t>(office_ids.size())) {
            throw RunError("office `" + office_ids[i] + "` has a tier or parent that does not exist");
        }
        offices_.push_back(
            {office_ids[i],
             {offices.values<std::string>("name_en")[i], offices.values<std::string>("name_zh")[i]},
             tiers[tier],
             parent});
    }
}

void Run::read_places() {
    for (auto const tier : {Tier::district, Tier::subdistrict, Tier::community}) {
        auto const& rows = table("places/" + tier_id(tier));
        auto const& names = rows.values<std::string>("name");
        auto const& parents = rows.values<std::int32_t>("parent");
        auto const& residents = rows.values<std::int64_t>("residents");
        for (std::size_t i = 0; i < names.size(); ++i) {
            places_[index(tier)].push_back({names[i], parents[i], static_cast<double>(residents[i])});
        }
        for (auto const& column : table("daily/" + tier_id(tier)).columns) {
            auto const* const values = std::get_if<std::vector<float>>(&column.values);
            if (values == nullptr || values->size() != names.size() * static_cast<std::size_t>(days_)) {
                throw RunError("the daily series `" + column.name +
                               "` has not one value for each place and day");
            }
        }
    }
    nest(places_[0], places_[1]);
    nest(places_[1], places_[2]);
    if (places(Tier::district).empty()) {
        throw RunError(file_name_ + ": has no places");
    }
    for (auto const& column : table("daily/district").columns) {
        if (column.name != "residents") {
            series_.push_back(&column);
        }
    }
}

void Run::read_courtyards() {
    auto const& rows = table("courtyards");
    auto const& communities = rows.values<std::int32_t>("community");
    auto const& residents = rows.values<std::int32_t>("residents");
    auto& courtyards = places_[index(Tier::courtyard)];
    for (std::size_t i = 0; i < communities.size(); ++i) {
        courtyards.push_back({"", communities[i], static_cast<double>(residents[i])});
    }
    nest(places_[index(Tier::community)], courtyards);
}

std::vector<PostInfo> Run::posts_of(std::string_view office) const {
    std::vector<PostInfo> posts;
    std::copy_if(staffing_.posts.begin(), staffing_.posts.end(), std::back_inserter(posts),
                 [&](PostInfo const& post) { return post.office == office; });
    return posts;
}

std::vector<PlaceInfo> const& Run::places(Tier tier) const {
    return places_.at(index(tier));
}

bool Run::has(Place place) const {
    return place.number < places(place.tier).size();
}

PlaceInfo const& Run::info(Place place) const {
    return places(place.tier).at(place.number);
}

Place Run::parent(Place place) const {
    return place.tier == Tier::district ? place
                                        : Place{static_cast<Tier>(index(place.tier) - 1),
                                                static_cast<std::uint32_t>(info(place).parent)};
}

Place Run::top() const {
    Place place{};
    while (place.tier < Tier::community && info(place).inside.size() == 1 && places(place.tier).size() == 1) {
        place = {below(place.tier), info(place).inside.front()};
    }
    return place;
}

double Run::daily(Place place, std::string_view series, int day) const {
    auto const* const table = contents_->find("daily/" + tier_id(place.tier));
    auto const* const column = table != nullptr ? table->find(series) : nullptr;
    if (column == nullptr || day < 1 || day > days_ || !has(place)) {
        return nan;
    }
    auto const row = static_cast<std::size_t>(day - 1);
    return static_cast<double>(
        std::get<std::vector<float>>(column->values)[row * places(place.tier).size() + place.number]);
}

std::string Run::shown_texts() const {
    std::string texts = file_name_ + staffing_.scenario.en + staffing_.scenario.zh + staffing_.structure.en +
                        staffing_.structure.zh + label_.en + label_.zh + provenance("scenario") +
                        provenance("structure");
    for (auto const& kind : kinds_) {
        texts += kind.id + kind.name.en + kind.name.zh;
    }
    for (auto const& office : offices_) {
        texts += office.id + office.name.en + office.name.zh;
    }
    for (auto const& type : staffing_.courtyard_types) {
        texts += type.name.en + type.name.zh;
    }
    for (auto const& post : staffing_.posts) {
        texts += post.name.en + post.name.zh;
    }
    return texts;
}

std::string place_name(Run const& run, Place place, Language language) {
    auto const& info = run.info(place);
    if (place.tier == Tier::courtyard) {
        return say(language, Text::courtyard_numbered,
                   {std::to_string(info.parent + 1), std::to_string(info.rank + 1)});
    }
    auto const tier = tier_id(place.tier);
    if (info.name.starts_with(tier + "-")) { // numbered by the program, not named by anybody
        return say(language, Text::place_numbered,
                   {say_id(language, "tier", tier), info.name.substr(tier.size() + 1)});
    }
    return info.name;
}

} // namespace linli::viz
