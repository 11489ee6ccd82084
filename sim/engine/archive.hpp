#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace linli {

/// Bytes of a checkpoint, written and read by the same `archive` functions so that the two cannot differ.
///
/// A state type offers `template <class Archive> void archive(Archive& ar)` that calls `ar(member, …)`.
/// Numbers, enums and trivially copyable structs go as they lie in memory; a checkpoint is read by the build
/// that wrote it.
class SavingArchive {
  public:
    static constexpr bool loading = false;

    template <class... Members>
    void operator()(Members&... members) {
        (put(members), ...);
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

  private:
    template <class T>
    void put(T& value) {
        if constexpr (requires { value.archive(*this); }) {
            value.archive(*this);
        } else {
            static_assert(std::is_trivially_copyable_v<T>);
            append(&value, sizeof value);
        }
    }
    template <class T>
    void put(std::vector<T>& values) {
        std::uint64_t count = values.size();
        append(&count, sizeof count);
        if constexpr (std::is_trivially_copyable_v<T> && !requires(T value) { value.archive(*this); }) {
            append(values.data(), values.size() * sizeof(T));
        } else {
            for (auto& value : values) {
                put(value);
            }
        }
    }
    void append(void const* data, std::size_t size);

    std::string bytes_;
};

/// The reading half. Throws RunError when the bytes end too early.
class LoadingArchive {
  public:
    static constexpr bool loading = true;

    explicit LoadingArchive(std::string bytes) : bytes_(std::move(bytes)) {}

    template <class... Members>
    void operator()(Members&... members) {
        (get(members), ...);
    }
    [[nodiscard]] bool at_end() const { return position_ == bytes_.size(); }

  private:
    template <class T>
    void get(T& value) {
        if constexpr (requires { value.archive(*this); }) {
            value.archive(*this);
        } else {
            static_assert(std::is_trivially_copyable_v<T>);
            copy_to(&value, sizeof value);
        }
    }
    template <class T>
    void get(std::vector<T>& values) {
        std::uint64_t count = 0;
        copy_to(&count, sizeof count);
        values.clear();
        if constexpr (std::is_trivially_copyable_v<T> && !requires(T value) { value.archive(*this); }) {
            expect_left(count, sizeof(T));
            values.resize(static_cast<std::size_t>(count));
            copy_to(values.data(), values.size() * sizeof(T));
        } else {
            expect_left(count, 1);
            values.resize(static_cast<std::size_t>(count));
            for (auto& value : values) {
                get(value);
            }
        }
    }
    void expect_left(std::uint64_t count, std::size_t size) const;
    void copy_to(void* data, std::size_t size);

    std::string bytes_;
    std::size_t position_ = 0;
};

} // namespace linli
