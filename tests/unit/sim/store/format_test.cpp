// Looks at stored files through HDF5 itself, as any other program would.

#include <cstring>
#include <functional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>
#include <malloc.h>

#include "sim/store/encode.hpp"
#include "sim/store/run_file.hpp"
#include "tests/support/sample_run_file.hpp"

namespace linli::store {

namespace {

using test::bytes_of;
using test::sample_run_file;
using test::TemporaryDirectory;

/// Call `visit(id, path, about)` for every object of a file, the root included.
using Visit = std::function<void(hid_t object, std::string const& path, H5O_info_t const& about)>;

herr_t visit_one(hid_t root, char const* path, H5O_info_t const* about, void* visit) {
    auto const object = H5Oopen(root, path, H5P_DEFAULT);
    (*static_cast<Visit*>(visit))(object, path, *about);
    return H5Oclose(object);
}

void visit_objects(std::filesystem::path const& path, Visit visit) {
    auto const file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    ASSERT_GE(file, 0);
    EXPECT_GE(H5Ovisit2(file, H5_INDEX_NAME, H5_ITER_NATIVE, visit_one, &visit, H5O_INFO_ALL), 0);
    H5Fclose(file);
}

/// The type of a dataset or attribute, by the function that gives it.
bool has_variable_length(hid_t type) {
    bool const found = H5Tdetect_class(type, H5T_VLEN) > 0 || H5Tis_variable_str(type) > 0;
    H5Tclose(type);
    return found;
}

herr_t count_variable_attribute(hid_t object, char const* name, H5A_info_t const*, void* count) {
    auto const attribute = H5Aopen(object, name, H5P_DEFAULT);
    *static_cast<int*>(count) += has_variable_length(H5Aget_type(attribute)) ? 1 : 0;
    return H5Aclose(attribute);
}

} // namespace

TEST(StoredFormat, equal_contents_give_equal_bytes) {
    TemporaryDirectory const directory;
    ::mallopt(M_PERTURB, 0x55); // other rubbish in fresh memory, so that none of it may reach the file
    write(directory / "a.h5", sample_run_file(100'000));
    ::mallopt(M_PERTURB, 0xAA);
    write(directory / "b.h5", sample_run_file(100'000));
    ::mallopt(M_PERTURB, 0);
    EXPECT_TRUE(bytes_of(directory / "a.h5") == bytes_of(directory / "b.h5"));
    write(directory / "b.h5", sample_run_file(100'000, 1));
    EXPECT_FALSE(bytes_of(directory / "a.h5") == bytes_of(directory / "b.h5"));
}

TEST(StoredFormat, reading_and_writing_again_gives_equal_bytes) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file());
    write(directory / "b.h5", read(directory / "a.h5"));
    EXPECT_TRUE(bytes_of(directory / "a.h5") == bytes_of(directory / "b.h5"));
}

TEST(StoredFormat, does_not_depend_on_other_threads_that_write) {
    auto const alone = encode(sample_run_file(500));
    std::vector<std::string> together(8);
    {
        std::vector<std::jthread> threads;
        for (auto& image : together) {
            threads.emplace_back([&image] { image = encode(sample_run_file(500)); });
        }
    }
    EXPECT_THAT(together, testing::Each(alone));
}

TEST(StoredFormat, holds_nothing_of_variable_length) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file());
    int datasets = 0;
    int variable = 0;
    visit_objects(directory / "a.h5", [&](hid_t object, std::string const&, H5O_info_t const& about) {
        H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, count_variable_attribute, &variable);
        if (about.type == H5O_TYPE_DATASET) {
            ++datasets;
            variable += has_variable_length(H5Dget_type(object)) ? 1 : 0;
        }
    });
    EXPECT_EQ(datasets, 17);
    EXPECT_EQ(variable, 0);
}

TEST(StoredFormat, holds_no_time_stamp) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file());
    visit_objects(directory / "a.h5", [](hid_t, std::string const& path, H5O_info_t const& about) {
        EXPECT_EQ(about.atime, 0) << path;
        EXPECT_EQ(about.mtime, 0) << path;
        EXPECT_EQ(about.ctime, 0) << path;
        EXPECT_EQ(about.btime, 0) << path;
    });
}

TEST(StoredFormat, checksums_all_metadata) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file());
    // Version 3 of the superblock is that of the 1.10 format; version 2 of an object header has a checksum.
    EXPECT_EQ(bytes_of(directory / "a.h5").at(8), 3);
    visit_objects(directory / "a.h5", [](hid_t, std::string const& path, H5O_info_t const& about) {
        EXPECT_EQ(about.hdr.version, 2U) << path;
    });
}

TEST(StoredFormat, compresses_and_checksums_what_is_not_in_a_header) {
    TemporaryDirectory const directory;
    write(directory / "a.h5", sample_run_file(300'000));
    int chunked = 0;
    visit_objects(directory / "a.h5", [&](hid_t object, std::string const& path, H5O_info_t const& about) {
        if (about.type != H5O_TYPE_DATASET) {
            return;
        }
        auto const properties = H5Dget_create_plist(object);
        auto const layout = H5Pget_layout(properties);
        EXPECT_TRUE(layout == H5D_COMPACT || layout == H5D_CHUNKED) << path;
        if (layout == H5D_CHUNKED) {
            ++chunked;
            std::vector<H5Z_filter_t> filters;
            for (unsigned i = 0; i < static_cast<unsigned>(H5Pget_nfilters(properties)); ++i) {
                std::size_t values = 0;
                unsigned flags = 0;
                filters.push_back(
                    H5Pget_filter2(properties, i, &flags, &values, nullptr, 0, nullptr, nullptr));
            }
            EXPECT_THAT(filters,
                        testing::ElementsAre(H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32))
                << path;
        }
        H5Pclose(properties);
    });
    EXPECT_EQ(chunked, 5); // four columns of `issues` and the first input
}

TEST(StoredFormat, is_whole_without_the_seal) {
    // The end that the superblock tells is the end of the image: nothing is missing, nothing trails but the
    // seal.
    auto const image = encode(sample_run_file());
    std::uint64_t end = 0;
    std::memcpy(&end, image.data() + 28, sizeof end);
    EXPECT_EQ(end, image.size());
}

} // namespace linli::store
