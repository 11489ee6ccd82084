#include "models/requests/mapping.hpp"

#include "sim/config/document.hpp"
#include "sim/config/problems.hpp"

#include <map>

namespace linli {

namespace {

using config::Problems;
using config::Schema;

Schema<MappedKind> const& mapped_kind_schema() {
    static Schema<MappedKind> const schema =
        Schema<MappedKind>("kind", "The categories of the data that are one issue kind.")
            .text("id", &MappedKind::id, "Code of the issue kind.")
            .texts("categories", &MappedKind::categories, "Categories, as they are written in the data.");
    return schema;
}

Schema<RequestMapping> const& mapping_schema() {
    static Schema<RequestMapping> const schema =
        Schema<RequestMapping>("mapping", "What the columns of a file of service requests mean.")
            .position(&RequestMapping::where)
            .text("created", &RequestMapping::created, "Column with the time of the request.")
            .text("closed", &RequestMapping::closed, "Column with the time of closing; empty: none.", "")
            .text("category", &RequestMapping::category, "Column with the category.")
            .text("place", &RequestMapping::place,
                  "Column with the neighbourhood, for the dispersion; empty: none.", "")
            .text("time_format", &RequestMapping::time_format,
                  "How times are written, as in strptime: %Y year, %m month, %d day, %H hour, %M minute, %S "
                  "second.",
                  "%Y-%m-%dT%H:%M:%S")
            .text("separator", &RequestMapping::separator, "One character between fields.", ",")
            .number("residents", &RequestMapping::residents, "person", {1, 1e9},
                    "People whose requests these are.")
            .number("reported_share", &RequestMapping::reported_share, "share", {0.001, 1},
                    "Problems that become a request; the rest is unknown to the data and added to the rates.",
                    1.0)
            .number(
                "tolerance_hours", &RequestMapping::tolerance_hours, "hour", {0, 48},
                "A closing before its request by no more than this is taken for rounding and counts as 0.",
                0.0)
            .tables("kind", &RequestMapping::kinds, mapped_kind_schema(),
                    "Issue kinds and their categories.");
    return schema;
}

void check(RequestMapping const& mapping, Problems& problems) {
    if (mapping.separator.size() != 1 || mapping.separator == "\"") {
        problems.add(mapping.where, "separator = \"" + mapping.separator + '"', "must be one character",
                     "e.g. \",\" or \"\\t\"");
    }
    if (mapping.kinds.empty()) {
        problems.add(mapping.where, "no [[mapping.kind]]", "at least one issue kind must be mapped", "");
    }
    std::map<std::string, std::string> taken;
    for (auto const& kind : mapping.kinds) {
        for (auto const& category : kind.categories) {
            auto const [at, is_new] = taken.emplace(category, kind.id);
            if (!is_new) {
                problems.add(mapping.where, "category \"" + category + "\" of kind \"" + kind.id + '"',
                             "a category belongs to one kind", "it is also mapped to \"" + at->second + '"');
            }
        }
    }
}

} // namespace

int RequestMapping::kind_of(std::string const& wanted) const {
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        for (auto const& known : kinds[k].categories) {
            if (known == wanted) {
                return static_cast<int>(k);
            }
        }
    }
    return -1;
}

Schema<MappingFile> const& mapping_file_schema() {
    static Schema<MappingFile> const schema =
        Schema<MappingFile>("file", "A mapping of service requests.")
            .table("mapping", &MappingFile::mapping, mapping_schema(), "Columns and categories.");
    return schema;
}

RequestMapping load_mapping(std::filesystem::path const& file) {
    Problems problems;
    auto const document = config::Document::load(file);
    auto mapping = mapping_file_schema().read(document.root(), problems).mapping;
    problems.throw_if_any();
    check(mapping, problems);
    problems.throw_if_any();
    return mapping;
}

} // namespace linli
