#include "sim/store/decode.hpp"

#include <cstring>
#include <functional>
#include <new>
#include <numeric>
#include <stdexcept>

#include <hdf5.h>

#include "sim/core/error.hpp"
#include "sim/store/hdf5_handle.hpp"
#include "sim/store/memory_image.hpp"

namespace linli::store {

namespace {

/// Throw because the file has another shape than `encode` gives it.
[[noreturn]] void misshapen(std::string const& what) {
    throw RunError(what + " is not as a run file has it");
}

/// Type and extent of a dataset or attribute.
struct Extent {
    Handle type;
    std::vector<hsize_t> shape; ///< empty for a single value

    [[nodiscard]] std::size_t element_bytes() const { return H5Tget_size(type.id()); }

    [[nodiscard]] std::size_t elements() const {
        return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
    }
};

Extent extent_of(Hdf5Id type, Hdf5Id space, std::string const& what) {
    Extent extent{{type, H5Tclose, "cannot read the type of " + what}, {}};
    Handle const held(space, H5Sclose, "cannot read the size of " + what);
    extent.shape.resize(static_cast<std::size_t>(
        check(H5Sget_simple_extent_ndims(held.id()), "cannot read the size of " + what)));
    check(H5Sget_simple_extent_dims(held.id(), extent.shape.data(), nullptr),
          "cannot read the size of " + what);
    return extent;
}

/// The extent of one or two dimensions that `encode` gives a dataset.
///
/// A size that the stored bytes cannot fill is refused before memory is taken for it: deflate makes a byte
/// out of 1032 at most.
Extent extent_of_dataset(Handle const& dataset, std::string const& what) {
    auto extent = extent_of(H5Dget_type(dataset.id()), H5Dget_space(dataset.id()), what);
    auto const& shape = extent.shape;
    if (shape.empty() || shape.size() > 2 || (shape.size() == 2 && shape.back() == 0)) {
        misshapen("the shape of " + what);
    }
    double const raw_bytes = std::accumulate(
        shape.begin(), shape.end(), static_cast<double>(extent.element_bytes()), std::multiplies<>());
    if (raw_bytes > 1100.0 * static_cast<double>(H5Dget_storage_size(dataset.id()))) {
        misshapen("the size of " + what);
    }
    return extent;
}

/// True for text of fixed length.
bool is_text(Extent const& extent) {
    return H5Tget_class(extent.type.id()) == H5T_STRING && H5Tis_variable_str(extent.type.id()) == 0 &&
           extent.element_bytes() > 0;
}

/// Cut a block of texts of `length` bytes apart, without the NULs that fill them.
std::vector<std::string> unpack(std::string const& bytes, std::size_t length) {
    std::vector<std::string> texts;
    texts.reserve(bytes.size() / length);
    for (std::size_t at = 0; at < bytes.size(); at += length) {
        texts.emplace_back(bytes.data() + at, ::strnlen(bytes.data() + at, length));
    }
    return texts;
}

std::vector<std::string> read_text_attribute(Handle const& object, char const* name) {
    auto const what = "attribute `" + std::string(name) + '`';
    if (check(H5Aexists(object.id(), name), "cannot look for " + what) == 0) {
        return {};
    }
    Handle const attribute(H5Aopen(object.id(), name, H5P_DEFAULT), H5Aclose, "cannot open " + what);
    auto const extent = extent_of(H5Aget_type(attribute.id()), H5Aget_space(attribute.id()), what);
    if (!is_text(extent)) {
        misshapen(what);
    }
    std::string bytes(extent.elements() * extent.element_bytes(), '\0');
    check(H5Aread(attribute.id(), extent.type.id(), bytes.data()), "cannot read " + what);
    return unpack(bytes, extent.element_bytes());
}

std::string description(Handle const& object, char const* name) {
    auto const texts = read_text_attribute(object, name);
    return texts.empty() ? std::string() : texts.front();
}

void read_values(Handle const& dataset, Hdf5Id type, void* into, std::string const& what) {
    check(H5Dread(dataset.id(), type, H5S_ALL, H5S_ALL, H5P_DEFAULT, into), "cannot read " + what);
}

template <class T>
std::vector<T> read_numbers(Handle const& dataset, Hdf5Id type, Extent const& extent,
                            std::string const& what) {
    std::vector<T> values(extent.elements());
    read_values(dataset, type, values.data(), what);
    return values;
}

std::vector<std::string> read_texts(Handle const& dataset, Extent const& extent, std::string const& what) {
    std::string bytes(extent.elements() * extent.element_bytes(), '\0');
    read_values(dataset, extent.type.id(), bytes.data(), what);
    return unpack(bytes, extent.element_bytes());
}

Values read_integers(Handle const& dataset, Extent const& extent, std::string const& what) {
    bool const is_signed = H5Tget_sign(extent.type.id()) == H5T_SGN_2;
    switch (extent.element_bytes()) {
    case 1:
        if (!is_signed) {
            return read_numbers<std::uint8_t>(dataset, H5T_NATIVE_UINT8, extent, what);
        }
        break;
    case 4:
        if (is_signed) {
            return read_numbers<std::int32_t>(dataset, H5T_NATIVE_INT32, extent, what);
        }
        return read_numbers<std::uint32_t>(dataset, H5T_NATIVE_UINT32, extent, what);
    case 8:
        if (is_signed) {
            return read_numbers<std::int64_t>(dataset, H5T_NATIVE_INT64, extent, what);
        }
        return read_numbers<std::uint64_t>(dataset, H5T_NATIVE_UINT64, extent, what);
    default:
        break;
    }
    misshapen("the type of " + what);
}

Values read_dataset_values(Handle const& dataset, Extent const& extent, std::string const& what) {
    if (is_text(extent)) {
        return read_texts(dataset, extent, what);
    }
    auto const type_class = H5Tget_class(extent.type.id());
    if (type_class == H5T_INTEGER) {
        return read_integers(dataset, extent, what);
    }
    if (type_class == H5T_FLOAT && extent.element_bytes() == sizeof(float)) {
        return read_numbers<float>(dataset, H5T_NATIVE_FLOAT, extent, what);
    }
    if (type_class == H5T_FLOAT && extent.element_bytes() == sizeof(double)) {
        return read_numbers<double>(dataset, H5T_NATIVE_DOUBLE, extent, what);
    }
    misshapen("the type of " + what);
}

Handle open_group(Handle const& parent, std::string const& path) {
    return {H5Gopen2(parent.id(), path.c_str(), H5P_DEFAULT), H5Gclose, "cannot open group `" + path + '`'};
}

herr_t keep_name(hid_t, char const* name, H5L_info_t const* link, void* names) {
    if (link->type != H5L_TYPE_HARD) {
        return -1; // would lead to another file or elsewhere in this one
    }
    try {
        static_cast<std::vector<std::string>*>(names)->emplace_back(name);
    } catch (std::bad_alloc const&) {
        return -1;
    }
    return 0;
}

/// Open every dataset of a group in the order in which they were made; groups within it are left out.
template <class Visit>
void for_each_dataset(Handle const& group, std::string const& path, Visit const& visit) {
    std::vector<std::string> names;
    check(H5Literate(group.id(), H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, keep_name, &names),
          "cannot list `" + path + '`');
    for (auto const& name : names) {
        Handle const object(H5Oopen(group.id(), name.c_str(), H5P_DEFAULT), H5Oclose,
                            "cannot open `" + name + '`');
        if (H5Iget_type(object.id()) == H5I_DATASET) {
            visit(object, name);
        }
    }
}

Column read_column(Handle const& dataset, std::string const& name, std::string const& table) {
    auto const what = "column `" + name + "` of table `" + table + '`';
    auto const extent = extent_of_dataset(dataset, what);
    return {name, description(dataset, "unit"), description(dataset, "meaning"),
            read_dataset_values(dataset, extent, what), extent.shape.size() == 2 ? extent.shape.back() : 1};
}

Table read_table(Handle const& file, std::string const& path) {
    auto const group = open_group(file, path);
    Table table{path, description(group, "meaning"), {}};
    for_each_dataset(group, path, [&](Handle const& dataset, std::string const& name) {
        table.columns.push_back(read_column(dataset, name, path));
        if (table.columns.back().rows() != table.rows()) {
            misshapen("the number of rows of table `" + path + '`');
        }
    });
    return table;
}

std::string read_text(Handle const& dataset, std::string const& name) {
    auto const what = "text `" + name + '`';
    auto const extent = extent_of_dataset(dataset, what);
    if (!is_text(extent) || extent.elements() != 1) {
        misshapen(what);
    }
    return read_texts(dataset, extent, what).front();
}

RunFile read_contents(Handle const& file, TableFilter const& wanted) {
    RunFile contents;
    auto const provenance = open_group(file, "provenance");
    for_each_dataset(provenance, "provenance", [&](Handle const& dataset, std::string const& name) {
        contents.provenance.push_back({name, read_text(dataset, name)});
    });
    for_each_dataset(open_group(provenance, "inputs"), "inputs",
                     [&](Handle const& dataset, std::string const& name) {
                         contents.inputs.push_back({description(dataset, "name"), read_text(dataset, name)});
                     });
    for (auto const& path : read_text_attribute(file, "tables")) {
        if (wanted(path)) {
            contents.tables.push_back(read_table(file, path));
        }
    }
    return contents;
}

} // namespace

RunFile decode(std::string_view image, std::string const& file, TableFilter const& wanted) {
    try {
        prepare_hdf5();
        return read_contents(ImageReader(image).file(), wanted);
    } catch (RunError const& error) {
        throw RunError("cannot read " + file + ": " + error.what());
    } catch (std::bad_alloc const&) {
        throw RunError("cannot read " + file + ": not enough memory");
    } catch (std::length_error const&) {
        throw RunError("cannot read " + file + ": a size in it is impossible");
    }
}

} // namespace linli::store
