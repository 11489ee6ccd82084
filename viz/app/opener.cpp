#include "viz/app/opener.hpp"

#include "sim/core/error.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace linli::viz {

Opened open_run(std::filesystem::path const& file) {
    try {
        if (file.extension() == ".toml") {
            auto const name = file.stem().string();
            return Trouble{file.string() + " is no run file. A scenario is simulated first: linli compare " +
                               name + " --level journeys",
                           file.string() + " 不是运行文件。请先模拟场景:linli compare " + name +
                               " --level journeys"};
        }
        return Run(store::read(file), file.filename().string());
    } catch (std::exception const& error) {
        return Trouble{error.what(), error.what()};
    }
}

void show(Viewer& viewer, Opened opened) {
    if (auto* const trouble = std::get_if<Trouble>(&opened)) {
        viewer.troubles.push_back(std::move(*trouble));
        return;
    }
    try {
        if (auto* const run = std::get_if<Run>(&opened)) {
            add_run(viewer, std::move(*run));
        } else if (auto* const lesson = std::get_if<Lesson>(&opened)) {
            begin_lesson(viewer, std::move(*lesson));
        } else if (auto& made = std::get<LessonRuns>(opened);
                   viewer.lesson.open && viewer.lesson.open->id == made.lesson) { // not left meanwhile
            take_lesson_runs(viewer, std::move(made.runs));
        }
    } catch (CannotShow const& reason) {
        viewer.troubles.push_back({reason.in(Language::en), reason.in(Language::zh)});
    } catch (RunError const& error) {
        viewer.troubles.push_back({error.what(), error.what()});
    }
}

Opener::Opener(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](std::stop_token const& stop) { work(stop); }) {}

void Opener::open(std::filesystem::path file) {
    auto name = file.filename().string();
    add(std::move(name), [file = std::move(file)] { return open_run(file); });
}

void Opener::add(std::string name, std::function<Opened()> work) {
    {
        std::scoped_lock const lock(mutex_);
        waiting_.push_back({std::move(name), std::move(work)});
    }
    changed_.notify_one();
}

std::optional<Opened> Opener::take() {
    std::scoped_lock const lock(mutex_);
    if (done_.empty()) {
        return std::nullopt;
    }
    auto opened = std::move(done_.front());
    done_.pop_front();
    return opened;
}

std::string Opener::reading() const {
    std::scoped_lock const lock(mutex_);
    return !reading_.empty() ? reading_ : waiting_.empty() ? std::string() : waiting_.front().name;
}

void Opener::work(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        auto const job = std::move(waiting_.front());
        waiting_.pop_front();
        reading_ = job.name;
        lock.unlock();
        auto opened = job.work();
        lock.lock();
        done_.push_back(std::move(opened));
        reading_.clear();
        wake_();
    }
}

std::vector<std::string> run_files_nearby(std::size_t most) {
    std::vector<std::pair<std::filesystem::file_time_type, std::string>> found;
    for (char const* const folder : {".", "results"}) {
        std::error_code error;
        for (auto const& entry : std::filesystem::directory_iterator(folder, error)) {
            auto const ending = entry.path().extension();
            if (ending == ".h5" || ending == ".live") { // a run that goes on can be followed
                found.emplace_back(entry.last_write_time(error), entry.path().lexically_normal().string());
            }
        }
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
        names.push_back(found[i].second);
    }
    return names;
}

} // namespace linli::viz
