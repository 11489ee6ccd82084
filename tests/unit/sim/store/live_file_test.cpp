#include "sim/store/live_file.hpp"

#include "tests/support/forked_writer.hpp"
#include "tests/support/temporary_directory.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

namespace linli::store {
namespace {

using test::ForkedWriter;
using test::TemporaryDirectory;

constexpr int planned = 250; // two days a chunk
constexpr std::size_t places = 5;

RunFile about() {
    return {{{"seed", "7"}},
            {{"case.toml", "days = 250\n"}},
            {{"places", "Places.", {{"name", "", "", std::vector<std::string>{"north", "south"}}}}}};
}

std::vector<Table> growing() {
    return {{"daily/community", "", {{"open", "issue", "Open.", std::vector<float>{}, places}}},
            {"daily/district", "", {{"open", "issue", "Open.", std::vector<float>{}, 1}}}};
}

/// The value that the writer gives each place and day.
float value(int day, std::size_t place) {
    return static_cast<float>(day) + 0.125F * static_cast<float>(place);
}

std::vector<float> row_of(int day) {
    std::vector<float> row(places + 1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = value(day, i);
    }
    return row;
}

/// In another process: writes days when it is told to.
class Writer {
  public:
    explicit Writer(std::filesystem::path const& file)
        : process_([&](int days) {
              if (days == ForkedWriter::start) {
                  live_.emplace(file, about(), growing(), planned, std::chrono::milliseconds(0));
              } else if (days == ForkedWriter::finish) {
                  live_->finish();
              } else if (days == ForkedWriter::end_of_process) {
                  live_.reset();
              }
              for (int i = 0; i < days; ++i) {
                  live_->add_row(row_of(day_++));
              }
          }) {}

    void write_days(int days) { EXPECT_TRUE(process_.tell(days)); }
    void finish() { EXPECT_TRUE(process_.tell(ForkedWriter::finish)); }
    void start() { EXPECT_TRUE(process_.tell(ForkedWriter::start)); }
    void kill() { process_.kill(); }
    void end() { process_.end(); }

  private:
    std::optional<LiveWriter> live_; // of the other process
    int day_ = 0;
    ForkedWriter process_;
};

void expect_prefix(LiveReader const& reader, int days) {
    ASSERT_EQ(reader.progress().rows, days);
    for (auto const& table : reader.tables()) {
        auto const& column = table.columns.front();
        auto const& values = std::get<std::vector<float>>(column.values);
        ASSERT_EQ(values.size(), static_cast<std::size_t>(days) * column.width) << table.path;
        auto const first = table.path == "daily/district" ? places : 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            ASSERT_EQ(values[i], value(static_cast<int>(i / column.width), first + i % column.width));
        }
    }
}

TEST(LiveFile, a_reader_sees_every_chunk_of_days_of_another_process_and_never_less_than_before) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5.live";
    Writer writer(file);
    writer.start();
    LiveReader reader(file);
    EXPECT_TRUE(reader.poll());
    EXPECT_EQ(reader.progress().planned, planned);
    for (int days = 0; days < planned; days += 10) {
        expect_prefix(reader, days);
        writer.write_days(10);
        EXPECT_TRUE(reader.poll());
        EXPECT_FALSE(reader.poll()) << "nothing has come since";
    }
    expect_prefix(reader, planned);
    EXPECT_FALSE(reader.is_finished());
    writer.finish();
    EXPECT_TRUE(reader.poll());
    EXPECT_TRUE(reader.is_finished());
    EXPECT_TRUE(reader.writer_is_alive());
    writer.end();
    EXPECT_TRUE(reader.poll());
    EXPECT_FALSE(reader.writer_is_alive());
    EXPECT_TRUE(reader.is_replaced()) << "the writer removes it";
}

TEST(LiveFile, what_does_not_change_is_there_from_the_start_for_one_who_comes_late) {
    TemporaryDirectory const folder;
    Writer writer(folder / "run.h5.live");
    writer.start();
    writer.write_days(124);
    LiveReader reader(folder / "run.h5.live");
    reader.poll();
    expect_prefix(reader, 124);
    EXPECT_EQ(*reader.about().provenance_text("seed"), "7");
    EXPECT_EQ(reader.about().inputs.at(0).text, "days = 250\n");
    EXPECT_EQ(reader.about().table("places").rows(), 2U);
    EXPECT_EQ(reader.tables().at(0).columns.at(0).unit, "issue");
    writer.end();
}

TEST(LiveFile, days_within_a_chunk_are_seen_when_the_chunk_or_the_run_is_complete) {
    TemporaryDirectory const folder;
    Writer writer(folder / "run.h5.live");
    writer.start();
    LiveReader reader(folder / "run.h5.live");
    writer.write_days(3);
    reader.poll();
    expect_prefix(reader, 2);
    writer.finish();
    reader.poll();
    expect_prefix(reader, 3);
    EXPECT_FALSE(reader.is_finished()) << "three days are not all that were planned";
    writer.end();
}

TEST(LiveFile, a_killed_writer_leaves_a_file_that_can_be_read_and_says_so) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5.live";
    Writer writer(file);
    writer.start();
    {
        LiveReader before(file);
        writer.write_days(100);
        before.poll();
        writer.kill();
        EXPECT_TRUE(before.poll());
        EXPECT_FALSE(before.writer_is_alive());
        EXPECT_FALSE(before.is_finished());
        EXPECT_FALSE(before.is_replaced());
        expect_prefix(before, 100);
    }
    LiveReader after(file);
    after.poll();
    EXPECT_FALSE(after.writer_is_alive());
    expect_prefix(after, 100);
    remove_abandoned_live_file(folder / "run.h5");
    EXPECT_TRUE(after.is_replaced());
}

TEST(LiveFile, of_a_living_writer_is_not_taken_for_an_abandoned_one) {
    TemporaryDirectory const folder;
    Writer writer(folder / "run.h5.live");
    writer.start();
    remove_abandoned_live_file(folder / "run.h5");
    EXPECT_TRUE(std::filesystem::exists(folder / "run.h5.live"));
    writer.end();
    EXPECT_FALSE(std::filesystem::exists(folder / "run.h5.live"));
}

TEST(LiveFile, a_second_run_of_the_same_name_takes_it_and_the_first_does_not_remove_it) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5.live";
    Writer first(file);
    Writer second(file);
    first.start();
    LiveReader reader(file);
    second.start();
    EXPECT_TRUE(reader.is_replaced());
    first.end();
    EXPECT_TRUE(std::filesystem::exists(file));
    LiveReader later(file);
    second.write_days(2);
    later.poll();
    expect_prefix(later, 2);
    second.end();
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(LiveFile, what_is_no_live_file_is_refused_with_a_reason) {
    TemporaryDirectory const folder;
    EXPECT_THROW(LiveReader(folder / "missing.h5.live"), RunError);
    std::ofstream(folder / "empty.live").flush();
    EXPECT_THROW(LiveReader(folder / "empty.live"), RunError);
    write(folder / "run.h5", about());
    EXPECT_THROW(LiveReader(folder / "run.h5"), RunError);
    std::filesystem::create_directory(folder / "folder.live");
    EXPECT_THROW(LiveReader(folder / "folder.live"), RunError);
    std::ofstream(folder / "line.live") << "linli live file 1\n" << std::string(4096, 'x');
    EXPECT_THROW(LiveReader(folder / "line.live"), RunError);
}

/// How a process ends that reads a live file: 0 as it should, whether it could or was told why not.
int end_of_reading(std::filesystem::path const& file) {
    auto const process = ::fork();
    if (process == 0) {
        ::alarm(20); // a reader that hangs ends by a signal
        try {
            LiveReader reader(file);
            reader.poll();
        } catch (RunError const&) { // a message
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return status;
}

TEST(LiveFile, altered_or_cut_anywhere_is_a_message_or_is_read_but_never_a_crash) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5.live";
    Writer writer(file);
    writer.start();
    writer.write_days(30);
    writer.kill();
    std::ifstream in(file, std::ios::binary);
    std::string const whole{std::istreambuf_iterator<char>(in), {}};
    auto const expect_no_crash = [&](std::string const& bytes, std::size_t at) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        EXPECT_EQ(end_of_reading(file), 0) << "at byte " << at << " of " << whole.size();
    };
    constexpr std::size_t places_tried = 100;
    for (std::size_t i = 0; i < places_tried; ++i) {
        auto const at = i * whole.size() / places_tried;
        auto altered = whole;
        altered[at] = static_cast<char>(altered[at] ^ 0x55);
        expect_no_crash(altered, at);
        if (i % 10 == 0) {
            expect_no_crash(whole.substr(0, at), at);
        }
    }
}

TEST(LiveFile, cannot_be_made_where_there_is_no_folder) {
    TemporaryDirectory const folder;
    EXPECT_THROW(LiveWriter(folder / "no" / "run.h5.live", about(), growing(), planned), RunError);
}

} // namespace
} // namespace linli::store
