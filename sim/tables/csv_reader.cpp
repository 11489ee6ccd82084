#include "sim/tables/csv_reader.hpp"

#include "sim/core/error.hpp"

#include <csv.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <span>
#include <string_view>
#include <system_error>

namespace linli::tables {

namespace {

constexpr std::size_t most_field_bytes = std::size_t{1} << 20U;

// libcsv gathers a field in a buffer that it lets grow by this; to refuse is to stop.
void* grow(void* buffer, std::size_t bytes) {
    return bytes > most_field_bytes ? nullptr : std::realloc(buffer, bytes);
}

[[noreturn]] void refuse(std::filesystem::path const& file, std::size_t line, std::string what,
                         std::string rule, std::string hint = {}) {
    throw InputError({{file.string(), static_cast<int>(line), line > 0 ? 1 : 0},
                      std::move(what),
                      std::move(rule),
                      std::move(hint)});
}

/// Gathers fields into records, counting lines.
class Gatherer {
  public:
    Gatherer(char separator, std::function<void(CsvRecord const&)> const& each) : each_(each) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
        csv_set_realloc_func(&parser_, grow);
        csv_set_space_func(&parser_, no_space);
    }
    ~Gatherer() { csv_free(&parser_); }
    Gatherer(Gatherer const&) = delete;
    Gatherer& operator=(Gatherer const&) = delete;

    /// Take a piece of text that holds a line feed, if any, only at its end. False: a field is too long.
    bool take(std::string_view piece) {
        bool const whole =
            csv_parse(&parser_, piece.data(), piece.size(), take_field, end_record, this) == piece.size();
        line_ += piece.ends_with('\n') ? 1U : 0U;
        return whole;
    }
    void finish() { csv_fini(&parser_, take_field, end_record, this); }
    [[nodiscard]] std::size_t line() const { return line_; }

  private:
    // Spaces belong to a field: libcsv would drop those at its ends.
    static int no_space(unsigned char) { return 0; }
    static void take_field(void* text, std::size_t length, void* self) {
        auto& gatherer = *static_cast<Gatherer*>(self);
        auto const* const bytes = static_cast<char const*>(text);
        gatherer.fields_.emplace_back(bytes, bytes == nullptr ? 0 : length);
    }
    static void end_record(int, void* self) {
        auto& gatherer = *static_cast<Gatherer*>(self);
        gatherer.each_({gatherer.line_, gatherer.fields_});
        gatherer.fields_.clear();
    }

    csv_parser parser_{};
    std::function<void(CsvRecord const&)> const& each_;
    std::vector<std::string> fields_;
    std::size_t line_ = 1;
};

// Hands on a chunk in pieces that end after each line feed.
bool take_lines(Gatherer& gatherer, std::string_view chunk) {
    while (!chunk.empty()) {
        auto const feed = chunk.find('\n');
        auto const length = feed == std::string_view::npos ? chunk.size() : feed + 1;
        if (!gatherer.take(chunk.substr(0, length))) {
            return false;
        }
        chunk.remove_prefix(length);
    }
    return true;
}

double bytes_of(std::filesystem::path const& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        refuse(file, 0, "no such file", "a CSV file must exist");
    }
    if (!std::filesystem::is_regular_file(file, error)) {
        refuse(file, 0, "not a regular file", "a CSV file must be one");
    }
    auto const bytes = std::filesystem::file_size(file, error);
    if (error || bytes == 0) {
        refuse(file, 0, "the file is empty", "a CSV file begins with a line of column names");
    }
    return static_cast<double>(bytes);
}

} // namespace

void read_csv(std::filesystem::path const& file, char separator,
              std::function<void(CsvRecord const&)> const& each,
              std::function<void(double)> const& progress) {
    double const bytes = bytes_of(file);
    std::ifstream in(file, std::ios::binary);
    Gatherer gatherer(separator, each);
    std::array<char, std::size_t{1} << 16U> buffer{};
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    double done = 0.0;
    int chunks = 0;
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
        std::string_view chunk(buffer.data(), static_cast<std::size_t>(in.gcount()));
        bool const is_first = done <= 0.0;
        done += static_cast<double>(chunk.size());
        if (is_first && chunk.starts_with(byte_order_mark)) {
            chunk.remove_prefix(byte_order_mark.size());
        }
        if (!take_lines(gatherer, chunk)) {
            refuse(file, gatherer.line(), "a field of more than 1 MiB", "a field ends at a separator",
                   "perhaps a quote is never closed");
        }
        if (progress && ++chunks % 16 == 0) {
            progress(done / bytes);
        }
    }
    if (in.bad() || !in.eof()) {
        throw RunError("cannot read " + file.string());
    }
    gatherer.finish();
}

} // namespace linli::tables
