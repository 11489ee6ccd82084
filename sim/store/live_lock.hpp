#pragma once

#include <filesystem>

namespace linli::store {

/// An open file, watched beside HDF5: who writes it, and whether its name still leads to it.
class WatchedFile {
  public:
    enum class For : unsigned char { writing, reading };

    /// Throws: RunError if it cannot be opened.
    WatchedFile(std::filesystem::path const& file, For purpose);
    WatchedFile(WatchedFile const&) = delete;
    WatchedFile& operator=(WatchedFile const&) = delete;
    ~WatchedFile();

    /// Hold the lock that tells a living writer; the system takes it back when the process dies.
    /// Throws: RunError
    void lock() const;
    /// Whether anybody else holds it.
    [[nodiscard]] bool is_locked() const;
    /// Whether `file` is another one by now, or none.
    [[nodiscard]] bool is_not(std::filesystem::path const& file) const;

  private:
    int number_;
};

} // namespace linli::store
