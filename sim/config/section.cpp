#include "sim/config/section.hpp"

#include "sim/config/document_data.hpp"
#include "sim/core/contract.hpp"

#include <utility>

namespace linli::config {

namespace {

/// One table further.
SectionTrail extend(SectionTrail trail, std::string_view key) {
    trail.path = join_path(trail.path, key);
    trail.names.emplace_back(key);
    trail.pattern.emplace_back(key);
    return trail;
}

/// On to one element of the list that the trail leads to.
SectionTrail extend_to_element(SectionTrail trail, std::string_view name) {
    trail.path = join_path(trail.path, name);
    trail.names.emplace_back(name);
    return trail;
}

} // namespace

Section::Section() : trail_(std::make_shared<SectionTrail const>()) {}

Section::Section(std::shared_ptr<DocumentData const> data)
    : data_(std::move(data)), table_(&data_->root), trail_(std::make_shared<SectionTrail const>()) {}

Section::Section(std::shared_ptr<DocumentData const> data, Node const& table,
                 std::shared_ptr<SectionTrail const> trail)
    : data_(std::move(data)), table_(&table), trail_(std::move(trail)) {
    LINLI_EXPECT(table_->as<TableValue>() != nullptr);
}

SourcePosition Section::position() const {
    return table_ == nullptr ? SourcePosition{} : data_->position(table_->where);
}

std::string Section::path_of(std::string_view key) const {
    return join_path(path(), key);
}

bool Section::has(std::string_view key) const {
    return find(key) != nullptr;
}

SourcePosition Section::key_position(std::string_view key) const {
    auto const* const member = table_ == nullptr ? nullptr : table_->member(key);
    return member == nullptr ? position() : data_->position(member->where);
}

SourcePosition Section::value_position(std::string_view key) const {
    auto const* const node = find(key);
    return node == nullptr ? position() : data_->position(node->where);
}

std::vector<std::string> Section::keys() const {
    std::vector<std::string> result;
    if (table_ != nullptr) {
        for (auto const& member : table_->as<TableValue>()->members) {
            result.push_back(member.key);
        }
    }
    return result;
}

std::optional<std::string> Section::text(std::string_view key) const {
    auto const* const node = find(key);
    auto const* const text = node == nullptr ? nullptr : node->as<std::string>();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<Section> Section::table(std::string_view key) const {
    auto const* const node = find(key);
    if (node == nullptr || node->as<TableValue>() == nullptr) {
        return std::nullopt;
    }
    return Section(data_, *node, std::make_shared<SectionTrail const>(extend(*trail_, key)));
}

std::vector<Section> Section::tables(std::string_view key) const {
    std::vector<Section> result;
    auto const* const node = find(key);
    if (node == nullptr || !node->is_list_of_tables()) {
        return result;
    }
    auto const list_trail = extend(*trail_, key);
    auto const& elements = node->as<ListValue>()->elements;
    result.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        auto trail = extend_to_element(list_trail, element_name(elements[i], i));
        result.push_back(Section(data_, elements[i], std::make_shared<SectionTrail const>(std::move(trail))));
    }
    return result;
}

Node const* Section::find(std::string_view key) const {
    return table_ == nullptr ? nullptr : table_->find(key);
}

std::vector<Member> const& Section::members() const {
    LINLI_EXPECT(table_ != nullptr);
    return table_->as<TableValue>()->members;
}

SourcePosition Section::position_of(Spot spot) const {
    return data_->position(spot);
}

bool Section::is_root() const {
    return data_ != nullptr && table_ == &data_->root;
}

} // namespace linli::config
