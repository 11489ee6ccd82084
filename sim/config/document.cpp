#include "sim/config/document.hpp"

#include "sim/config/document_data.hpp"
#include "sim/config/override.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/source_file.hpp"
#include "sim/config/toml_reader.hpp"

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

std::shared_ptr<DocumentData const> changed(DocumentData const& data, Override const& change,
                                            NewKeys new_keys) {
    auto copy = std::make_shared<DocumentData>(data);
    apply(copy->root, change, new_keys);
    copy->overrides.push_back(change.path + '=' + change.literal);
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
    data_ = changed(*data_, {std::string(path), std::string(literal)}, NewKeys::rejected);
}

void Document::add(std::string_view path, std::string_view literal) {
    data_ = changed(*data_, {std::string(path), std::string(literal)}, NewKeys::accepted);
}

std::vector<std::string> const& Document::overrides() const {
    return data_->overrides;
}

std::vector<AnnotatedNumber> Document::annotations() const {
    return data_->numbers->all();
}

} // namespace linli::config
