#pragma once

#include <cstddef>
#include <filesystem>

namespace linli::app {

/// Keeps a second session from doing the same part of a study at the same time. The system takes the lock
/// away when the process ends, however it ends; where a file system has no locks there is none.
class FolderLock {
  public:
    /// Throws: RunError if another session has it
    FolderLock(std::filesystem::path const& folder, std::size_t part, std::size_t parts);
    ~FolderLock();
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

  private:
    std::filesystem::path file_;
    int descriptor_;
};

/// Make the folder of a study, if it is not there. Throws: RunError
void make_study_folder(std::filesystem::path const& folder);

/// Remove what killed sessions left half written. A file is written within seconds, so an old one is dead.
void remove_leftovers(std::filesystem::path const& folder);

} // namespace linli::app
