#include "sim/store/rules.hpp"

#include <set>

#include "sim/core/text.hpp"

namespace linli::store {

namespace {

using Paths = std::set<std::string, std::less<>>;

[[noreturn]] void refuse(std::string const& what, std::string const& rule) {
    throw RunError("run file not written: " + what + ' ' + rule);
}

/// NUL ends a text of fixed length in the file, so it cannot be part of one.
void expect_text(std::string const& text, std::string const& what) {
    if (text.find('\0') != std::string::npos || !is_utf8(text)) {
        refuse(what, "must be UTF-8 without NUL");
    }
}

/// A name becomes one step of an HDF5 path.
void expect_name(std::string_view name, std::string const& what) {
    expect_text(std::string(name), "the name of " + what);
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos) {
        refuse(what, "has an unusable name `" + std::string(name) + '`');
    }
}

void expect_new(Paths& taken, std::string const& path, std::string const& what) {
    if (!taken.insert(path).second) {
        refuse(what, "has a name that is taken already");
    }
}

void expect_steps(std::string_view path, std::string const& what) {
    for (std::size_t begin = 0; begin <= path.size();) {
        auto const end = std::min(path.find('/', begin), path.size());
        expect_name(path.substr(begin, end - begin), what);
        begin = end + 1;
    }
}

void expect_column(Column const& column, Table const& table) {
    auto const what = "column `" + column.name + "` of table `" + table.path + '`';
    expect_name(column.name, what);
    expect_text(column.unit, "the unit of " + what);
    expect_text(column.meaning, "the meaning of " + what);
    auto const count = std::visit([](auto const& values) { return values.size(); }, column.values);
    if (column.width == 0 || count % column.width != 0) {
        refuse(what, "must have whole rows of its width, at least 1");
    }
    if (column.rows() != table.rows()) {
        refuse(what, "has " + std::to_string(column.rows()) + " rows, the first column " +
                         std::to_string(table.rows()));
    }
    if (auto const* const texts = std::get_if<std::vector<std::string>>(&column.values)) {
        for (auto const& text : *texts) {
            expect_text(text, "a value of " + what);
        }
    }
}

/// Tables, the groups above them and columns share one tree of names.
void expect_distinct(std::vector<Table> const& tables) {
    Paths taken;
    for (auto const& table : tables) {
        expect_new(taken, table.path, "table `" + table.path + '`');
    }
    for (auto const& table : tables) {
        for (auto end = table.path.find('/'); end != std::string::npos; end = table.path.find('/', end + 1)) {
            taken.insert(table.path.substr(0, end));
        }
    }
    for (auto const& table : tables) {
        for (auto const& column : table.columns) {
            expect_new(taken, table.path + '/' + column.name,
                       "column `" + column.name + "` of table `" + table.path + '`');
        }
    }
}

void expect_provenance(RunFile const& contents) {
    Paths taken{"inputs"};
    for (auto const& [name, text] : contents.provenance) {
        auto const what = "provenance `" + name + '`';
        expect_name(name, what);
        expect_new(taken, name, what);
        expect_text(text, what);
    }
    for (auto const& [name, text] : contents.inputs) {
        expect_text(name, "the name of an input");
        expect_text(text, "input `" + name + '`');
    }
}

} // namespace

void expect_storable(RunFile const& contents) {
    expect_provenance(contents);
    for (auto const& table : contents.tables) {
        auto const what = "table `" + table.path + '`';
        expect_steps(table.path, what);
        expect_text(table.meaning, "the meaning of " + what);
        if (table.path == "provenance" || table.path.starts_with("provenance/")) {
            refuse(what, "must not lie under `provenance`");
        }
        for (auto const& column : table.columns) {
            expect_column(column, table);
        }
    }
    expect_distinct(contents.tables);
}

} // namespace linli::store
