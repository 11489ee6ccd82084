#pragma once

#include <string>
#include <string_view>

#include "sim/store/hdf5_handle.hpp"

namespace linli::store {

/// An HDF5 file that is written into memory.
///
/// `H5Fget_file_image` would do, were it not that HDF5 1.10.8 forgets the checksum of the superblock there:
/// so the bytes are those that HDF5 itself leaves behind on closing.
class ImageWriter {
  public:
    /// Make an empty file in the 1.10 format, the first that checksums all of its metadata.
    /// Throws: RunError.
    explicit ImageWriter(Handle const& creation_properties);
    ImageWriter(ImageWriter const&) = delete;
    ImageWriter& operator=(ImageWriter const&) = delete;

    [[nodiscard]] Handle const& file() const { return file_; }

    /// Close the file and return its bytes. Throws: RunError.
    [[nodiscard]] std::string finish();

  private:
    [[nodiscard]] Handle create(Handle const& creation_properties);

    std::string bytes_; ///< must outlive `file_`, which writes into it until it is closed
    Handle file_;
};

/// An HDF5 file that is read from memory. HDF5 keeps its own copy of the image.
class ImageReader {
  public:
    /// Throws: RunError if `image` is no HDF5 file.
    explicit ImageReader(std::string_view image);
    ImageReader(ImageReader const&) = delete;
    ImageReader& operator=(ImageReader const&) = delete;

    [[nodiscard]] Handle const& file() const { return file_; }

  private:
    [[nodiscard]] Handle open(std::string_view image) const;

    Handle file_;
};

} // namespace linli::store
