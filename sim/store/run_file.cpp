#include "sim/store/run_file.hpp"

#include <algorithm>

#include "sim/store/atomic_file.hpp"
#include "sim/store/decode.hpp"
#include "sim/store/encode.hpp"
#include "sim/store/rules.hpp"
#include "sim/store/seal.hpp"

namespace linli::store {

namespace {

/// The element whose `member` equals `wanted`, or null.
template <class T>
T const* find_by(std::vector<T> const& list, std::string T::*member, std::string_view wanted) {
    auto const found =
        std::find_if(list.begin(), list.end(), [&](T const& item) { return item.*member == wanted; });
    return found == list.end() ? nullptr : &*found;
}

RunFile read_tables(std::filesystem::path const& file, TableFilter const& wanted) {
    auto const bytes = read_sealed(file);
    return decode(unseal(bytes, file.string()), file.string(), wanted);
}

} // namespace

std::size_t Column::rows() const {
    return std::visit([](auto const& list) { return list.size(); }, values) / width;
}

Column const* Table::find(std::string_view name) const {
    return find_by(columns, &Column::name, name);
}

std::size_t Table::rows() const {
    return columns.empty() ? 0 : columns.front().rows();
}

Table const* RunFile::find(std::string_view path) const {
    return find_by(tables, &Table::path, path);
}

Table const& RunFile::table(std::string_view path) const {
    auto const* const found = find(path);
    if (found == nullptr) {
        throw RunError("the run file has no table `" + std::string(path) +
                       "`: it was recorded at a lower level, or by another version");
    }
    return *found;
}

std::string const* RunFile::provenance_text(std::string_view name) const {
    auto const* const found = find_by(provenance, &Text::name, name);
    return found == nullptr ? nullptr : &found->text;
}

void write(std::filesystem::path const& file, RunFile const& contents) {
    expect_storable(contents);
    auto const image = encode(contents);
    write_atomically(file, image, seal(image));
}

RunFile read(std::filesystem::path const& file) {
    return read_tables(file, [](std::string_view) { return true; });
}

RunFile read(std::filesystem::path const& file, std::vector<std::string> const& paths) {
    return read_tables(file, [&](std::string_view path) {
        return std::any_of(paths.begin(), paths.end(), [&](std::string const& wanted) {
            return path == wanted || path.starts_with(wanted + '/');
        });
    });
}

} // namespace linli::store
