#include "sim/config/about.hpp"

#include "sim/config/hint.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linli::config {

namespace {

/// A table of nothing but tables groups the annotations of the keys below it.
bool is_group(Node const& node) {
    auto const& members = node.as<TableValue>()->members;
    return !members.empty() && std::all_of(members.begin(), members.end(), [](Member const& m) {
        return m.value.as<TableValue>() != nullptr;
    });
}

/// Collects the last `most` names of the path of every key, once with the names of list elements, once
/// without.
class KeyEnds {
  public:
    KeyEnds(Node const& document, std::size_t most) : most_(most) { visit(document, {}, {}); }

    [[nodiscard]] bool contains(Path const& end) const { return ends_.contains(end); }

    /// All ends of `length` names.
    [[nodiscard]] std::vector<std::string> of_length(std::size_t length) const {
        std::vector<std::string> result;
        for (auto const& end : ends_) {
            if (end.size() == length) {
                result.push_back(join_path(end));
            }
        }
        return result;
    }

  private:
    void visit(Node const& node, Path const& path, Path const& pattern) {
        if (auto const* const table = node.as<TableValue>()) {
            for (auto const& member : table->members) {
                auto const member_path = note(path, member.key);
                visit(member.value, member_path, note(pattern, member.key));
            }
        } else if (node.is_list_of_tables()) {
            auto const& elements = node.as<ListValue>()->elements;
            for (std::size_t i = 0; i < elements.size(); ++i) {
                auto element_path = path;
                element_path.push_back(element_name(elements[i], i));
                visit(elements[i], element_path, pattern);
            }
        }
    }

    Path note(Path path, std::string const& key) {
        path.push_back(key);
        for (std::size_t length = 1; length <= std::min(most_, path.size()); ++length) {
            ends_.emplace(path.end() - static_cast<std::ptrdiff_t>(length), path.end());
        }
        return path;
    }

    std::size_t most_;
    std::set<Path> ends_;
};

} // namespace

About::About(std::string const& file, Node const& about, Node const& document) {
    if (about.as<TableValue>() == nullptr) {
        problems_.add(position_of(file, about.where), show("about", about), "must be a table [about]",
                      "about.key = { unit = …, range = …, tag = …, source = … }");
        return;
    }
    read_members(file, about, {});
    check_keys_occur(document);
}

void About::read_members(std::string const& file, Node const& table, Path const& prefix) {
    for (auto const& member : table.as<TableValue>()->members) {
        auto const names = split_path(member.key); // a quoted key such as "post.count" is a path, too
        if (!names || member.value.as<TableValue>() == nullptr) {
            problems_.add(position_of(file, member.where), show("about." + member.key, member.value),
                          "an entry of [about] annotates one key",
                          "about.key = { unit = …, range = …, tag = …, source = … }");
            continue;
        }
        auto key = prefix;
        key.insert(key.end(), names->begin(), names->end());
        if (is_group(member.value)) {
            read_members(file, member.value, key);
        } else {
            auto annotation = read_annotation(file, "about." + join_path(key), member.value,
                                              AnnotationForm::about, problems_);
            annotation.annotation.where = position_of(file, member.where);
            entries_.push_back({std::move(key), std::move(annotation)});
        }
    }
}

void About::check_keys_occur(Node const& document) {
    std::size_t longest = 0;
    for (auto const& entry : entries_) {
        longest = std::max(longest, entry.key.size());
    }
    KeyEnds const ends(document, longest);
    for (auto const& [key, annotation] : entries_) {
        if (!ends.contains(key)) {
            problems_.add(annotation.annotation.where, "about." + join_path(key),
                          "an entry of [about] must name a key that occurs in the file",
                          hint_among(join_path(key), ends.of_length(key.size()), "delete the entry"));
        }
    }
}

LocatedAnnotation const* About::find(Path const& path, Path const& pattern) const {
    Entry const* best = nullptr;
    for (auto const& entry : entries_) {
        bool const is_better = best == nullptr || entry.key.size() > best->key.size();
        if (is_better && (ends_with(path, entry.key) || ends_with(pattern, entry.key))) {
            best = &entry;
        }
    }
    return best == nullptr ? nullptr : &best->annotation;
}

} // namespace linli::config
