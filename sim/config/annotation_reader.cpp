#include "sim/config/annotation_reader.hpp"

#include "sim/config/hint.hpp"
#include "sim/config/path.hpp"
#include "sim/config/tag.hpp"
#include "sim/config/toml_reader.hpp"

#include <cmath>
#include <optional>
#include <utility>

namespace linli::config {

namespace {

class AnnotationReader {
  public:
    AnnotationReader(std::string const& file, std::string path, AnnotationForm form, Problems& problems)
        : file_(file), path_(std::move(path)), form_(form), problems_(problems) {}

    LocatedAnnotation read(Node const& table) {
        result_.annotation.key = path_;
        result_.annotation.where = position_of(file_, table.where);
        for (auto const& member : table.as<TableValue>()->members) {
            read(member);
        }
        return std::move(result_);
    }

  private:
    void read(Member const& member) {
        auto& annotation = result_.annotation;
        if (member.key == "unit") {
            annotation.unit = text(member);
            result_.unit_at = position_of(file_, member.value.where);
        } else if (member.key == "source") {
            annotation.source = text(member);
        } else if (member.key == "tag") {
            read_tag(member);
        } else if (member.key == "range") {
            read_range(member);
        } else if (member.key != "value" || form_ == AnnotationForm::about) {
            problems_.add(position_of(file_, member.where), "unknown key " + join_path(path_, member.key),
                          "not a part of an annotation",
                          hint_among(member.key, {"value", "unit", "range", "source", "tag"}));
        }
    }

    std::string text(Member const& member) {
        auto const* const found = member.value.as<std::string>();
        if (found == nullptr || found->empty()) {
            wrong(member, "must be text that is not empty", "write it in double quotes");
            return {};
        }
        return *found;
    }

    void read_tag(Member const& member) {
        auto const word = text(member);
        if (!word.empty() && !parse_tag(word)) {
            wrong(member, "must be one of reported, derived, calibrated, assumed",
                  hint_among(word, {"reported", "derived", "calibrated", "assumed"}));
            return;
        }
        result_.annotation.tag = word;
    }

    void read_range(Member const& member) {
        auto const* const list = member.value.as<ListValue>();
        bool const is_pair = list != nullptr && list->elements.size() == 2 && list->elements[0].is_number() &&
                             list->elements[1].is_number();
        double const low = is_pair ? as_double(list->elements[0]) : 0.0;
        double const high = is_pair ? as_double(list->elements[1]) : 0.0;
        if (!is_pair || !std::isfinite(low) || !std::isfinite(high) || low > high) {
            wrong(member, "must be two finite numbers [low, high], low first", "for example range = [1, 30]");
            return;
        }
        result_.annotation.low = low;
        result_.annotation.high = high;
        result_.annotation.range_text = show(member.value);
        result_.range_at = position_of(file_, member.value.where);
    }

    void wrong(Member const& member, std::string rule, std::string hint) {
        problems_.add(position_of(file_, member.value.where),
                      show(join_path(path_, member.key), member.value), std::move(rule), std::move(hint));
    }

    std::string const& file_;
    std::string path_;
    AnnotationForm form_;
    Problems& problems_;
    LocatedAnnotation result_;
};

} // namespace

LocatedAnnotation read_annotation(std::string const& file, std::string const& path, Node const& table,
                                  AnnotationForm form, Problems& problems) {
    return AnnotationReader(file, path, form, problems).read(table);
}

LocatedAnnotation merge(LocatedAnnotation first, LocatedAnnotation const& second) {
    auto& to = first.annotation;
    auto const& from = second.annotation;
    if (to.unit.empty()) {
        to.unit = from.unit;
        first.unit_at = second.unit_at;
    }
    if (to.range_text.empty()) {
        to.range_text = from.range_text;
        to.low = from.low;
        to.high = from.high;
        first.range_at = second.range_at;
    }
    if (to.source.empty()) {
        to.source = from.source;
    }
    if (to.tag.empty()) {
        to.tag = from.tag;
    }
    if (to.where.line == 0) {
        to.where = from.where;
        to.key = from.key;
    }
    return first;
}

SourcePosition position_of(std::string const& file, Spot spot) {
    return spot.from_command_line ? SourcePosition{command_line, 0, 0}
                                  : SourcePosition{file, spot.line, spot.column};
}

} // namespace linli::config
