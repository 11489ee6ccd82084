#include "sim/store/memory_image.hpp"

#include <array>
#include <cstdio>
#include <cstring>
#include <exception>

#include <hdf5.h>

namespace linli::store {

namespace {

constexpr std::size_t growth_bytes = std::size_t{64} << 10;

/// HDF5's memory driver asks these for its buffer, which is a string of ours. They are called through C and
/// must not throw.
void* grow(void*, std::size_t size, H5FD_file_image_op_t, void* bytes) {
    try {
        auto& buffer = *static_cast<std::string*>(bytes);
        buffer.resize(size); // new bytes are zero, so nothing accidental reaches the file
        return buffer.data();
    } catch (std::exception const&) {
        return nullptr;
    }
}
void* make(std::size_t size, H5FD_file_image_op_t operation, void* bytes) {
    return grow(nullptr, size, operation, bytes);
}
void* copy(void* to, void const* from, std::size_t size, H5FD_file_image_op_t, void*) {
    return std::memcpy(to, from, size);
}
herr_t keep(void*, H5FD_file_image_op_t, void*) {
    return 0;
}
void* share(void* bytes) {
    return bytes;
}
herr_t leave(void*) {
    return 0;
}

Handle memory_access() {
    Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "cannot make properties");
    check(H5Pset_fapl_core(access.id(), growth_bytes, false), "cannot choose memory");
    check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V110, H5F_LIBVER_V110), "cannot choose the format");
    return access;
}

/// A name that no file has and no other open image: HDF5 takes files of one name for the same file.
/// `owner` lives as long as the image is open.
std::string image_name(void const* owner) {
    // Below something that is no directory nothing can exist: HDF5 looks for a file of the name first.
    std::array<char, 64> name{};
    auto const length = std::snprintf(name.data(), name.size(), "/dev/null/%p", owner);
    return {name.data(), static_cast<std::size_t>(length)};
}

} // namespace

ImageWriter::ImageWriter(Handle const& creation_properties) : file_(create(creation_properties)) {}

Handle ImageWriter::create(Handle const& creation_properties) {
    auto const access = memory_access();
    H5FD_file_image_callbacks_t callbacks{make, copy, grow, keep, share, leave, &bytes_};
    check(H5Pset_file_image_callbacks(access.id(), &callbacks), "cannot choose the buffer");
    return {H5Fcreate(image_name(this).c_str(), H5F_ACC_EXCL, creation_properties.id(), access.id()),
            H5Fclose, "cannot make a file in memory"};
}

std::string ImageWriter::finish() {
    check(H5Fflush(file_.id(), H5F_SCOPE_GLOBAL), "cannot complete the file in memory");
    auto const size = check(H5Fget_file_image(file_.id(), nullptr, 0), "cannot measure the file in memory");
    file_.close("cannot close the file in memory");
    bytes_.resize(static_cast<std::size_t>(size)); // the buffer grows in steps
    return std::move(bytes_);
}

ImageReader::ImageReader(std::string_view image) : file_(open(image)) {}

Handle ImageReader::open(std::string_view image) const {
    auto const access = memory_access();
    // HDF5 copies the image and does not write to it; its interface merely lacks the `const`.
    check(H5Pset_file_image(access.id(), const_cast<char*>(image.data()), image.size()),
          "cannot take the image");
    return {H5Fopen(image_name(this).c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose,
            "cannot open the image"};
}

} // namespace linli::store
