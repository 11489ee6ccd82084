#include "viz/app/followed_run.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"
#include "viz/view/followed.hpp"

#include <exception>
#include <system_error>
#include <utility>

namespace linli::viz {

namespace {

namespace fs = std::filesystem;

/// A reader may meet a file between two writes; so often in a row it is no chance.
constexpr int most_failures = 25;

bool is_there(fs::path const& file) {
    std::error_code error;
    return fs::exists(file, error);
}

int days_of(store::RunFile const& run) {
    auto const* const text = run.provenance_text("days");
    auto const days = text != nullptr ? parse_unsigned(*text) : std::nullopt;
    return days && *days <= 100000 ? static_cast<int>(*days) : 0;
}

} // namespace

fs::path run_file_of(fs::path const& file) {
    auto run_file = file;
    return file.extension() == ".live" ? run_file.replace_extension() : run_file;
}

FollowedRun::FollowedRun(fs::path const& file)
    : run_file_(run_file_of(file)), live_file_(store::live_file_of(run_file_)) {
    now_.name = run_file_.filename().string();
}

bool FollowedRun::may_change() const {
    return now_.standing != Standing::whole && now_.standing != Standing::broken;
}

bool FollowedRun::has_run_file() const {
    return is_there(run_file_);
}

bool FollowedRun::poll() {
    if (!may_change()) {
        return false;
    }
    auto const before = now_;
    try {
        look();
        failures_ = 0;
    } catch (std::exception const& error) {
        if (++failures_ >= most_failures) {
            break_off(error.what());
        }
    }
    return now_ != before;
}

void FollowedRun::look() {
    if (!reader_ && is_there(live_file_)) {
        begin_to_follow();
    }
    if (reader_) {
        look_at_live_file();
    } else if (may_change() && has_run_file()) {
        read_run_file();
    }
}

void FollowedRun::begin_to_follow() {
    try {
        reader_.emplace(live_file_);
    } catch (RunError const& error) {
        if (is_there(live_file_) && !has_run_file()) { // else it has just been removed, or is not needed
            throw;
        }
    }
}

void FollowedRun::look_at_live_file() {
    reader_->poll();
    auto const progress = reader_->progress();
    bool const is_gone = reader_->is_replaced();
    bool const is_over = is_gone || !reader_->writer_is_alive();
    has_seen_it_alive_ = has_seen_it_alive_ || reader_->writer_is_alive();
    now_.days = progress.rows;
    now_.planned = progress.planned;
    now_.simulated = progress.now;
    now_.standing = reader_->is_finished() ? Standing::storing
                    : is_over              ? Standing::ended
                    : progress.rows == 0   ? Standing::warming_up
                                           : Standing::growing;
    if (!is_over) {
        return;
    }
    bool const was_never_followed = now_.standing == Standing::ended && !has_seen_it_alive_;
    if (has_run_file() && (now_.standing == Standing::storing || was_never_followed)) {
        read_run_file();
    } else if (is_gone && is_there(live_file_)) {
        reader_.reset(); // another run of the same name has begun
        now_ = {.name = now_.name};
    } else {
        now_.standing = Standing::ended;
    }
}

void FollowedRun::read_run_file() {
    try {
        whole_ = store::read(run_file_);
    } catch (RunError const& error) {
        break_off(error.what());
        return;
    }
    if (reader_ && reader_->is_finished()) {
        whole_ = with_days(std::move(*whole_), reader_->about(), reader_->tables());
    }
    reader_.reset();
    now_.standing = Standing::whole;
    now_.days = now_.planned = days_of(*whole_);
}

void FollowedRun::break_off(std::string reason) {
    trouble_ = std::move(reason);
    reader_.reset();
    now_.standing = Standing::broken;
    now_.days = 0;
}

store::RunFile FollowedRun::first_days(int days) const {
    LINLI_EXPECT(days >= 1 && days <= now_.days);
    return whole_ ? beginning_of(*whole_, days) : run_so_far(reader_->about(), reader_->tables(), days);
}

bool has_live_file(fs::path const& file) {
    return is_there(store::live_file_of(run_file_of(file)));
}

bool is_to_be_followed(fs::path const& file) {
    return !is_there(run_file_of(file)) || has_live_file(file);
}

} // namespace linli::viz
