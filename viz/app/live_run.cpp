#include "viz/app/live_run.hpp"

#include "viz/app/parameters.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace linli::viz {

namespace {

/// A look at the state takes longer the more has been recorded. Pauses of so many times its duration keep
/// most of the time for the simulation.
constexpr double pause_per_look = 3.0;
constexpr double least_pause = 0.05;                // [s]: more often nobody sees it
constexpr std::chrono::milliseconds idle_time(300); // with nothing to do: the user has stopped

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

LiveRun::LiveRun(std::function<void()> wake, std::size_t most_bytes)
    : wake_(std::move(wake)), checkpoints_(most_bytes),
      thread_([this](std::stop_token const& stop) { work(stop); }) {}

void LiveRun::start(LiveChoice choice, int day) {
    {
        std::scoped_lock const lock(mutex_);
        next_ = std::move(choice);
        wanted_ = day;
        left_.reset();
    }
    changed_.notify_one();
}

void LiveRun::go_to(int day) {
    {
        std::scoped_lock const lock(mutex_);
        if (day == wanted_) {
            return;
        }
        wanted_ = day;
    }
    changed_.notify_one();
}

std::optional<LiveState> LiveRun::take() {
    std::scoped_lock const lock(mutex_);
    return std::exchange(left_, std::nullopt);
}

bool LiveRun::wait_for_orders(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    auto const is_wanted = [this] { return next_ || (world_ && shown_ < std::min(wanted_, world_->days())); };
    if (world_ && !changed_.wait_for(lock, stop, idle_time, is_wanted) && !stop.stop_requested()) {
        lock.unlock();
        checkpoints_.keep(*world_); // today is looked at: a branch from today is likely
        lock.lock();
    }
    bool const has_orders = changed_.wait(lock, stop, is_wanted);
    order_ = std::exchange(next_, std::nullopt);
    target_ = wanted_;
    return has_orders;
}

void LiveRun::leave(LiveState state) {
    {
        std::scoped_lock const lock(mutex_);
        if (next_) {
            return; // of a run that nobody wants any more
        }
        if (left_ && left_->is_new && state.trouble.empty()) {
            state.is_new = true;
            state.parameters = std::move(left_->parameters);
        }
        left_ = std::move(state);
    }
    wake_();
}

void LiveRun::begin(LiveChoice const& choice) {
    try {
        auto world = std::make_unique<LiveWorld>(choice);
        checkpoints_.follow(choice);
        (void)checkpoints_.resume(*world, target_);
        world_ = std::move(world);
        shown_ = 0;
        is_new_ = true;
        next_look_ = 0.0;
    } catch (std::exception const& error) {
        leave({.study = {}, .planned = 0, .is_new = true, .parameters = {}, .trouble = error.what()});
    }
}

bool LiveRun::is_called_before(double time, std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, stop, std::chrono::duration<double>(time - now()), [this] {
        return next_ || wanted_ > target_;
    }) || stop.stop_requested();
}

void LiveRun::leave_study_if_due(std::stop_token const& stop) {
    auto const day = world_->day();
    if (day < 1 || day == shown_) {
        return;
    }
    if (now() < next_look_) {
        bool const is_there = day >= std::min(target_, world_->days());
        if (!is_there || is_called_before(next_look_, stop)) {
            return;
        }
    }
    auto const before = now();
    bool const is_new = std::exchange(is_new_, false);
    leave({.study = world_->look(),
           .planned = world_->days(),
           .is_new = is_new,
           .parameters = is_new ? parameters_of(world_->inputs()) : std::vector<Parameter>{},
           .trouble = {}});
    shown_ = day;
    auto const after = now();
    next_look_ = after + std::max(least_pause, pause_per_look * (after - before));
}

void LiveRun::work(std::stop_token const& stop) {
    while (wait_for_orders(stop)) {
        if (order_) {
            begin(*order_);
        }
        try {
            if (world_ && world_->day() < std::min(target_, world_->days())) {
                checkpoints_.offer(*world_);
                world_->advance_to(world_->has_begun() ? world_->day() + 1 : 0);
            }
            if (world_) {
                leave_study_if_due(stop);
            }
        } catch (std::exception const& error) {
            world_.reset();
            leave({.study = {}, .planned = 0, .is_new = true, .parameters = {}, .trouble = error.what()});
        }
    }
}

} // namespace linli::viz
