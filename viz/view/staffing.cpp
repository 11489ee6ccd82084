#include "viz/view/staffing.hpp"

#include "sim/config/document.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/schema.hpp"

#include <optional>

namespace linli::viz {

namespace {

void apply_overrides(config::Document& document, std::string_view lines) {
    while (!lines.empty()) {
        auto const end = lines.find('\n');
        auto const line = lines.substr(0, end);
        lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
        if (!line.empty() && document.takes(line)) {
            document.change(line);
        }
    }
}

config::Name name_of(config::Section const& section) {
    auto const name = section.table("name");
    return name ? config::Name{name->text("en").value_or(""), name->text("zh").value_or("")} : config::Name{};
}

config::Schema<PostInfo> post_schema() {
    config::Schema<PostInfo> schema("post", "A post, as far as it is shown.");
    schema.number("count", &PostInfo::count, "person", {0.0, 1e6}, "People.", 0.0)
        .number("hours_per_day", &PostInfo::hours_per_day, "hour", {0.0, 24.0}, "Hours of each.", 0.0);
    return schema;
}

void read_posts(config::Section const& structure, std::vector<PostInfo>& posts) {
    auto const schema = post_schema();
    config::Problems ignored; // the keys that are not shown
    for (auto const& office : structure.tables("office")) {
        for (auto const& post : office.tables("post")) {
            auto info = schema.read(post, ignored);
            info.office = office.text("id").value_or("");
            info.id = post.text("id").value_or("");
            info.name = name_of(post);
            posts.push_back(std::move(info));
        }
    }
}

void read_courtyard_types(config::Section const& scenario, std::vector<CourtyardTypeInfo>& types) {
    config::Schema<CourtyardTypeInfo> schema("courtyard_type", "A type of courtyard, as far as it is shown.");
    schema.number("floors", &CourtyardTypeInfo::floors, "floor", {1.0, 200.0}, "Floors.", 1.0)
        .number("households_per_building", &CourtyardTypeInfo::households_per_building, "household",
                {0.0, 1e4}, "Households.", 0.0);
    config::Problems ignored; // the keys that are not shown
    for (auto const& type : scenario.tables("courtyard_type")) {
        types.push_back(schema.read(type, ignored));
        types.back().name = name_of(type);
    }
}

std::optional<config::Document> parsed(store::Text const& input, std::string const& overrides) {
    try {
        auto document = config::Document::parse(input.text, input.name);
        apply_overrides(document, overrides);
        return document;
    } catch (InputError const&) {
        return std::nullopt;
    }
}

} // namespace

Staffing read_staffing(store::RunFile const& run) {
    Staffing staffing;
    auto const* const overrides = run.provenance_text("overrides");
    for (auto const& input : run.inputs) {
        bool const may_tell = input.text.find("[structure]") != std::string::npos ||
                              input.text.find("[scenario]") != std::string::npos;
        auto const document =
            may_tell ? parsed(input, overrides != nullptr ? *overrides : std::string()) : std::nullopt;
        if (!document) {
            continue;
        }
        if (auto const scenario = document->root().table("scenario")) {
            staffing.scenario = name_of(*scenario);
            read_courtyard_types(*scenario, staffing.courtyard_types);
        }
        if (auto const structure = document->root().table("structure")) {
            staffing.structure = name_of(*structure);
            read_posts(*structure, staffing.posts);
        }
    }
    return staffing;
}

} // namespace linli::viz
