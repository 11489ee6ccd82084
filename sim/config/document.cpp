#include "sim/config/document.hpp"

#include "sim/config/document_data.hpp"
#include "sim/config/literal.hpp"
#include "sim/config/override.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/source_file.hpp"
#include "sim/config/toml_reader.hpp"
#include "sim/core/contract.hpp"

#include <algorithm>
#include <utility>

namespace linli::config {

namespace {

/// Take `[about]` out of the root.
About take_about(std::string const& file, Node& root) {
    auto& members = root.as<TableValue>()->members;
    auto const found =
        std::find_if(members.begin(), members.end(), [](Member const& m) { return m.key == "about"; });
    if (found == members.end()) {
        return {};
    }
    auto const about = std::move(found->value);
    members.erase(found);
    return About(file, about, root);
}

std::shared_ptr<DocumentData const> changed(DocumentData const& data, Override const& change) {
    auto copy = std::make_shared<DocumentData>(data);
    apply(copy->root, change);
    copy->overrides.push_back(change.text());
    copy->numbers = std::make_shared<NumberRegister>();
    return copy;
}

} // namespace

Document::Document(std::shared_ptr<DocumentData const> data) : data_(std::move(data)) {}

Document Document::load(std::filesystem::path const& path) {
    return parse(read_source_file(path), path.string());
}

Document Document::parse(std::string text, std::string file_name) {
    auto data = std::make_shared<DocumentData>();
    data->root = parse_document(text, file_name);
    if (data->root.as<TableValue>()->members.empty()) {
        std::string what = text.empty() ? "the file is empty" : "the file holds no key";
        reject({file_name, 1, 1}, std::move(what), "an input file holds at least one key",
               "copy a file that works and change it");
    }
    data->about = take_about(file_name, data->root);
    data->text = std::make_shared<std::string const>(std::move(text));
    data->file = std::move(file_name);
    return Document(std::move(data));
}

std::string const& Document::text() const {
    return *data_->text;
}

std::string const& Document::file() const {
    return data_->file;
}

Section Document::root() const {
    return Section(data_);
}

bool Document::contains(std::string_view path) const {
    auto const names = split_path(path);
    return names && find_value(data_->root, *names) != nullptr;
}

std::vector<std::string> Document::paths() const {
    return all_paths(data_->root);
}

void Document::set(std::string_view path, std::string_view literal) {
    data_ = changed(*data_, {std::string(path), std::string(literal), ChangeKind::set});
}

void Document::add(std::string_view path, std::string_view literal) {
    data_ = changed(*data_, {std::string(path), std::string(literal), ChangeKind::add});
}

void Document::remove(std::string_view path) {
    data_ = changed(*data_, {std::string(path), {}, ChangeKind::remove});
}

bool Document::takes(std::string_view change) const {
    auto const [path, literal, kind] = parse_override(change);
    auto names = split_path(path);
    if (names && kind == ChangeKind::add) {
        names->pop_back();
    }
    return names && !names->empty() && find_value(data_->root, *names) != nullptr;
}

void Document::change(std::string_view text) {
    data_ = changed(*data_, parse_override(text));
}

std::string Document::literal(std::string_view path) const {
    auto const names = split_path(path);
    auto const* const node = names ? find_value(data_->root, *names) : nullptr;
    LINLI_EXPECT(node != nullptr);
    return literal_of(*node); // NOLINT(clang-analyzer-core.NonNullParamChecker): expected above
}

std::vector<std::string> const& Document::overrides() const {
    return data_->overrides;
}

std::vector<AnnotatedNumber> Document::annotations() const {
    return data_->numbers->all();
}

bool takes(std::vector<Document> const& documents, std::string_view change) {
    return std::any_of(documents.begin(), documents.end(),
                       [&](Document const& document) { return document.takes(change); });
}

} // namespace linli::config
