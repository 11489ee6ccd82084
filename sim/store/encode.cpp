#include "sim/store/encode.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <hdf5.h>

#include "sim/store/hdf5_handle.hpp"
#include "sim/store/memory_image.hpp"

namespace linli::store {

namespace {

/// Up to here values lie in the object header of their dataset, beyond they are chunked and compressed.
constexpr std::size_t most_compact_bytes = 4096;
/// HDF5 caches chunks of up to 1 MiB, and a reader of a few rows decompresses no more than this.
constexpr std::size_t most_chunk_bytes = std::size_t{1} << 20;

template <class T>
hid_t stored_type() {
    if constexpr (std::is_same_v<T, std::uint8_t>) {
        return H5T_STD_U8LE;
    } else if constexpr (std::is_same_v<T, std::int32_t>) {
        return H5T_STD_I32LE;
    } else if constexpr (std::is_same_v<T, std::uint32_t>) {
        return H5T_STD_U32LE;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return H5T_STD_I64LE;
    } else if constexpr (std::is_same_v<T, std::uint64_t>) {
        return H5T_STD_U64LE;
    } else if constexpr (std::is_same_v<T, float>) {
        return H5T_IEEE_F32LE;
    } else {
        static_assert(std::is_same_v<T, double>);
        return H5T_IEEE_F64LE;
    }
}

/// Values as HDF5 takes them: one block of elements of equal size.
struct Block {
    hid_t type;
    std::size_t element_bytes;
    void const* data;
};

/// Dimensions of a dataset; none for a single value.
using Shape = std::vector<hsize_t>;

hsize_t elements(Shape const& shape) {
    hsize_t count = 1;
    for (auto const extent : shape) {
        count *= extent;
    }
    return count;
}

/// Texts one after another, each filled with NUL to the length of the longest (at least 1).
struct PackedTexts {
    explicit PackedTexts(std::vector<std::string> const& texts);

    std::size_t length = 1;
    std::string bytes;
};

PackedTexts::PackedTexts(std::vector<std::string> const& texts) {
    for (auto const& text : texts) {
        length = std::max(length, text.size());
    }
    bytes.reserve(length * texts.size());
    for (auto const& text : texts) {
        bytes.append(text);
        bytes.append(length - text.size(), '\0');
    }
}

/// The UTF-8 type of `length` bytes.
Handle text_type(std::size_t length) {
    Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "cannot make a text type");
    check(H5Tset_size(type.id(), length), "cannot set the length of a text type");
    check(H5Tset_strpad(type.id(), H5T_STR_NULLPAD), "cannot set the padding of a text type");
    check(H5Tset_cset(type.id(), H5T_CSET_UTF8), "cannot set the encoding of a text type");
    return type;
}

Handle make_space(Shape const& shape) {
    auto const id = shape.empty() ? H5Screate(H5S_SCALAR)
                                  : H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr);
    return {id, H5Sclose, "cannot make a data space"};
}

/// A group or dataset whose header holds no time stamp.
Handle without_times(hid_t property_class) {
    Handle properties(H5Pcreate(property_class), H5Pclose, "cannot make properties");
    check(H5Pset_obj_track_times(properties.id(), false), "cannot turn time stamps off");
    return properties;
}

/// Links stay in the group's header in the order in which they were made, with room for `links` of them.
void keep_links_in_order(Handle const& properties, std::size_t links, std::size_t name_length) {
    auto const entries = static_cast<unsigned>(std::clamp<std::size_t>(links, 1, 1000));
    auto const length = static_cast<unsigned>(std::clamp<std::size_t>(name_length, 1, 100));
    check(H5Pset_link_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED),
          "cannot keep the order of links");
    check(H5Pset_link_phase_change(properties.id(), 65535, 0), "cannot keep links in the header");
    check(H5Pset_est_link_info(properties.id(), entries, length), "cannot make room for links");
}

/// As many rows a chunk as fit, chunks being equal but for the last.
Shape chunk_of(Shape shape, std::size_t element_bytes) {
    auto const rows = shape.front();
    auto const row_bytes = elements(shape) / rows * element_bytes;
    auto const most_rows = std::max<hsize_t>(1, most_chunk_bytes / row_bytes);
    auto const chunks = (rows + most_rows - 1) / most_rows;
    shape.front() = (rows + chunks - 1) / chunks;
    return shape;
}

/// Small values into the header; larger ones chunked, compressed and checksummed.
void choose_layout(Handle const& properties, Shape const& shape, std::size_t element_bytes) {
    if (elements(shape) * element_bytes <= most_compact_bytes) {
        check(H5Pset_layout(properties.id(), H5D_COMPACT), "cannot choose the compact layout");
        return;
    }
    auto const chunk = chunk_of(shape, element_bytes);
    check(H5Pset_chunk(properties.id(), static_cast<int>(chunk.size()), chunk.data()),
          "cannot choose chunks");
    check(H5Pset_shuffle(properties.id()), "cannot choose shuffling");
    check(H5Pset_deflate(properties.id(), 1), "cannot choose compression");
    check(H5Pset_fletcher32(properties.id()), "cannot choose checksums");
}

/// Attach `texts`, in `shape`, to an object.
void write_attribute(Handle const& object, char const* name, std::vector<std::string> const& texts,
                     Shape const& shape) {
    PackedTexts const packed(texts);
    auto const type = text_type(packed.length);
    auto const space = make_space(shape);
    Handle attribute(H5Acreate2(object.id(), name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
                     "cannot make an attribute");
    check(H5Awrite(attribute.id(), type.id(), packed.bytes.data()), "cannot write an attribute");
    attribute.close("cannot close an attribute");
}

/// Attach one text, unless it is empty: what is missing reads back as empty.
void describe(Handle const& object, char const* name, std::string const& text) {
    if (!text.empty()) {
        write_attribute(object, name, {text}, {});
    }
}

/// Make the dataset `name`, write it and leave it open for its attributes.
Handle write_dataset(Handle const& group, std::string const& name, Block const& block, Shape const& shape) {
    auto const doing = "cannot store `" + name + '`';
    auto const properties = without_times(H5P_DATASET_CREATE);
    choose_layout(properties, shape, block.element_bytes);
    auto const space = make_space(shape);
    Handle dataset(H5Dcreate2(group.id(), name.c_str(), block.type, space.id(), H5P_DEFAULT, properties.id(),
                              H5P_DEFAULT),
                   H5Dclose, doing);
    if (elements(shape) > 0) {
        check(H5Dwrite(dataset.id(), block.type, H5S_ALL, H5S_ALL, H5P_DEFAULT, block.data), doing);
    }
    return dataset;
}

Handle write_texts(Handle const& group, std::string const& name, std::vector<std::string> const& texts,
                   Shape const& shape) {
    PackedTexts const packed(texts);
    auto const type = text_type(packed.length);
    return write_dataset(group, name, {type.id(), packed.length, packed.bytes.data()}, shape);
}

void write_column(Handle const& group, Column const& column) {
    Shape shape{column.rows()};
    if (column.width > 1) {
        shape.push_back(column.width);
    }
    auto dataset = std::visit(
        [&]<class T>(std::vector<T> const& values) {
            if constexpr (std::is_same_v<T, std::string>) {
                return write_texts(group, column.name, values, shape);
            } else {
                return write_dataset(group, column.name, {stored_type<T>(), sizeof(T), values.data()}, shape);
            }
        },
        column.values);
    describe(dataset, "unit", column.unit);
    describe(dataset, "meaning", column.meaning);
    dataset.close("cannot store `" + column.name + '`');
}

Handle make_group(Handle const& parent, std::string const& path, std::size_t links, std::size_t name_length) {
    auto const properties = without_times(H5P_GROUP_CREATE);
    keep_links_in_order(properties, links, name_length);
    return {H5Gcreate2(parent.id(), path.c_str(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), H5Gclose,
            "cannot make group `" + path + '`'};
}

void write_provenance(Handle const& file, RunFile const& contents) {
    auto const provenance = make_group(file, "provenance", contents.provenance.size() + 1, 16);
    for (auto const& [name, text] : contents.provenance) {
        write_texts(provenance, name, {text}, {1}).close("cannot store `" + name + '`');
    }
    auto const inputs = make_group(provenance, "inputs", contents.inputs.size(), 4);
    for (std::size_t i = 0; i < contents.inputs.size(); ++i) {
        // The name of an input is a path, which would be taken as one of groups: it stands beside the text.
        auto dataset = write_texts(inputs, std::to_string(i), {contents.inputs[i].text}, {1});
        describe(dataset, "name", contents.inputs[i].name);
        dataset.close("cannot store input `" + contents.inputs[i].name + '`');
    }
}

/// The group at `path`, made with those above it unless it is `made` already.
Handle group_at(Handle const& file, std::string const& path, std::size_t links, std::set<std::string>& made) {
    for (auto end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
        auto const above = path.substr(0, end);
        if (made.insert(above).second) {
            make_group(file, above, 8, 16).close("cannot close group `" + above + '`');
        }
    }
    if (made.insert(path).second) {
        return make_group(file, path, links, 16);
    }
    return {H5Gopen2(file.id(), path.c_str(), H5P_DEFAULT), H5Gclose, "cannot open group `" + path + '`'};
}

void write_tables(Handle const& file, std::vector<Table> const& tables) {
    std::set<std::string> made;
    std::vector<std::string> paths;
    for (auto const& table : tables) {
        auto group = group_at(file, table.path, table.columns.size(), made);
        for (auto const& column : table.columns) {
            write_column(group, column);
        }
        describe(group, "meaning", table.meaning);
        group.close("cannot close table `" + table.path + '`');
        paths.push_back(table.path);
    }
    // Tells tables from the groups above them, and their order across groups.
    if (!paths.empty()) {
        write_attribute(file, "tables", paths, {paths.size()});
    }
}

} // namespace

std::string encode(RunFile const& contents) {
    prepare_hdf5();
    auto const properties = without_times(H5P_FILE_CREATE);
    keep_links_in_order(properties, contents.tables.size() + 1, 16);
    ImageWriter image(properties);
    write_provenance(image.file(), contents);
    write_tables(image.file(), contents.tables);
    return image.finish();
}

} // namespace linli::store
