#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <optional>
#include <utility>

#include <hdf5.h>
#include <unistd.h>

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/store/encode.hpp"
#include "sim/store/hdf5_handle.hpp"
#include "sim/store/live_file.hpp"
#include "sim/store/live_format.hpp"
#include "sim/store/live_lock.hpp"
#include "sim/store/rules.hpp"
#include "sim/store/seal.hpp"

namespace linli::store {

namespace {

using Shape = std::vector<hsize_t>;

// Others see a run a hundred times, but not so seldom that nobody would call it live.
constexpr int looks_per_run = 100;
constexpr int most_days_per_look = 30;

Handle properties_of(hid_t property_class) {
    return {H5Pcreate(property_class), H5Pclose, "cannot make properties"};
}

Handle space_of(Shape const& shape, Shape const& most) {
    return {H5Screate_simple(static_cast<int>(shape.size()), shape.data(), most.data()), H5Sclose,
            "cannot make a data space"};
}

/// A file in the 1.10 format, the first that several may read while it is written.
Handle make_file(std::string const& name) {
    auto const creation = properties_of(H5P_FILE_CREATE);
    check(H5Pset_userblock(creation.id(), live::user_block), "cannot make room for the first line");
    auto const access = properties_of(H5P_FILE_ACCESS);
    check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V110, H5F_LIBVER_V110), "cannot choose the format");
    return {H5Fcreate(name.c_str(), H5F_ACC_EXCL, creation.id(), access.id()), H5Fclose,
            "cannot make " + name};
}

void describe(Handle const& dataset, char const* name, std::string const& text) {
    if (text.empty()) {
        return;
    }
    Handle const type(H5Tcopy(H5T_C_S1), H5Tclose, "cannot make a text type");
    check(H5Tset_size(type.id(), text.size()), "cannot set the length of a text type");
    check(H5Tset_strpad(type.id(), H5T_STR_NULLPAD), "cannot set the padding of a text type");
    check(H5Tset_cset(type.id(), H5T_CSET_UTF8), "cannot set the encoding of a text type");
    Handle const space(H5Screate(H5S_SCALAR), H5Sclose, "cannot make a data space");
    Handle const attribute(H5Acreate2(dataset.id(), name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT),
                           H5Aclose, "cannot describe a column");
    check(H5Awrite(attribute.id(), type.id(), text.data()), "cannot describe a column");
}

/// A dataset of fixed size.
Handle fixed_dataset(Handle const& file, char const* name, hid_t type, std::size_t size) {
    Shape const shape{size};
    auto const space = space_of(shape, shape);
    return {H5Dcreate2(file.id(), name, type, space.id(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), H5Dclose,
            "cannot store `" + std::string(name) + '`'};
}

/// A dataset that grows by whole chunks of days. Not compressed: a reader shall not wait, and it is removed.
Handle growing_dataset(Handle const& file, std::string const& name, Column const& column, int chunk) {
    auto const links = properties_of(H5P_LINK_CREATE);
    check(H5Pset_create_intermediate_group(links.id(), 1), "cannot make groups");
    auto const creation = properties_of(H5P_DATASET_CREATE);
    Shape const shape{static_cast<hsize_t>(chunk), column.width};
    check(H5Pset_chunk(creation.id(), 2, shape.data()), "cannot choose chunks");
    check(H5Pset_fletcher32(creation.id()), "cannot choose checksums");
    auto const space = space_of({0, column.width}, {H5S_UNLIMITED, column.width});
    Handle dataset(H5Dcreate2(file.id(), name.c_str(), H5T_IEEE_F32LE, space.id(), links.id(), creation.id(),
                              H5P_DEFAULT),
                   H5Dclose, "cannot store `" + name + '`');
    describe(dataset, "unit", column.unit);
    describe(dataset, "meaning", column.meaning);
    return dataset;
}

/// A name beside `file` that no other run uses.
std::string temporary_name(std::filesystem::path const& file) {
    return file.string() + '.' + std::to_string(::getpid()) + ".part";
}

} // namespace

std::filesystem::path live_file_of(std::filesystem::path const& run_file) {
    return run_file.string() + ".live";
}

struct LiveWriter::Implementation {
    /// A column of a growing table, with the rows that nobody sees so far.
    struct Growing {
        Handle dataset;
        std::size_t width;
        std::vector<float> waiting;
    };

    Implementation(std::filesystem::path the_name, RunFile about, std::vector<Table> const& tables,
                   int planned_days, std::chrono::milliseconds the_pause)
        : pause(the_pause), name(std::move(the_name)), part(temporary_name(name)), planned(planned_days),
          chunk(std::clamp(planned_days / looks_per_run, 1, most_days_per_look)) {
        prepare_hdf5();
        try {
            make(std::move(about), tables);
        } catch (...) {
            ::unlink(part.c_str());
            throw;
        }
    }

    void make(RunFile about, std::vector<Table> const& tables) {
        ::unlink(part.c_str()); // of a killed process with our number
        file.emplace(make_file(part));
        for (auto const& table : tables) {
            for (auto const& column : table.columns) {
                columns.push_back(
                    {growing_dataset(*file, live::place_of(table.path, column.name), column, chunk),
                     column.width,
                     {}});
            }
            about.tables.push_back(table);
            about.tables.back().path = std::string(live::growing) + table.path;
        }
        expect_storable(about);
        auto image = encode(about);
        image += seal(image);
        auto dataset = fixed_dataset(*file, live::about, H5T_STD_U8LE, image.size());
        check(H5Dwrite(dataset.id(), H5T_STD_U8LE, H5S_ALL, H5S_ALL, H5P_DEFAULT, image.data()),
              "cannot store what the run is");
        dataset.close("cannot store what the run is");
        progress.emplace(fixed_dataset(*file, live::progress, H5T_STD_I32LE, 3));
        finished.emplace(fixed_dataset(*file, live::finished, H5T_STD_I32LE, 1));
        tell(0, false);
        check(H5Fstart_swmr_write(file->id()), "cannot let others read along");
        open_to_others();
    }

    /// Only what can be followed gets the name.
    void open_to_others() {
        watched.emplace(part, WatchedFile::For::writing);
        std::fstream stream(part, std::ios::in | std::ios::out | std::ios::binary);
        stream << live::first_line << std::flush;
        watched->lock();
        if (!stream || ::rename(part.c_str(), name.c_str()) != 0) {
            throw RunError("cannot make " + name.string());
        }
    }

    void flush() const { check(H5Fflush(file->id(), H5F_SCOPE_GLOBAL), "cannot write " + name.string()); }

    /// Only after the rows themselves, so that nobody reads rows that are not there.
    void tell(int now, bool is_finished) {
        std::array<std::int32_t, 3> const numbers{rows, planned, now};
        std::int32_t const done = is_finished ? 1 : 0;
        auto const write = [](Handle const& dataset, void const* values) {
            check(H5Dwrite(dataset.id(), H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values),
                  "cannot tell how far the run is");
        };
        write(*progress, numbers.data());
        write(*finished, &done);
        flush();
    }

    static void append(Growing& column, hsize_t from) {
        auto const count = column.waiting.size() / column.width;
        Shape const extent{from + count, column.width};
        Shape const start{from, 0};
        Shape const block{count, column.width};
        check(H5Dset_extent(column.dataset.id(), extent.data()), "cannot add days");
        Handle const into(H5Dget_space(column.dataset.id()), H5Sclose, "cannot add days");
        check(H5Sselect_hyperslab(into.id(), H5S_SELECT_SET, start.data(), nullptr, block.data(), nullptr),
              "cannot add days");
        auto const memory = space_of(block, block);
        check(H5Dwrite(column.dataset.id(), H5T_NATIVE_FLOAT, memory.id(), into.id(), H5P_DEFAULT,
                       column.waiting.data()),
              "cannot add days");
        column.waiting.clear();
    }

    void show_waiting(bool is_last) {
        if (waiting_rows > 0) {
            for (auto& column : columns) {
                append(column, static_cast<hsize_t>(rows));
            }
            rows += std::exchange(waiting_rows, 0);
            flush();
        }
        tell(rows, is_last);
        last_look = Clock::now();
    }

    /// Whether it is time for others to see more.
    [[nodiscard]] bool is_due() const { return Clock::now() - last_look >= pause; }

    using Clock = std::chrono::steady_clock;
    std::chrono::milliseconds pause;
    Clock::time_point last_look = Clock::now() - pause;
    std::filesystem::path name;
    std::string part;
    int planned;
    int chunk; ///< days that others see at once
    int rows = 0;
    int waiting_rows = 0;
    std::optional<WatchedFile> watched; ///< released last: until all is closed the run counts as going on
    std::optional<Handle> file;
    std::vector<Growing> columns;
    std::optional<Handle> progress;
    std::optional<Handle> finished;
};

LiveWriter::LiveWriter(std::filesystem::path file, RunFile const& about, std::vector<Table> const& tables,
                       int planned_days, std::chrono::milliseconds pause)
    : implementation_(std::make_unique<Implementation>(std::move(file), about, tables, planned_days, pause)) {
}

LiveWriter::~LiveWriter() {
    auto& self = *implementation_;
    if (!self.watched->is_not(self.name)) { // else another run has taken the name
        ::unlink(self.name.c_str());
    }
}

void LiveWriter::add_row(std::span<float const> values) {
    auto& self = *implementation_;
    for (auto& column : self.columns) {
        LINLI_EXPECT(values.size() >= column.width);
        column.waiting.insert(column.waiting.end(), values.begin(),
                              values.begin() + static_cast<std::ptrdiff_t>(column.width));
        values = values.subspan(column.width);
    }
    LINLI_EXPECT(values.empty());
    if (++self.waiting_rows % self.chunk == 0 && self.is_due()) {
        self.show_waiting(false);
    }
}

void LiveWriter::warm_up(int day) {
    if (implementation_->is_due()) {
        implementation_->tell(day, false);
        implementation_->last_look = Implementation::Clock::now();
    }
}

void LiveWriter::finish() {
    implementation_->show_waiting(true);
}

void remove_abandoned_live_file(std::filesystem::path const& run_file) {
    auto const file = live_file_of(run_file);
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return;
    }
    try {
        if (!WatchedFile(file, WatchedFile::For::reading).is_locked()) {
            std::filesystem::remove(file, error);
        }
    } catch (RunError const&) { // cannot be looked at: it is left alone
    }
}

} // namespace linli::store
