#include "viz/app/follower.hpp"

#include "sim/core/error.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace linli::viz {

namespace {

constexpr std::chrono::milliseconds between_looks(150); // quicker than anybody notices

Study study_of(std::vector<Run> runs, std::vector<Trouble>& troubles) {
    Study study;
    for (auto& run : runs) {
        try {
            study.add(std::move(run));
        } catch (CannotShow const& reason) {
            troubles.push_back({reason.in(Language::en), reason.in(Language::zh)});
        }
    }
    return study;
}

} // namespace

void FollowedRuns::add(std::filesystem::path const& file) {
    auto const wanted = run_file_of(file);
    bool const is_known = std::any_of(runs_.begin(), runs_.end(),
                                      [&](FollowedRun const& run) { return run.run_file() == wanted; });
    if (!is_known) {
        runs_.emplace_back(wanted);
        has_more_ = true;
    }
}

bool FollowedRuns::poll() {
    bool is_new = std::exchange(has_more_, false); // even if there is nothing of it: this is told
    for (auto& run : runs_) {
        is_new = run.poll() || is_new;
    }
    return is_new;
}

bool FollowedRuns::may_change() const {
    return std::any_of(runs_.begin(), runs_.end(), [](FollowedRun const& run) { return run.may_change(); });
}

bool FollowedRuns::goes_on() const {
    return std::any_of(runs_.begin(), runs_.end(), [](FollowedRun const& run) {
        auto const standing = run.now().standing;
        return standing == Standing::warming_up || standing == Standing::growing ||
               standing == Standing::storing;
    });
}

int FollowedRuns::days() const {
    int least = 0;
    for (auto const& run : runs_) {
        auto const days = run.now().days;
        least = days > 0 && (least == 0 || days < least) ? days : least;
    }
    return least;
}

bool FollowedRuns::is_whole() const {
    return days() > 0 && std::all_of(runs_.begin(), runs_.end(), [](FollowedRun const& run) {
               return run.now().standing == Standing::whole || run.now().standing == Standing::broken;
           });
}

Study FollowedRuns::study(std::vector<Trouble>& troubles) const {
    std::vector<Run> shown;
    for (auto const& run : runs_) {
        if (run.now().days == 0) {
            continue;
        }
        try {
            shown.emplace_back(is_whole() ? run.whole() : run.first_days(days()), run.now().name);
        } catch (RunError const& error) {
            troubles.push_back({error.what(), error.what()});
        }
    }
    return study_of(std::move(shown), troubles);
}

Followed FollowedRuns::state() {
    Followed state{.is_whole = is_whole()};
    std::size_t broken = 0;
    for (auto const& run : runs_) {
        state.files.push_back(run.now());
        state.planned = std::max(state.planned, run.now().planned);
        if (run.now().standing == Standing::broken && ++broken > told_) {
            state.troubles.push_back({run.trouble(), run.trouble()});
        }
    }
    told_ = std::max(told_, broken);
    if (days() > 0 && (days() != shown_days_ || state.is_whole != shown_whole_)) {
        state.study = study(state.troubles);
        shown_days_ = days();
        shown_whole_ = state.is_whole;
    }
    return state;
}

Follower::Follower(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](std::stop_token const& stop) { work(stop); }) {}

void Follower::follow(std::filesystem::path file) {
    {
        std::scoped_lock const lock(mutex_);
        wanted_.push_back(std::move(file));
    }
    changed_.notify_one();
}

std::optional<Followed> Follower::take() {
    std::scoped_lock const lock(mutex_);
    return std::exchange(left_, std::nullopt);
}

bool Follower::wait(std::stop_token const& stop, bool may_change) {
    std::unique_lock lock(mutex_);
    auto const is_wanted = [this] { return !wanted_.empty(); };
    if (may_change) {
        changed_.wait_for(lock, stop, between_looks, is_wanted);
    } else {
        changed_.wait(lock, stop, is_wanted);
    }
    for (auto const& file : std::exchange(wanted_, {})) {
        runs_.add(file);
    }
    return !stop.stop_requested();
}

void Follower::leave(Followed state) {
    {
        std::scoped_lock const lock(mutex_);
        if (left_) { // not taken: what it told is told with this one
            if (!state.study && left_->study) {
                state.study = std::move(left_->study);
            }
            state.troubles.insert(state.troubles.begin(), left_->troubles.begin(), left_->troubles.end());
        }
        left_ = std::move(state);
    }
    wake_();
}

void Follower::work(std::stop_token const& stop) {
    bool may_change = false;
    while (wait(stop, may_change)) {
        if (runs_.poll()) {
            leave(runs_.state());
        }
        may_change = runs_.may_change();
    }
}

} // namespace linli::viz
