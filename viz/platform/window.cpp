#include "viz/platform/window.hpp"

#include "viz/platform/font.hpp"
#include "viz/platform/no_display.hpp"
#include "viz/platform/theme.hpp"

#include <imgui.h>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include <GLFW/glfw3.h>

#include <utility>

namespace linli::viz {

struct Window::Handle {
    GLFWwindow* window = nullptr;
    ImGuiContext* context = nullptr;
    float pixels = 19.0F;
    bool had_input = true;
    std::vector<std::string> dropped;
};

namespace {

std::string last_error() {
    char const* text = nullptr;
    glfwGetError(&text);
    return text != nullptr ? text : "unknown reason";
}

Window::Handle& handle_of(GLFWwindow* window) {
    return *static_cast<Window::Handle*>(glfwGetWindowUserPointer(window));
}

} // namespace

Window::Window(std::string const& title, int width, int height, float pixels) {
    if (glfwInit() != GLFW_TRUE) {
        throw NoDisplay("no display: " + last_error());
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    auto* const window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (window == nullptr) {
        auto const reason = last_error();
        glfwTerminate();
        throw NoDisplay("the display cannot draw: " + reason);
    }
    handle_ = std::make_unique<Handle>(Handle{window, ImGui::CreateContext(), pixels, true, {}});
    glfwSetWindowUserPointer(window, handle_.get());
    // Ours first: ImGui's back end calls the ones that were there before it.
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { handle_of(w).had_input = true; });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { handle_of(w).had_input = true; });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { handle_of(w).had_input = true; });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int, int, int, int) { handle_of(w).had_input = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { handle_of(w).had_input = true; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { handle_of(w).had_input = true; });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, char const** paths) {
        for (int i = 0; i < count; ++i) {
            handle_of(w).dropped.emplace_back(paths[i]);
        }
        handle_of(w).had_input = true;
    });
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    ImGui::GetIO().IniFilename = nullptr;
    set_theme(pixels);
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    Font(pixels).build({});
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(handle_->context);
    glfwDestroyWindow(handle_->window);
    glfwTerminate();
}

bool Window::is_open() const {
    return glfwWindowShouldClose(handle_->window) == GLFW_FALSE;
}

void Window::close() {
    glfwSetWindowShouldClose(handle_->window, GLFW_TRUE);
}

void Window::set_texts(std::string_view texts) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    Font(handle_->pixels).build(texts);
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

bool Window::wait(double seconds) {
    if (seconds > 0.0) {
        glfwWaitEventsTimeout(seconds);
    } else {
        glfwPollEvents();
    }
    return std::exchange(handle_->had_input, false);
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::frame(std::function<void()> const& draw) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_->window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(handle_->window);
}

void Window::copy(std::string const& text) {
    glfwSetClipboardString(handle_->window, text.c_str());
}

std::vector<std::string> Window::take_dropped() {
    return std::exchange(handle_->dropped, {});
}

} // namespace linli::viz
