#pragma once

#include "sim/store/run_file.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace linli::app {

/// A run of two issues, written by hand: a lamp that went community → district and was fixed after 30 days,
/// and a leak that was closed without being fixed.
[[nodiscard]] store::RunFile example_run(std::string const& structure = "chain");

/// A folder that is gone when the test is over.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    /// Write a file in it.
    std::filesystem::path file(std::string const& name, std::string const& text) const;

  private:
    std::filesystem::path path_;
};

/// Terminal columns of the widest line.
[[nodiscard]] std::size_t widest_line(std::string const& text);

} // namespace linli::app
