#pragma once

#include <memory>

namespace linli {

/// A part of a record that most records do without: it takes room only once it has been changed, and reads
/// as a `T{}` until then.
template <class T>
class Rare {
  public:
    Rare() = default;
    Rare(T const& part) : part_(std::make_unique<T>(part)) {} // NOLINT(*-explicit-*): reads as a T
    Rare(Rare const& other) : part_(other.part_ ? std::make_unique<T>(*other.part_) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare&&) noexcept = default;
    Rare& operator=(Rare const& other) {
        if (this != &other && (part_ || other.part_)) {
            part_ = other.part_ ? std::make_unique<T>(*other.part_) : nullptr;
        }
        return *this;
    }
    ~Rare() = default;

    [[nodiscard]] T const& operator*() const { return part_ ? *part_ : unchanged; }
    [[nodiscard]] T const* operator->() const { return &**this; }

    /// The part, to be changed.
    [[nodiscard]] T& edit() {
        if (!part_) {
            part_ = std::make_unique<T>();
        }
        return *part_;
    }

    template <class Archive>
    void archive(Archive& ar) {
        bool there = part_ != nullptr;
        ar(there);
        if (there) {
            ar(edit());
        } else {
            part_.reset();
        }
    }

  private:
    static constexpr T unchanged{};

    std::unique_ptr<T> part_;
};

} // namespace linli
