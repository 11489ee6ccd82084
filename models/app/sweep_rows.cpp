#include "models/app/sweep_rows.hpp"

#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <system_error>
#include <tuple>

namespace linli::app {

namespace {

namespace fs = std::filesystem;

constexpr char const* batch_schema = "batch 1";

void append_number(std::string& bytes, std::uint64_t number) {
    bytes.append(reinterpret_cast<char const*>(&number), sizeof number);
}

void append_text(std::string& bytes, std::string const& text) {
    append_number(bytes, text.size());
    bytes += text;
}

/// Takes from the front of bytes.
class Taker {
  public:
    explicit Taker(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool at_end() const { return bytes_.empty(); }
    template <class Number>
    Number number() {
        static_assert(sizeof(Number) == sizeof(std::uint64_t));
        Number value{};
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(take(number<std::uint64_t>())); }

  private:
    std::string_view take(std::size_t size) {
        if (size > bytes_.size()) {
            throw RunError("a worker sent half a result");
        }
        auto const front = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return front;
    }

    std::string_view bytes_;
};

/// Orders the columns as the catalogue does, what it does not know last.
struct ColumnKey {
    std::size_t rank;
    std::string id;

    auto operator<=>(ColumnKey const&) const = default; // NOLINT(modernize-use-nullptr): false
};

template <class Value, class Get>
store::Column column(char const* name, char const* meaning, std::vector<SweepRow> const& rows, Get get) {
    std::vector<Value> values;
    values.reserve(rows.size());
    for (auto const& row : rows) {
        values.push_back(static_cast<Value>(get(row)));
    }
    return {name, "", meaning, std::move(values)};
}

store::Table runs_table(std::vector<SweepRow> const& rows) {
    using Text = std::string;
    return {"runs",
            "Runs in the order in which they ended.",
            {column<Text>("key", "Key of the run.", rows, [](auto const& r) { return r.key.text(); }),
             column<Text>("structure", "Structure.", rows, [](auto const& r) { return r.structure; }),
             column<std::uint32_t>("replicate", "Number of the replication.", rows,
                                   [](auto const& r) { return r.replicate; }),
             column<Text>("changes", "What the run changes in its inputs, a line each.", rows,
                          [](auto const& r) { return r.changes; }),
             column<std::uint8_t>("done", "1 done, 0 failed.", rows, [](auto const& r) { return r.done; }),
             column<Text>("reason", "Why it failed.", rows, [](auto const& r) { return r.reason; }),
             column<std::uint32_t>("attempts", "How often it was tried.", rows,
                                   [](auto const& r) { return r.attempts; }),
             column<double>("seconds", "How long the last attempt took.", rows,
                            [](auto const& r) { return r.seconds; })}};
}

experiment::RunKey key_in(std::string const& text, fs::path const& file) {
    auto const key = experiment::parse_key(text);
    if (!key) {
        throw RunError(file.string() + " is no batch of a study: `" + text + "` is no key of a run");
    }
    return *key;
}

void expect_batch(store::RunFile const& file, fs::path const& path) {
    auto const* const schema = file.provenance_text("schema_version");
    if (schema == nullptr || *schema != batch_schema) {
        throw RunError(path.string() + " is no batch of a study that this version can read");
    }
}

/// Text as a file can store it: a reason may come from anywhere.
std::string storable(std::string text) {
    std::replace(text.begin(), text.end(), '\0', ' ');
    return is_utf8(text) ? text : "(a text that is not UTF-8)";
}

} // namespace

std::string pack(std::vector<IndicatorValue> const& indicators) {
    std::string bytes;
    for (auto const& indicator : indicators) {
        append_text(bytes, indicator.id);
        append_text(bytes, indicator.unit);
        std::uint64_t value = 0;
        std::memcpy(&value, &indicator.value, sizeof value);
        append_number(bytes, value);
        append_number(bytes, static_cast<std::uint64_t>(indicator.samples));
    }
    return bytes;
}

std::vector<IndicatorValue> unpack(std::string_view bytes) {
    std::vector<IndicatorValue> indicators;
    for (Taker taker(bytes); !taker.at_end();) {
        IndicatorValue indicator;
        indicator.id = taker.text();
        indicator.unit = taker.text();
        indicator.value = taker.number<double>();
        indicator.samples = taker.number<std::int64_t>();
        indicators.push_back(std::move(indicator));
    }
    return indicators;
}

std::vector<store::Column> indicator_columns(std::vector<SweepRow> const& rows) {
    struct Entry {
        IndicatorMeaning meaning;
        std::vector<double> values;
    };
    std::map<ColumnKey, Entry> entries;
    std::map<std::string, Entry*> known; // finding the meaning is slow
    std::vector<double> const undefined(rows.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (auto const& indicator : rows[row].indicators) {
            auto& entry = known[indicator.id];
            if (entry == nullptr) {
                auto const meaning = meaning_of(indicator);
                entry =
                    &entries.try_emplace({meaning.rank, meaning.id}, Entry{meaning, undefined}).first->second;
            }
            entry->values[row] = indicator.value;
        }
    }
    std::vector<store::Column> columns;
    columns.reserve(entries.size());
    for (auto& [key, entry] : entries) {
        columns.push_back({key.id, entry.meaning.unit, entry.meaning.name.en, std::move(entry.values)});
    }
    return columns;
}

void seal_batch(fs::path const& folder, std::vector<SweepRow> const& rows, std::string const& build) {
    std::string contents;
    auto stored = rows;
    for (auto& row : stored) {
        row.reason = storable(std::move(row.reason));
        contents += row.key.text() + (row.done ? '+' : '-');
    }
    store::RunFile file;
    file.provenance = {{"schema_version", batch_schema}, {"build", build}};
    file.tables = {runs_table(stored),
                   {"indicators", "Indicators of the runs, in the same order.", indicator_columns(stored)}};
    store::write(folder / ("batch-" + experiment::key_of(contents).text() + ".h5"), file);
}

std::vector<fs::path> batches_in(fs::path const& folder) {
    std::vector<fs::path> batches;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        auto const name = entry->path().filename().string();
        if (name.starts_with("batch-") && name.ends_with(".h5")) {
            batches.push_back(entry->path());
        }
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        throw RunError("cannot read the folder " + folder.string() + ": " + error.message());
    }
    std::sort(batches.begin(), batches.end());
    return batches;
}

std::vector<StoredState> read_states(fs::path const& batch) {
    auto const file = store::read(batch, {"runs"});
    expect_batch(file, batch);
    auto const& runs = file.table("runs");
    auto const& keys = runs.values<std::string>("key");
    auto const& done = runs.values<std::uint8_t>("done");
    auto const& seconds = runs.values<double>("seconds");
    std::vector<StoredState> states;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        states.push_back({key_in(keys[i], batch), done[i] != 0, seconds[i]});
    }
    return states;
}

std::vector<SweepRow> read_rows(fs::path const& batch) {
    auto const file = store::read(batch);
    expect_batch(file, batch);
    auto const& runs = file.table("runs");
    std::vector<SweepRow> rows(runs.rows());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& row = rows[i];
        row.key = key_in(runs.values<std::string>("key")[i], batch);
        row.structure = runs.values<std::string>("structure")[i];
        row.replicate = runs.values<std::uint32_t>("replicate")[i];
        row.changes = runs.values<std::string>("changes")[i];
        row.done = runs.values<std::uint8_t>("done")[i] != 0;
        row.reason = runs.values<std::string>("reason")[i];
        row.attempts = runs.values<std::uint32_t>("attempts")[i];
        row.seconds = runs.values<double>("seconds")[i];
    }
    for (auto const& column : file.table("indicators").columns) {
        auto const& values = file.table("indicators").values<double>(column.name);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].indicators.push_back({column.name, values[i], column.unit, 0});
        }
    }
    return rows;
}

} // namespace linli::app
