#include "models/indicators/sample.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>

namespace linli {

namespace {

constexpr std::size_t bucket_count = 1U << 16U;
constexpr std::size_t few = 8192;

// The upper half of a float's bits.
std::size_t bucket_of(float value) {
    return std::bit_cast<std::uint32_t>(value) >> 16U;
}

// The n-th bucket in the order of the numbers: negative ones have the sign bit and go from large bits to
// small.
std::size_t bucket_in_order(std::size_t n) {
    constexpr auto half = bucket_count / 2;
    return n < half ? bucket_count - 1 - n : n - half;
}

/// The ranks that are asked for, each to be filled with the number that has it.
using Ranks = std::map<std::size_t, float>;

/// A bucket in which a rank lies.
struct Wanted {
    std::size_t before = 0; ///< numbers in the buckets below
    std::vector<float> numbers;
};

void fill_from_few(std::vector<std::span<float const>> const& parts, Ranks& ranks) {
    std::vector<float> all;
    for (auto const& part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    auto from = all.begin();
    for (auto& [rank, value] : ranks) {
        auto const at = all.begin() + static_cast<std::ptrdiff_t>(rank);
        std::nth_element(from, at, all.end());
        value = *at;
        from = at;
    }
}

// Counts the numbers by bucket, and then looks only into those buckets in which a rank lies.
void fill_from_many(std::vector<std::span<float const>> const& parts, Ranks& ranks) {
    std::vector<std::uint32_t> counts(bucket_count, 0);
    for (auto const& part : parts) {
        for (float const value : part) {
            ++counts[bucket_of(value)];
        }
    }
    std::vector<Wanted> wanted;                       // in ascending order
    std::vector<std::uint8_t> place(bucket_count, 0); // in `wanted`, from 1; 0 if no rank lies there
    std::size_t n = 0;
    std::size_t before = 0;
    for (auto const& [rank, value] : ranks) {
        for (; before + counts[bucket_in_order(n)] <= rank; ++n) {
            before += counts[bucket_in_order(n)];
        }
        auto const bucket = bucket_in_order(n);
        if (place[bucket] == 0) {
            wanted.push_back({.before = before, .numbers = {}});
            wanted.back().numbers.reserve(counts[bucket]);
            place[bucket] = static_cast<std::uint8_t>(wanted.size());
        }
    }
    for (auto const& part : parts) {
        for (float const value : part) {
            if (auto const at = place[bucket_of(value)]; at != 0) {
                wanted[at - 1U].numbers.push_back(value);
            }
        }
    }
    for (auto& [rank, value] : ranks) {
        auto const home = std::prev(std::find_if(wanted.begin(), wanted.end(),
                                                 [rank = rank](Wanted const& w) { return w.before > rank; }));
        auto& numbers = home->numbers;
        auto const at = numbers.begin() + static_cast<std::ptrdiff_t>(rank - home->before);
        std::nth_element(numbers.begin(), at, numbers.end());
        value = *at;
    }
}

} // namespace

std::vector<double> Sample::quantiles(std::initializer_list<double> levels) const {
    if (size_ == 0) {
        return std::vector<double>(levels.size(), std::numeric_limits<double>::quiet_NaN());
    }
    auto const last = size_ - 1;
    Ranks ranks;
    for (double const level : levels) {
        auto const low = static_cast<std::size_t>(level * static_cast<double>(last));
        ranks[low] = 0.0F;
        ranks[std::min(low + 1, last)] = 0.0F;
    }
    (size_ <= few ? fill_from_few : fill_from_many)(parts_, ranks);
    std::vector<double> values;
    for (double const level : levels) {
        double const at = level * static_cast<double>(last);
        auto const low = static_cast<std::size_t>(at);
        auto const first = static_cast<double>(ranks[low]);
        auto const second = static_cast<double>(ranks[std::min(low + 1, last)]);
        values.push_back(first + (at - static_cast<double>(low)) * (second - first));
    }
    return values;
}

double Sample::deviation_of_logarithm(double least) const {
    double sum = 0.0;
    double squares = 0.0;
    std::array<double, 256> some{}; // logarithms are cheaper together
    for (auto part : parts_) {
        while (!part.empty()) {
            auto const logarithms = std::span(some).first(std::min(some.size(), part.size()));
            std::transform(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(logarithms.size()),
                           logarithms.begin(),
                           [&](float value) { return std::max(static_cast<double>(value), least); });
            logs_exact(logarithms);
            for (double const logarithm : logarithms) {
                sum += logarithm;
                squares += logarithm * logarithm;
            }
            part = part.subspan(logarithms.size());
        }
    }
    auto const count = static_cast<double>(size_);
    return size_ < 2 ? 0.0 : std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
}

} // namespace linli
