#include "models/app/program.hpp"

#include <csignal>
#include <iostream>

int main(int argc, char** argv) {
    // A file that grows beyond the limit of its user is then an error that is told, not the end of the
    // program.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    return linli::app::run_program({argv + (argc > 0 ? 1 : 0), argv + argc}, std::cout, std::cerr);
}
