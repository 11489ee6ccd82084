#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>

namespace linli {

/// A fixed number of threads that work through numbered, independent tasks.
///
/// What a task does must depend on its number alone: which thread takes it, and when, is not fixed.
/// Two back ends with one behaviour: oneTBB, and std::jthread for ThreadSanitizer (which reports falsely
/// with the packaged oneTBB).
class Workers {
  public:
    /// @param threads  >= 1; with 1 everything runs on the calling thread
    explicit Workers(int threads);
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    [[nodiscard]] int threads() const { return threads_; }

    /// Run `task(i)` for each i in [0, count) and wait. A task may itself call `for_each`; two threads that
    /// are not tasks may not at the same time. Throws: when all tasks have ended, the exception of the lowest
    /// number that threw.
    template <class Task>
    void for_each(std::size_t count, Task&& task) {
        using Plain = std::remove_reference_t<Task>;
        run(
            count, [](void* context, std::size_t i) { (*static_cast<Plain*>(context))(i); },
            const_cast<void*>(static_cast<void const*>(std::addressof(task))));
    }

  private:
    using Call = void (*)(void* context, std::size_t i);
    void run(std::size_t count, Call call, void* context);

    struct Implementation;
    int threads_;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace linli
