#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

namespace linli {

/// Numbers that lie in several places, as one sample; it does not own them.
class Sample {
  public:
    void add(std::span<float const> numbers) {
        parts_.push_back(numbers);
        size_ += numbers.size();
    }
    [[nodiscard]] std::size_t size() const { return size_; }

    /// The values below which the shares `levels`, ascending in [0, 1], lie, by linear interpolation; NaN if
    /// there are no numbers.
    /// Cost: two looks at each number, none of which is moved or copied, unless there are only few.
    [[nodiscard]] std::vector<double> quantiles(std::initializer_list<double> levels) const;
    /// Standard deviation of the natural logarithm, where less than `least` counts as `least`; 0 below two.
    [[nodiscard]] double deviation_of_logarithm(double least) const;

  private:
    std::vector<std::span<float const>> parts_;
    std::size_t size_ = 0;
};

} // namespace linli
