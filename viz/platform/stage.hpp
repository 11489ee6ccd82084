#pragma once

#include "viz/platform/image.hpp"

#include <functional>
#include <string_view>

struct ImGuiContext;

namespace linli::viz {

/// An ImGui context without window or display: for pictures and tests.
class Stage {
  public:
    /// @param pixels  height of a line of text
    Stage(int width, int height, float pixels, std::string_view texts);
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;
    ~Stage();

    /// One frame of 1/60 second.
    void frame(std::function<void()> const& draw);

    /// The last frame as a picture.
    [[nodiscard]] Image picture() const;

    /// Input, seen by the next frame.
    void point_at(double x, double y);
    void press(bool down);
    void wheel(double steps);

  private:
    ImGuiContext* context_;
};

} // namespace linli::viz
