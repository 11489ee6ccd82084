#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linli::viz {

/// A window on the display.
class Window {
  public:
    struct Handle;

    /// Throws: NoDisplay if there is no display or it cannot draw.
    Window(std::string const& title, int width, int height, float pixels);
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;
    ~Window();

    [[nodiscard]] bool is_open() const;
    void close();

    /// Build the letters again for further texts.
    void set_texts(std::string_view texts);

    /// Wait for input, at most `seconds`. Returns whether there was any.
    bool wait(double seconds);
    /// End a `wait`, from any thread.
    static void wake();

    void frame(std::function<void()> const& draw);
    void copy(std::string const& text);

    /// Files dropped on the window since the last call.
    [[nodiscard]] std::vector<std::string> take_dropped();

  private:
    std::unique_ptr<Handle> handle_;
};

} // namespace linli::viz
