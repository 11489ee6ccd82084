#include <random>

#include <gtest/gtest.h>
#include <sys/stat.h>

#ifdef __SANITIZE_ADDRESS__
#include <hdf5.h>
#include <sanitizer/lsan_interface.h>
#endif

#include "sim/store/encode.hpp"
#include "sim/store/run_file.hpp"
#include "sim/store/seal.hpp"
#include "tests/support/sample_run_file.hpp"

namespace linli::store {

namespace {

using test::put_bytes;
using test::same;
using test::sample_run_file;
using test::TemporaryDirectory;

/// What became of reading a file of these bytes.
enum class Outcome { refused, identical, different };

Outcome read_bytes(TemporaryDirectory const& directory, std::string const& bytes, RunFile const& expected) {
    put_bytes(directory / "damaged.h5", bytes);
    try {
        return same(read(directory / "damaged.h5"), expected) ? Outcome::identical : Outcome::different;
    } catch (RunError const&) {
        return Outcome::refused;
    }
}

std::string refusal(std::filesystem::path const& file) {
    try {
        static_cast<void>(read(file));
    } catch (RunError const& error) {
        return error.what();
    }
    return "not refused";
}

} // namespace

TEST(DamagedRunFile, is_refused_wherever_a_byte_is_altered) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file(200);
    auto const image = encode(contents);
    auto const whole = image + seal(image);
    ASSERT_EQ(read_bytes(directory, whole, contents), Outcome::identical);
    std::mt19937 random(1);
    for (int i = 0; i < 1000; ++i) {
        auto altered = whole;
        // Half of them in the last bytes, where the seal is.
        auto const from_end = random() % (i % 2 == 0 ? whole.size() : 2 * seal_size);
        auto& byte = altered[whole.size() - 1 - from_end];
        byte = static_cast<char>(byte ^ static_cast<char>(1 + random() % 255));
        EXPECT_EQ(read_bytes(directory, altered, contents), Outcome::refused)
            << from_end << " before the end";
    }
}

TEST(DamagedRunFile, is_refused_at_whatever_length_it_is_cut) {
    TemporaryDirectory const directory;
    auto const contents = sample_run_file(200);
    auto const image = encode(contents);
    auto const whole = image + seal(image);
    for (std::size_t length = 0; length < whole.size(); length += length < whole.size() - 200 ? 97U : 1U) {
        EXPECT_EQ(read_bytes(directory, whole.substr(0, length), contents), Outcome::refused) << length;
    }
    EXPECT_EQ(read_bytes(directory, whole + '\n', contents), Outcome::refused);
    EXPECT_EQ(read_bytes(directory, whole + whole, contents), Outcome::refused);
}

TEST(DamagedRunFile, never_crashes_nor_reads_wrongly_even_if_somebody_renews_the_seal) {
    // Then only HDF5's own checksums are left, which is why the format is the one that has them.
    TemporaryDirectory const directory;
    auto const contents = sample_run_file(3000);
    auto const image = encode(contents);
#ifdef __SANITIZE_ADDRESS__
    H5garbage_collect(); // it also leaks blocks that it kept from before
    __lsan::ScopedDisabler const hdf5_leaks_a_buffer_when_a_checksum_fails;
#endif
    std::mt19937 random(2);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        auto altered = image;
        auto& byte = altered[random() % image.size()];
        byte = static_cast<char>(byte ^ static_cast<char>(1 << random() % 8));
        auto const outcome = read_bytes(directory, altered + seal(altered), contents);
        EXPECT_NE(outcome, Outcome::different) << "alteration " << i;
        refused += outcome == Outcome::refused ? 1 : 0;
    }
    EXPECT_GT(refused, 900); // the rest hit bytes that HDF5 does not use
}

TEST(DamagedRunFile, says_what_is_wrong_with_it) {
    TemporaryDirectory const directory;
    auto const file = directory / "a.h5";
    EXPECT_EQ(refusal(file), "cannot read " + file.string() + ": No such file or directory");

    auto const image = encode(sample_run_file(10));
    put_bytes(file, image);
    EXPECT_EQ(refusal(file), file.string() +
                                 " is not a whole run file: the line that ends one is missing, so it was "
                                 "cut short, altered, or written by another program");
    put_bytes(file, ' ' + image + seal(image));
    EXPECT_EQ(refusal(file), file.string() + " was altered after it was written: length or checksum differ");
}

TEST(ForeignFile, is_refused_whatever_it_is) {
    TemporaryDirectory const directory;
    for (std::string const& bytes :
         {std::string(), std::string("x"), std::string(100'000, '\0'),
          std::string("[scenario]\nname = 'a'\n"), std::string("\x89HDF\r\n\x1a\n")}) {
        put_bytes(directory / "a.h5", bytes);
        EXPECT_NE(refusal(directory / "a.h5"), "not refused");
        put_bytes(directory / "a.h5", bytes + seal(bytes)); // sealed, but not one of ours
        EXPECT_NE(refusal(directory / "a.h5"), "not refused");
    }
}

TEST(ForeignFile, that_is_no_regular_file_is_refused_without_waiting) {
    TemporaryDirectory const directory;
    ASSERT_EQ(::mkfifo((directory / "pipe").c_str(), 0600), 0);
    for (auto const& file : {directory / "pipe", directory.path(), std::filesystem::path("/dev/zero")}) {
        EXPECT_EQ(refusal(file), "cannot read " + file.string() + ": it is not a regular file");
    }
}

} // namespace linli::store
