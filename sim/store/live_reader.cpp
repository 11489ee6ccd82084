#include <array>
#include <fstream>
#include <utility>

#include <hdf5.h>

#include "sim/core/error.hpp"
#include "sim/store/decode.hpp"
#include "sim/store/hdf5_handle.hpp"
#include "sim/store/live_file.hpp"
#include "sim/store/live_format.hpp"
#include "sim/store/live_lock.hpp"
#include "sim/store/seal.hpp"

namespace linli::store {

namespace {

constexpr unsigned read_attempts = 20; // of metadata that is being written
constexpr hsize_t most_about_bytes = hsize_t{1} << 30U;

/// Refuse what is no live file before libhdf5 sees it.
void expect_live_file(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line(live::first_line.size(), '\0');
    in.read(line.data(), static_cast<std::streamsize>(line.size()));
    if (!in || line != live::first_line) {
        throw RunError("cannot follow " + file.string() + ": it is no live file of this version of linli");
    }
}

Handle open_file(std::filesystem::path const& file) {
    expect_live_file(file);
    prepare_hdf5();
    Handle const access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "cannot make properties");
    check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V110, H5F_LIBVER_V110), "cannot choose the format");
    check(H5Pset_metadata_read_attempts(access.id(), read_attempts), "cannot choose how often to try");
    return {H5Fopen(file.c_str(), H5F_ACC_RDONLY | H5F_ACC_SWMR_READ, access.id()), H5Fclose,
            "cannot follow " + file.string()};
}

/// A dataset with the type that a live file gives it.
Handle open_dataset(Handle const& file, std::string const& name, hid_t stored) {
    Handle dataset(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose, "cannot open `" + name + '`');
    Handle const type(H5Dget_type(dataset.id()), H5Tclose, "cannot read the type of `" + name + '`');
    if (check(H5Tequal(type.id(), stored), "cannot read the type of `" + name + '`') == 0) {
        throw RunError("`" + name + "` is not as a live file has it");
    }
    return dataset;
}

std::vector<hsize_t> extent_of(Handle const& dataset, std::string const& name) {
    Handle const space(H5Dget_space(dataset.id()), H5Sclose, "cannot read the size of `" + name + '`');
    std::vector<hsize_t> shape(static_cast<std::size_t>(
        check(H5Sget_simple_extent_ndims(space.id()), "cannot read the size of `" + name + '`')));
    check(H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr),
          "cannot read the size of `" + name + '`');
    return shape;
}

std::string read_about(Handle const& file) {
    auto const dataset = open_dataset(file, live::about, H5T_STD_U8LE);
    auto const shape = extent_of(dataset, live::about);
    if (shape.size() != 1 || shape.front() > most_about_bytes ||
        shape.front() > H5Dget_storage_size(dataset.id())) {
        throw RunError("`about` is not as a live file has it");
    }
    std::string bytes(shape.front(), '\0');
    check(H5Dread(dataset.id(), H5T_NATIVE_UINT8, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()),
          "cannot read what the run is");
    return bytes;
}

template <std::size_t n>
std::array<std::int32_t, n> read_numbers(Handle const& dataset, char const* name) {
    check(H5Drefresh(dataset.id()), "cannot read on");
    if (extent_of(dataset, name) != std::vector<hsize_t>{n}) {
        throw RunError('`' + std::string(name) + "` is not as a live file has it");
    }
    std::array<std::int32_t, n> numbers{};
    check(H5Dread(dataset.id(), H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()),
          "cannot read how far the run is");
    return numbers;
}

} // namespace

struct LiveReader::Implementation {
    explicit Implementation(std::filesystem::path the_name)
        : name(std::move(the_name)), watched(name, WatchedFile::For::reading), file(open_file(name)),
          progress_data(open_dataset(file, live::progress, H5T_STD_I32LE)),
          finished_data(open_dataset(file, live::finished, H5T_STD_I32LE)) {
        auto const bytes = read_about(file);
        auto contents = decode(unseal(bytes, name.string()), name.string(), [](auto) { return true; });
        for (auto& table : contents.tables) {
            bool const grows = table.path.starts_with(live::growing);
            if (grows) {
                table.path.erase(0, live::growing.size());
                open_columns(table);
            }
            (grows ? tables : about.tables).push_back(std::move(table));
        }
        about.provenance = std::move(contents.provenance);
        about.inputs = std::move(contents.inputs);
    }

    void open_columns(Table const& table) {
        for (auto const& column : table.columns) {
            if (!std::holds_alternative<std::vector<float>>(column.values)) {
                throw RunError("`" + column.name + "` is not as a live file has it");
            }
            columns.push_back(open_dataset(file, live::place_of(table.path, column.name), H5T_IEEE_F32LE));
        }
    }

    /// The rows from `from` on, as far as they count.
    void read_rows(Handle const& dataset, Column& column, std::int32_t from, std::int32_t until) {
        auto const width = static_cast<hsize_t>(column.width);
        check(H5Drefresh(dataset.id()), "cannot read on");
        auto const shape = extent_of(dataset, column.name);
        if (shape.size() != 2 || shape[1] != width || shape[0] < static_cast<hsize_t>(until)) {
            throw RunError("`" + column.name + "` has not the rows that it should");
        }
        std::array<hsize_t, 2> const start{static_cast<hsize_t>(from), 0};
        std::array<hsize_t, 2> const block{static_cast<hsize_t>(until - from), width};
        Handle const space(H5Dget_space(dataset.id()), H5Sclose, "cannot read on");
        check(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, block.data(), nullptr),
              "cannot read on");
        Handle const memory(H5Screate_simple(2, block.data(), nullptr), H5Sclose, "cannot read on");
        auto& values = std::get<std::vector<float>>(column.values);
        values.resize(static_cast<std::size_t>(until) * column.width);
        check(H5Dread(dataset.id(), H5T_NATIVE_FLOAT, memory.id(), space.id(), H5P_DEFAULT,
                      values.data() + static_cast<std::size_t>(from) * column.width),
              "cannot read `" + column.name + '`');
    }

    void read_rows_until(std::int32_t until) {
        std::size_t next = 0;
        for (auto& table : tables) {
            for (auto& column : table.columns) {
                read_rows(columns[next++], column, progress.rows, until);
            }
        }
    }

    bool poll() {
        bool const was_alive =
            std::exchange(is_alive, watched.is_locked()); // before, so that no row is missed
        bool const says_finished = read_numbers<1>(finished_data, "finished")[0] != 0;
        auto const [rows, planned, now] = read_numbers<3>(progress_data, "progress");
        if (planned < 1 || planned > live::most_days || rows < progress.rows || rows > planned) {
            throw RunError("cannot follow " + name.string() + ": its progress is impossible");
        }
        bool const was_finished = std::exchange(is_finished, says_finished && rows == planned);
        bool const has_changed = rows != progress.rows || now != progress.now ||
                                 planned != progress.planned || was_alive != is_alive ||
                                 was_finished != is_finished;
        if (rows > progress.rows) {
            read_rows_until(rows);
        }
        progress = {rows, planned, now};
        return has_changed;
    }

    std::filesystem::path name;
    WatchedFile watched;
    Handle file;
    Handle progress_data;
    Handle finished_data;
    std::vector<Handle> columns;
    RunFile about;
    std::vector<Table> tables;
    LiveProgress progress;
    bool is_finished = false;
    bool is_alive = true;
};

LiveReader::LiveReader(std::filesystem::path file)
    : implementation_(std::make_unique<Implementation>(std::move(file))) {}

LiveReader::~LiveReader() = default;

bool LiveReader::poll() {
    return implementation_->poll();
}

RunFile const& LiveReader::about() const {
    return implementation_->about;
}

std::vector<Table> const& LiveReader::tables() const {
    return implementation_->tables;
}

LiveProgress LiveReader::progress() const {
    return implementation_->progress;
}

bool LiveReader::is_finished() const {
    return implementation_->is_finished;
}

bool LiveReader::writer_is_alive() const {
    return implementation_->is_alive;
}

bool LiveReader::is_replaced() const {
    return implementation_->watched.is_not(implementation_->name);
}

} // namespace linli::store
